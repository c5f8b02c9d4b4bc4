"""Climbs: the fewest ballots that bring one sum to its floor, the best rates first."""

from collections.abc import Sequence
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from typing import NamedTuple

from govtool.domain.margin_options import Factors, Place, Step, height
from govtool.domain.needs import whole_above
from govtool.domain.polled import Number


class Bound(NamedTuple):
    """The best that one sum can do.

    least: the fewest ballots that it takes; no choice of places does with less.
    places: places that satisfy it, rounded up.
    broken: the step that was rounded up and the rank of its college; None when none was.
    rate: what each of the last ballots added; 0 when none was needed, or when it is not known.
    """

    least: int
    places: tuple[Place, ...]
    broken: tuple[int, Step] | None
    rate: Number


class Climb:
    """The ballots that best serve one sum, taken one step at a time from the cheapest places."""

    def __init__(self, starts: Sequence[Place], factors: Factors, floor: Number, *, strict: bool) -> None:
        self.places = list(starts)
        self.ballots = sum(place.moved for place in starts)
        self.short = floor - sum((height(place.values(), factors) for place in starts), start=0)
        self.strict = strict
        self.rate: Number = 0

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
        return Bound(self.ballots, tuple(self.places), None, self.rate)

    def _reached(self, short: Number) -> bool:
        return short < 0 if self.strict else short <= 0

    def _take(self, college: int, step: Step) -> None:
        self.places[college] = step.end
        self.ballots += step.ballots
        self.short -= step.gain
        self.rate = step.rate

    def _last(self, college: int, step: Step) -> Bound:
        """Take only the ballots of a step that are needed, or the whole step when they do not add up evenly."""
        needed = 1 if step.ballots == 1 else whole_above(Fraction(self.short) / step.rate, strict=self.strict)
        self.places[college] = Place(step.start.stretch, step.start.moved + needed) if step.even else step.end
        broken = None if step.even or needed == step.ballots else (college, step)
        return Bound(self.ballots + needed, tuple(self.places), broken, step.rate)
