"""Extra conditions beside the majority: each says whether it holds, with its figures."""

from fractions import Fraction

import pytest

from govtool.domain.articles import Article
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.clauses import (
    ALL,
    BlockingMinority,
    CollegesInFavour,
    CollegeVeto,
    Condition,
    Every,
    HeadsMajority,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
)
from govtool.domain.conditions import conditions_of, in_favour
from govtool.domain.findings import Finding
from govtool.domain.sheets import CountSheet
from govtool.domain.tally import Tally, tally_of
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import ProportionalWeighing
from govtool.domain.weights import effective_weights
from tests.factories.counted import count, proportional, rule, sheet

ARTICLE = Article(text="statuts", number="22")
WEIGHTS = {"a": "2/5", "b": "3/10", "c": "3/10"}
HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST, "article": ARTICLE}
MORE_THAN_HALF = {**HALF, "comparison": Comparison.MORE_THAN}
COUNTS = sheet(
    count("a", 10, 8, for_=3, against=2, abstain=1),
    count("b", 10, 4, for_=2, against=2),
    count("c", 10, 7, for_=1, against=6),
    subject="land",
)


def tally(counts: CountSheet, weighing: ProportionalWeighing) -> Tally:
    counted = rule(weighing, WEIGHTS)
    return tally_of(counted, counts, effective_weights(counted, counts))


def checked(condition: Condition, counts: CountSheet = COUNTS, weighing: ProportionalWeighing | None = None) -> Finding:
    weighing = weighing or proportional()
    counted = rule(weighing, WEIGHTS, conditions=(condition,))
    (finding,) = conditions_of(counted, counts, tally(counts, weighing))
    assert finding.article == ARTICLE
    return finding


def test_conditions_are_checked_in_the_order_of_the_statutes() -> None:
    conditions = (
        Unanimity(base=HeadsBase.HEADS_CAST),
        CollegesInFavour(number=1),
        HeadsMajority(base=HeadsBase.HEADS_CAST, **HALF),
        ShareOfColleges(**HALF),
        CollegeVeto(college="c", college_base=CollegeBase.CAST, subjects=ALL, **HALF),
        SuspensiveVeto(holder="board", days=8, subjects=ALL),
        BlockingMinority(base=AssemblyBase.WEIGHT_CAST, **HALF),
    )
    counted = rule(proportional(), WEIGHTS, conditions=conditions)

    assert [finding.code for finding in conditions_of(counted, COUNTS, tally(COUNTS, proportional()))] == [
        "unanimity",
        "colleges-in-favour",
        "heads-majority",
        "share-of-colleges",
        "college-veto",
        "suspensive-veto",
        "blocking-minority",
    ]


def test_a_college_in_favour_has_more_for_than_against() -> None:
    assert in_favour(COUNTS, tally(COUNTS, proportional())) == ("a",)
    assert in_favour(COUNTS, tally(COUNTS, proportional(abstention=Counted.AGAINST))) == ()


TWO_FOR = sheet(count("a", for_=3), count("b", for_=2), count("c", against=1))


@pytest.mark.parametrize(("number", "holds"), [(1, True), (2, True), (3, False), (ALL, False)])
def test_a_number_of_colleges_must_be_in_favour(number: int | Every, holds: bool) -> None:
    finding = checked(CollegesInFavour(number=number, article=ARTICLE), TWO_FOR)

    assert finding.holds is holds
    assert finding.figures == {
        "colleges": ("a", "b"),
        "reached": 2,
        "number": 3 if number is ALL else number,
        "filled": 3,
    }


def test_every_college_in_favour_leaves_empty_colleges_out() -> None:
    counts = sheet(count("a", for_=3), count("b", for_=2), count("c", 0))

    assert checked(CollegesInFavour(number=ALL, article=ARTICLE), counts).holds


def test_a_college_whose_members_are_all_absent_is_asked_for_all_the_same() -> None:
    counts = sheet(count("a", for_=3), count("b", for_=2), count("c", 4, 0))

    assert checked(CollegesInFavour(number=ALL, article=ARTICLE), counts).figures["number"] == 3
    assert checked(ShareOfColleges(**HALF), counts).figures["filled"] == 3


@pytest.mark.parametrize(
    ("favourable", "at_least", "more_than"), [(1, False, False), (2, True, False), (3, True, True)]
)
def test_a_share_of_the_colleges_is_tried_below_exactly_and_above(
    favourable: int, at_least: bool, more_than: bool
) -> None:
    sides = ["for_"] * favourable + ["against"] * (4 - favourable)
    counts = sheet(*(count(name, **{side: 1}) for name, side in zip("abcd", sides, strict=True)), count("e", 0))
    weights = dict.fromkeys("abcde", "1/5")
    counted = rule(proportional(), weights)
    carried = tally_of(counted, counts, effective_weights(counted, counts))
    conditions = (ShareOfColleges(**HALF), ShareOfColleges(**MORE_THAN_HALF))
    first, second = conditions_of(rule(proportional(), weights, conditions=conditions), counts, carried)

    assert (first.holds, second.holds) == (at_least, more_than)
    assert (first.figures["reached"], first.figures["filled"]) == (favourable, 4)
    assert first.figures["colleges"] == tuple("abcd"[:favourable])
    assert first.article == second.article == ARTICLE
    assert (second.figures["share"], second.figures["comparison"]) == (Fraction(1, 2), "more-than")


@pytest.mark.parametrize(
    ("base", "heads"), [(HeadsBase.HEADS_CAST, 16), (HeadsBase.HEADS_ATTENDING, 19), (HeadsBase.HEADS_ENROLLED, 30)]
)
def test_a_majority_of_heads_names_its_base(base: HeadsBase, heads: int) -> None:
    finding = checked(HeadsMajority(base=base, **HALF))

    assert finding.holds is False
    assert finding.figures == {
        "for": 6,
        "against": 10,
        "base": heads,
        "reached": Fraction(6, heads),
        "assembly_base": base.value,
        "share": Fraction(1, 2),
        "comparison": "at-least",
    }


@pytest.mark.parametrize(("share", "holds"), [("1/3", True), ("3/8", True), ("2/5", False)])
def test_a_majority_of_heads_holds_at_its_share(share: str, holds: bool) -> None:
    asked = HeadsMajority(
        base=HeadsBase.HEADS_CAST, share=Fraction(share), comparison=Comparison.AT_LEAST, article=ARTICLE
    )

    assert checked(asked).holds is holds


@pytest.mark.parametrize(
    ("base", "against", "denominator"),
    [
        (AssemblyBase.WEIGHT_CAST, Fraction(397, 700), 1),
        (AssemblyBase.TOTAL_WEIGHT, Fraction(397, 700), 1),
        (AssemblyBase.HEADS_CAST, 10, 16),
        (AssemblyBase.HEADS_ATTENDING, 10, 19),
        (AssemblyBase.HEADS_ENROLLED, 10, 30),
    ],
)
def test_a_blocking_minority_looks_at_the_votes_against_in_its_base(
    base: AssemblyBase, against: Fraction | int, denominator: int
) -> None:
    finding = checked(BlockingMinority(base=base, **HALF))

    assert finding.holds is (against < Fraction(denominator, 2))
    assert (finding.figures["against"], finding.figures["base"]) == (against, denominator)
    assert finding.figures["assembly_base"] == base.value
    assert (finding.figures["share"], finding.figures["comparison"]) == (Fraction(1, 2), "at-least")


@pytest.mark.parametrize(("against", "at_least", "more_than"), [(4, True, True), (5, False, True), (6, False, False)])
def test_a_blocking_minority_is_tried_below_exactly_and_above(against: int, at_least: bool, more_than: bool) -> None:
    counts = sheet(count("a", for_=10 - against, against=against), count("b", 1), count("c", 1))

    assert checked(BlockingMinority(base=AssemblyBase.HEADS_CAST, **HALF), counts).holds is at_least
    assert checked(BlockingMinority(base=AssemblyBase.HEADS_CAST, **MORE_THAN_HALF), counts).holds is more_than


@pytest.mark.parametrize(
    ("base", "votes", "holds"),
    [
        (HeadsBase.HEADS_CAST, {"for_": 5, "abstain": 1}, True),
        (HeadsBase.HEADS_CAST, {"for_": 5, "against": 1}, False),
        (HeadsBase.HEADS_CAST, {"abstain": 6}, False),
        (HeadsBase.HEADS_ATTENDING, {"for_": 5, "abstain": 1}, False),
        (HeadsBase.HEADS_ATTENDING, {"for_": 6}, False),
        (HeadsBase.HEADS_ATTENDING, {"for_": 7}, True),
        (HeadsBase.HEADS_ENROLLED, {"for_": 7}, False),
    ],
)
def test_unanimity_is_every_head_of_its_base(base: HeadsBase, votes: dict[str, int], holds: bool) -> None:
    counts = sheet(count("a", 8, 7, **votes), count("b", 0), count("c", 0))
    finding = checked(Unanimity(base=base, article=ARTICLE), counts)

    assert finding.holds is holds
    assert finding.figures["assembly_base"] == base.value
    assert "share" not in finding.figures


def test_the_share_reached_is_none_when_the_base_is_empty() -> None:
    counts = sheet(count("a", 3), count("b", 3), count("c", 3))

    assert checked(Unanimity(base=HeadsBase.HEADS_CAST, article=ARTICLE), counts).figures["reached"] is None
