"""The quorum is counted on those who attend, and every condition must hold."""

from fractions import Fraction

import pytest

from govtool.domain.articles import NOT_SEEN, Article
from govtool.domain.clauses import (
    ALL,
    CollegesQuorum,
    CompositeQuorum,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.domain.findings import Finding
from govtool.domain.quorum import (
    colleges_quorum,
    composite_quorum,
    heads_quorum,
    quorum_of,
    weighted_heads_quorum,
)
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison
from tests.factories.counted import count, proportional, rule, sheet

ARTICLE = Article(text="statuts", number="20")
HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST, "article": ARTICLE}
MORE_THAN_HALF = {**HALF, "comparison": Comparison.MORE_THAN}
WEIGHTS = {"a": Fraction(2, 5), "b": Fraction(3, 10), "c": Fraction(3, 10)}


def quorum(*clauses: QuorumClause, counts: CountSheet) -> Finding:
    return quorum_of(rule(proportional(), {"a": "1"}, quorum=clauses), counts, WEIGHTS)


def rooms(*attendances: tuple[int, int]) -> tuple[CollegeCount, ...]:
    """Count three colleges, each as those who attend among those enrolled."""
    return tuple(
        count(name, enrolled, attending) for name, (attending, enrolled) in zip("abc", attendances, strict=True)
    )


def test_present_represented_and_postal_members_attend() -> None:
    attending = CollegeCount(
        id="a", enrolled=50, present=6, represented=3, postal=1, for_=0, against=0, abstain=0, blank=0, null=0
    )
    finding = heads_quorum(HeadsQuorum(share=Fraction(1, 5), comparison=Comparison.AT_LEAST), (attending,))

    assert finding.holds
    assert finding.figures["attending"] == 10


def test_heads_are_added_over_colleges() -> None:
    finding = heads_quorum(HeadsQuorum(**HALF), rooms((0, 4), (5, 5), (0, 1)))

    assert (finding.code, finding.holds, finding.article) == ("quorum-heads", True, ARTICLE)
    assert finding.figures == {
        "attending": 5,
        "enrolled": 10,
        "needed": 5,
        "share": Fraction(1, 2),
        "comparison": "at-least",
    }
    assert not heads_quorum(HeadsQuorum(**MORE_THAN_HALF), rooms((0, 4), (5, 5), (0, 1))).holds
    assert not heads_quorum(HeadsQuorum(**HALF), rooms((0, 4), (4, 5), (0, 1))).holds


def test_those_who_attend_without_voting_make_the_quorum() -> None:
    assert heads_quorum(HeadsQuorum(**HALF), (count("a", enrolled=12, attending=6, for_=1),)).holds


def test_a_collective_without_members_has_no_quorum() -> None:
    assert not heads_quorum(HeadsQuorum(**HALF), rooms((0, 0), (0, 0), (0, 0))).holds


def test_weighted_heads_add_the_weight_of_each_college_times_its_attendance() -> None:
    finding = weighted_heads_quorum(WeightedHeadsQuorum(**HALF), rooms((1, 4), (10, 10), (1, 3)), WEIGHTS)

    assert (finding.code, finding.holds, finding.article) == ("quorum-weighted-heads", True, ARTICLE)
    assert finding.figures == {"reached": Fraction(1, 2), "share": Fraction(1, 2), "comparison": "at-least"}
    assert [step.code for step in finding.steps] == ["weighted-attendance"] * 3
    assert finding.steps[0].holds is None
    assert finding.steps[0].figures == {
        "college": "a",
        "attending": 1,
        "enrolled": 4,
        "weight": Fraction(2, 5),
        "weighted": Fraction(1, 10),
    }


@pytest.mark.parametrize(
    ("attending", "at_least", "more_than"), [(9, False, False), (10, True, False), (11, True, True)]
)
def test_weighted_heads_are_tried_below_exactly_and_above(attending: int, at_least: bool, more_than: bool) -> None:
    counts = rooms((attending, 20), (10, 10), (0, 3))

    assert weighted_heads_quorum(WeightedHeadsQuorum(**HALF), counts, WEIGHTS).holds is at_least
    assert weighted_heads_quorum(WeightedHeadsQuorum(**MORE_THAN_HALF), counts, WEIGHTS).holds is more_than


def test_an_empty_college_brings_nothing_to_a_weighted_quorum() -> None:
    finding = weighted_heads_quorum(WeightedHeadsQuorum(**HALF), rooms((4, 4), (0, 0), (1, 3)), WEIGHTS)

    assert finding.figures["reached"] == Fraction(1, 2)
    assert [step.figures["college"] for step in finding.steps] == ["a", "c"]


def test_a_college_whose_members_are_all_absent_is_said_in_a_weighted_quorum() -> None:
    finding = weighted_heads_quorum(WeightedHeadsQuorum(**HALF), rooms((4, 4), (0, 5), (0, 0)), WEIGHTS)

    assert [(step.figures["college"], step.figures["weighted"]) for step in finding.steps] == [
        ("a", Fraction(2, 5)),
        ("b", 0),
    ]


def test_nobody_at_all_brings_a_weighted_quorum_of_nought() -> None:
    finding = weighted_heads_quorum(WeightedHeadsQuorum(**HALF), rooms((0, 0), (0, 0), (0, 0)), WEIGHTS)

    assert not finding.holds
    assert repr(finding.figures["reached"]) == "Fraction(0, 1)", "a share stays a fraction in the record"


@pytest.mark.parametrize(("number", "holds"), [(1, True), (2, True), (3, False), (ALL, False)])
def test_a_number_of_colleges_must_each_have_their_share(number: int, holds: bool) -> None:
    finding = colleges_quorum(CollegesQuorum(number=number, **HALF), rooms((2, 4), (3, 5), (1, 3)))

    assert (finding.code, finding.holds, finding.article) == ("quorum-colleges", holds, ARTICLE)
    assert finding.figures == {
        "reached": 2,
        "number": 3 if number is ALL else number,
        "share": Fraction(1, 2),
        "comparison": "at-least",
    }
    assert [(step.code, step.holds) for step in finding.steps] == [
        ("college-attendance", True),
        ("college-attendance", True),
        ("college-attendance", False),
    ]
    assert finding.steps[1].figures == {"college": "b", "attending": 3, "enrolled": 5, "needed": 3}


def test_every_college_means_every_college_that_has_members() -> None:
    finding = colleges_quorum(CollegesQuorum(number=ALL, **HALF), rooms((2, 4), (3, 5), (0, 0)))

    assert finding.holds
    assert (finding.figures["reached"], finding.figures["number"]) == (2, 2)


@pytest.mark.parametrize("number", [ALL, 0])
def test_no_college_with_members_is_no_quorum_of_colleges(number: int) -> None:
    assert not colleges_quorum(CollegesQuorum(number=number, **HALF), rooms((0, 0), (0, 0), (0, 0))).holds


@pytest.mark.parametrize(("buyers", "holds"), [(4, True), (5, True), (6, False)])
def test_named_colleges_must_be_a_share_of_those_who_attend(buyers: int, holds: bool) -> None:
    clause = CompositeQuorum(colleges=("a", "b"), share=Fraction(4, 5), comparison=Comparison.AT_LEAST, article=ARTICLE)
    finding = composite_quorum(clause, rooms((12, 40), (8, 40), (buyers, 20)))

    assert (finding.code, finding.holds, finding.article) == ("quorum-composite", holds, ARTICLE)
    assert finding.figures == {
        "named": 20,
        "attending": 20 + buyers,
        "colleges": ("a", "b"),
        "share": Fraction(4, 5),
        "comparison": "at-least",
    }


def test_nobody_attending_is_no_composite_quorum() -> None:
    clause = CompositeQuorum(colleges=("a",), share=Fraction(0), comparison=Comparison.AT_LEAST)

    assert not composite_quorum(clause, rooms((0, 4), (0, 4), (0, 4))).holds


@pytest.mark.parametrize("attending", [0, 5])
def test_without_quorum_asked_any_attendance_will_do(attending: int) -> None:
    finding = quorum(NoQuorum(article=ARTICLE), counts=sheet(count("a", 10, attending)))

    assert finding.holds
    assert (finding.code, finding.article) == ("quorum", ARTICLE)
    assert finding.figures == {"attending": attending, "enrolled": 10}
    assert [(step.code, step.holds, step.article) for step in finding.steps] == [("quorum-none", True, ARTICLE)]


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ((4, 4), (1, 4), [True, True]),
        ((2, 4), (2, 4), [True, False]),
        ((2, 4), (0, 4), [False, True]),
        ((0, 4), (0, 4), [False, False]),
    ],
)
def test_every_condition_of_the_quorum_must_hold(
    one: tuple[int, int], other: tuple[int, int], steps: list[bool]
) -> None:
    composed = CompositeQuorum(colleges=("a",), share=Fraction(4, 5), comparison=Comparison.AT_LEAST, article=ARTICLE)
    counts = rooms(one, other, (0, 0))
    finding = quorum(HeadsQuorum(**HALF), composed, counts=sheet(*counts))

    assert [step.holds for step in finding.steps] == steps
    assert finding.holds is all(steps)
    assert finding.article is NOT_SEEN


@pytest.mark.parametrize(
    ("clause", "code"),
    [
        (HeadsQuorum(**HALF), "quorum-heads"),
        (WeightedHeadsQuorum(**HALF), "quorum-weighted-heads"),
        (CollegesQuorum(number=1, **HALF), "quorum-colleges"),
        (CompositeQuorum(colleges=("a",), **HALF), "quorum-composite"),
    ],
)
def test_each_kind_of_quorum_is_looked_at_by_its_own_rule(clause: QuorumClause, code: str) -> None:
    finding = quorum(clause, counts=sheet(*rooms((2, 4), (0, 4), (0, 4))))

    assert [step.code for step in finding.steps] == [code]
    assert finding.article == ARTICLE
