"""The catalogue of games: every one that weights inside bounds make, each with weights that are easy to read."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from govtool.domain.games import Power, one_rule, weighted_rule
from govtool.domain.thresholds import Comparison, Threshold
from govtool.simulation.misses import misses_of
from govtool.simulation.regions import LEGAL_BOX, Box, Region, regions
from govtool.simulation.search import WHOLE, candidates, vectors, winning_of
from govtool.simulation.sums import power_by_sums

MOST_MAPPED = 6
"""Players whose games are all found in a moment."""
MOST_SEARCHED = 10
"""Colleges that a floor of a tenth of the weight leaves room for."""
LARGEST_DENOMINATOR = 60


class Listed(NamedTuple):
    """One game, its players in order, the strongest first.

    winning: the coalitions that win, each by the bits of its players.
    weights: weights that make it, shares of 1.
    power: what each player can change.
    orders: how many games it becomes when players are exchanged; None where nobody counted.
    """

    winning: frozenset[int]
    weights: tuple[Fraction, ...]
    power: Power
    orders: int | None


class Catalogue(NamedTuple):
    """Games.

    is_complete: whether no weights at all make another one; otherwise no whole percentages do.
    """

    games: tuple[Listed, ...]
    is_complete: bool


def mapped(box: Box) -> Catalogue:
    """Give every game that weights inside the bounds make.

    Raises: ValueError with more players than are mapped.
    """
    if box.players > MOST_MAPPED:
        raise ValueError(f"{box.players} players are not mapped")
    return _mapped(box.players, box.threshold.share, box.threshold.comparison, box.bounds)


def searched(players: int, threshold: Threshold) -> Catalogue:
    """Give the games of legal weights: all of them with few players, those of whole percentages with more."""
    if players <= MOST_MAPPED:
        return mapped(Box(players, threshold, LEGAL_BOX))
    known = candidates(players, threshold.share, threshold.comparison)
    games = (
        Listed(_bits(one.winning), tuple(Fraction(percent, WHOLE) for percent in one.percentages), one.power, None)
        for one in known
    )
    return Catalogue(tuple(games), is_complete=False)


@cache
def _mapped(players: int, share: Fraction, comparison: Comparison, bounds: tuple[Fraction, Fraction]) -> Catalogue:
    box = Box(players, Threshold(share=share, comparison=comparison), bounds)
    found = regions(box)
    readable = dict(_readable(box, found))
    games = (
        Listed(region.winning, readable.get(region.winning, region.weights), _power(box, region), region.orders)
        for region in found
    )
    return Catalogue(tuple(games), is_complete=True)


def _bits(winning: int) -> frozenset[int]:
    return frozenset(mask for mask in range(winning.bit_length()) if winning >> mask & 1)


def _readable(box: Box, found: Sequence[Region]) -> Iterator[tuple[frozenset[int], tuple[Fraction, ...]]]:
    """Give weights that are easy to read: robust whole percentages inside the legal bounds, else the simplest parts."""
    missing = {sum(1 << mask for mask in region.winning): region.winning for region in found}
    share, comparison = box.threshold.share, box.threshold.comparison
    if box.bounds == LEGAL_BOX:
        for one in candidates(box.players, share, comparison):
            yield missing.pop(one.winning), tuple(Fraction(percent, WHOLE) for percent in one.percentages)
    for parts in _parts(box):
        if not missing:
            return
        winning = winning_of(parts, share, comparison)
        if winning in missing:
            yield missing.pop(winning), tuple(Fraction(part, sum(parts)) for part in parts)


def _parts(box: Box) -> Iterator[tuple[int, ...]]:
    """Give weights inside the bounds as parts of a whole, the smallest wholes first."""
    least, most = box.bounds
    for whole in range(box.players, LARGEST_DENOMINATOR + 1):
        yield from vectors(box.players, int(-(-least * whole // 1)), int(most * whole // 1), whole)


def _power(box: Box, region: Region) -> Power:
    game = one_rule(weighted_rule(region.weights, box.threshold.share, box.threshold.comparison))
    misses = misses_of(game)
    if misses is None:
        raise ValueError("a game of one rule has one way to lose")
    return power_by_sums(game, misses)
