"""Effective weights: empty colleges, the cap, and too few colleges."""

from fractions import Fraction

import pytest

from govtool.domain.articles import NONE, Article, NoneStated
from govtool.domain.bases import Counted
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.weighing import BelowThreeColleges, DelegatesWeighing, EmptyCollege
from govtool.domain.weights import Weights, effective_weights, shared_out
from tests.factories.counted import by_majority, count, heads, proportional, rule, sheet

ARTICLE = Article(text="statuts", number="17")
HALF = Fraction(1, 2)


def shares(**weights: str) -> dict[str, Fraction]:
    return {college: Fraction(weight) for college, weight in weights.items()}


def weights_of(weights: dict[str, str], *enrolled: int, **terms: object) -> Weights:
    counts = [count(college, number) for college, number in zip(weights, enrolled, strict=True)]
    return effective_weights(rule(proportional(article=ARTICLE, **terms), weights), sheet(*counts))


def test_weights_are_those_of_the_statutes_when_every_college_has_members() -> None:
    weights = weights_of({"a": "2/5", "b": "7/20", "c": "1/4"}, 1, 200, 3)

    assert weights.by_college == shares(a="2/5", b="7/20", c="1/4")
    assert weights.finding is None
    assert not weights.pooled
    assert not weights.block


FREED_10 = {"a": "2/5", "b": "3/10", "c": "1/5", "d": "1/10"}
ABOVE_HALF = {"a": "1/2", "b": "1/5", "c": "1/5", "d": "1/10"}


@pytest.mark.parametrize(
    ("statutory", "sharing", "cap", "effective"),
    [
        (FREED_10, EmptyCollege.EQUAL, NONE, shares(a="13/30", b="1/3", c="7/30", d="0")),
        (FREED_10, EmptyCollege.PRO_RATA, NONE, shares(a="4/9", b="1/3", c="2/9", d="0")),
        (FREED_10, EmptyCollege.LOST, NONE, shares(a="2/5", b="3/10", c="1/5", d="0")),
        (ABOVE_HALF, EmptyCollege.EQUAL, NONE, shares(a="8/15", b="7/30", c="7/30", d="0")),
        (ABOVE_HALF, EmptyCollege.PRO_RATA, NONE, shares(a="5/9", b="2/9", c="2/9", d="0")),
        (ABOVE_HALF, EmptyCollege.EQUAL, HALF, shares(a="1/2", b="1/4", c="1/4", d="0")),
        (ABOVE_HALF, EmptyCollege.PRO_RATA, HALF, shares(a="1/2", b="1/4", c="1/4", d="0")),
        (ABOVE_HALF, EmptyCollege.LOST, HALF, shares(a="1/2", b="1/5", c="1/5", d="0")),
    ],
)
def test_the_weight_of_an_empty_college_goes_where_the_statutes_say(
    statutory: dict[str, str], sharing: EmptyCollege, cap: Fraction | NoneStated, effective: dict[str, Fraction]
) -> None:
    assert weights_of(statutory, 5, 5, 5, 0, empty_college=sharing, weight_cap=cap).by_college == effective


def test_what_changed_is_said_college_by_college() -> None:
    finding = weights_of(ABOVE_HALF, 5, 5, 5, 0, weight_cap=HALF).finding

    assert finding is not None
    assert (finding.code, finding.holds, finding.article) == ("effective-weights", None, ARTICLE)
    assert finding.figures == {"rule": "equal", "cap": HALF, "total": 1}
    assert [(step.code, step.holds) for step in finding.steps] == [("effective-weight", None)] * 4
    assert [step.figures for step in finding.steps][1] == {
        "college": "b",
        "statutory": Fraction(1, 5),
        "effective": Fraction(1, 4),
    }


def test_a_lost_weight_lowers_the_total_and_no_cap_is_said_as_none() -> None:
    finding = weights_of(FREED_10, 5, 5, 5, 0, empty_college=EmptyCollege.LOST).finding

    assert finding is not None
    assert finding.figures == {"rule": "lost", "cap": None, "total": Fraction(9, 10)}


def test_an_empty_college_without_weight_changes_nothing() -> None:
    weights = weights_of({"a": "1/2", "b": "1/4", "c": "1/4", "d": "0"}, 5, 5, 5, 0)

    assert weights.finding is None


@pytest.mark.parametrize(("empty", "pooled"), [(1, False), (2, True)])
def test_weighting_goes_off_below_three_colleges_with_members(empty: int, pooled: bool) -> None:
    weights = weights_of({"a": "2/5", "b": "1/5", "c": "1/5", "d": "1/5"}, *([6] * (4 - empty)), *([0] * empty))

    assert weights.pooled is pooled


def test_below_three_colleges_heads_are_counted_together() -> None:
    weights = weights_of({"a": "1/2", "b": "1/4", "c": "1/4"}, 4, 12, 0)

    assert weights.pooled
    assert not weights.block
    assert weights.by_college == shares(a="1/4", b="3/4", c="0")
    assert weights.finding is not None
    assert (weights.finding.code, weights.finding.holds) == ("weighting-off", None)
    assert weights.finding.figures == {"colleges": 2, "needed": 3}
    assert weights.finding.article == ARTICLE


def test_below_three_colleges_the_statutes_may_block() -> None:
    weights = weights_of({"a": "1/2", "b": "1/4", "c": "1/4"}, 4, 12, 0, below_three_colleges=BelowThreeColleges.BLOCK)

    assert weights.block
    assert weights.finding is not None
    assert (weights.finding.code, weights.finding.holds) == ("too-few-colleges", False)


@pytest.mark.parametrize("enrolled", [(4, 12, 0), (4, 0, 0), (0, 0, 0)])
def test_below_three_colleges_the_statutes_may_keep_the_weights(enrolled: tuple[int, int, int]) -> None:
    weights = weights_of(
        {"a": "1/2", "b": "1/4", "c": "1/4"},
        *enrolled,
        below_three_colleges=BelowThreeColleges.KEEP,
        empty_college=EmptyCollege.LOST,
    )

    statutory = (HALF, Fraction(1, 4), Fraction(1, 4))
    assert not weights.pooled
    assert [*weights.by_college.values()] == [
        weight if heads_ else 0 for weight, heads_ in zip(statutory, enrolled, strict=True)
    ]


def heads_rules() -> list[DecisionRule]:
    delegates = DelegatesWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED)
    return [rule(heads(), {"a": "0", "b": "0"}), rule(delegates, {"a": "0", "b": "0"})]


@pytest.mark.parametrize("heads_rule", heads_rules(), ids=["heads", "delegates"])
def test_without_weights_each_college_weighs_its_heads(heads_rule: DecisionRule) -> None:
    weights = effective_weights(heads_rule, sheet(count("a", 3), count("b", 9)))

    assert weights.by_college == shares(a="1/4", b="3/4")
    assert weights.pooled
    assert weights.finding is None


def test_without_anybody_nothing_weighs() -> None:
    empty: CountSheet = sheet(count("a", 0), count("b", 0))

    assert effective_weights(heads_rules()[0], empty).by_college == shares(a="0", b="0")


def test_both_carries_of_colleges_have_the_same_weights() -> None:
    counts = sheet(count("a", 5), count("b", 5), count("c", 5), count("d", 0))

    assert effective_weights(rule(by_majority(), FREED_10), counts).by_college == shares(
        a="13/30", b="1/3", c="7/30", d="0"
    )


@pytest.mark.parametrize(
    ("weights", "freed", "sharing", "cap", "shared"),
    [
        # The excess of one college goes to the others, and may push the next one above the cap in turn.
        (shares(a="2/5", b="3/10", c="0"), "3/10", EmptyCollege.EQUAL, "2/5", shares(a="2/5", b="2/5", c="1/5")),
        (shares(a="2/5", b="1/5"), "2/5", EmptyCollege.PRO_RATA, "3/5", shares(a="3/5", b="2/5")),
        # What no college can take is lost.
        (shares(a="3/10", b="3/10"), "2/5", EmptyCollege.EQUAL, "2/5", shares(a="2/5", b="2/5")),
        # A weight of nought takes its part of an equal sharing, and nothing of a pro rata one.
        (shares(a="0", b="1/2"), "1/2", EmptyCollege.EQUAL, "1", shares(a="1/4", b="3/4")),
        (shares(a="0", b="1/2"), "1/2", EmptyCollege.PRO_RATA, "1", shares(a="0", b="1")),
        (shares(a="0", b="1/2"), "1/2", EmptyCollege.PRO_RATA, "1/2", shares(a="0", b="1/2")),
        # A weight above the cap from the start is brought down to it.
        (shares(a="7/10", b="1/10", c="1/5"), "0", EmptyCollege.EQUAL, "1/2", shares(a="1/2", b="1/5", c="3/10")),
        (shares(a="7/10", b="1/10", c="1/5"), "0", EmptyCollege.PRO_RATA, "1/2", shares(a="1/2", b="1/6", c="1/3")),
        (shares(a="7/10", b="1/10", c="1/5"), "0", EmptyCollege.LOST, "1/2", shares(a="1/2", b="1/10", c="1/5")),
        # Exactly at the cap is not above it.
        (shares(a="1/2", b="1/4"), "0", EmptyCollege.EQUAL, "1/2", shares(a="1/2", b="1/4")),
        ({}, "1", EmptyCollege.EQUAL, "1/2", {}),
    ],
)
def test_a_freed_weight_is_shared_and_no_college_passes_the_cap(
    weights: dict[str, Fraction], freed: str, sharing: EmptyCollege, cap: str, shared: dict[str, Fraction]
) -> None:
    assert shared_out(weights, Fraction(freed), sharing, Fraction(cap)) == shared


def test_sharing_leaves_the_weights_given_as_they_were() -> None:
    weights = shares(a="1/2", b="1/4")
    shared_out(weights, Fraction(1, 4), EmptyCollege.EQUAL, NONE)

    assert weights == shares(a="1/2", b="1/4")
