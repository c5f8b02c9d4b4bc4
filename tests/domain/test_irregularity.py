"""Ballots withdrawn change an outcome exactly when some way of withdrawing them does, the worst one included."""

from dataclasses import replace
from fractions import Fraction
from itertools import islice
from random import Random

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import ALL, CollegeVeto, CompositeQuorum, HeadsQuorum, SuspensiveVeto
from govtool.domain.decisions import Outcome, decide
from govtool.domain.irregularity import Irregularity, Withdrawn, could_change, without
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import BelowThreeColleges, SilentCollege
from tests.domain.irregularity_oracle import fewest_by_trial, ways_of
from tests.factories.polls import BY_HEADS, BY_MAJORITY, CHAIR_BREAKS_TIES, college, weighted
from tests.factories.small_polls import drawn_poll

HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST}
NONE_WITHDRAWN = Withdrawn(for_=0, against=0, abstain=0, blank=0, null=0)
THREE = weighted(north="2/5", south="2/5", east="1/5")


def polls(seed: int) -> list[tuple[DecisionRule, CountSheet]]:
    """Draw polls whose ballots can be withdrawn in a few hundred ways at most."""
    random = Random(seed)
    drawn = (drawn_poll(random) for _ in iter(int, 1))
    return list(islice((poll for poll in drawn if ways_of(poll[1]) <= 400), 120))


def irregularity(
    rule: DecisionRule, *colleges: CollegeCount, withdrawn: int = 1, chair: ChairChoice | None = None
) -> Irregularity:
    sheet = CountSheet(chair=chair, vetoes=("board",), colleges=colleges)
    return could_change(rule, sheet, decide(rule, sheet), withdrawn=withdrawn)


@pytest.mark.parametrize("seed", range(10))
def test_the_fewest_ballots_are_those_of_an_oracle_that_tries_everything(seed: int) -> None:
    drawn = polls(seed)

    found = [could_change(rule, sheet, decide(rule, sheet), withdrawn=1).fewest for rule, sheet in drawn]

    assert found == [fewest_by_trial(rule, sheet) for rule, sheet in drawn]


@pytest.mark.parametrize("seed", range(5))
def test_the_worst_case_withdraws_the_fewest_ballots_and_changes_the_outcome_to_the_one_told(seed: int) -> None:
    drawn = [(rule, sheet, could_change(rule, sheet, decide(rule, sheet), withdrawn=1)) for rule, sheet in polls(seed)]
    changed = [(rule, sheet, found) for rule, sheet, found in drawn if found.fewest is not None]

    assert all(sum(one.attending for one in found.worst.values()) == found.fewest for _, _, found in changed)
    assert all(decide(rule, without(sheet, found.worst)).outcome is found.outcome for rule, sheet, found in changed)
    assert all(decide(rule, sheet).outcome is not found.outcome for rule, sheet, found in changed)


@pytest.mark.parametrize(("withdrawn", "changes"), [(0, False), (1, False), (2, True), (3, True)])
def test_a_lead_of_two_is_lost_with_two_ballots_for(withdrawn: int, changes: bool) -> None:
    found = irregularity(BY_HEADS, college(for_=6, against=4, abstain=3), withdrawn=withdrawn)

    assert (found.ballots, found.changes, found.fewest) == (withdrawn, changes, 2)
    assert found.worst == {"members": replace(NONE_WITHDRAWN, for_=2)}
    assert found.outcome is Outcome.REJECTED


def test_what_was_rejected_is_adopted_without_enough_ballots_against() -> None:
    found = irregularity(BY_HEADS, college(for_=4, against=6), withdrawn=3)

    assert (found.changes, found.worst) == (True, {"members": replace(NONE_WITHDRAWN, against=3)})
    assert found.outcome is Outcome.ADOPTED


def test_any_ballot_withdrawn_can_cost_the_quorum() -> None:
    rule = replace(BY_HEADS, quorum=(HeadsQuorum(**HALF),))

    found = irregularity(rule, college(for_=9, against=0, abstain=1, enrolled=20))

    assert (found.changes, found.fewest, found.outcome) == (True, 1, Outcome.NO_QUORUM)


def test_ballots_withdrawn_can_make_a_composite_quorum_and_no_other_one() -> None:
    composed = replace(THREE, quorum=(CompositeQuorum(**HALF, colleges=("north",)),))
    counts = college("south", 2, 1), college("east", abstain=2)

    assert irregularity(composed, college("north", 4), *counts).outcome is Outcome.ADOPTED
    assert irregularity(replace(BY_HEADS, quorum=(HeadsQuorum(**HALF),)), college(for_=4, enrolled=9)).fewest is None


def test_an_abstention_that_counts_for_is_named_an_abstention() -> None:
    rule = replace(BY_HEADS, weighing=replace(BY_HEADS.weighing, abstention=Counted.FOR))

    found = irregularity(rule, college(for_=1, against=1, abstain=2))

    assert found.worst == {"members": replace(NONE_WITHDRAWN, for_=1, abstain=1)}


def test_neutral_ballots_withdrawn_swell_the_weight_of_those_left() -> None:
    majority = replace(THREE.majority, college_base=CollegeBase.VOTERS)
    rule = replace(THREE, majority=majority)

    found = irregularity(rule, college("north", 9, abstain=1), college("south", against=5, null=1), college("east"))

    assert (found.worst, found.outcome) == ({"south": replace(NONE_WITHDRAWN, null=1)}, Outcome.REJECTED)


def test_a_college_that_falls_silent_gives_its_weight_to_the_others() -> None:
    rule = replace(THREE, weighing=replace(THREE.weighing, silent_college=SilentCollege.REDISTRIBUTE_EQUAL))

    found = irregularity(rule, college("north", 30, 70), college("south", 60, 40), college("east", 1))

    assert (found.worst, found.outcome) == ({"east": replace(NONE_WITHDRAWN, for_=1)}, Outcome.REJECTED)


def test_the_side_of_a_college_swings_as_a_whole() -> None:
    rule = replace(THREE, weighing=BY_MAJORITY)

    found = irregularity(rule, college("north", 60, 40), college("south", 51, 50), college("east", 10, 30), withdrawn=2)

    assert (found.changes, found.worst) == (True, {"south": replace(NONE_WITHDRAWN, for_=2)})


def test_the_chair_may_have_to_break_a_tie_that_was_none() -> None:
    rule = replace(BY_HEADS, casting_vote=CHAIR_BREAKS_TIES)

    assert irregularity(rule, college(for_=4, against=5)).outcome is Outcome.TIED
    assert irregularity(rule, college(for_=5, against=5)).fewest == 1


def test_a_suspensive_veto_that_was_used_outlives_every_ballot() -> None:
    rule = replace(BY_HEADS, conditions=(SuspensiveVeto(holder="board", days=8, subjects=ALL),))

    found = irregularity(rule, college(for_=9), withdrawn=9)

    assert (found.changes, found.fewest, found.worst, found.outcome) == (False, None, {}, None)


def test_the_veto_of_a_college_can_rest_on_one_ballot() -> None:
    veto = CollegeVeto(**HALF, college="east", college_base=CollegeBase.CAST, subjects=ALL)
    rule = replace(THREE, conditions=(veto,))

    found = irregularity(rule, college("north", 9), college("south", 9), college("east", 2, 2))

    assert (found.worst, found.outcome) == ({"east": replace(NONE_WITHDRAWN, against=1)}, Outcome.ADOPTED)


def test_too_few_colleges_stay_too_few() -> None:
    rule = replace(THREE, weighing=replace(THREE.weighing, below_three_colleges=BelowThreeColleges.BLOCK))

    found = irregularity(rule, college("north", 1), college("south", 2), college("east"), withdrawn=3)

    assert (found.changes, found.fewest) == (False, None)


def test_those_who_attend_otherwise_than_present_are_withdrawn_too() -> None:
    rule = replace(BY_HEADS, majority=replace(BY_HEADS.majority, base=AssemblyBase.HEADS_ATTENDING))
    counts = replace(college(for_=4, against=1, enrolled=9), present=1, represented=2, postal=2)
    sheet = CountSheet(colleges=(counts,))

    left = without(sheet, {"members": replace(NONE_WITHDRAWN, for_=4)}).colleges[0]

    assert (left.present, left.represented, left.postal, left.attending, left.for_) == (0, 0, 1, 1, 0)
    assert decide(rule, without(sheet, {})) == decide(rule, sheet)
