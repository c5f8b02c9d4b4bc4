"""The tally adds up what colleges carry, in weight and in heads, and gives each base its denominator."""

from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.rules import DecisionRule
from govtool.domain.tally import Sides, Tally, tally_of
from govtool.domain.weights import effective_weights
from tests.factories.counted import count, heads, majority, proportional, rule, sheet

WEIGHTS = {"a": "1/2", "b": "3/10", "c": "1/5"}
COUNTS = sheet(
    count("a", 10, 8, for_=6, against=2),
    count("b", 10, 9, for_=6, against=3),
    count("c", 30, 10, abstain=4),
)


def tally(counted: DecisionRule) -> Tally:
    return tally_of(counted, COUNTS, effective_weights(counted, COUNTS))


def test_weights_are_added_for_and_against_and_silence_stays_in_the_total() -> None:
    counted = tally(rule(proportional(), WEIGHTS))

    assert (counted.for_, counted.against, counted.total) == (Fraction(23, 40), Fraction(9, 40), 1)
    assert (counted.attending, counted.enrolled) == (27, 50)


@pytest.mark.parametrize(
    ("base", "sides"),
    [
        (AssemblyBase.WEIGHT_CAST, Sides(Fraction(23, 40), Fraction(9, 40), Fraction(4, 5))),
        (AssemblyBase.TOTAL_WEIGHT, Sides(Fraction(23, 40), Fraction(9, 40), Fraction(1))),
        (AssemblyBase.HEADS_CAST, Sides(12, 5, 17)),
        (AssemblyBase.HEADS_ATTENDING, Sides(12, 5, 27)),
        (AssemblyBase.HEADS_ENROLLED, Sides(12, 5, 50)),
        (HeadsBase.HEADS_CAST, Sides(12, 5, 17)),
        (HeadsBase.HEADS_ATTENDING, Sides(12, 5, 27)),
        (HeadsBase.HEADS_ENROLLED, Sides(12, 5, 50)),
    ],
)
def test_each_base_of_the_assembly_has_its_denominator(base: AssemblyBase | HeadsBase, sides: Sides) -> None:
    assert tally(rule(proportional(), WEIGHTS)).sides(base) == sides


def test_heads_cast_are_those_that_the_statutes_count() -> None:
    counted = tally(rule(proportional(abstention=Counted.AGAINST), WEIGHTS))

    assert counted.sides(AssemblyBase.HEADS_CAST) == Sides(12, 9, 21)


@pytest.mark.parametrize(
    ("base", "total"),
    [(CollegeBase.CAST, 17), (CollegeBase.VOTERS, 21), (CollegeBase.ATTENDING, 27), (CollegeBase.ENROLLED, 50)],
)
def test_without_weights_the_total_is_the_heads_in_the_base(base: CollegeBase, total: int) -> None:
    counted = tally(rule(heads(), dict.fromkeys("abc", "0"), majority=majority(college_base=base)))

    assert (counted.for_, counted.against, counted.total) == (12, 5, total)
    assert counted.sides(AssemblyBase.TOTAL_WEIGHT) == Sides(Fraction(12), Fraction(5), Fraction(total))


@pytest.mark.parametrize(
    ("for_", "against", "equal", "nothing"),
    [(3, 3, True, False), (3, 2, False, False), (0, 0, False, True), (0, 2, False, False), (2, 0, False, False)],
)
def test_sides_are_equal_only_when_something_was_cast(for_: int, against: int, equal: bool, nothing: bool) -> None:
    sides = Sides(for_, against, 6)

    assert sides.equal is equal
    assert sides.nothing is nothing
