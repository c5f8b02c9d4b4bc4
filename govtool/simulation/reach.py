"""What is within reach of some weights: every game that weights inside bounds make, and how far each is."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from govtool.domain.games import Power
from govtool.domain.reached import Reach, Reached
from govtool.simulation.catalogue import Listed, mapped
from govtool.simulation.regions import Box, way_to

MOST_NAMED = 3
"""Colleges whose games are told apart by name."""


def reach(box: Box, tried: Sequence[Fraction] | None) -> Reach:
    """Give the games inside the bounds, the nearest to some weights first.

    tried: shares of 1, one per college; None for games of no weights in particular.
    Raises: ValueError with more players than are mapped.
    """
    found = [reached for game in mapped(box).games for reached in _reached(box, game, tried)]
    found.sort(key=lambda one: (one.moved or Fraction(0), not one.is_enough, len(one.winning), one.weights))
    return Reach(
        threshold=box.threshold, bounds=box.bounds, tried=None if tried is None else tuple(tried), games=tuple(found)
    )


def _reached(box: Box, game: Listed, tried: Sequence[Fraction] | None) -> Iterator[Reached]:
    if tried is None:
        yield _placed(box, game, None, range(box.players))
    elif box.players <= MOST_NAMED:
        named: dict[frozenset[int], Reached] = {}
        for order in permutations(range(box.players)):
            one = _placed(box, game, tried, order)
            known = named.setdefault(one.winning, one)
            named[one.winning] = min(known, one, key=lambda each: (each.moved or Fraction(0), not each.is_enough))
        yield from named.values()
    else:
        # Of all exchanges of the colleges, the nearest leaves them in the order of their weights.
        yield _placed(box, game, tried, sorted(range(box.players), key=lambda college: -tried[college]))


def _placed(box: Box, game: Listed, tried: Sequence[Fraction] | None, order: Sequence[int]) -> Reached:
    """Give the colleges, in some order, the places of a game from the strongest on."""
    place = {college: rank for rank, college in enumerate(order)}
    way = None if tried is None else way_to(box, game.winning, [tried[college] for college in order])
    return Reached(
        winning=frozenset(
            sum(1 << order[rank] for rank in range(box.players) if mask >> rank & 1) for mask in game.winning
        ),
        weights=tuple(game.weights[place[college]] for college in range(box.players)),
        power=_exchanged(game.power, [place[college] for college in range(box.players)]),
        orders=game.orders or 0,
        moved=None if way is None else way.moved,
        is_enough=way is None or way.is_enough,
    )


def _exchanged(power: Power, places: Sequence[int]) -> Power:
    orders = power.orders
    return Power(
        swings=tuple(power.swings[rank] for rank in places),
        orders=None if orders is None else tuple(orders[rank] for rank in places),
        winning=power.winning,
    )
