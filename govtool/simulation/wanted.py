"""Wanted power: the legal weights that come nearest to it, several of them, and what no legal weights give."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from govtool.domain.games import Power
from govtool.domain.thresholds import Threshold
from govtool.domain.wanted import Answer, Index, Solution, Wish, distance
from govtool.simulation.catalogue import Catalogue, Listed, searched
from govtool.simulation.regions import LEGAL_BOX

MOST_SOLUTIONS = 5


def weights_for(wish: Wish, threshold: Threshold) -> Answer | None:
    """Give the weights whose power is nearest to what is wanted; None where no legal weights make any game.

    Every game is compared, so that the distance of the first solution is a proof of what cannot be had.
    """
    known = searched(len(wish.target), threshold)
    if not known.games:
        return None
    any_ = replace(wish, no_veto=False, without_veto=frozenset(), all_matter=False)
    nearest = _all_nearest(known, any_)
    meeting = nearest if wish == any_ else _all_nearest(known, wish)
    return Answer(
        solutions=tuple(meeting[:MOST_SOLUTIONS]),
        games=len(known.games),
        meeting=len(meeting),
        least=nearest[0].distance,
        is_complete=known.is_complete,
    )


def _all_nearest(known: Catalogue, wish: Wish) -> list[Solution]:
    """Give, the nearest first, one solution for each game that meets the conditions."""
    solutions = (_nearest(game, wish) for game in known.games)
    return sorted((one for one in solutions if one is not None), key=lambda one: (one.distance, one.weights))


def indices_of(power: Power, index: Index) -> tuple[Fraction, ...]:
    """Give the shares of power of an index, which add up to 1 where anyone has power."""
    return power.banzhaf if index is Index.BANZHAF else power.shapley_shubik or ()


def _nearest(game: Listed, wish: Wish) -> Solution | None:
    """Share the places of a game among the colleges so that it is nearest to what is wanted; None where none may be."""
    players = range(len(wish.target))
    vetoes = frozenset(place for place in players if game.winning and all(mask >> place & 1 for mask in game.winning))
    idle = frozenset(place for place in players if not game.power.swings[place])
    if (wish.no_veto and vetoes) or (wish.all_matter and idle):
        return None
    held = indices_of(game.power, wish.index)
    gaps = [[Fraction(0) if part is None else abs(part - power) for power in held] for part in wish.target]
    # Without a college that may not block, who blocks is no question of its own.
    sharings = _sharings(wish, len(vetoes) if wish.without_veto else 0)
    best = min(
        sharings, key=lambda order: sum((gaps[one][rank] for rank, one in enumerate(order)), Fraction(0)), default=None
    )
    return None if best is None else _placed(game, wish, best, vetoes, idle)


def _sharings(wish: Wish, vetoes: int) -> Iterator[tuple[int, ...]]:
    """Give the colleges in the orders of places that may suit their targets best.

    Those that can block stand first, being the strongest; those with a target keep its order, others stand anywhere.
    """
    colleges = range(len(wish.target))
    stated = sorted(
        (college for college in colleges if wish.target[college] is not None),
        key=lambda college: -(wish.target[college] or 0),
    )
    for chosen in combinations([college for college in colleges if college not in wish.without_veto], vetoes):
        others = [college for college in colleges if college not in chosen]
        ordered = [college for college in stated if college in others]
        for places in combinations(range(len(others)), len(ordered)):
            at, any_ = dict(zip(places, ordered, strict=True)), iter([one for one in others if one not in ordered])
            yield *chosen, *(at[place] if place in at else next(any_) for place in range(len(others)))


def _placed(
    game: Listed, wish: Wish, colleges: Sequence[int], vetoes: frozenset[int], idle: frozenset[int]
) -> Solution:
    """Give each college the weight and the power of its place."""
    place = {college: rank for rank, college in enumerate(colleges)}
    held = indices_of(game.power, wish.index)
    power = tuple(held[place[college]] for college in range(len(colleges)))
    return Solution(
        weights=tuple(game.weights[place[college]] for college in range(len(colleges))),
        power=power,
        distance=distance(power, wish.target),
        vetoes=tuple(sorted(colleges[rank] for rank in vetoes)),
        idle=tuple(sorted(colleges[rank] for rank in idle)),
    )


def nearest_legal(target: Sequence[Fraction]) -> tuple[Fraction, ...] | None:
    """Give the legal weights from which the least weight must be moved to the target; None with too many colleges.

    What bounds take from some is shared among the others in proportion to the room that they have.
    """
    low, high = LEGAL_BOX
    if not low * len(target) <= 1 <= high * len(target):
        return None
    inside = [min(max(share, low), high) for share in target]
    excess = sum(inside, Fraction(0)) - 1
    rooms = [share - low if excess > 0 else high - share for share in inside]
    room = sum(rooms, Fraction(0))
    if not excess:
        return tuple(inside)
    return tuple(share - excess * mine / room for share, mine in zip(inside, rooms, strict=True))
