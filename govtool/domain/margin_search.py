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
from typing import Final, NamedTuple

from govtool.domain.margin_climb import Bound, Climb
from govtool.domain.margin_jumps import Jumps, jumping_ranks
from govtool.domain.margin_options import Factors, Options, Place, Values, height
from govtool.domain.margin_prices import affordable
from govtool.domain.margin_slopes import Descent, Slopes, slopes_of
from govtool.domain.needs import Need, reaches
from govtool.domain.polled import Number

Node = tuple[Options, ...]

FIRST_PULLS: Final = (400, 300, 200, 200, 150, 150, 125, 125, 112, 112, 106, 106, 103, 103, 101)
LATER_PULLS: Final = (150, 125, 112, 106)
FINE: Final = 2**20


class Found(NamedTuple):
    """An answer: how many ballots, and where they move, one place per college."""

    ballots: int
    places: tuple[Place, ...]


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
        self._slopes: dict[tuple[Options, Factors], Slopes | None] = {}

    def run(self, root: Node) -> Found | None:
        """Give the answer with the fewest ballots; None when there is none below the limit."""
        nodes: list[tuple[Node, Factors | None]] = [(root, None)]
        while nodes:
            nodes.extend(self._explored(*nodes.pop()))
        return self.found

    def _explored(self, node: Node, factors: Factors | None) -> tuple[tuple[Node, Factors | None], ...]:
        bounds = self._bounds(node)
        if not bounds:
            return ()
        hardest = max(bounds, key=lambda bound: bound.least)
        for bound in bounds if factors is None else (hardest,):
            self._offer(node, bound.places)
        if self._too_many(hardest.least):
            return ()
        pulled = self._pulled(node, factors) if len(self.ranks) > 1 else (hardest, self._alone(self.ranks[0]))
        if pulled is None:
            return ()
        bound, factors = pulled
        hardest = max(bound, hardest, key=lambda bound: bound.least)
        branches = _branches(node, hardest, (*bounds, bound))
        return tuple((self._cut(branch, factors, bound.rate), factors) for branch in branches)

    def _cut(self, node: Node, factors: Factors, price: Number) -> Node:
        """Leave out what misses a need, and what a sum of needs makes too dear for a better answer."""
        trimmed = _trimmed(node, self.needs)
        if self.limit is None or not all(options.stretches for options in trimmed):
            return trimmed
        return affordable(trimmed, factors, self._floor(factors), Fraction(price), self.limit - 1)

    def _floor(self, factors: Factors) -> Number:
        return height(tuple(need.floor for need in self.needs), factors)

    def _bounds(self, node: Node) -> list[Bound]:
        """Give the bound of each open need, and of all that jump together; none when nothing better is left."""
        if not all(options.stretches for options in node):
            return []
        bounds = []
        for rank in self.ranks:
            bound = self._bound_alone(node, rank)
            if bound is None or self._too_many(bound.least):
                return []
            bounds.append(bound)
        jumping = jumping_ranks(node, self.ranks) if len(self.ranks) > 1 else ()
        if not jumping:
            return bounds
        places = Jumps(node, self.needs, jumping).fewest(self.limit)
        return [] if places is None else [*bounds, Bound(sum(place.moved for place in places), places, None, 0)]

    def _too_many(self, ballots: int) -> bool:
        return self.limit is not None and ballots >= self.limit

    def _bound_alone(self, node: Node, rank: int) -> Bound | None:
        need = self.needs[rank]
        return self._bound(node, self._alone(rank), need.floor, strict=need.strict)

    def _alone(self, rank: int) -> Factors:
        return tuple(int(rank == other) for other in range(len(self.needs)))

    def _bound(self, node: Node, factors: Factors, floor: Number, *, strict: bool) -> Bound | None:
        slopes = self._slopes_of(node, factors)
        if slopes is not None:
            return Descent([_first(options) for options in node], slopes, factors, floor, strict=strict).run()
        hulls = [options.hull(factors, self.limit) for options in node]
        climb = Climb([start for start, _ in hulls], factors, floor, strict=strict)
        return climb.run([steps for _, steps in hulls])

    def _slopes_of(self, node: Node, factors: Factors) -> list[Slopes] | None:
        """Give the slopes of each college; None when one has none, or when nothing bends and hulls are short."""
        if all(stretch.is_straight(factors) for options in node for stretch in options.stretches):
            return None
        slopes = []
        for options in node:
            if (options, factors) not in self._slopes:
                self._slopes[options, factors] = slopes_of(options, factors)
            own = self._slopes[options, factors]
            if own is None:
                return None
            slopes.append(own)
        return slopes

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

    def _pulled(self, node: Node, known: Factors | None) -> tuple[Bound, Factors] | None:
        """Give the factors of the sum of needs that asks for the most ballots; None when it leaves nothing better.

        known: the factors that were best in a larger node. Harder needs are made to count more, step by step.
        """
        factors = self._even_factors(node) if known is None else known
        best: tuple[Bound, Factors] | None = None
        for pull in FIRST_PULLS if known is None else LATER_PULLS:
            strict = any(factor and need.strict for factor, need in zip(factors, self.needs, strict=True))
            bound = self._bound(node, factors, self._floor(factors), strict=strict)
            if bound is None:
                return None
            self._offer(node, bound.places)
            if self._too_many(bound.least):
                return None
            if best is None or bound.least > best[0].least:
                best = bound, factors
            factors = self._moved(factors, bound.places, pull)
        return best

    def _moved(self, factors: Factors, places: tuple[Place, ...], pull: int) -> Factors:
        sums = totals([place.values() for place in places])
        return tuple(
            factor and max(1, factor * 100 // pull if reaches(need, total) else factor * pull // 100)
            for factor, need, total in zip(factors, self.needs, sums, strict=True)
        )

    def _even_factors(self, node: Node) -> Factors:
        """Give whole factors that make the ranges of all open needs alike."""
        ranges = [highest - lowest for lowest, highest in zip(lowest_of(node), highest_of(node), strict=True)]
        scale = FINE * Fraction(max(ranges))
        return tuple(int(scale / (reach or 1)) if rank in self.ranks else 0 for rank, reach in enumerate(ranges))


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
        apart = places[0].moved < places[-1].stretch.first
        spreads.append((apart, places[-1].moved - places[0].moved, college, places[0], places[-1]))
    _, _, college, one, other = max(spreads, key=lambda spread: spread[:2])
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
    ranks = _strongest(trimmed, needs, [rank for rank, need in enumerate(needs) if not reaches(need, lowest[rank])])
    if not ranks:
        return _cheapest(trimmed, limit)
    if len(jumping_ranks(trimmed, ranks)) == len(ranks):
        places = Jumps(trimmed, needs, ranks).fewest(limit)
        return None if places is None else Found(sum(place.moved for place in places), places)
    return Search(needs, ranks, limit).run(trimmed)


def _strongest(node: Node, needs: Sequence[Need], ranks: Sequence[int]) -> list[int]:
    """Leave out a need that another one implies: the same sum with a floor that is no lower."""
    if len(ranks) < 2:
        return list(ranks)
    stretches = [stretch for options in node for stretch in options.stretches]
    ends = [values for options in node for values in options.ends()]
    by_sum = {}
    for rank in sorted(ranks, key=lambda rank: (needs[rank].floor, needs[rank].strict)):
        bends = tuple([stretch.bends[rank] for stretch in stretches])
        by_sum[tuple([values[rank] for values in ends]), bends] = rank
    return sorted(by_sum.values())


def _cheapest(node: Node, limit: int | None) -> Found | None:
    places = tuple(map(_first, node))
    ballots = sum(place.moved for place in places)
    return Found(ballots, places) if limit is None or ballots < limit else None


def _trimmed(node: Node, needs: Sequence[Need]) -> Node:
    """Leave out what misses a need even with the best that all other colleges can add to it."""
    trimmed = list(node)
    for rank, need in enumerate(needs):
        if not all(options.stretches for options in trimmed):
            break
        ends = [[values[rank] for values in options.ends()] for options in trimmed]
        spare = sum(map(max, ends), start=0) - need.floor
        floors = [max(own) - spare for own in ends]
        trimmed = [
            options.kept(rank, floor, strict=need.strict)
            if min(own) < floor or (need.strict and min(own) == floor)
            else options
            for options, own, floor in zip(trimmed, ends, floors, strict=True)
        ]
    return tuple(trimmed)


def _first(options: Options) -> Place:
    return Place(options.stretches[0], options.stretches[0].first)
