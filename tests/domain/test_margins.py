"""Margins are the fewest ballots, or heads, that turn an outcome, and null where nothing turns it."""

from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.clauses import (
    ALL,
    BlockingMinority,
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    HeadsMajority,
    HeadsQuorum,
    SuspensiveVeto,
    Unanimity,
    WeightedHeadsQuorum,
)
from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import Margin, margin_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import BelowThreeColleges, SilentCollege
from tests.domain.margin_oracle import figures_of, margin_by_trial
from tests.factories.polls import BY_HEADS, BY_MAJORITY, CHAIR_BREAKS_TIES, college, weighted
from tests.factories.small_polls import drawn_poll

HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST}
TWO_THIRDS = {"share": Fraction(2, 3), "comparison": Comparison.AT_LEAST}
THREE = weighted(north="2/5", south="2/5", east="1/5")


def outcome_and_margin(
    rule: DecisionRule, *colleges: CollegeCount, chair: ChairChoice | None = None, vetoes: tuple[str, ...] = ()
) -> tuple[Outcome, Margin]:
    sheet = CountSheet(chair=chair, vetoes=vetoes, colleges=colleges)
    decision = decide(rule, sheet)
    return decision.outcome, margin_of(rule, sheet, decision)


@pytest.mark.parametrize("seed", range(10))
def test_margins_are_those_of_an_oracle_that_tries_everything(seed: int) -> None:
    random = Random(seed)
    polls = [drawn_poll(random) for _ in range(300)]

    margins = [figures_of(margin_of(rule, sheet, decide(rule, sheet))) for rule, sheet in polls]

    assert margins == [margin_by_trial(rule, sheet) for rule, sheet in polls]


def test_one_ballot_against_changed_or_added_takes_back_a_majority_of_one() -> None:
    outcome, margin = outcome_and_margin(BY_HEADS, college(for_=5, against=4, enrolled=20))

    assert outcome is Outcome.ADOPTED
    assert (margin.changed, margin.added, margin.missing) == (1, 1, None)


def test_two_ballots_changed_or_three_added_carry_what_failed_by_two() -> None:
    outcome, margin = outcome_and_margin(BY_HEADS, college(for_=4, against=6, enrolled=20))

    assert outcome is Outcome.REJECTED
    assert (margin.changed, margin.added) == (2, 3)


def test_a_tie_that_the_chair_has_not_broken_turns_by_one_ballot() -> None:
    rule = replace(BY_HEADS, casting_vote=CHAIR_BREAKS_TIES)

    outcome, margin = outcome_and_margin(rule, college(for_=5, against=5, enrolled=12))

    assert outcome is Outcome.TIED
    assert (margin.changed, margin.added) == (1, 1)


def test_the_voice_of_the_chair_for_spares_one_ballot() -> None:
    rule = replace(BY_HEADS, casting_vote=CHAIR_BREAKS_TIES)
    counts = college(for_=4, against=6, enrolled=20)

    _, with_chair = outcome_and_margin(rule, counts, chair=ChairChoice.FOR)
    _, without_choice = outcome_and_margin(rule, counts)

    assert (with_chair.changed, with_chair.added) == (1, 2)
    assert (without_choice.changed, without_choice.added) == (2, 3)


def test_nothing_is_added_where_everybody_has_voted() -> None:
    _, margin = outcome_and_margin(BY_HEADS, college(for_=5, against=4))

    assert (margin.changed, margin.added) == (1, None)


def test_a_member_attending_without_ballot_can_still_add_one() -> None:
    _, margin = outcome_and_margin(BY_HEADS, college(for_=5, against=4, attending=10))

    assert margin.added == 1


def test_changed_ballots_cannot_reach_a_unanimity_of_the_attending_beside_an_abstention() -> None:
    rule = replace(BY_HEADS, conditions=(Unanimity(base=HeadsBase.HEADS_ATTENDING),))

    outcome, margin = outcome_and_margin(rule, college(for_=5, abstain=1, enrolled=9))

    assert outcome is Outcome.REJECTED
    assert (margin.changed, margin.added) == (None, None)


def test_each_college_alone_has_its_own_figure() -> None:
    outcome, margin = outcome_and_margin(
        THREE, college("north", 7, 3), college("south", 10, 10), college("east", 4, 6, enrolled=50)
    )

    assert outcome is Outcome.ADOPTED
    assert (margin.changed, margin.added) == (2, 30)
    assert {name: own.changed for name, own in margin.colleges.items()} == {"north": 2, "south": 3, "east": 3}
    assert {name: own.added for name, own in margin.colleges.items()} == {"north": None, "south": None, "east": 30}


def test_a_suspensive_veto_that_was_used_turns_by_no_ballot() -> None:
    rule = replace(BY_HEADS, conditions=(SuspensiveVeto(holder="board", days=8, subjects=ALL),))

    outcome, margin = outcome_and_margin(rule, college(for_=9, enrolled=20), vetoes=("board",))

    assert outcome is Outcome.VETOED
    assert (margin.changed, margin.added, margin.colleges["members"].changed) == (None, None, None)


def test_the_veto_of_a_college_falls_when_enough_of_its_ballots_change() -> None:
    veto = CollegeVeto(**HALF, college="east", college_base=CollegeBase.CAST, subjects=ALL)
    rule = replace(THREE, conditions=(veto,))

    outcome, margin = outcome_and_margin(
        rule, college("north", 9, 1), college("south", 9, 1), college("east", 1, 4, enrolled=30)
    )

    assert outcome is Outcome.VETOED
    assert (margin.changed, margin.added) == (2, 4)
    assert (margin.colleges["north"].changed, margin.colleges["east"].changed) == (None, 2)


def test_a_blocking_minority_forms_before_the_majority_is_lost() -> None:
    blocking = BlockingMinority(share=Fraction(1, 3), comparison=Comparison.AT_LEAST, base=AssemblyBase.HEADS_ENROLLED)
    rule = replace(BY_HEADS, conditions=(blocking,))

    outcome, margin = outcome_and_margin(rule, college(for_=18, against=8, enrolled=30))

    assert outcome is Outcome.ADOPTED
    assert (margin.changed, margin.added) == (2, 2)


def test_a_majority_of_heads_and_of_colleges_must_both_be_made() -> None:
    conditions = (HeadsMajority(**TWO_THIRDS, base=HeadsBase.HEADS_CAST), CollegesInFavour(number=ALL))
    rule = replace(THREE, conditions=conditions)

    outcome, margin = outcome_and_margin(rule, college("north", 9, 1), college("south", 9, 1), college("east", 1, 4))

    assert outcome is Outcome.REJECTED
    assert margin.changed == 2
    assert margin.changed_in == {"east": 2}


def test_a_college_below_its_threshold_turns_with_the_ballots_that_reach_it() -> None:
    threshold = Threshold(share=Fraction(3, 5), comparison=Comparison.MORE_THAN)
    rule = replace(THREE, weighing=replace(BY_MAJORITY, college_threshold=threshold))

    outcome, margin = outcome_and_margin(
        rule, college("north", 11, 9), college("south", 12, 8), college("east", 2, 8, enrolled=99)
    )

    assert outcome is Outcome.REJECTED
    assert margin.changed_in == {"south": 1}
    assert margin.colleges["north"].changed == 2


def test_heads_missing_are_counted_together_and_by_college() -> None:
    rule = replace(THREE, quorum=(HeadsQuorum(**HALF), CollegesQuorum(**HALF, number=2)))

    outcome, margin = outcome_and_margin(
        rule,
        college("north", attending=5, enrolled=10),
        college("south", attending=3, enrolled=10),
        college("east", attending=1, enrolled=10),
    )

    assert outcome is Outcome.NO_QUORUM
    assert (margin.changed, margin.added, margin.missing) == (None, None, 6)
    assert {name: own.missing for name, own in margin.colleges.items()} == {"north": None, "south": 6, "east": 6}


def test_a_weighted_quorum_misses_fewest_heads_in_the_smallest_college() -> None:
    rule = replace(THREE, quorum=(WeightedHeadsQuorum(**HALF),))

    _, margin = outcome_and_margin(
        rule,
        college("north", attending=4, enrolled=16),
        college("south", attending=100, enrolled=400),
        college("east", attending=25, enrolled=100),
    )

    assert margin.missing_in == {"north": 10}
    assert margin.colleges["east"].missing is None


def test_no_further_head_completes_a_composite_quorum_whose_college_is_all_there() -> None:
    rule = replace(THREE, quorum=(CompositeQuorum(**TWO_THIRDS, colleges=("north",)),))

    outcome, margin = outcome_and_margin(
        rule,
        college("north", attending=5, enrolled=5),
        college("south", attending=3, enrolled=10),
        college("east", enrolled=10),
    )

    assert outcome is Outcome.NO_QUORUM
    assert margin.missing is None


def test_an_absent_member_who_votes_against_can_spoil_a_composite_quorum() -> None:
    rule = replace(THREE, quorum=(CompositeQuorum(**TWO_THIRDS, colleges=("north",)),))

    outcome, margin = outcome_and_margin(
        rule, college("north", 20), college("south", 10, enrolled=40), college("east", enrolled=10)
    )

    assert outcome is Outcome.ADOPTED
    assert margin.added == 1
    assert (margin.colleges["north"].added, margin.colleges["south"].added) == (None, 1)


def test_a_ballot_that_wakes_a_silent_college_takes_back_the_weight_that_was_shared_out() -> None:
    rule = replace(THREE, weighing=replace(THREE.weighing, silent_college=SilentCollege.REDISTRIBUTE_EQUAL))

    outcome, margin = outcome_and_margin(
        rule, college("north", 60, 40, enrolled=200), college("south", enrolled=9), college("east", 50, 50)
    )

    assert outcome is Outcome.ADOPTED
    assert (margin.added, margin.added_in) == (1, {"south": 1})
    assert margin.colleges["north"].added == 20


def test_nothing_turns_what_cannot_be_decided_with_so_few_colleges() -> None:
    weighing = replace(THREE.weighing, below_three_colleges=BelowThreeColleges.BLOCK)

    outcome, margin = outcome_and_margin(
        replace(THREE, weighing=weighing), college("north", 1, 2), college("south", 3), college("east")
    )

    assert outcome is Outcome.NO_QUORUM
    assert (margin.changed, margin.added, margin.missing) == (None, None, None)
