"""Regions of weights: every game that some weights make, each with weights that make it, found without omission.

Coalitions are decided one after the other, winning or losing, and an exact linear program says whether weights are left
that do so. Weights are kept in order, the heaviest first: the other games are these with the players exchanged.
"""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from govtool.domain.coalition_shapes import alike_in
from govtool.domain.thresholds import Comparison, Threshold, meets
from govtool.simulation.programs import Amount, Condition, least

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


class Way(NamedTuple):
    """How far a game is from some weights.

    moved: the least weight to take from some players and give to others, a share of 1.
    is_enough: whether moving exactly that is enough; where it is not, anything more is.
    """

    moved: Fraction
    is_enough: bool


class Sides(NamedTuple):
    """Coalitions that are decided, by the bits of two numbers: those that win and those that lose.

    asked: those that had to be asked for, each with whether it wins; the others follow.
    """

    winning: int
    losing: int
    asked: tuple[tuple[int, bool], ...]


def regions(box: Box) -> list[Region]:
    """Give every game that weights inside the bounds make."""
    point = _point(box, ())
    if point is None:
        return []
    found = _search(box, Sides(0, 0, ()), _order(box), point)
    return [_region(box, sides, point) for sides, point in found]


def _region(box: Box, sides: Sides, point: Sequence[Amount]) -> Region:
    winning = frozenset(mask for mask in range(2**box.players) if sides.winning >> mask & 1)
    return Region(winning=winning, weights=_exact(box, winning, point), orders=_orders(box, winning))


def _order(box: Box) -> list[int]:
    """Give the coalitions, those that equal weights leave nearest to the threshold first."""
    share = box.threshold.share * box.players
    return sorted(range(2**box.players), key=lambda mask: (abs(mask.bit_count() - share), mask))


def _search(
    box: Box, sides: Sides, left: Sequence[int], point: Sequence[Amount]
) -> Iterator[tuple[Sides, Sequence[Amount]]]:
    if not left:
        yield sides, point
        return
    coalition, *rest = left
    known = _implied(box, sides, coalition)
    here = _wins_at(box, coalition, point)
    for wins in (True, False) if known is None else (known,):
        asked = sides.asked if known is not None else (*sides.asked, (coalition, wins))
        there = point if here is wins else _point(box, asked)
        if there is not None:
            won, lost = (1 << coalition, 0) if wins else (0, 1 << coalition)
            yield from _search(box, Sides(sides.winning | won, sides.losing | lost, asked), rest, there)


def _wins_at(box: Box, coalition: int, point: Sequence[Amount]) -> bool:
    """Say on which side of the threshold a coalition is at a point."""
    weight, trifles = (
        sum((amount[part] for player, amount in enumerate(point) if coalition >> player & 1), Fraction(0))
        for part in (0, 1)
    )
    here, turning = (weight, trifles), (box.threshold.share, Fraction(0))
    return here > turning or (here == turning and box.threshold.comparison is Comparison.AT_LEAST)


def _implied(box: Box, sides: Sides, coalition: int) -> bool | None:
    """Say what coalitions already decided say of another, since its players weigh at least or at most as much."""
    lighter, heavier = _dominated(box.players)[coalition], _dominating(box.players)[coalition]
    if lighter & sides.winning:
        return True
    return False if heavier & sides.losing else None


@cache
def _dominated(players: int) -> tuple[int, ...]:
    """Give, for each coalition, by the bits of a number, those whose players weigh at most as much."""
    every = range(2**players)
    return tuple(
        sum(1 << lighter for lighter in every if _dominates(players, coalition, lighter)) for coalition in every
    )


@cache
def _dominating(players: int) -> tuple[int, ...]:
    """Give, for each coalition, by the bits of a number, those whose players weigh at least as much."""
    every = range(2**players)
    return tuple(
        sum(1 << heavier for heavier in every if _dominated(players)[heavier] >> coalition & 1) for coalition in every
    )


def _dominates(players: int, heavier: int, lighter: int) -> bool:
    """Say whether a coalition has, among the heaviest players up to any, at least as many as another."""
    steps = ((heavier >> player & 1) - (lighter >> player & 1) for player in range(players))
    return min(accumulate(steps)) >= 0


def _point(box: Box, asked: Sequence[tuple[int, bool]]) -> tuple[Amount, ...] | None:
    """Give weights in order that put every coalition on its side."""
    found = least([0] * box.players, [*_in_box(box), *_on_sides(box, asked)])
    return None if found is None else _weights(box, found.unknowns)


def _weights(box: Box, steps: Sequence[Amount]) -> tuple[Amount, ...]:
    """Give the weights from the steps between them, the lightest standing on the least bound."""
    weights = accumulate(reversed(steps), _plus, initial=(box.bounds[0], Fraction(0)))
    return tuple(weights)[:0:-1]


def _plus(one: Amount, other: Amount) -> Amount:
    return one[0] + other[0], one[1] + other[1]


def _in_box(box: Box) -> list[Condition]:
    """Ask of the steps between weights that the weights make 1 and that the heaviest is inside its bound."""
    low, high = box.bounds
    rising, ones = tuple(range(1, box.players + 1)), (1,) * box.players
    spare, none = 1 - box.players * low, Fraction(0)
    falling = tuple(-rank for rank in rising)
    return [Condition(rising, (spare, none)), Condition(falling, (-spare, none)), Condition(ones, (high - low, none))]


def _on_sides(box: Box, asked: Sequence[tuple[int, bool]]) -> Iterator[Condition]:
    """Ask of the steps that coalitions win or lose."""
    is_strict = box.threshold.comparison is Comparison.MORE_THAN
    for coalition, wins in asked:
        members = tuple(accumulate(coalition >> player & 1 for player in range(box.players)))
        spare = box.threshold.share - coalition.bit_count() * box.bounds[0]
        trifle = Fraction(-1 if wins is is_strict else 0)
        if wins:
            yield Condition(tuple(-count for count in members), (-spare, trifle))
        else:
            yield Condition(members, (spare, trifle))


def way_to(box: Box, winning: frozenset[int], weights: Sequence[Fraction]) -> Way | None:
    """Give the least weight to move from some weights to a game inside the bounds; None where the bounds have it not.

    winning: the coalitions that win, the strongest players first.
    weights: shares of 1 in the order of these players; where they can be exchanged, the heaviest first.
    """
    still = (0,) * box.players
    sides = [*_in_box(box), *_on_sides(box, _deciding(box.players, winning))]
    asked = [Condition((*condition.factors, *still), condition.most) for condition in sides]
    for player, weight in enumerate(weights):
        gained = tuple(-int(other == player) for other in range(box.players))
        steps = tuple(int(other >= player) for other in range(box.players))
        asked.append(Condition((*steps, *gained), (weight - box.bounds[0], Fraction(0))))
    found = least([0] * box.players + [1] * box.players, asked)
    return None if found is None else Way(found.cost[0], not found.cost[1])


def _deciding(players: int, winning: frozenset[int]) -> list[tuple[int, bool]]:
    """Give the coalitions from whose sides those of all others follow."""
    won = sum(1 << mask for mask in winning)
    lost = (1 << 2**players) - 1 - won
    every = range(2**players)
    least_winning = [(mask, True) for mask in every if won >> mask & 1 and _dominated(players)[mask] & won == 1 << mask]
    return least_winning + [
        (mask, False) for mask in every if lost >> mask & 1 and _dominating(players)[mask] & lost == 1 << mask
    ]


def _exact(box: Box, winning: frozenset[int], point: Sequence[Amount]) -> tuple[Fraction, ...]:
    """Give exact weights for a game: a trifle is made small enough to keep it."""
    trifle, (low, high) = Fraction(1, 10), box.bounds
    while True:
        weights = tuple(weight + trifles * trifle for weight, trifles in point)
        if all(low <= weight <= high for weight in weights) and winning_in(box, weights) == winning:
            return weights
        trifle /= 2


def winning_in(box: Box, weights: Sequence[Fraction]) -> frozenset[int]:
    """Give the coalitions that win with exact weights."""
    sums = (
        sum((weight for player, weight in enumerate(weights) if mask >> player & 1), Fraction(0))
        for mask in range(2**box.players)
    )
    return frozenset(mask for mask, total in enumerate(sums) if meets(total, 1, box.threshold))


def _orders(box: Box, winning: frozenset[int]) -> int:
    """Count the games that exchanging players makes; players alike make no other."""
    return math.factorial(box.players) // math.prod(
        math.factorial(len(group)) for group in alike_in(winning, box.players)
    )
