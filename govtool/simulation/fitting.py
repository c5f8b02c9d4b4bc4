"""Fitting: how a collective came and voted in the past, as what a scenario supposes, each with its error.

Shares are totals over the past; their errors come from how decisions differ from each other, never less than those of
as many members drawn one by one. Correlations are found by moments: inside colleges by the analysis of variance, for
one mood by the covariance between colleges.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import partial
from itertools import combinations
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.special import ndtr, ndtri

from govtool.domain.sheets import CollegeCount, CountSheet

PLACES: Final = 1000
HIGHEST: Final = 0.95
STEPS: Final = 96
NODES: Final = 48
Floats = NDArray[np.float64]


class Estimate(NamedTuple):
    """What was found, and its standard error; both None where nothing tells."""

    value: Fraction | None
    error: Fraction | None


class CollegeFit(NamedTuple):
    """How the members of one college came and voted, as shares of 1."""

    turnout: Estimate
    for_: Estimate
    abstain: Estimate


class Fit(NamedTuple):
    """What past decisions say.

    decisions: how many; days: on how many days they were taken, since one attendance serves a whole assembly.
    colleges: one per college asked, in their order.
    within: correlation between two members of one college; common: between any two members, carried by one mood.
    """

    decisions: int
    days: int
    colleges: tuple[CollegeFit, ...]
    within: Estimate
    common: Estimate


class Group(NamedTuple):
    """Parts of wholes, one pair a decision or a day."""

    parts: Floats
    wholes: Floats


def fitted(sheets: Sequence[CountSheet], colleges: Sequence[str]) -> Fit:
    """Fit what past decisions say of some colleges; a college that they do not know stays untold."""
    known = [sheet for sheet in sheets if any(count.id in colleges for count in sheet.colleges)]
    groups = _groups(known, colleges)
    return Fit(
        decisions=len(known),
        days=len({sheet.date for sheet in known}),
        colleges=tuple(_college(known, college) for college in colleges),
        within=_with_error(groups, len(known), _within),
        common=_with_error(groups, len(known), partial(_common, _supposed(groups))),
    )


def _college(sheets: Sequence[CountSheet], college: str) -> CollegeFit:
    pairs = [(sheet.date, count) for sheet in sheets for count in sheet.colleges if count.id == college]
    counts = [count for _, count in pairs]
    days = [[count for day, count in pairs if day == one] for one in dict.fromkeys(day for day, _ in pairs)]
    attending = [(sum(count.attending for count in day), sum(count.enrolled for count in day)) for day in days]
    return CollegeFit(
        turnout=_share(attending),
        for_=_share([(count.for_, count.for_ + count.against) for count in counts]),
        abstain=_share([(count.abstain, count.voters) for count in counts]),
    )


def _share(pairs: Sequence[tuple[int, int]]) -> Estimate:
    """Divide the total of the parts by that of the wholes; the error is that of a ratio over clusters."""
    whole = sum(whole for _, whole in pairs)
    if not whole:
        return Estimate(None, None)
    share = Fraction(sum(part for part, _ in pairs), whole)
    guarded = (float(share) * whole + 1) / (whole + 2)
    alone = guarded * (1 - guarded) / whole
    apart = sum((part - float(share) * among) ** 2 for part, among in pairs) / whole**2
    among = len(pairs) / (len(pairs) - 1) * apart if len(pairs) > 1 else 0.0
    return Estimate(share, _rounded(math.sqrt(max(alone, among))))


def _rounded(number: float) -> Fraction:
    return Fraction(round(number * PLACES), PLACES)


def _with_error(groups: Sequence[Group], decisions: int, found: Callable[[Sequence[Group]], float | None]) -> Estimate:
    """Estimate a correlation, and its error by leaving out one decision after the other (jackknife)."""
    value = found(groups)
    if value is None:
        return Estimate(None, None)
    without = (found([_without(group, rank) for group in groups]) for rank in range(decisions))
    kept = [one for one in without if one is not None]
    mean = sum(kept) / len(kept) if kept else 0.0
    error = math.sqrt(sum((one - mean) ** 2 for one in kept) * (len(kept) - 1) / len(kept)) if len(kept) > 1 else None
    return Estimate(_rounded(value), None if error is None else _rounded(error))


def _without(group: Group, rank: int) -> Group:
    return Group(np.delete(group.parts, rank), np.delete(group.wholes, rank))


def _groups(sheets: Sequence[CountSheet], colleges: Sequence[str]) -> list[Group]:
    """Give votes for among votes for or against, a group a college, a column a decision; none where nobody voted."""
    rows = [[_votes(sheet, college) for sheet in sheets] for college in colleges]
    return [
        Group(np.array([part for part, _ in row], dtype=float), np.array([whole for _, whole in row], dtype=float))
        for row in rows
    ]


def _votes(sheet: CountSheet, college: str) -> tuple[int, int]:
    count: CollegeCount | None = next((one for one in sheet.colleges if one.id == college), None)
    return (0, 0) if count is None else (count.for_, count.for_ + count.against)


def _within(groups: Sequence[Group]) -> float | None:
    """Compare the variance between decisions with that inside them, pooled over colleges (analysis of variance)."""
    shared, alone = 0.0, 0.0
    for parts, wholes in groups:
        filled = wholes > 0
        decisions, votes = int(filled.sum()), float(wholes.sum())
        if decisions < 2 or votes <= decisions:
            continue
        shares, mean = parts[filled] / wholes[filled], float(parts.sum()) / votes
        between = float((wholes[filled] * (shares - mean) ** 2).sum()) / (decisions - 1)
        inside = float((wholes[filled] * shares * (1 - shares)).sum()) / (votes - decisions)
        size = (votes - float((wholes**2).sum()) / votes) / (decisions - 1)
        shared += (decisions - 1) * (between - inside) / size
        alone += (decisions - 1) * inside
    return min(max(shared / (shared + alone), 0.0), HIGHEST) if shared + alone > 0 else None


def _common(supposed: Mapping[tuple[int, int], Floats], groups: Sequence[Group]) -> float | None:
    """Find the correlation under which colleges move together as much as they did.

    supposed: covariance of each pair of colleges, one a step of correlation from 0 up.
    """
    together = [pair for pair in supposed if _both(*(groups[rank] for rank in pair)).sum() > 1]
    if not together:
        return None
    moved = sum(_covariance(groups[one], groups[other]) for one, other in together)
    expected = sum((supposed[pair] for pair in together), start=np.zeros(STEPS))
    return float(np.interp(moved, expected, np.linspace(0, HIGHEST, STEPS)))


def _both(one: Group, other: Group) -> NDArray[np.bool_]:
    both: NDArray[np.bool_] = (one.wholes > 0) & (other.wholes > 0)
    return both


def _covariance(one: Group, other: Group) -> float:
    both = _both(one, other)
    first, second = (group.parts[both] / group.wholes[both] for group in (one, other))
    return float(((first - first.mean()) * (second - second.mean())).sum() / (len(first) - 1))


def _supposed(groups: Sequence[Group]) -> dict[tuple[int, int], Floats]:
    """Give the covariance of the shares of each pair of colleges under one mood, by Gauss and Hermite."""
    moods, chances = np.polynomial.hermite_e.hermegauss(NODES)
    chances = chances / chances.sum()
    correlation = np.linspace(0, HIGHEST, STEPS)[:, None]
    means = [_mean(group) for group in groups]
    shares = [ndtr((ndtri(mean) + np.sqrt(correlation) * moods) / np.sqrt(1 - correlation)) for mean in means]
    return {
        (one, other): np.asarray((shares[one] * shares[other]) @ chances - means[one] * means[other])
        for one, other in combinations(range(len(groups)), 2)
    }


def _mean(group: Group) -> float:
    """Give the share for, never none nor all, so that it has a place on the normal scale."""
    return float((group.parts.sum() + 0.5) / (group.wholes.sum() + 1))
