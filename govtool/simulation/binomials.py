"""Chances of numbers of votes when every member of a college votes for with the same chance."""

from fractions import Fraction

import numpy as np
from numpy.typing import NDArray
from scipy.special import betainc, gammaln, xlog1py, xlogy

Numbers = NDArray[np.float64]


def exactly(votes: Numbers, members: int, chance: float | Numbers) -> Numbers:
    """Give the chance of exactly so many votes; 0 outside of 0 to all the members.

    chance: of one vote; a column of them gives a row for each.
    """
    inside = np.clip(votes, 0, members)
    ways = gammaln(members + 1) - gammaln(inside + 1) - gammaln(members - inside + 1)
    chances = np.exp(ways + xlogy(inside, chance) + xlog1py(members - inside, -chance))
    return np.where(votes == inside, chances, 0.0)


def at_most(votes: Numbers, members: int, chance: float | Numbers) -> Numbers:
    """Give the chance of at most so many votes; a column of chances gives a row for each."""
    inside = np.clip(votes, 0, members - 1)
    chances = betainc(members - inside, inside + 1, 1 - chance)
    return np.where(votes < 0, 0.0, np.where(votes >= members, 1.0, chances))


def nodes_between(start: float, end: float, count: int) -> tuple[Numbers, Numbers]:
    """Give the points and weights of Gauss and Legendre between two numbers."""
    points, weights = np.polynomial.legendre.leggauss(count)
    return (end - start) / 2 * points + (start + end) / 2, (end - start) / 2 * weights


def rounded(chance: float) -> Fraction:
    """Give a chance computed in floating point as a number, nothing where rounding put it below."""
    return Fraction(max(float(chance), 0.0))
