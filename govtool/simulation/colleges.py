"""Power between colleges that each vote as one, by deciding every coalition as the assembly would."""

from collections.abc import Collection
from fractions import Fraction
from itertools import product

from govtool.domain.coalitions import standings_of
from govtool.domain.college_power import CollegePower, Nearest, Question, adds_weights, weights_in
from govtool.domain.games import Power, power_from
from govtool.simulation.members import member_powers
from govtool.simulation.nearest import nearest_other_game

MOST_COLLEGES = 14


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
        nearest=_nearest(question, weights) if adds_weights(question.rule) and not pooled else None,
    )


def _nearest(question: Question, weights: tuple[Fraction, ...]) -> Nearest | None:
    total = sum(weights, Fraction(0))
    return nearest_other_game([weight / total for weight in weights], question.rule.majority) if total else None


def outcomes_of(question: Question) -> list[bool]:
    """Say for each coalition of colleges, by the bits of its place, whether its votes alone have a resolution adopted.

    One more vote for never has a resolution rejected, so that what wins without someone need not be tried with it.
    """
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
