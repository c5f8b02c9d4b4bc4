"""Options: the numbers of ballots that a search may move in one college.

They are cut into stretches in which every need varies one way.
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from operator import and_
from typing import NamedTuple

from govtool.domain.chains import Chain, runs
from govtool.domain.needs import Need, whole_above
from govtool.domain.polled import Number

Values = tuple[Number, ...]
Factors = tuple[Number, ...]


class Trial:
    """A chain with what it adds to each need, computed once per number of ballots moved."""

    __slots__ = ("_values", "chain", "needs")

    def __init__(self, chain: Chain, needs: Sequence[Need]) -> None:
        self.chain = chain
        self.needs = needs
        self._values: dict[int, Values] = {}

    def values(self, moved: int) -> Values:
        """Give what the college adds to each need once `moved` of its ballots have moved, one per need."""
        known = self._values.get(moved)
        if known is None:
            ballots, polled = self.chain.at(moved), self.chain.polled
            known = self._values[moved] = tuple([need.part(polled, ballots) for need in self.needs])
        return known

    def label(self, moved: int) -> Hashable:
        """Name the stretch to which a number of ballots moved belongs."""
        ballots, polled = self.chain.at(moved), self.chain.polled
        return tuple([need.label(polled, ballots) for need in self.needs])

    def stretches(self) -> Iterator["Stretch"]:
        """Give the stretches of the chain, in order."""
        for start, end in self.chain.spans():
            for first, last in runs(start, end, self.label):
                yield Stretch(self, first, last, self._bends(first, last))

    def divisor(self, moved: int, rank: int) -> int:
        """Give what a need of this rank is divided by once `moved` ballots have moved."""
        return self.needs[rank].divisor(self.chain.polled, self.chain.at(moved))

    def _bends(self, first: int, last: int) -> tuple[bool, ...]:
        ranks = range(len(self.needs))
        return tuple([self.divisor(first, rank) != self.divisor(last, rank) for rank in ranks])


class Stretch(NamedTuple):
    """Numbers of ballots moved, from first to last inclusive, between which every need varies one way.

    bends: whether each need may vary other than in a straight line, one per need.
    """

    trial: Trial
    first: int
    last: int
    bends: tuple[bool, ...]

    def is_straight(self, factors: Factors) -> bool:
        """Say whether the sum of the needs times their factors varies in a straight line."""
        return self.last - self.first < 2 or not any(map(and_, self.bends, map(bool, factors)))

    def values(self, moved: int) -> Values:
        """Give what the college adds to each need, one per need."""
        return self.trial.values(moved)

    def cut(self, first: int, last: int) -> "Stretch":
        """Keep the numbers from first to last, inclusive."""
        return Stretch(self.trial, first, last, self.bends)


class Place(NamedTuple):
    """A number of ballots moved in one college, in one stretch."""

    stretch: Stretch
    moved: int

    def values(self) -> Values:
        """Give what the college adds to each need there."""
        return self.stretch.trial.values(self.moved)


class Step(NamedTuple):
    """A step up the hull of a college.

    rate: what each ballot of the step adds.
    ballots: how many it takes.
    gain: what they add together.
    start, end: its two places.
    even: whether each ballot of the step really adds its rate.
    """

    rate: Number
    ballots: int
    gain: Number
    start: Place
    end: Place
    even: bool


class Options:
    """What a search may choose in one college: some stretches of one chain, in order."""

    __slots__ = ("_hulls", "stretches")

    def __init__(self, stretches: tuple[Stretch, ...]) -> None:
        self.stretches = stretches
        self._hulls: dict[Factors, tuple[Place, list[Step]]] = {}

    def hull(self, factors: Factors, limit: int | None) -> tuple[Place, list[Step]]:
        """Give the cheapest place, then the steps of the upper hull from it, the best rate first.

        factors: by what each need is multiplied before they are added.
        limit: numbers of ballots from this one on are of no use.
        """
        known = self._hulls.get(factors)
        if known is None:
            known = self._hulls[factors] = _hull(self._points(factors, limit), factors)
        return known

    def _points(self, factors: Factors, limit: int | None) -> Iterator[Place]:
        for stretch in self.stretches:
            yield from _points(stretch, factors, limit)

    def ends(self) -> Iterator[Values]:
        """Give what the college adds at both ends of each stretch, between which it stays."""
        for stretch in self.stretches:
            yield stretch.values(stretch.first)
            yield stretch.values(stretch.last)

    def split(self, moved: int) -> tuple["Options", "Options"]:
        """Split after a number of ballots moved."""
        return Options(tuple(_upto(self.stretches, moved))), self.onward(moved + 1)

    def onward(self, moved: int) -> "Options":
        """Keep what lies at a number of ballots moved or further."""
        return Options(tuple(_from(self.stretches, moved)))

    def kept(self, rank: int, floor: Number, *, strict: bool) -> "Options":
        """Keep what adds at least `floor` to a need, or more than it when `strict`."""
        pieces = (_reaching(stretch, rank, floor, strict=strict) for stretch in self.stretches)
        return Options(tuple(piece for piece in pieces if piece is not None))


def _reaching(stretch: Stretch, rank: int, floor: Number, *, strict: bool) -> Stretch | None:
    first, last = stretch.first, stretch.last
    ends = [stretch.values(moved)[rank] for moved in (first, last)]
    starts, stops = (end > floor if strict else end >= floor for end in ends)
    if starts is stops:
        return stretch if starts else None
    divisors = [stretch.trial.divisor(moved, rank) for moved in (first, last)] if stretch.bends[rank] else [1, 1]
    ends = [(end - floor) * divisor for end, divisor in zip(ends, divisors, strict=True)]
    missed, reached = reversed(ends) if starts else ends
    short = whole_above(Fraction(missed * (last - first)) / (missed - reached), strict=strict)
    return stretch.cut(first, last - short) if starts else stretch.cut(first + short, last)


def _upto(stretches: tuple[Stretch, ...], last: int) -> Iterator[Stretch]:
    for stretch in stretches:
        if stretch.last <= last:
            yield stretch
        elif stretch.first <= last:
            yield stretch.cut(stretch.first, last)


def _from(stretches: tuple[Stretch, ...], first: int) -> Iterator[Stretch]:
    for stretch in stretches:
        if stretch.first >= first:
            yield stretch
        elif stretch.last >= first:
            yield stretch.cut(first, stretch.last)


def _points(stretch: Stretch, factors: Factors, limit: int | None) -> Iterator[Place]:
    first, last = stretch.first, stretch.last
    if stretch.is_straight(factors):
        return (Place(stretch, moved) for moved in ((first, last) if first < last else (first,)))
    useful = last if limit is None else max(first, min(last, limit - 1))
    return (Place(stretch, moved) for moved in range(first, useful + 1))


def _hull(points: Iterable[Place], factors: Factors) -> tuple[Place, list[Step]]:
    stack: list[tuple[int, Number, Place]] = []
    for place in points:
        point = (place.moved, height(place.values(), factors), place)
        if stack and point[1] <= stack[-1][1]:
            continue
        while _lies_below(stack, point):
            stack.pop()
        stack.append(point)
    steps = [_step(start, end, factors) for start, end in pairwise(stack)]
    return stack[0][2], steps


def height(values: Values, factors: Factors) -> Number:
    """Add values, each multiplied by its factor; factors of 0 and 1 cost nothing."""
    total: Number = 0
    for factor, value in zip(factors, values, strict=True):
        if factor:
            part = value if factor == 1 else factor * value
            total = total + part if total else part
    return total


def _lies_below(stack: list[tuple[int, Number, Place]], point: tuple[int, Number, Place]) -> bool:
    if len(stack) < 2:
        return False
    (start, low, _), (middle, mean, _), (end, high, _) = stack[-2], stack[-1], point
    return (mean - low) * (end - middle) < (high - mean) * (middle - start)


def _step(start: tuple[int, Number, Place], end: tuple[int, Number, Place], factors: Factors) -> Step:
    ballots, gain = end[0] - start[0], end[1] - start[1]
    rate = gain if ballots == 1 else Fraction(gain) / ballots
    stretch = start[2].stretch
    even = ballots == 1 or (stretch is end[2].stretch and stretch.is_straight(factors))
    return Step(rate, ballots, gain, start[2], end[2], even)
