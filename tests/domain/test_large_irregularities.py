"""Irregularities stay exact where colleges are large: the ballots they name change the outcome, one less does not."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.clauses import BlockingMinority, CollegesInFavour, HeadsMajority
from govtool.domain.decisions import Outcome, decide
from govtool.domain.irregularity import Withdrawn, could_change, without
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import CollegeBelowThreshold, SilentCollege
from tests.factories.polls import (
    BY_HEADS,
    BY_MAJORITY,
    CHAIR_BREAKS_TIES,
    HEADS,
    MORE_THAN_HALF,
    PROPORTIONAL,
    TEN,
    ten_colleges,
)


def left_after(sheet: CountSheet, worst: dict[str, Withdrawn]) -> list[CountSheet]:
    """Give the sheet without the ballots withdrawn, then the sheets with one of them left, one a college."""
    fewer = [{**worst, name: replace(own, **one_of(own))} for name, own in worst.items()]
    return [without(sheet, ballots) for ballots in (worst, *fewer)]


def one_of(withdrawn: Withdrawn) -> dict[str, int]:
    kind = next(kind for kind in ("for_", "against", "abstain", "blank", "null") if getattr(withdrawn, kind))
    return {kind: getattr(withdrawn, kind) - 1}


STEADY = replace(BY_HEADS, weights=TEN, weighing=PROPORTIONAL)
ABOVE_51 = Threshold(share=Fraction(51, 100), comparison=Comparison.MORE_THAN)
UNSTEADY = replace(BY_MAJORITY, college_threshold=ABOVE_51, college_below_threshold=CollegeBelowThreshold.AGAINST)

OF_THE_ATTENDING = replace(MORE_THAN_HALF, base=AssemblyBase.HEADS_ATTENDING)
ALSO_HEADS = HeadsMajority(share=Fraction(1, 2), comparison=Comparison.MORE_THAN, base=HeadsBase.HEADS_ATTENDING)
BLOCKING = BlockingMinority(share=Fraction(1, 2), comparison=Comparison.AT_LEAST, base=AssemblyBase.TOTAL_WEIGHT)


@pytest.mark.parametrize(("favour", "before"), [(5_100, Outcome.ADOPTED), (4_300, Outcome.REJECTED)])
@pytest.mark.parametrize(
    "rule",
    [
        *(replace(STEADY, majority=replace(MORE_THAN_HALF, college_base=base)) for base in CollegeBase),
        replace(STEADY, weighing=replace(PROPORTIONAL, silent_college=SilentCollege.REDISTRIBUTE_EQUAL)),
        replace(STEADY, weighing=BY_MAJORITY),
        replace(STEADY, weighing=UNSTEADY),
        replace(STEADY, conditions=(ALSO_HEADS, BLOCKING)),
        replace(STEADY, conditions=(CollegesInFavour(number=8),)),
        replace(STEADY, weighing=HEADS, casting_vote=CHAIR_BREAKS_TIES, majority=OF_THE_ATTENDING),
    ],
)
def test_ballots_withdrawn_from_large_colleges_change_the_outcome_and_one_less_does_not(
    favour: int, before: Outcome, rule: DecisionRule
) -> None:
    sheet = ten_colleges(favour)

    found = could_change(rule, sheet, decide(rule, sheet), withdrawn=1)
    changed, *unchanged = (decide(rule, left).outcome for left in left_after(sheet, found.worst))

    assert found.fewest > 100
    assert changed is found.outcome is not before
    assert set(unchanged) == {before}
