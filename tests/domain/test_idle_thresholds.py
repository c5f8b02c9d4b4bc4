"""Thresholds that decide nothing are refused: two of them let one more vote for do harm, in their smallest polls."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import CollegeBase
from govtool.domain.clauses import ALL, CollegeVeto, HeadsQuorum
from govtool.domain.decisions import Outcome, decide
from govtool.domain.monotony import is_sound
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from tests.factories.polls import BY_HEADS, BY_MAJORITY, college, weighted

TWO_HALVES = weighted(north="1/2", south="1/2")
MORE_THAN_ALL = {"share": Fraction(1), "comparison": Comparison.MORE_THAN}
AT_LEAST_NOTHING = {"share": Fraction(0), "comparison": Comparison.AT_LEAST}


def test_a_veto_that_nothing_at_all_reaches_harms_and_is_refused() -> None:
    veto = CollegeVeto(college="south", college_base=CollegeBase.CAST, subjects=ALL, **AT_LEAST_NOTHING)
    rule = replace(TWO_HALVES, conditions=(veto,))

    before, after = college("south", enrolled=1), college("south", for_=1)

    sheets = [CountSheet(colleges=(college("north", for_=1), south)) for south in (before, after)]
    assert [decide(rule, sheet).outcome for sheet in sheets] == [Outcome.ADOPTED, Outcome.VETOED]
    assert not is_sound(rule)
    assert is_sound(replace(rule, conditions=(replace(veto, comparison=Comparison.MORE_THAN),)))


def test_a_majority_that_nothing_at_all_reaches_harms_and_is_refused() -> None:
    majority = replace(TWO_HALVES.majority, share=Fraction(0), comparison=Comparison.AT_LEAST)
    rule = replace(TWO_HALVES, weighing=BY_MAJORITY, majority=majority)

    before, after = college("south", against=1), college("south", for_=1, against=1)

    silent_north = college("north", enrolled=1)
    sheets = [CountSheet(colleges=(silent_north, south)) for south in (before, after)]
    assert [decide(rule, sheet).outcome for sheet in sheets] == [Outcome.ADOPTED, Outcome.REJECTED]
    assert not is_sound(rule)


@pytest.mark.parametrize(
    ("share", "comparison", "sound"),
    [
        ("0", Comparison.AT_LEAST, False),
        ("0", Comparison.MORE_THAN, True),
        ("1/1000", Comparison.AT_LEAST, True),
        ("999/1000", Comparison.MORE_THAN, True),
        ("1", Comparison.AT_LEAST, True),
        ("1", Comparison.MORE_THAN, False),
    ],
)
def test_a_threshold_decides_something(share: str, comparison: Comparison, sound: bool) -> None:
    majority = replace(BY_HEADS.majority, share=Fraction(share), comparison=comparison)

    assert is_sound(replace(BY_HEADS, majority=majority)) is sound


def test_the_threshold_of_the_colleges_and_of_the_quorum_decide_something_too() -> None:
    rule = replace(TWO_HALVES, weighing=replace(BY_MAJORITY, college_threshold=Threshold(**MORE_THAN_ALL)))
    everyone = Threshold(share=Fraction(1), comparison=Comparison.AT_LEAST)

    assert not is_sound(rule)
    assert is_sound(replace(rule, weighing=replace(rule.weighing, college_threshold=everyone)))
    assert not is_sound(replace(BY_HEADS, quorum=(HeadsQuorum(**AT_LEAST_NOTHING),)))
