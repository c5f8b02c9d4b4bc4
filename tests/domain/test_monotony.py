"""The smallest polls in which statutes let one more vote for do harm: each combination of clauses that does.

The rules of the decision promise that one more vote for never rejects what was adopted. `test_properties` shows it for
all other statutes; under these ones the promise and the clauses cannot both be kept.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import ALL, CollegeVeto
from govtool.domain.decisions import Outcome, decide
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import CollegeBelowThreshold, CollegeTie, SilentCollege
from tests.factories.polls import BY_MAJORITY, CHAIR_BREAKS_TIES, college, weighted

ABOVE_60 = replace(BY_MAJORITY, college_threshold=Threshold(share=Fraction(3, 5), comparison=Comparison.MORE_THAN))
TWO_HALVES = weighted(north="1/2", south="1/2")
NORTH = college("north", for_=1)


def at_least_three_quarters(base: AssemblyBase, college_base: CollegeBase) -> DecisionRule:
    majority = replace(
        TWO_HALVES.majority,
        share=Fraction(3, 4),
        comparison=Comparison.AT_LEAST,
        base=base,
        college_base=college_base,
    )
    return replace(TWO_HALVES, majority=majority)


def outcomes(rule: DecisionRule, *souths: CollegeCount) -> list[Outcome]:
    sheets = [CountSheet(chair=ChairChoice.FOR, colleges=(NORTH, south)) for south in souths]
    return [decide(rule, sheet).outcome for sheet in sheets]


@pytest.mark.parametrize(
    ("below", "tie", "for_", "against"),
    [
        (CollegeBelowThreshold.AGAINST, CollegeTie.NEUTRAL, 2, 2),
        (CollegeBelowThreshold.NEUTRAL, CollegeTie.AGAINST, 1, 2),
        (CollegeBelowThreshold.SECOND_ROUND, CollegeTie.AGAINST, 1, 2),
    ],
)
def test_one_more_vote_for_harms_under_a_college_tie_worth_something_else_than_a_missed_threshold(
    below: CollegeBelowThreshold, tie: CollegeTie, for_: int, against: int
) -> None:
    above_two_thirds = replace(ABOVE_60.college_threshold, share=Fraction(2, 3))
    weighing = replace(ABOVE_60, college_threshold=above_two_thirds, college_below_threshold=below, college_tie=tie)
    rule = replace(TWO_HALVES, weighing=weighing)

    before, after = college("south", for_, against), college("south", for_ + 1, against)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]


def test_one_more_vote_for_harms_under_a_college_tie_that_is_split_where_a_missed_threshold_is_neutral() -> None:
    rule = at_least_three_quarters(AssemblyBase.TOTAL_WEIGHT, CollegeBase.CAST)
    split = replace(rule, weighing=replace(ABOVE_60, college_tie=CollegeTie.SPLIT))

    before, after = college("south", 2, 2), college("south", 3, 2)

    assert outcomes(split, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]


def test_one_more_vote_for_harms_under_silence_that_is_neutral_where_a_missed_threshold_is_against() -> None:
    weighing = replace(ABOVE_60, college_below_threshold=CollegeBelowThreshold.AGAINST)
    rule = replace(at_least_three_quarters(AssemblyBase.WEIGHT_CAST, CollegeBase.ATTENDING), weighing=weighing)

    before, after = college("south", attending=2), college("south", for_=1, attending=2)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]


@pytest.mark.parametrize("silent", [SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA])
def test_one_more_vote_for_harms_under_silence_that_is_shared_out_where_votes_are_divided_by_more_than_the_votes_cast(
    silent: SilentCollege,
) -> None:
    rule = at_least_three_quarters(AssemblyBase.TOTAL_WEIGHT, CollegeBase.ATTENDING)
    shared = replace(rule, weighing=replace(rule.weighing, silent_college=silent))

    before, after = college("south", attending=3), college("south", for_=1, attending=3)

    assert outcomes(shared, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]


def test_one_more_vote_for_harms_under_a_casting_vote_on_the_total_weight_where_a_college_can_become_neutral() -> None:
    majority = replace(TWO_HALVES.majority, base=AssemblyBase.TOTAL_WEIGHT)
    rule = replace(TWO_HALVES, weighing=BY_MAJORITY, majority=majority, casting_vote=CHAIR_BREAKS_TIES)

    before, after = college("south", for_=0, against=1), college("south", for_=1, against=1)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]


def test_one_more_vote_for_harms_under_a_veto_that_no_vote_at_all_reaches() -> None:
    veto = CollegeVeto(
        share=Fraction(0),
        comparison=Comparison.AT_LEAST,
        college="south",
        college_base=CollegeBase.CAST,
        subjects=ALL,
    )
    rule = replace(TWO_HALVES, conditions=(veto,))

    before, after = college("south", enrolled=1), college("south", for_=1)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.VETOED]
