"""A college as polled: its ballots as small whole numbers, and what they carry, fast enough to be tried many times.

The carry is the one of `carry`, in whole numbers: weights are multiplied by a common denominator, so that only the
proportional carry divides. A test compares both on random sheets.
"""

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from govtool.domain.bases import CollegeBase
from govtool.domain.carry import CollegeVotes, threshold_at, votes_of, weights_after_silence
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Threshold, meets
from govtool.domain.values import immutable
from govtool.domain.weighing import (
    CollegeBelowThreshold,
    CollegeTie,
    DelegatesWeighing,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)
from govtool.domain.weights import Weights

Number = int | Fraction


class Ballots(NamedTuple):
    """The ballots of one college; a tuple rather than a dataclass because thousands are made for one margin.

    for_: counted for, abstentions or blank ballots included where they count for.
    against: counted against, likewise.
    voters: heads that gave a ballot.
    attending: heads attending.
    """

    for_: int
    against: int
    voters: int
    attending: int


class Side(Enum):
    """The side on which a college stands under the majority carry."""

    SILENT = "silent"
    FOR = "for"
    FOR_BELOW = "for-below"
    TIE = "tie"
    AGAINST_BELOW = "against-below"
    AGAINST = "against"


@immutable
class Carrying:
    """How ballots carry weight, for all colleges of a sheet.

    weighing: the clause of the statutes.
    pooled: whether all heads are counted together, without weights.
    base: the denominator inside a college.
    threshold: what the larger side must reach inside a college; None when being larger is enough.
    halves: what each side carries for and against, in halves of the weight of the college.
    """

    weighing: Weighing
    pooled: bool
    base: CollegeBase
    threshold: Threshold | None
    halves: Mapping[Side, tuple[int, int]]

    @property
    def proportional(self) -> bool:
        """Whether the weight of a college is split in proportion to its votes."""
        return not self.pooled and isinstance(self.weighing, ProportionalWeighing)


def carrying_of(rule: DecisionRule, sheet: CountSheet, weights: Weights) -> Carrying:
    """Give how the ballots of a sheet carry weight."""
    return Carrying(
        weighing=rule.weighing,
        pooled=weights.pooled,
        base=rule.majority.college_base,
        threshold=threshold_at(rule.weighing, sheet.round) if isinstance(rule.weighing, MajorityWeighing) else None,
        halves=_halves(rule.weighing),
    )


def _halves(weighing: Weighing) -> dict[Side, tuple[int, int]]:
    silent_against = getattr(weighing, "silent_college", None) is SilentCollege.AGAINST
    halves = {Side.FOR: (2, 0), Side.AGAINST: (0, 2), Side.SILENT: (0, 2) if silent_against else (0, 0)}
    if not isinstance(weighing, MajorityWeighing):
        return halves
    below = (0, 2) if weighing.college_below_threshold is CollegeBelowThreshold.AGAINST else (0, 0)
    tie = {CollegeTie.NEUTRAL: (0, 0), CollegeTie.AGAINST: (0, 2), CollegeTie.SPLIT: (1, 1)}[weighing.college_tie]
    return {**halves, Side.FOR_BELOW: below, Side.AGAINST_BELOW: below, Side.TIE: tie}


@immutable
class Polled:
    """One college as polled.

    id: id of the college.
    half: half its weight once silent colleges are redistributed, as a whole number.
    full: its effective weight before that, in the same unit.
    enrolled: heads enrolled.
    ballots: its ballots as they are.
    for_: real ballots for.
    against: real ballots against.
    carrying: how its ballots carry weight.
    """

    id: str
    half: int
    full: int
    enrolled: int
    ballots: Ballots
    for_: int
    against: int
    carrying: Carrying

    def base(self, ballots: Ballots, base: CollegeBase) -> int:
        """Give a denominator inside the college, in heads."""
        match base:
            case CollegeBase.CAST:
                return ballots.for_ + ballots.against
            case CollegeBase.VOTERS:
                return ballots.voters
            case CollegeBase.ATTENDING:
                return ballots.attending
            case CollegeBase.ENROLLED:
                return self.enrolled

    def side(self, ballots: Ballots) -> Side:
        """Say on which side the college stands."""
        for_, against = ballots.for_, ballots.against
        if for_ == against:
            return Side.TIE if for_ else Side.SILENT
        below = self._below(max(for_, against), ballots)
        if for_ > against:
            return Side.FOR_BELOW if below else Side.FOR
        return Side.AGAINST_BELOW if below else Side.AGAINST

    def _below(self, larger: int, ballots: Ballots) -> bool:
        threshold = self.carrying.threshold
        return threshold is not None and not meets(larger, self.base(ballots, self.carrying.base), threshold)

    def weigh(self, ballots: Ballots, on_for: int, on_against: int) -> Number:
        """Add what the college carries for times `on_for` and what it carries against times `on_against`, in weight."""
        for_, against = ballots.for_, ballots.against
        if self.carrying.proportional and (for_ or against):
            parts = 2 * self.half * (on_for * for_ + on_against * against)
            base = self.base(ballots, self.carrying.base)
            return Fraction(parts, base) if parts % base else parts // base
        halves = self.carrying.halves[self.side(ballots)]
        return self.half * (on_for * halves[0] + on_against * halves[1])


def speaking_colleges(rule: DecisionRule, sheet: CountSheet) -> frozenset[str]:
    """Name the colleges that express something."""
    votes = ((count.id, votes_of(count, rule.weighing, CollegeBase.CAST)) for count in sheet.colleges)
    return frozenset(college for college, counted in votes if counted.base)


def polled_colleges(
    rule: DecisionRule, sheet: CountSheet, weights: Weights, speaking: frozenset[str]
) -> tuple[Polled, ...]:
    """Give the colleges of a sheet as polled.

    speaking: the colleges taken as expressing something; weights of the others may be redistributed.
    """
    carrying = carrying_of(rule, sheet, weights)
    active = _active_weights(rule, weights, speaking)
    scale = lcm(
        *(weight.denominator for weight in (*active.values(), *weights.by_college.values())),
        *(votes_of(count, rule.weighing, carrying.base).base or 1 for count in sheet.colleges),
    )
    return tuple(
        Polled(
            id=count.id,
            half=int(active[count.id] * scale),
            full=int(weights.by_college[count.id] * 2 * scale),
            enrolled=count.enrolled,
            ballots=_ballots_of(count, rule.weighing),
            for_=count.for_,
            against=count.against,
            carrying=carrying,
        )
        for count in sheet.colleges
    )


def _active_weights(rule: DecisionRule, weights: Weights, speaking: frozenset[str]) -> Mapping[str, Fraction]:
    if weights.pooled or isinstance(rule.weighing, HeadsWeighing | DelegatesWeighing):
        return weights.by_college
    votes = {college: CollegeVotes(int(college in speaking), 0, 1) for college in weights.by_college}
    return weights_after_silence(rule.weighing, weights.by_college, votes)


def _ballots_of(count: CollegeCount, weighing: Weighing) -> Ballots:
    votes = votes_of(count, weighing, CollegeBase.CAST)
    return Ballots(votes.for_, votes.against, count.voters, count.attending)
