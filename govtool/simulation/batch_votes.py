"""Votes inside colleges and what each college carries, for many sheets together."""

import math
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from govtool.domain.articles import NoneStated
from govtool.domain.bases import CollegeBase, Counted
from govtool.domain.carry import CollegeVotes, weights_after_silence
from govtool.domain.rules import DecisionRule
from govtool.domain.weighing import (
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    MajorityWeighing,
    SilentCollege,
    Weighing,
)
from govtool.domain.weights import Weights
from govtool.simulation.batches import Batch, Flags, Floats, Heads, reached

LARGEST_UNIT = 10**9


class Votes(NamedTuple):
    """Votes as the statutes count them, a row a sheet and a column a college."""

    for_: Heads
    against: Heads
    base: Heads


class Sums(NamedTuple):
    """What the assembly carries on each sheet.

    for_: for, in units of which `one` makes a weight of 1, or in heads.
    against: against, likewise.
    total: all effective weights, or the heads in the base.
    whole: whether these are whole numbers.
    unsure: sheets on which the larger side of a college is too near its threshold.
    """

    for_: Floats
    against: Floats
    total: Floats
    whole: bool
    unsure: Flags


def votes_in(batch: Batch, weighing: Weighing, base: CollegeBase) -> Votes:
    """Count votes for and against inside each college, and its base."""
    for_ = batch.for_ + (batch.abstain if weighing.abstention is Counted.FOR else 0)
    against = batch.against + (batch.abstain if weighing.abstention is Counted.AGAINST else 0)
    match base:
        case CollegeBase.CAST:
            return Votes(for_, against, for_ + against)
        case CollegeBase.VOTERS:
            return Votes(for_, against, batch.voters)
        case CollegeBase.ATTENDING:
            return Votes(for_, against, batch.attending)
        case CollegeBase.ENROLLED:
            return Votes(for_, against, np.broadcast_to(np.array(batch.enrolled), for_.shape))


def sums_of(rule: DecisionRule, batch: Batch, weights: Weights, votes: Votes) -> Sums:
    """Add up what the colleges carry."""
    nowhere = np.zeros(len(votes.for_), dtype=bool)
    if weights.pooled:
        for_, against, base = (part.sum(axis=1).astype(float) for part in votes)
        return Sums(for_, against, base, whole=True, unsure=nowhere)
    weighing = rule.weighing
    if not isinstance(weighing, CollegeWeighing):
        raise ValueError("weights without colleges")
    unit = _unit(weights)
    silent = (votes.for_ == 0) & (votes.against == 0)
    active, unit = _active(rule, weighing, weights, votes, silent, unit)
    total = np.full(len(silent), float(sum(weights.by_college.values(), Fraction(0)) * unit))
    filled = np.array(batch.enrolled) > 0
    lost = active * silent if weighing.silent_college is SilentCollege.AGAINST else np.zeros_like(active)
    if not isinstance(weighing, MajorityWeighing):
        base = np.where(silent, 1, votes.base)
        for_, against = active * votes.for_ / base, active * votes.against / base + lost
        return Sums((for_ * filled).sum(axis=1), (against * filled).sum(axis=1), total, whole=False, unsure=nowhere)
    for_, against, unsure = _sides(weighing, active, votes, silent)
    against = against + lost
    whole = unit <= LARGEST_UNIT
    return Sums((for_ * filled).sum(axis=1), (against * filled).sum(axis=1), total, whole=whole, unsure=unsure)


def _sides(weighing: MajorityWeighing, active: Floats, votes: Votes, silent: Flags) -> tuple[Floats, Floats, Flags]:
    """Give the whole weight of each college to its larger side, where that side is large enough."""
    ahead, behind = votes.for_ > votes.against, votes.for_ < votes.against
    unsure = np.zeros(len(silent), dtype=bool)
    below = np.zeros_like(silent)
    if not isinstance(weighing.college_threshold, NoneStated):
        met = reached(np.maximum(votes.for_, votes.against), votes.base, weighing.college_threshold, whole=True)
        below = ~met.holds & (ahead | behind)
        unsure = np.asarray((met.unsure & ~silent).any(axis=1), dtype=bool)
    tied = ~ahead & ~behind & ~silent
    for_, against = active * (ahead & ~below), active * (behind & ~below)
    if weighing.college_below_threshold is CollegeBelowThreshold.AGAINST:
        against = against + active * below
    match weighing.college_tie:
        case CollegeTie.AGAINST:
            against = against + active * tied
        case CollegeTie.SPLIT:
            for_, against = for_ + active * tied / 2, against + active * tied / 2
        case CollegeTie.NEUTRAL:
            pass
    return for_, against, unsure


def _unit(weights: Weights) -> int:
    """Give the number of units that makes a weight of 1, an even one, so that halves are whole."""
    return 2 * math.lcm(*(weight.denominator for weight in weights.by_college.values()))


def _active(
    rule: DecisionRule, weighing: CollegeWeighing, weights: Weights, votes: Votes, silent: Flags, unit: int
) -> tuple[Floats, int]:
    """Give the weight of each college on each sheet, once those of silent colleges are shared out where that is so."""
    plain = [weights.by_college[college] for college in rule.weights]
    if weighing.silent_college not in {SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA}:
        row = np.array([float(weight * unit) for weight in plain])
        return np.broadcast_to(row, votes.for_.shape), unit
    patterns, which = np.unique(silent, axis=0, return_inverse=True)
    shared = [_after_silence(rule, weighing, weights, tuple(pattern)) for pattern in patterns]
    unit = math.lcm(unit, *(2 * weight.denominator for row in shared for weight in row))
    table = np.array([[float(weight * unit) for weight in row] for row in shared])
    return table[which.reshape(-1)], unit


def _after_silence(
    rule: DecisionRule, weighing: CollegeWeighing, weights: Weights, silent: tuple[bool, ...]
) -> list[Fraction]:
    speaking = CollegeVotes(1, 0, 1)
    votes = {
        college: CollegeVotes(0, 0, 0) if is_silent else speaking
        for college, is_silent in zip(rule.weights, silent, strict=True)
    }
    after = weights_after_silence(weighing, weights.by_college, votes)
    return [after[college] for college in rule.weights]
