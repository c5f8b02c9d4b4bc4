"""Power between colleges that each vote as one, by deciding every coalition as the assembly would."""

import math
from collections.abc import Collection, Sequence
from fractions import Fraction
from itertools import product

from govtool.domain.coalitions import standings_of
from govtool.domain.college_power import CollegePower, Nearest, Question, shares_of_weight, turning_point, weights_in
from govtool.domain.games import Power, power_from
from govtool.domain.thresholds import Comparison, Threshold
from govtool.simulation.members import member_powers
from govtool.simulation.nearest import nearest_other_game

MOST_COLLEGES = 14
MOST_TRIED_SINGLY = 6
"""Colleges whose coalitions are decided before arrays are loaded."""


def college_power(question: Question, *, with_members: bool) -> CollegePower:
    """Give the power of each college with members, and of one member of each where their numbers are known.

    Raises: ValueError when there are more colleges than can be tried.
    """
    colleges = len(question.filled)
    if colleges > MOST_COLLEGES:
        raise ValueError(f"{colleges} colleges cannot be tried")
    won = outcomes_of(question)
    weights, pooled = weights_in(question)
    power = power_of_outcomes(won, colleges)
    return CollegePower(
        colleges=question.filled,
        heads=tuple(question.heads[college] for college in question.filled) if with_members else None,
        weights=weights,
        pooled=pooled,
        power=power,
        standings=standings_of(lambda coalition: won[_mask(coalition)], power, range(colleges)),
        members=member_powers(question) if with_members else None,
        nearest=_nearest(question),
    )


def _nearest(question: Question) -> Nearest | None:
    weights = shares_of_weight(question)
    return None if weights is None else nearest_other_game(weights, turning_point(question.rule))


def outcomes_of(question: Question) -> list[bool]:
    """Say for each coalition of colleges, by the bits of its place, whether its votes alone have a resolution adopted.

    Where all together do not, nobody does: one more vote for never has a resolution rejected.
    """
    colleges = len(question.filled)
    if not question.is_adopted([question.heads[college] for college in question.filled]):
        return [False] * 2**colleges
    weights = shares_of_weight(question)
    if weights is not None:
        return _by_weights(weights, turning_point(question.rule))
    if colleges > MOST_TRIED_SINGLY:
        from govtool.simulation.coalitions import outcomes_together

        return outcomes_together(question)
    return outcomes_one_by_one(question)


def _by_weights(weights: Sequence[Fraction], threshold: Threshold) -> list[bool]:
    """Decide by the sum of weights alone: all vote, so that the quorum of all is that of everybody."""
    scale = math.lcm(*(weight.denominator for weight in weights), threshold.share.denominator)
    sums = [0]
    for units in [int(weight * scale) for weight in weights]:
        sums += [total + units for total in sums]
    needed = int(threshold.share * scale) + (threshold.comparison is Comparison.MORE_THAN)
    return [total >= needed for total in sums]


def outcomes_one_by_one(question: Question) -> list[bool]:
    """Say the same by deciding coalition by coalition; what wins without someone need not be tried with it."""
    heads = [question.heads[college] for college in question.filled]
    won: list[bool] = []
    for mask in range(2 ** len(heads)):
        smaller = any(won[mask ^ 1 << rank] for rank in range(len(heads)) if mask >> rank & 1)
        votes = [count if mask >> rank & 1 else 0 for rank, count in enumerate(heads)]
        won.append(smaller or question.is_adopted(votes))
    return won


def power_of_outcomes(won: list[bool], players: int) -> Power:
    """Count the swings of players by size in a table of outcomes."""
    swings = [[0] * players for _ in range(players)]
    for mask, rank in product((mask for mask, wins in enumerate(won) if wins), range(players)):
        if mask >> rank & 1 and not won[mask ^ 1 << rank]:
            swings[rank][mask.bit_count() - 1] += 1
    return power_from([tuple(by_size) for by_size in swings], sum(won))


def _mask(coalition: Collection[int]) -> int:
    return sum(1 << rank for rank in coalition)


def is_countable(question: Question) -> bool:
    """Say whether the colleges are few enough to try every coalition."""
    return len(question.filled) <= MOST_COLLEGES
