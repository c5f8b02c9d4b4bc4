"""Power of members where each college carries by its larger side and the sum of what they carry decides.

What a college carries is one of few whole numbers, and the chances of sums of them are found college by college, for
many chances of voting for at once.
"""

import math
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govtool.domain.bases import AssemblyBase
from govtool.domain.carry import carried_by, votes_of
from govtool.domain.college_power import Question, shares_of_weight, turning_point
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import MajorityWeighing
from govtool.simulation.binomials import Numbers, at_most, exactly

LONGEST = 20_000
"""Sums that may be told apart."""
BLOCK = 2_000_000
Run = tuple[int, int]
"""Numbers of votes for, first and last, with which a college has one state."""


class Side(NamedTuple):
    """A state of a college.

    run: its numbers of votes for, first and last.
    carried: what it adds to the sum, at least 0, in whole units.
    is_neutral: whether it carries nothing for either side.
    """

    run: Run
    carried: int
    is_neutral: bool


class SideSums(NamedTuple):
    """Colleges whose sides add up.

    heads: members of each. sides: the states of each.
    needed: the sum from which a resolution passes, unless no college carries anything.
    """

    heads: tuple[int, ...]
    sides: tuple[tuple[Side, ...], ...]
    needed: int

    @property
    def length(self) -> int:
        """How many sums there may be."""
        return sum(max(side.carried for side in sides) for sides in self.sides) + 1


def side_sums_of(question: Question, runs: list[list[Run]]) -> SideSums | None:
    """Give what each state of each college adds; None where sums do not decide or are too many to be told apart.

    runs: of each college, the numbers of votes for with which it has one state.
    """
    weights, weighing = shares_of_weight(question), question.rule.weighing
    if weights is None or not isinstance(weighing, MajorityWeighing):
        return None
    if not question.is_adopted([question.heads[college] for college in question.filled]):
        return None
    threshold = turning_point(question.rule)
    carried = [[_carried(question, rank, first) for first, _ in of_college] for rank, of_college in enumerate(runs)]
    gains = [
        [weight * (for_ - threshold.share * base) for for_, _, base in of_college]
        for weight, of_college in zip(weights, carried, strict=True)
    ]
    unit = math.lcm(*(gain.denominator for of_college in gains for gain in of_college))
    floors = [min(of_college) for of_college in gains]
    more = threshold.comparison is Comparison.MORE_THAN
    sides = tuple(
        tuple(
            Side(run, int((gain - floor) * unit), not for_ and not against)
            for run, gain, (for_, against, _) in zip(of_runs, of_college, of_carried, strict=True)
        )
        for of_runs, of_college, of_carried, floor in zip(runs, gains, carried, floors, strict=True)
    )
    heads = tuple(question.heads[college] for college in question.filled)
    sums = SideSums(heads, sides, more - int(sum(floors, Fraction(0)) * unit))
    return sums if sums.length <= LONGEST else None


def _carried(question: Question, rank: int, votes: int) -> tuple[Fraction, Fraction, Fraction]:
    """Give what a college carries for and against, and what it adds to the base, for a weight of 1."""
    rule, weighing, college = question.rule, question.rule.weighing, question.filled[rank]
    if not isinstance(weighing, MajorityWeighing):
        raise ValueError("only the larger side carries a college here")
    votes_for = [votes if other == rank else 0 for other in range(len(question.filled))]
    count = next(count for count in question.sheet(votes_for).colleges if count.id == college)
    carried = carried_by(weighing, Fraction(1), votes_of(count, weighing, rule.majority.college_base), 1)
    is_cast = rule.majority.base is AssemblyBase.WEIGHT_CAST
    base = carried.for_ + carried.against if is_cast else Fraction(1)
    return carried.for_, carried.against, base


def chances_by_sums(sums: SideSums, chances: Numbers) -> Numbers:
    """Give the chance that one member of each college changes the outcome: a row for each chance of voting for."""
    rows = max(1, BLOCK // (sums.length * len(sums.heads)))
    blocks = [chances[start : start + rows] for start in range(0, chances.size, rows)]
    return np.vstack([_chances(sums, block) for block in blocks])


def _chances(sums: SideSums, chances: Numbers) -> Numbers:
    by_row = chances[:, None]
    states, changes = [], []
    for members, sides in zip(sums.heads, sums.sides, strict=True):
        first, last = np.array([side.run for side in sides], dtype=float).T
        states.append(at_most(last, members, by_row) - at_most(first - 1, members, by_row))
        changes.append(exactly(first - 1, members - 1, by_row) - exactly(last, members - 1, by_row))
    before = _added(sums, states, range(len(sums.heads)))
    after = _added(sums, states, range(len(sums.heads) - 1, -1, -1))
    found = [
        _decisive(sums, rank, changes[rank], before[rank], after[len(sums.heads) - 1 - rank])
        for rank in range(len(sums.heads))
    ]
    return np.stack(found, axis=1) - _idle(sums, states, changes)


def _added(sums: SideSums, states: list[Numbers], order: range) -> list[Numbers]:
    """Give the chances of the sums of no college, of the first, of the first two, and so on."""
    sums_so_far = np.ones((states[0].shape[0], 1))
    found = [sums_so_far]
    for rank in order:
        most = max(side.carried for side in sums.sides[rank])
        further = np.zeros((sums_so_far.shape[0], sums_so_far.shape[1] + most))
        for place, side in enumerate(sums.sides[rank]):
            end = side.carried + sums_so_far.shape[1]
            further[:, side.carried : end] += sums_so_far * states[rank][:, place : place + 1]
        sums_so_far = further
        found.append(further)
    return found


def _decisive(sums: SideSums, rank: int, changes: Numbers, before: Numbers, after: Numbers) -> Numbers:
    """Give the chance that one vote more moves a college, times the chance that the others then let it decide."""
    # From the chance of each sum of the later colleges to the chance of at least that sum; of none, it is certain.
    at_least = np.zeros((after.shape[0], after.shape[1] + 1))
    at_least[:, :-1] = after[:, ::-1].cumsum(axis=1)[:, ::-1]
    places: NDArray[np.int64] = np.arange(before.shape[1])
    total = np.zeros(before.shape[0])
    for place, side in enumerate(sums.sides[rank]):
        left = np.clip(sums.needed - side.carried - places, 0, after.shape[1])
        total += changes[:, place] * np.einsum("ij,ij->i", before, at_least[:, left])
    return total


def _idle(sums: SideSums, states: list[Numbers], changes: list[Numbers]) -> Numbers:
    """Give what was counted where no college carries anything, which never passes though nothing may be reached."""
    if sums.needed > _neutral_sum(sums):
        return np.zeros((states[0].shape[0], len(sums.heads)))
    neutral = [
        sum((of_college[:, place] for place, side in enumerate(sides) if side.is_neutral), np.zeros(len(of_college)))
        for of_college, sides in zip(states, sums.sides, strict=True)
    ]
    found = []
    for rank, sides in enumerate(sums.sides):
        others = math.prod((one for other, one in enumerate(neutral) if other != rank), start=np.ones(len(states[0])))
        moves = (changes[rank][:, place] for place, side in enumerate(sides) if side.is_neutral)
        found.append(others * sum(moves, np.zeros(len(states[0]))))
    return np.stack(found, axis=1)


def _neutral_sum(sums: SideSums) -> float:
    """Give the sum where no college carries anything; nothing reaches it where some college always does."""
    neutral = [[side.carried for side in sides if side.is_neutral] for sides in sums.sides]
    return sum(of_college[0] for of_college in neutral) if all(neutral) else -math.inf
