"""Carry: what each college brings to the assembly, for and against."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from govtool.domain.articles import NoneStated
from govtool.domain.bases import CollegeBase, Counted
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Threshold, meets
from govtool.domain.weighing import (
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    DelegatesWeighing,
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)
from govtool.domain.weights import Weights, shared_out


class Standing(StrEnum):
    """How a college came to carry what it carries."""

    HEADS = "heads"
    PROPORTIONAL = "proportional"
    FOR = "for"
    AGAINST = "against"
    TIE = "tie"
    BELOW_THRESHOLD = "below-threshold"
    SECOND_ROUND = "second-round"
    SILENT = "silent"
    EMPTY = "empty"


class CollegeVotes(NamedTuple):
    """The votes of one college as the statutes count them, in heads.

    for_: counted for, abstentions or blank ballots included where they count for.
    against: counted against, likewise.
    base: the denominator inside the college.
    """

    for_: int
    against: int
    base: int


class Carried(NamedTuple):
    """What one college carries.

    weight: its weight in this poll, or its heads in the base when heads are counted together.
    for_: what it carries for, in the unit of `weight`.
    against: what it carries against.
    standing: why.
    """

    weight: Fraction
    for_: Fraction
    against: Fraction
    standing: Standing


def votes_of(count: CollegeCount, weighing: Weighing, base: CollegeBase) -> CollegeVotes:
    """Count the votes of a college for and against, and its base; null ballots are never counted for a side."""
    for_ = count.for_ + _counting(count, weighing, Counted.FOR)
    against = count.against + _counting(count, weighing, Counted.AGAINST)
    match base:
        case CollegeBase.CAST:
            return CollegeVotes(for_, against, for_ + against)
        case CollegeBase.VOTERS:
            return CollegeVotes(for_, against, count.voters)
        case CollegeBase.ATTENDING:
            return CollegeVotes(for_, against, count.attending)
        case CollegeBase.ENROLLED:
            return CollegeVotes(for_, against, count.enrolled)


def _counting(count: CollegeCount, weighing: Weighing, side: Counted) -> int:
    abstain = count.abstain if weighing.abstention is side else 0
    return abstain + (count.blank if weighing.blank is side else 0)


def carried_by_colleges(
    rule: DecisionRule, sheet: CountSheet, weights: Weights, votes: Mapping[str, CollegeVotes]
) -> dict[str, Carried]:
    """Give what each college carries, one per college of the sheet."""
    weighing = rule.weighing
    if weights.pooled or isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return {college: _heads(counted) for college, counted in votes.items()}
    active = weights_after_silence(weighing, weights.by_college, votes)
    empty = {count.id for count in sheet.colleges if not count.enrolled}
    return {
        college: _empty(active[college])
        if college in empty
        else carried_by(weighing, active[college], counted, sheet.round)
        for college, counted in votes.items()
    }


def carried_by(weighing: CollegeWeighing, weight: Fraction, votes: CollegeVotes, round_: int) -> Carried:
    """Give what one college with members carries.

    round_: 1, or 2 when a second round, where the statutes give one, lets the larger side carry the college.
    """
    if not votes.for_ and not votes.against:
        against = weight if weighing.silent_college is SilentCollege.AGAINST else Fraction(0)
        return Carried(weight, Fraction(0), against, Standing.SILENT)
    match weighing:
        case ProportionalWeighing():
            for_, against = weight * votes.for_ / votes.base, weight * votes.against / votes.base
            return Carried(weight, for_, against, Standing.PROPORTIONAL)
        case MajorityWeighing():
            return _larger_side(weighing, weight, votes, round_)


def weights_after_silence(
    weighing: CollegeWeighing, weights: Mapping[str, Fraction], votes: Mapping[str, CollegeVotes]
) -> Mapping[str, Fraction]:
    """Give the weights once those of silent colleges are redistributed, where the statutes say so."""
    sharing = {
        SilentCollege.REDISTRIBUTE_EQUAL: EmptyCollege.EQUAL,
        SilentCollege.REDISTRIBUTE_PRO_RATA: EmptyCollege.PRO_RATA,
    }.get(weighing.silent_college)
    speaking = {college: weights[college] for college, counted in votes.items() if counted.for_ or counted.against}
    silent = [college for college in weights if college not in speaking and weights[college]]
    if sharing is None or not silent or not speaking:
        return weights
    freed = sum((weights[college] for college in silent), Fraction(0))
    shares = shared_out(speaking, freed, sharing, weighing.weight_cap)
    return {college: shares.get(college, Fraction(0)) for college in weights}


def threshold_at(weighing: MajorityWeighing, round_: int) -> Threshold | None:
    """Give what the larger side must reach inside a college; None when being larger is enough.

    round_: 1 or 2; a second round lifts the threshold only where the statutes give one.
    """
    repeated = round_ == 2 and weighing.college_below_threshold is CollegeBelowThreshold.SECOND_ROUND
    return None if repeated or isinstance(weighing.college_threshold, NoneStated) else weighing.college_threshold


def _larger_side(weighing: MajorityWeighing, weight: Fraction, votes: CollegeVotes, round_: int) -> Carried:
    if votes.for_ == votes.against:
        return _tied(weighing.college_tie, weight)
    larger = max(votes.for_, votes.against)
    threshold = threshold_at(weighing, round_)
    if threshold is not None and not meets(larger, votes.base, threshold):
        return _below_threshold(weighing.college_below_threshold, weight)
    if votes.for_ > votes.against:
        return Carried(weight, weight, Fraction(0), Standing.FOR)
    return Carried(weight, Fraction(0), weight, Standing.AGAINST)


def _tied(rule: CollegeTie, weight: Fraction) -> Carried:
    match rule:
        case CollegeTie.NEUTRAL:
            return Carried(weight, Fraction(0), Fraction(0), Standing.TIE)
        case CollegeTie.AGAINST:
            return Carried(weight, Fraction(0), weight, Standing.TIE)
        case CollegeTie.SPLIT:
            return Carried(weight, weight / 2, weight / 2, Standing.TIE)


def _below_threshold(rule: CollegeBelowThreshold, weight: Fraction) -> Carried:
    match rule:
        case CollegeBelowThreshold.NEUTRAL:
            return Carried(weight, Fraction(0), Fraction(0), Standing.BELOW_THRESHOLD)
        case CollegeBelowThreshold.AGAINST:
            return Carried(weight, Fraction(0), weight, Standing.BELOW_THRESHOLD)
        case CollegeBelowThreshold.SECOND_ROUND:
            return Carried(weight, Fraction(0), Fraction(0), Standing.SECOND_ROUND)


def _heads(votes: CollegeVotes) -> Carried:
    return Carried(Fraction(votes.base), Fraction(votes.for_), Fraction(votes.against), Standing.HEADS)


def _empty(weight: Fraction) -> Carried:
    return Carried(weight, Fraction(0), Fraction(0), Standing.EMPTY)
