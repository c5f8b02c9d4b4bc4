"""The search for the fewest ballots that satisfy every need, exactly.

The fewest ballots that satisfy one need alone are found at once when the gain of each further ballot of a college never
rises: the best ballots first. Where it does (a college that swings as a whole), the same rule on the upper hull of each
college gives a number that cannot be beaten, and the numbers that one college may move are split in two until that
number is reached. With several needs, no answer can beat that of any one need, nor that of any sum of them with factors
that are not negative; the same splitting closes what remains. Every split leaves smaller sets: the search ends, and
it discards only what cannot be better than an answer already in hand.
"""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from typing import Final, NamedTuple

from govtool.domain.margin_options import Factors, Options, Place, Step, Values, height
from govtool.domain.margin_slopes import Descent, Slopes, slopes_of
from govtool.domain.needs import Need, reaches, whole_above
from govtool.domain.polled import Number

Node = tuple[Options, ...]

PULLS: Final = (
    Fraction(4),
    Fraction(3),
    Fraction(2),
    Fraction(2),
    Fraction(3, 2),
    Fraction(3, 2),
    Fraction(5, 4),
    Fraction(5, 4),
)


class Found(NamedTuple):
    """An answer: how many ballots, and where they move, one place per college."""

    ballots: int
    places: tuple[Place, ...]


class Bound(NamedTuple):
    """The best that one sum can do.

    least: the fewest ballots that it takes; no choice of places does with less.
    places: places that satisfy it, rounded up.
    broken: the step that was rounded up and the rank of its college; None when none was.
    """

    least: int
    places: tuple[Place, ...]
    broken: tuple[int, Step] | None


class Climb:
    """The ballots that best serve one sum, taken one step at a time from the cheapest places."""

    def __init__(self, starts: Sequence[Place], factors: Factors, floor: Number, *, strict: bool) -> None:
        self.places = list(starts)
        self.ballots = sum(place.moved for place in starts)
        self.short = floor - sum((height(place.values(), factors) for place in starts), start=0)
        self.strict = strict

    def run(self, steps: Sequence[Sequence[Step]]) -> Bound | None:
        """Give the fewest ballots that reach the floor; None when all the steps do not."""
        heap = [(-own[0].rate, college, 0) for college, own in enumerate(steps) if own]
        heapify(heap)
        while not self._reached(self.short):
            if not heap:
                return None
            _, college, rank = heap[0]
            step = steps[college][rank]
            if self._reached(self.short - step.gain):
                return self._last(college, step)
            self._take(college, step)
            if rank + 1 < len(steps[college]):
                heapreplace(heap, (-steps[college][rank + 1].rate, college, rank + 1))
            else:
                heappop(heap)
        return Bound(self.ballots, tuple(self.places), None)

    def _reached(self, short: Number) -> bool:
        return short < 0 if self.strict else short <= 0

    def _take(self, college: int, step: Step) -> None:
        self.places[college] = step.end
        self.ballots += step.ballots
        self.short -= step.gain

    def _last(self, college: int, step: Step) -> Bound:
        """Take only the ballots of a step that are needed, or the whole step when they do not add up evenly."""
        needed = 1 if step.ballots == 1 else whole_above(Fraction(self.short) / step.rate, strict=self.strict)
        self.places[college] = Place(step.start.stretch, step.start.moved + needed) if step.even else step.end
        broken = None if step.even or needed == step.ballots else (college, step)
        return Bound(self.ballots + needed, tuple(self.places), broken)


class Search:
    """A search among the options of each college.

    needs: what must be satisfied.
    ranks: which of the needs are still open; the others are satisfied whatever moves.
    limit: only answers with fewer ballots are of use; None when any is.
    """

    def __init__(self, needs: Sequence[Need], ranks: Sequence[int], limit: int | None) -> None:
        self.needs = needs
        self.ranks = ranks
        self.limit = limit
        self.found: Found | None = None

    def run(self, root: Node) -> Found | None:
        """Give the answer with the fewest ballots; None when there is none below the limit."""
        nodes = [root]
        while nodes:
            nodes.extend(self._explored(nodes.pop()))
        return self.found

    def _explored(self, node: Node) -> tuple[Node, ...]:
        if not all(options.stretches for options in node):
            return ()
        bounds = []
        for rank in self.ranks:
            bound = self._bound_alone(node, rank)
            if bound is None or self._too_many(bound.least):
                return ()
            bounds.append(bound)
        for bound in bounds:
            self._offer(node, bound.places)
        hardest = max(bounds, key=lambda bound: bound.least)
        if self._too_many(hardest.least) or self._pulled(node):
            return ()
        return _branches(node, hardest, bounds)

    def _too_many(self, ballots: int) -> bool:
        return self.limit is not None and ballots >= self.limit

    def _bound_alone(self, node: Node, rank: int) -> Bound | None:
        need = self.needs[rank]
        alone = tuple(int(rank == other) for other in range(len(self.needs)))
        return self._bound(node, alone, need.floor, strict=need.strict)

    def _bound(self, node: Node, factors: Factors, floor: Number, *, strict: bool) -> Bound | None:
        hulls = [options.hull(factors, self.limit) for options in node]
        climb = Climb([start for start, _ in hulls], factors, floor, strict=strict)
        return climb.run([steps for _, steps in hulls])

    def _offer(self, node: Node, places: tuple[Place, ...]) -> None:
        """Take places as an answer once every need is satisfied, moving further ballots for those that are not."""
        for _ in range(len(self.ranks) + 1):
            missed = self._missed(places)
            if missed is None:
                return self._take(places)
            onward = tuple(options.onward(place.moved) for options, place in zip(node, places, strict=True))
            bound = self._bound_alone(onward, missed)
            if bound is None or self._too_many(bound.least):
                return None
            places = bound.places
        return None

    def _missed(self, places: tuple[Place, ...]) -> int | None:
        sums = totals([place.values() for place in places])
        return next((rank for rank in self.ranks if not reaches(self.needs[rank], sums[rank])), None)

    def _take(self, places: tuple[Place, ...]) -> None:
        ballots = sum(place.moved for place in places)
        if not self._too_many(ballots):
            self.limit = ballots
            self.found = Found(ballots, places)

    def _pulled(self, node: Node) -> bool:
        """Say whether some sum of the needs shows that nothing better is left; harder needs are made to count more."""
        if len(self.ranks) < 2:
            return False
        factors = self._even_factors(node)
        for pull in PULLS:
            floor = height(tuple(need.floor for need in self.needs), factors)
            bound = self._bound(node, factors, floor, strict=False)
            if bound is None:
                return True
            self._offer(node, bound.places)
            if self._too_many(bound.least):
                return True
            sums = totals([place.values() for place in bound.places])
            factors = tuple(
                factor / pull if reaches(need, total) else factor * pull
                for factor, need, total in zip(factors, self.needs, sums, strict=True)
            )
        return False

    def _even_factors(self, node: Node) -> tuple[Fraction, ...]:
        ranges = [highest - lowest for lowest, highest in zip(lowest_of(node), highest_of(node), strict=True)]
        return tuple(Fraction(rank in self.ranks) / (reach or 1) for rank, reach in enumerate(ranges))


def totals(values: Sequence[Values]) -> Values:
    """Add the values of the colleges, one sum per need."""
    return tuple([sum(column, start=0) for column in zip(*values, strict=True)])


def lowest_of(node: Node) -> Values:
    """Give the lowest sum of each need."""
    return totals([tuple(map(min, zip(*options.ends(), strict=True))) for options in node])


def highest_of(node: Node) -> Values:
    """Give the highest sum of each need."""
    return totals([tuple(map(max, zip(*options.ends(), strict=True))) for options in node])


def _branches(node: Node, hardest: Bound, bounds: Sequence[Bound]) -> tuple[Node, ...]:
    if hardest.broken is not None:
        college, step = hardest.broken
        return _split(node, college, step.start, step.end)
    spreads = []
    for college in range(len(node)):
        places = sorted((bound.places[college] for bound in bounds), key=lambda place: place.moved)
        spreads.append((places[-1].moved - places[0].moved, college, places[0], places[-1]))
    _, college, one, other = max(spreads, key=lambda spread: spread[0])
    return _split(node, college, one, other)


def _split(node: Node, college: int, one: Place, other: Place) -> tuple[Node, ...]:
    """Split the numbers of one college between two places: where the stretch of the later one begins, or halfway."""
    start, end = sorted((one, other), key=lambda place: place.moved)
    apart = start.moved < end.stretch.first
    moved = end.stretch.first - 1 if apart else (start.moved + end.moved) // 2
    return tuple((*node[:college], part, *node[college + 1 :]) for part in node[college].split(moved))


def fewest(node: Node, needs: Sequence[Need], limit: int | None) -> Found | None:
    """Give the fewest ballots that satisfy every need; None when nothing below the limit does.

    node: the options of each college.
    limit: only answers with fewer ballots are of use; None when any is.
    """
    trimmed = _trimmed(node, needs)
    if not all(options.stretches for options in trimmed):
        return None
    lowest = lowest_of(trimmed)
    ranks = [rank for rank, need in enumerate(needs) if not reaches(need, lowest[rank])]
    if not ranks:
        return _cheapest(trimmed, limit)
    slopes = [slopes_of(options, ranks[0]) for options in trimmed] if len(ranks) == 1 else []
    sloping = [own for own in slopes if own is not None]
    if len(sloping) == len(node):
        return _descended(trimmed, sloping, needs, ranks[0], limit)
    return Search(needs, ranks, limit).run(trimmed)


def _cheapest(node: Node, limit: int | None) -> Found | None:
    stretches = [min(options.stretches, key=lambda stretch: stretch.first) for options in node]
    ballots = sum(stretch.first for stretch in stretches)
    places = tuple(Place(stretch, stretch.first) for stretch in stretches)
    return Found(ballots, places) if limit is None or ballots < limit else None


def _trimmed(node: Node, needs: Sequence[Need]) -> Node:
    """Leave out what a need that rests on one college alone excludes."""
    trimmed = list(node)
    ends = [list(options.ends()) for options in node]
    for rank, need in enumerate(needs):
        varying = [college for college, values in enumerate(ends) if len({value[rank] for value in values}) > 1]
        if len(varying) == 1:
            others = sum(ends[college][0][rank] for college in range(len(node)) if college != varying[0])
            trimmed[varying[0]] = trimmed[varying[0]].kept(rank, need, others)
    return tuple(trimmed)


def _descended(
    node: Node, slopes: Sequence[Slopes], needs: Sequence[Need], rank: int, limit: int | None
) -> Found | None:
    starts = [Place(options.stretches[0], options.stretches[0].first) for options in node]
    places = Descent(starts, slopes, needs[rank], rank).fewest()
    if places is None:
        return None
    ballots = sum(place.moved for place in places)
    return Found(ballots, places) if limit is None or ballots < limit else None
