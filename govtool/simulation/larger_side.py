"""Power of members where each college carries by its larger side, whatever the numbers of members.

A college then has few states: which side it carries, whether it is equal, whether it vetoes. Each combination
of states is decided once; the rest is the chance of each state, in floating point, with the error that two
integrations show.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import partial
from itertools import pairwise

import numpy as np

from govtool.domain.carry import carried_by, votes_of
from govtool.domain.clauses import CollegeVeto
from govtool.domain.college_power import MemberPower, Question, rests_on_heads, weights_in
from govtool.domain.decisions import Outcome
from govtool.domain.thresholds import meets
from govtool.domain.weighing import MajorityWeighing
from govtool.simulation.batches import OUTCOMES, Batch, outcomes_of
from govtool.simulation.binomials import Numbers, at_most, exactly, nodes_between, rounded
from govtool.simulation.side_sums import Run, chances_by_sums, side_sums_of

MOST_COMBINATIONS = 100_000
MOST_TRIED = 4
"""Colleges whose combinations of states a page tries."""
WIDTHS = (0.0, 1.0, 2.5, 5.0, 9.0)
FINE, COARSE = 20, 14
FLOOR = 1e-9


def rests_on_sides(question: Question) -> bool:
    """Say whether only the larger side of each college counts, in few combinations or by sums."""
    if rests_on_heads(question.rule) or weights_in(question)[1]:
        return False
    if not isinstance(question.rule.weighing, MajorityWeighing):
        return False
    runs = [runs_of(question, rank) for rank in range(len(question.filled))]
    return math.prod(map(len, runs)) <= MOST_COMBINATIONS or side_sums_of(question, runs) is not None


def runs_of(question: Question, rank: int) -> list[Run]:
    """Give the runs of votes for with which a college has one state, from none to all its members."""
    heads = question.heads[question.filled[rank]]
    runs: list[Run] = []
    start = 0
    while start <= heads:
        last = _last_alike(question, rank, start, heads)
        runs.append((start, last))
        start = last + 1
    return runs


def _last_alike(question: Question, rank: int, start: int, heads: int) -> int:
    """Give the most votes for with which a college has the state that it has from a number on."""
    state, last, beyond = _state(question, rank, start), start, heads + 1
    while beyond - last > 1:
        middle = (last + beyond) // 2
        if _state(question, rank, middle) == state:
            last = middle
        else:
            beyond = middle
    return last


def _state(question: Question, rank: int, votes: int) -> tuple[object, ...]:
    """Give all that counts of a college; it never comes back once it has changed."""
    rule, weighing, college = question.rule, question.rule.weighing, question.filled[rank]
    if not isinstance(weighing, MajorityWeighing):
        raise ValueError("only the larger side carries a college here")
    votes_for = [votes if other == rank else 0 for other in range(len(question.filled))]
    count = next(count for count in question.sheet(votes_for).colleges if count.id == college)
    counted = votes_of(count, weighing, rule.majority.college_base)
    carried = carried_by(weighing, Fraction(1), counted, 1)
    vetoes = [clause for clause in rule.conditions if isinstance(clause, CollegeVeto) and clause.college == college]
    against = [votes_of(count, weighing, clause.college_base) for clause in vetoes]
    used = [meets(counts.against, counts.base, clause) for counts, clause in zip(against, vetoes, strict=True)]
    return counted.for_ > counted.against, carried.for_, carried.against, *used


def larger_side_powers(question: Question) -> tuple[MemberPower, ...]:
    """Give the power of one member of each college."""
    heads = [question.heads[college] for college in question.filled]
    runs = [runs_of(question, rank) for rank in range(len(heads))]
    at = _chances_of(question, runs, heads)
    (banzhaf,) = at(np.array([0.5]))
    fine, coarse = (_integrated(at, runs, heads, nodes) for nodes in (FINE, COARSE))
    error = Fraction(float(np.abs(fine - coarse).max()) + FLOOR * float(fine.max()))
    return tuple(
        MemberPower(banzhaf=rounded(decides), shapley=rounded(turns), error=error)
        for decides, turns in zip(banzhaf, fine, strict=True)
    )


def larger_side_chances(question: Question) -> tuple[Fraction, ...] | None:
    """Give only the chance that one member of each college changes the outcome when all others toss a coin.

    None where something else than the sums of what colleges carry decides, or where they are too many.
    """
    sums = side_sums_of(question, [runs_of(question, rank) for rank in range(len(question.filled))])
    if sums is not None:
        (banzhaf,) = chances_by_sums(sums, np.array([0.5]))
        return tuple(map(rounded, banzhaf))
    return tuple(power.banzhaf for power in larger_side_powers(question)) if _is_tried(question) else None


def _is_tried(question: Question) -> bool:
    """Say whether so few combinations of states are a matter of a moment."""
    return rests_on_sides(question) and len(question.filled) <= MOST_TRIED


def _chances_of(question: Question, runs: list[list[Run]], heads: list[int]) -> Callable[[Numbers], Numbers]:
    """Give how to find the chances to change the outcome, a row for each chance of voting for."""
    sums = side_sums_of(question, runs)
    if sums is not None:
        return partial(chances_by_sums, sums)
    won = _outcomes(question, runs)
    return lambda points: np.array([_chances(won, runs, heads, float(point)) for point in points])


def _outcomes(question: Question, runs: Sequence[Sequence[Run]]) -> Numbers:
    """Say for each combination of states whether the resolution is adopted, all of them decided together."""
    heads = question.heads
    firsts = [np.array([first for first, _ in of_college]) for of_college in runs]
    combined = np.stack(np.meshgrid(*firsts, indexing="ij"), axis=-1).reshape(-1, len(runs))
    filled = [rank for rank, count in enumerate(heads.values()) if count]
    for_ = np.zeros((len(combined), len(heads)), dtype=np.int64)
    for_[:, filled] = combined
    attending = np.broadcast_to(np.array(list(heads.values())), for_.shape)
    batch = Batch(tuple(heads.values()), attending, for_, attending - for_, np.zeros_like(for_))
    adopted = outcomes_of(question.rule, batch, question.subject) == OUTCOMES.index(Outcome.ADOPTED)
    won: Numbers = adopted.astype(float).reshape([len(of_college) for of_college in runs])
    return won


def _chances(won: Numbers, runs: Sequence[Sequence[Run]], heads: Sequence[int], chance: float) -> Numbers:
    """Give the chance that one member of each college changes the outcome."""
    states, changes = [], []
    for members, of_college in zip(heads, runs, strict=True):
        first, last = np.array(of_college, dtype=float).T
        states.append(at_most(last, members, chance) - at_most(first - 1, members, chance))
        changes.append(exactly(first - 1, members - 1, chance) - exactly(last, members - 1, chance))
    return np.array([_contracted(won, states, changes, rank) for rank in range(len(heads))])


def _contracted(won: Numbers, states: Sequence[Numbers], changes: Sequence[Numbers], college: int) -> float:
    rest = won
    for rank in range(len(states)):
        rest = np.tensordot(changes[rank] if rank == college else states[rank], rest, axes=(0, 0))
    return float(rest)


def _integrated(
    at: Callable[[Numbers], Numbers], runs: Sequence[Sequence[Run]], heads: Sequence[int], nodes: int
) -> Numbers:
    pieces = [nodes_between(start, end, nodes) for start, end in pairwise(_breaks(runs, heads)) if end > start]
    points, weights = (np.concatenate([piece[part] for piece in pieces]) for part in (0, 1))
    total: Numbers = weights @ at(points)
    return total


def _breaks(runs: Sequence[Sequence[Run]], heads: Sequence[int]) -> list[float]:
    """Give where to part the integration: close together around the chances at which some college turns."""
    turns = {(members, first) for members, of_college in zip(heads, runs, strict=True) for first, _ in of_college[1:]}
    return sorted({0.0, 1.0, *(point for members, first in turns for point in _around(members, first))})


def _around(members: int, first: int) -> Iterator[float]:
    turn = (first - 0.5) / members
    wide = math.sqrt(max(turn * (1 - turn), 1 / members) / members)
    return (min(max(turn + side * width * wide, 0.0), 1.0) for width in WIDTHS for side in (-1, 1))
