"""The search for weights: which whole percentages give colleges a wanted power, and how near one can come.

Every legal vector of whole percentages is tried, so that the answer is the best one, and its distance a proof of what
cannot be had.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from typing import NamedTuple

from govtool.domain.games import Game, Power, WeightedRule, one_rule
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.wanted import Index
from govtool.simulation.misses import misses_of
from govtool.simulation.sums import power_by_sums

WHOLE = 100
LEAST, MOST = 10, 50


class Candidate(NamedTuple):
    """One game, and the most robust percentages that make it.

    winning: how the game is told from others: the coalitions that win, a bit each.
    percentages: whole percentages, the largest first.
    margin: how far the coalition nearest to the threshold is from it, in hundredths of the whole weight.
    power: what each college can change.
    vectors: how many vectors of percentages make it, players not exchanged.
    """

    winning: int
    percentages: tuple[int, ...]
    margin: Fraction
    power: Power
    vectors: int


class Found(NamedTuple):
    """The best weights for a wanted power.

    percentages: one per college, in the order of the target.
    power: the power they give, likewise.
    distance: the sum of the differences with the target, the least there is.
    games: how many games were compared: all of them.
    vectors: how many vectors of percentages they come from, colleges not exchanged.
    """

    percentages: tuple[int, ...]
    power: tuple[Fraction, ...]
    distance: Fraction
    games: int
    vectors: int


def vectors(colleges: int, least: int = LEAST, most: int = MOST, whole: int = WHOLE) -> Iterator[tuple[int, ...]]:
    """Give every vector of whole percentages, the largest first, between two bounds."""
    if colleges == 1:
        if least <= whole <= most:
            yield (whole,)
        return
    for first in range(max(least, -(-whole // colleges)), min(most, whole - least * (colleges - 1)) + 1):
        for rest in vectors(colleges - 1, least, first, whole - first):
            yield (first, *rest)


@cache
def candidates(colleges: int, share: Fraction, comparison: Comparison) -> tuple[Candidate, ...]:
    """Give every game that legal whole percentages make."""
    best: dict[int, tuple[int, int, tuple[int, ...]]] = {}
    counts: dict[int, int] = {}
    scale, quota = share.denominator, share.numerator * WHOLE
    # Sums are whole numbers: at least one more is more.
    least = quota + 1 if comparison is Comparison.MORE_THAN else quota
    for percentages in vectors(colleges):
        sums = _sums([scale * percentage for percentage in percentages])
        winning = sum(1 << mask for mask, total in enumerate(sums) if total >= least)
        gaps = {abs(total - quota) for total in sums}
        # Where a coalition stands exactly at the threshold, the others tell which percentages are robust.
        robust = (min(gaps), min(gaps - {0}), percentages)
        counts[winning] = counts.get(winning, 0) + 1
        best[winning] = max(best.get(winning, robust), robust)
    return tuple(
        Candidate(
            winning, percentages, Fraction(margin, scale), _power(percentages, -(-least // scale)), counts[winning]
        )
        for winning, (margin, _, percentages) in best.items()
    )


def winning_of(parts: Sequence[int], share: Fraction, comparison: Comparison) -> int:
    """Give the coalitions that win where each player has so many parts of all, a bit each."""
    scale, quota = share.denominator, share.numerator * sum(parts)
    least = quota + 1 if comparison is Comparison.MORE_THAN else quota
    return sum(1 << mask for mask, total in enumerate(_sums(parts)) if total * scale >= least)


def _sums(percentages: Sequence[int]) -> list[int]:
    sums = [0]
    for weight in percentages:
        sums += [total + weight for total in sums]
    return sums


def _power(percentages: tuple[int, ...], quota: int) -> Power:
    game: Game = one_rule(WeightedRule(weights=percentages, quota=quota))
    misses = misses_of(game)
    if misses is None:
        raise ValueError("a game of one rule has one way to lose")
    return power_by_sums(game, misses)


def nearest_weights(target: Sequence[Fraction], threshold: Threshold, index: Index) -> Found:
    """Give the percentages whose power is nearest to a target, the sum of the differences being the distance.

    target: the wanted power, one per college, shares of 1.
    """
    order = sorted(range(len(target)), key=lambda rank: -target[rank])
    wanted = [target[rank] for rank in order]
    known = candidates(len(target), threshold.share, threshold.comparison)
    gaps = [(_distance(_indices(candidate.power, index), wanted), -candidate.margin) for candidate in known]
    chosen = known[min(range(len(known)), key=gaps.__getitem__)]
    power = _indices(chosen.power, index)
    back = sorted(range(len(target)), key=order.__getitem__)
    return Found(
        percentages=tuple(chosen.percentages[rank] for rank in back),
        power=tuple(power[rank] for rank in back),
        distance=min(gaps)[0],
        games=len(known),
        vectors=sum(candidate.vectors for candidate in known),
    )


def _indices(power: Power, index: Index) -> tuple[Fraction, ...]:
    return power.banzhaf if index is Index.BANZHAF else power.shapley_shubik or ()


def _distance(some: Sequence[Fraction], others: Sequence[Fraction]) -> Fraction:
    return sum((abs(one - other) for one, other in zip(some, others, strict=True)), Fraction(0))
