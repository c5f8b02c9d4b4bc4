"""Wanted power: what is wanted of colleges that each vote as one, and the weights that come nearest."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction

from govtool.domain.values import immutable


class Index(StrEnum):
    """How power is counted."""

    BANZHAF = "banzhaf"
    SHAPLEY_SHUBIK = "shapley-shubik"


@immutable
class Wish:
    """What is wanted.

    target: the power of each college, shares of 1; None where any will do.
    index: how power is counted.
    no_veto: whether no college alone may block.
    without_veto: the ranks of the colleges that alone may not block.
    all_matter: whether each college must be able to change the outcome.
    """

    target: tuple[Fraction | None, ...]
    index: Index
    no_veto: bool
    without_veto: frozenset[int]
    all_matter: bool


@immutable
class Solution:
    """Weights, and the power that they give; one per college, in the order of the target.

    distance: the sum of the differences with the target.
    vetoes: the ranks of the colleges that alone can block.
    idle: the ranks of those that never change the outcome.
    """

    weights: tuple[Fraction, ...]
    power: tuple[Fraction, ...]
    distance: Fraction
    vetoes: tuple[int, ...]
    idle: tuple[int, ...]


@immutable
class Answer:
    """What can be had.

    solutions: one per game that meets the conditions, the nearest first; not all of them.
    games: how many games were compared. meeting: how many of them meet the conditions.
    least: the least distance of all, conditions left aside.
    is_complete: whether these are the games of all legal weights; otherwise of all whole percentages.
    """

    solutions: tuple[Solution, ...]
    games: int
    meeting: int
    least: Fraction
    is_complete: bool


def distance(power: Sequence[Fraction], target: Sequence[Fraction | None]) -> Fraction:
    """Give the sum of the differences where there is a target."""
    pairs = zip(power, target, strict=True)
    return sum((abs(held - wanted) for held, wanted in pairs if wanted is not None), Fraction(0))
