"""Corners: the fewest ballots withdrawn that satisfy a need, beside others that vary by steps, however many there are.

The more ballots leave a college, the smaller is what its votes are divided by: where withdrawing adds to a sum, each
ballot adds as much as the one before it, or more. Of two colleges that stand between the two ends of a stretch, one can
then go further and the other go back without loss: some best answer leaves at most one college between two ends.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, product
from typing import NamedTuple

from govtool.domain.margin_options import Place, Stretch, Values
from govtool.domain.needs import Need, reaches
from govtool.domain.polled import Number

Places = tuple[Place, ...]


class Sum(NamedTuple):
    """What some colleges add up to.

    ballots: how many are withdrawn.
    value: what the colleges then add to the need.
    steps: what they add to the needs that vary by steps.
    places: where each college stands.
    """

    ballots: int
    value: Number
    steps: Values
    places: Places


class Corners:
    """The stretches of each college, and their ends.

    needs: the needs of the stretches.
    rank: rank of the need that varies inside stretches.
    steps: ranks of the needs that vary from one stretch to the next only; any other need is left aside.
    limit: only answers with fewer ballots are of use.
    """

    def __init__(
        self,
        colleges: Sequence[Sequence[Stretch]],
        needs: Sequence[Need],
        *,
        rank: int,
        steps: Sequence[int],
        limit: int,
    ) -> None:
        self.colleges = colleges
        self.need = needs[rank]
        self.step_needs = [needs[step] for step in steps]
        self.rank = rank
        self.steps = steps
        self.limit = limit
        self.ends = [self._ends(stretches) for stretches in colleges]
        self.highest = [max(end.value for end in own) for own in self.ends]

    def fewest(self) -> Places | None:
        """Give the places that satisfy the needs with the fewest ballots; None when nothing below the limit does."""
        sums = self._sums(self.ends, 0)
        best = next((one.places for one in sums if reaches(self.need, one.value) and self._steps_hold(one.steps)), None)
        self._lower(best)
        for college, stretches in enumerate(self.colleges):
            best = self._nearer(best, college, [one for one in stretches if one.last - one.first > 1])
        return best

    def _nearer(self, best: Places | None, college: int, between: Sequence[Stretch]) -> Places | None:
        ends = [*self.ends[:college], *self.ends[college + 1 :]]
        others = self._sums(ends, self.highest[college]) if between else []
        for one, stretch in product(others, between):
            moved = self._needed(stretch, one)
            if moved is not None:
                best = (*one.places[:college], Place(stretch, moved), *one.places[college:])
                self._lower(best)
        return best

    def _lower(self, places: Places | None) -> None:
        if places is not None:
            self.limit = sum(place.moved for place in places)

    def _sums(self, ends: Sequence[Sequence[Sum]], spare: Number) -> list[Sum]:
        """Give what colleges may add up to at ends of stretches, the fewest ballots first, none beaten by another.

        spare: what a college left out may still add to the need.
        """
        sums = [Sum(0, 0, (0,) * len(self.steps), ())]
        highest = [max(end.value for end in own) for own in ends]
        rests = [spare + rest for rest in accumulate(reversed(highest), initial=0)][-2::-1]
        for own, rest in zip(ends, rests, strict=True):
            added = (_added(one, end) for one in sums for end in own if one.ballots + end.ballots < self.limit)
            sums = _unbeaten(one for one in added if reaches(self.need, one.value + rest))
        return sums

    def _needed(self, stretch: Stretch, one: Sum) -> int | None:
        """Give the fewest ballots of a stretch that satisfy the needs beside a sum; None when the limit forbids."""
        last = min(stretch.last, self.limit - 1 - one.ballots)
        if last < stretch.first or not self._enough(stretch, one, last):
            return None
        if not self._steps_hold(_plus(one.steps, self._steps_at(stretch, stretch.first))):
            return None
        moves = range(stretch.first, last)
        return stretch.first + bisect_left(moves, True, key=lambda moved: self._enough(stretch, one, moved))

    def _enough(self, stretch: Stretch, one: Sum, moved: int) -> bool:
        return reaches(self.need, one.value + stretch.values(moved)[self.rank])

    def _steps_hold(self, steps: Values) -> bool:
        return all(map(reaches, self.step_needs, steps))

    def _steps_at(self, stretch: Stretch, moved: int) -> Values:
        values = stretch.values(moved)
        return tuple([values[step] for step in self.steps])

    def _ends(self, stretches: Sequence[Stretch]) -> list[Sum]:
        places = [Place(stretch, moved) for stretch in stretches for moved in (stretch.first, stretch.last)]
        return _unbeaten(
            Sum(place.moved, place.values()[self.rank], self._steps_at(*place), (place,)) for place in places
        )


def _added(one: Sum, other: Sum) -> Sum:
    steps = _plus(one.steps, other.steps)
    return Sum(one.ballots + other.ballots, one.value + other.value, steps, one.places + other.places)


def _plus(one: Values, other: Values) -> Values:
    return tuple([left + right for left, right in zip(one, other, strict=True)])


def _unbeaten(sums: Iterable[Sum]) -> list[Sum]:
    """Keep the sums that add more than every other one with the same steps and as few ballots, fewest ballots first."""
    highest: dict[Values, Number] = {}
    kept: list[Sum] = []
    for one in sorted(sums, key=lambda sum_: (sum_.ballots, -sum_.value)):
        if one.steps not in highest or one.value > highest[one.steps]:
            highest[one.steps] = one.value
            kept.append(one)
    return kept
