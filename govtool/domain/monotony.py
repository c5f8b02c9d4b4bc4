"""Monotony: the clauses that cannot stand together, because one more vote for could reject what was adopted.

Each combination has its smallest poll in the tests; every other one keeps the promise, whatever the votes.
"""

from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction
from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import BlockingMinority, CastingVote, CastingVoteHolder, Condition, Majority
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule
from govtool.domain.thresholds import Comparison, Threshold, is_always_met, is_never_met
from govtool.domain.weighing import (
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)

HALF: Final = Fraction(1, 2)
WEIGHED: Final = frozenset({AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT})
SHARED: Final = frozenset({SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA})


class Harm(StrEnum):
    """Why one more vote for could reject what was adopted."""

    TIE = "tie-unlike-missed-threshold"
    SILENCE = "silence-above-missed-threshold"
    SHARED_SILENCE = "shared-silence-on-wide-base"
    CASTING_VOTE = "casting-vote-on-total-weight"


def harms_of(
    weighing: Weighing,
    majority: Majority,
    conditions: Iterable[Condition | Hole],
    casting_vote: CastingVote | Hole | None,
) -> tuple[Harm, ...]:
    """Name the combinations of clauses of one call under which one more vote for could do harm.

    What a hole would say is not guessed. Where heads alone decide, what a college carries harms nobody.
    """
    minorities = (clause for clause in conditions if isinstance(clause, BlockingMinority))
    if not isinstance(weighing, ProportionalWeighing | MajorityWeighing):
        return ()
    if WEIGHED.isdisjoint({majority.base, *(clause.base for clause in minorities)}):
        return ()
    harms = {
        Harm.TIE: is_tie_uneven(weighing, majority.college_base),
        Harm.SILENCE: is_silence_uneven(weighing, majority.college_base),
        Harm.SHARED_SILENCE: is_silence_diluted(weighing, majority.college_base),
        Harm.CASTING_VOTE: is_casting_vote_lost(weighing, majority, casting_vote),
    }
    return tuple(harm for harm, harmful in harms.items() if harmful)


def is_sound(rule: DecisionRule) -> bool:
    """Say whether one more vote for never rejects what was adopted under a rule, each of whose thresholds decides."""
    return not harms_of(rule.weighing, rule.majority, rule.conditions, rule.casting_vote) and not any(
        is_always_met(threshold) or is_never_met(threshold) for threshold in _thresholds_of(rule)
    )


def can_be_missed(weighing: CollegeWeighing, base: CollegeBase) -> bool:
    """Say whether the larger side of a college may miss the college threshold.

    Of the votes cast, the larger side always has more than half; of a wider base, it may have any part.
    """
    if not isinstance(weighing, MajorityWeighing) or not isinstance(weighing.college_threshold, Threshold):
        return False
    return weighing.college_threshold.share > (HALF if base is CollegeBase.CAST else 0)


def is_tie_uneven(weighing: CollegeWeighing, base: CollegeBase) -> bool:
    """Say whether a college whose sides are equal is worth something else than one that misses its threshold.

    One vote makes a tie of a missed threshold, and the next one a missed threshold of the tie.
    """
    if not isinstance(weighing, MajorityWeighing) or not can_be_missed(weighing, base):
        return False
    return weighing.college_tie is not tie_for(weighing)


def tie_for(weighing: MajorityWeighing) -> CollegeTie:
    """Give the college tie that is worth as much as a missed threshold."""
    return (
        CollegeTie.AGAINST if weighing.college_below_threshold is CollegeBelowThreshold.AGAINST else CollegeTie.NEUTRAL
    )


def is_silence_uneven(weighing: CollegeWeighing, base: CollegeBase) -> bool:
    """Say whether a silent college is worth more than one whose first vote misses its threshold.

    Of the votes cast, a first vote is the whole and misses no threshold.
    """
    if not isinstance(weighing, MajorityWeighing) or not can_be_missed(weighing, base) or base is CollegeBase.CAST:
        return False
    below, silent = weighing.college_below_threshold, weighing.silent_college
    return below is CollegeBelowThreshold.AGAINST and silent is not SilentCollege.AGAINST


def is_silence_diluted(weighing: CollegeWeighing, base: CollegeBase) -> bool:
    """Say whether a first vote takes back the weight that its silent college shared out, and carries less than it."""
    if weighing.silent_college not in SHARED or base is CollegeBase.CAST or is_silence_uneven(weighing, base):
        return False
    return isinstance(weighing, ProportionalWeighing) or can_be_missed(weighing, base)


def is_casting_vote_lost(
    weighing: CollegeWeighing, majority: Majority, casting_vote: CastingVote | Hole | None
) -> bool:
    """Say whether a college that leaves the side against can undo the tie that the chair breaks.

    The votes for then stay at the share of the total weight that they must pass.
    """
    if not isinstance(casting_vote, CastingVote) or casting_vote.given_to is not CastingVoteHolder.CHAIR:
        return False
    if majority.base is not AssemblyBase.TOTAL_WEIGHT or majority.comparison is not Comparison.MORE_THAN:
        return False
    return majority.share <= HALF and _can_leave_for_neutral(weighing, majority.college_base)


def _can_leave_for_neutral(weighing: CollegeWeighing, base: CollegeBase) -> bool:
    if not isinstance(weighing, MajorityWeighing):
        return False
    missed = can_be_missed(weighing, base) and weighing.college_below_threshold is not CollegeBelowThreshold.AGAINST
    return missed or weighing.college_tie is CollegeTie.NEUTRAL


def _thresholds_of(rule: DecisionRule) -> tuple[Threshold, ...]:
    own = (rule.weighing.college_threshold,) if isinstance(rule.weighing, MajorityWeighing) else ()
    terms = (*own, *rule.quorum, rule.majority, *rule.conditions)
    return tuple(term for term in terms if isinstance(term, Threshold))
