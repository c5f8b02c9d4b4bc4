"""Prices: what a college may move when each ballot costs what the last one of the best answer gained.

At a price, some number of ballots leaves each college the most. What another number leaves less is lost for the whole:
numbers that lose more than an answer in hand allows are left out, which ends a search among nearly equal answers.
"""

from collections.abc import Sequence
from fractions import Fraction

from govtool.domain.chains import runs
from govtool.domain.margin_options import Factors, Options, Stretch, height
from govtool.domain.polled import Number


class Priced:
    """One stretch at a price.

    factors: by what each need is multiplied before they are added.
    price: what each ballot costs, in the unit of that sum.
    """

    def __init__(self, stretch: Stretch, factors: Factors, price: Fraction) -> None:
        self.stretch = stretch
        self.factors = factors
        self.price = price
        self.sags = self._rate(stretch.first) < self._rate(stretch.last - 1) if stretch.first < stretch.last else False
        self.peak = self._peak()
        self.most = self.left(self.peak)

    def left(self, moved: int) -> Number:
        """Give what a number of ballots adds beyond its price."""
        return height(self.stretch.values(moved), self.factors) - self.price * moved

    def within(self, floor: Number) -> Stretch | None:
        """Keep the numbers that leave at least `floor`; all of them when they may lie at both ends."""
        first, last = self.stretch.first, self.stretch.last
        if self.most < floor:
            return None
        if self.sags:
            return self.stretch

        def holds(moved: int) -> bool:
            return self.left(moved) >= floor

        start, end = runs(first, self.peak, holds)[-1][0], runs(self.peak, last, holds)[0][1]
        return self.stretch.cut(start, end)

    def _rate(self, moved: int) -> Number:
        return self.left(moved + 1) - self.left(moved)

    def _peak(self) -> int:
        first, last = self.stretch.first, self.stretch.last
        if first == last:
            return first
        if self.sags:
            return max(first, last, key=self.left)
        rising = runs(first, last - 1, lambda moved: self._rate(moved) > 0)[0][1]
        return rising + 1 if self._rate(first) > 0 else first


def affordable(
    node: Sequence[Options], factors: Factors, floor: Number, price: Fraction, most: int
) -> tuple[Options, ...]:
    """Keep the numbers with which a sum may still reach its floor with `most` ballots in all; any price will do."""
    priced = [[Priced(stretch, factors, price) for stretch in options.stretches] for options in node]
    best = [max(one.most for one in own) for own in priced]
    spare = sum(best, start=0) + price * most - floor
    pieces = [[one.within(highest - spare) for one in own] for own, highest in zip(priced, best, strict=True)]
    return tuple(Options(tuple(piece for piece in own if piece is not None)) for own in pieces)
