"""Regions of weights: every game that some weights make, each with weights that make it, found without omission.

Coalitions are decided one after the other, winning or losing, and a linear program says whether weights are left that
do so. Weights are kept in order, the heaviest first: the other games are these with the players exchanged.
"""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from scipy.optimize import linprog

from govtool.domain.thresholds import Comparison, Threshold, meets
from govtool.simulation.binomials import Numbers

NOTHING = 1e-7
LARGEST_DENOMINATOR = 10_000
SIMPLEX = (Fraction(0), Fraction(1))
LEGAL_BOX = (Fraction(1, 10), Fraction(1, 2))
"""What a college of a SCIC may weigh. Source: loi n° 47-1775 du 10 septembre 1947, art. 19 octies."""


class Region(NamedTuple):
    """One game, players exchanged or not.

    winning: the coalitions that win, each by the bits of its players, the heaviest player first.
    weights: weights that make it, shares of 1.
    orders: how many games it becomes when players are exchanged.
    """

    winning: frozenset[int]
    weights: tuple[Fraction, ...]
    orders: int


class Box(NamedTuple):
    """What is asked: so many players, a threshold, the bounds of a weight.

    bounds: the least and the most that a weight may be, inclusive.
    """

    players: int
    threshold: Threshold
    bounds: tuple[Fraction, Fraction]


class Sides(NamedTuple):
    """Coalitions that are decided: those that win and those that lose."""

    winning: tuple[int, ...]
    losing: tuple[int, ...]


def regions(box: Box) -> list[Region]:
    """Give every game that weights inside the bounds make."""
    point = _point(box, Sides((), ()))
    if point is None:
        return []
    found = list(_search(box, Sides((), ()), _order(box), point))
    return [
        Region(
            winning=frozenset(sides.winning), weights=_exact(box, sides), orders=_orders(box, frozenset(sides.winning))
        )
        for sides in found
    ]


def _order(box: Box) -> list[int]:
    """Give the coalitions, those that equal weights leave nearest to the threshold first."""
    share = float(box.threshold.share) * box.players
    return sorted(range(2**box.players), key=lambda mask: (abs(mask.bit_count() - share), mask))


def _search(box: Box, sides: Sides, left: Sequence[int], point: Numbers) -> Iterator[Sides]:
    if not left:
        yield sides
        return
    coalition, *rest = left
    known = _implied(box, sides, coalition)
    for wins in (True, False) if known is None else (known,):
        further = (
            Sides((*sides.winning, coalition), sides.losing)
            if wins
            else Sides(sides.winning, (*sides.losing, coalition))
        )
        there = point if known is not None or _is_beyond(box, coalition, point) is wins else _point(box, further)
        if there is not None:
            yield from _search(box, further, rest, there)


def _is_beyond(box: Box, coalition: int, point: Numbers) -> bool | None:
    """Say on which side of the threshold a coalition is at a point; None when it is too near."""
    gap = float(_row(box, coalition) @ point) - float(box.threshold.share)
    return None if abs(gap) < NOTHING else gap > 0


def _row(box: Box, coalition: int) -> Numbers:
    return np.array([float(coalition >> player & 1) for player in range(box.players)])


def _implied(box: Box, sides: Sides, coalition: int) -> bool | None:
    """Say what coalitions already decided say of another, since its players weigh at least or at most as much."""
    if any(_dominates(box, coalition, winning) for winning in sides.winning):
        return True
    if any(_dominates(box, losing, coalition) for losing in sides.losing):
        return False
    return None


def _dominates(box: Box, heavier: int, lighter: int) -> bool:
    """Say whether a coalition has, among the heaviest players up to any, at least as many as another."""
    ahead = 0
    for player in range(box.players):
        ahead += (heavier >> player & 1) - (lighter >> player & 1)
        if ahead < 0:
            return False
    return True


def _point(box: Box, sides: Sides) -> Numbers | None:
    """Give weights in order that put every decided coalition on its side, as far from the threshold as can be."""
    share, players = float(box.threshold.share), box.players
    strict_wins = box.threshold.comparison is Comparison.MORE_THAN
    wins = [[*-_row(box, mask), 1.0 if strict_wins else 0.0] for mask in sides.winning]
    loses = [[*_row(box, mask), 0.0 if strict_wins else 1.0] for mask in sides.losing]
    ordered = np.hstack([np.eye(players)[1:] - np.eye(players)[:-1], np.zeros((players - 1, 1))])
    least, most = (float(bound) for bound in box.bounds)
    solved = linprog(
        [0.0] * players + [-1.0],
        A_ub=np.vstack([*([wins] if wins else []), *([loses] if loses else []), ordered]),
        b_ub=[-share] * len(wins) + [share] * len(loses) + [0.0] * (players - 1),
        A_eq=[[1.0] * players + [0.0]],
        b_eq=[1.0],
        bounds=[(least, most)] * players + [(0.0, 1.0)],
    )
    if solved.status != 0 or solved.x[-1] < NOTHING:
        return None
    weights: Numbers = solved.x[:-1]
    return weights


def _exact(box: Box, sides: Sides) -> tuple[Fraction, ...]:
    """Give exact weights for a game, and check them.

    Raises: ArithmeticError when rounding has lost the game.
    """
    point = _point(box, sides)
    if point is None:
        raise ArithmeticError("a game was lost")
    *others, _ = (Fraction(float(weight)).limit_denominator(LARGEST_DENOMINATOR) for weight in point)
    weights = (*others, 1 - sum(others, Fraction(0)))
    least, most = box.bounds
    if not all(least <= weight <= most for weight in weights) or winning_in(box, weights) != frozenset(sides.winning):
        raise ArithmeticError("weights do not make their game")
    return weights


def winning_in(box: Box, weights: Sequence[Fraction]) -> frozenset[int]:
    """Give the coalitions that win with exact weights."""
    sums = (
        sum((weight for player, weight in enumerate(weights) if mask >> player & 1), Fraction(0))
        for mask in range(2**box.players)
    )
    return frozenset(mask for mask, total in enumerate(sums) if meets(total, 1, box.threshold))


def _orders(box: Box, winning: frozenset[int]) -> int:
    """Count the games that exchanging players makes; players alike make no other."""
    alike: list[int] = []
    for player in range(box.players):
        if player and _exchanged(winning, player - 1, player) == winning:
            alike[-1] += 1
        else:
            alike.append(1)
    return math.factorial(box.players) // math.prod(map(math.factorial, alike))


def _exchanged(winning: frozenset[int], one: int, other: int) -> frozenset[int]:
    return frozenset(mask ^ (1 << one | 1 << other) if (mask >> one ^ mask >> other) & 1 else mask for mask in winning)
