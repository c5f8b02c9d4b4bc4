"""Games within reach: what other weights would make of the same colleges, and how far they are."""

from collections.abc import Sequence
from fractions import Fraction

from govtool.domain.games import Power
from govtool.domain.thresholds import Threshold
from govtool.domain.values import immutable


@immutable
class Reached:
    """One game of the colleges, in their order.

    winning: the coalitions that win, each by the bits of its colleges.
    weights: weights that make it, easy to read, shares of 1.
    power: what each college can change.
    orders: how many games it becomes when colleges are exchanged.
    moved: the least weight to move to it from the weights that are tried, a share of 1; None where there are none.
    is_enough: whether moving exactly that is enough; where it is not, anything more is.
    """

    winning: frozenset[int]
    weights: tuple[Fraction, ...]
    power: Power
    orders: int
    moved: Fraction | None
    is_enough: bool

    @property
    def is_here(self) -> bool:
        """Whether the weights that are tried make it."""
        return self.moved == 0 and self.is_enough


@immutable
class Reach:
    """The games that weights within bounds make.

    threshold: what a coalition must meet. bounds: the least and the most of a weight, inclusive, shares of 1.
    tried: the weights that are tried, shares of 1; None where there are none.
    games: the nearest first; of games that differ by an exchange of colleges, the nearest alone, unless told apart.
    """

    threshold: Threshold
    bounds: tuple[Fraction, Fraction]
    tried: tuple[Fraction, ...] | None
    games: tuple[Reached, ...]

    @property
    def unlike(self) -> int:
        """How many games there are, those that differ by an exchange of colleges told once."""
        return len(self._orders())

    @property
    def exchanged(self) -> int:
        """How many games there are, those that differ by an exchange of colleges told apart."""
        return sum(self._orders().values())

    def _orders(self) -> dict[frozenset[int], int]:
        return {_unnamed(game): game.orders for game in self.games}


def _unnamed(game: Reached) -> frozenset[int]:
    """Tell a game from those that are not an exchange of its colleges."""
    order = sorted(range(len(game.weights)), key=lambda rank: (-game.power.swings[rank], -game.weights[rank]))
    return _moved_in(game.winning, order)


def _moved_in(winning: frozenset[int], order: Sequence[int]) -> frozenset[int]:
    moved = (sum(1 << place for place, college in enumerate(order) if mask >> college & 1) for mask in winning)
    return frozenset(moved)
