"""Slopes: the search for one sum when no further ballot of a college ever adds more than the one before it.

The best ballots first is then exact, and need not be walked one by one. Inside a college whose votes are shared, the
gain of the next ballot is k ÷ (z·(z + 1)), z being the denominator before it, plus what heads add: the ballots that
gain at least a given price are counted with one square root. The price is halved and halved again until few ballots
lie between a price that asks for too much and one that does not; only those are walked.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from itertools import chain, pairwise, starmap
from math import isqrt
from operator import lt, mul, sub
from typing import Final, NamedTuple

from govtool.domain.margin_climb import Bound
from govtool.domain.margin_options import Factors, Options, Place, Stretch, height
from govtool.domain.needs import whole_above
from govtool.domain.polled import Number

FEW: Final = 8
NARROW: Final = 10**9


class Slope(NamedTuple):
    """Ballots of one college in a row, none adding more than the one before it.

    stretch: where they lie.
    start: how many have moved before them.
    ballots: how many they are.
    gain: what each adds, whatever the denominator.
    curve: what is divided by z·(z + 1) and added to it, when the denominator moves.
    base: the denominator before the first of them; 0 when every one adds the same.
    """

    stretch: Stretch
    start: int
    ballots: int
    gain: Fraction
    curve: Fraction
    base: int

    def rate(self, taken: int) -> Fraction:
        """Give what the next ballot adds once some are taken."""
        if not self.base:
            return self.gain
        rate = self.curve / ((self.base + taken) * (self.base + taken + 1))
        return self.gain + rate if self.gain else rate

    def worth(self, price: Fraction) -> int:
        """Count the ballots that add at least a price, which is positive."""
        over = price - self.gain if self.gain else price
        if over.numerator <= 0:
            return self.ballots
        if not self.base:
            return 0
        quotient = self.curve.numerator * over.denominator // (self.curve.denominator * over.numerator)
        root = (isqrt(4 * quotient + 1) - 1) // 2
        return max(0, min(self.ballots, root - self.base + 1))

    def after(self, taken: int) -> "Slope":
        """Give what is left once some are taken."""
        base = self.base + taken if self.base else 0
        return Slope(self.stretch, self.start + taken, self.ballots - taken, self.gain, self.curve, base)


Slopes = tuple[Slope, ...]


def slopes_of(options: Options, factors: Factors) -> Slopes | None:
    """Give the ballots of a college that add something, in order; None when some ballot adds more than one before it.

    factors: by what each need is multiplied before they are added. Ballots that leave a gap have no slopes.
    """
    slopes: list[Slope] = []
    before: Stretch | None = None
    for stretch in options.stretches:
        if before is not None and before.last + 1 < stretch.first:
            return None
        if before is not None:
            slopes.append(_across(before, stretch, factors))
        if stretch.first < stretch.last:
            slopes.append(_along(stretch, factors))
        before = stretch
    ends = [(slope.rate(0), slope.rate(slope.ballots - 1)) for slope in slopes]
    if any(first > 0 > last for first, last in ends) or any(starmap(lt, pairwise(chain.from_iterable(ends)))):
        return None
    return tuple(slope for slope, (first, _) in zip(slopes, ends, strict=True) if first > 0)


def _across(before: Stretch, stretch: Stretch, factors: Factors) -> Slope:
    gain = height(stretch.values(stretch.first), factors) - height(before.values(before.last), factors)
    return Slope(stretch, before.last, 1, Fraction(gain), Fraction(0), 0)


def _along(stretch: Stretch, factors: Factors) -> Slope:
    first, last = stretch.first, stretch.last
    if stretch.is_straight(factors):
        return Slope(stretch, first, last - first, _gain(stretch, last, factors) / (last - first), Fraction(0), 0)
    bent = tuple(map(mul, factors, stretch.bends))
    straight = tuple(map(sub, factors, bent))
    base = next(stretch.trial.divisor(first, rank) for rank, bends in enumerate(stretch.bends) if bends)
    gain = _gain(stretch, last, straight) / (last - first)
    return Slope(stretch, first, last - first, gain, _gain(stretch, first + 1, bent) * base * (base + 1), base)


def _gain(stretch: Stretch, moved: int, factors: Factors) -> Fraction:
    """Give what the ballots from the first of a stretch on add."""
    return Fraction(height(stretch.values(moved), factors) - height(stretch.values(stretch.first), factors))


class Descent:
    """The ballots taken from the slopes of each college as the price asked of each goes down."""

    def __init__(
        self, starts: Sequence[Place], colleges: Sequence[Slopes], factors: Factors, floor: Number, *, strict: bool
    ) -> None:
        self.starts = starts
        self.colleges = colleges
        self.factors = factors
        self.floor = floor
        self.strict = strict
        self.rate: Number = 0

    def run(self) -> Bound | None:
        """Give the fewest ballots that reach the floor; None when all do not."""
        counts = self._walked([0] * len(self.colleges), FEW) or self._closed_in()
        if counts is None:
            return None
        places = self._places(counts)
        return Bound(sum(place.moved for place in places), places, None, self.rate)

    def _places(self, counts: Sequence[int]) -> tuple[Place, ...]:
        return tuple(map(_place, self.starts, self.colleges, counts))

    def _short(self, counts: Sequence[int]) -> Number:
        return self.floor - sum(self._heights(counts))

    def _heights(self, counts: Sequence[int]) -> list[Number]:
        return [height(place.values(), self.factors) for place in self._places(counts)]

    def _suffices(self, counts: Sequence[int]) -> bool:
        """Say whether ballots reach the floor; fractions are added only where their whole parts leave a doubt."""
        heights = self._heights(counts)
        whole = sum([part.numerator // part.denominator for part in heights])
        if whole > self.floor:
            return True
        return whole + len(heights) > self.floor and self._reached(self.floor - sum(heights))

    def _reached(self, short: Number) -> bool:
        return short < 0 if self.strict else short <= 0

    def _closed_in(self) -> list[int] | None:
        """Find two prices close together, of which one asks for too much and one does not, and walk between them."""
        below, enough = [0] * len(self.colleges), [sum(slope.ballots for slope in own) for own in self.colleges]
        if not self._suffices(enough):
            return None
        rates = [rate for own in self.colleges if own for rate in (own[0].rate(0), own[-1].rate(own[-1].ballots - 1))]
        dear, cheap = 2 * max(rates, default=Fraction(0)), min(rates, default=Fraction(0))
        while self._steps(below, enough) > FEW and dear > cheap + cheap / NARROW:
            price = _between(cheap, dear)
            counts = [sum([slope.worth(price) for slope in own]) for own in self.colleges]
            if self._suffices(counts):
                enough, cheap = counts, price
            else:
                below, dear = counts, price
        return self._walked(below, sum(enough))

    def _steps(self, below: list[int], enough: list[int]) -> int:
        """Count the steps between two sets of ballots; ballots in a row that add the same are one step."""
        return sum(map(_steps, self.colleges, below, enough))

    def _walked(self, counts: Sequence[int], steps: int) -> list[int] | None:
        """Take further ballots, the best first, until the floor is reached; None when that takes more steps."""
        taken, short = list(counts), self._short(counts)
        rest = [list(_rest(own, count)) for own, count in zip(self.colleges, counts, strict=True)]
        heap = [(-own[0].rate(0), college) for college, own in enumerate(rest) if own]
        heapify(heap)
        for _ in range(steps):
            if self._reached(short) or not heap:
                break
            slope, college = rest[heap[0][1]].pop(0), heap[0][1]
            self.rate = slope.rate(0)
            ballots = 1 if slope.base else min(slope.ballots, whole_above(short / self.rate, strict=self.strict))
            taken[college] += ballots
            short -= ballots * self.rate
            if ballots < slope.ballots:
                rest[college].insert(0, slope.after(ballots))
            if rest[college]:
                heapreplace(heap, (-rest[college][0].rate(0), college))
            else:
                heappop(heap)
        return taken if self._reached(short) else None


def _between(cheap: Fraction, dear: Fraction) -> Fraction:
    """Give a price halfway, in powers of two while both are far apart."""
    doublings = int(dear / cheap).bit_length() // 2
    return cheap * 2**doublings if doublings > 1 else (cheap + dear) / 2


def _steps(slopes: Slopes, below: int, enough: int) -> int:
    steps, start = 0, 0
    for slope in slopes:
        crossed = min(enough - start, slope.ballots) - max(below - start, 0)
        steps += max(0, crossed if slope.base else min(crossed, 1))
        start += slope.ballots
    return steps


def _rest(slopes: Slopes, count: int) -> Iterator[Slope]:
    for slope in slopes:
        taken = min(count, slope.ballots)
        if taken < slope.ballots:
            yield slope.after(taken)
        count -= taken


def _place(start: Place, slopes: Slopes, count: int) -> Place:
    place = start
    for slope in slopes:
        if not count:
            break
        taken = min(count, slope.ballots)
        place = Place(slope.stretch, slope.start + taken)
        count -= taken
    return place
