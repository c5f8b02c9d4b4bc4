"""Corners: the fewest ballots withdrawn that satisfy one need, exactly, however many there are.

The more ballots leave a college, the smaller is what its votes are divided by: where withdrawing adds to a sum, each
ballot adds as much as the one before it, or more. Of two colleges that stand between the two ends of a stretch, one can
then go further and the other go back without loss: some best answer leaves at most one college between two ends.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from itertools import chain as joined
from typing import NamedTuple

from govtool.domain.margin_options import Place, Stretch
from govtool.domain.needs import Need, reaches
from govtool.domain.polled import Number

Places = tuple[Place, ...]


class Sum(NamedTuple):
    """What some colleges add up to.

    ballots: how many are withdrawn.
    value: what the colleges then add to the need.
    places: where each college stands.
    """

    ballots: int
    value: Number
    places: Places


class Corners:
    """The stretches of each college for one need, and their ends.

    limit: only answers with fewer ballots are of use.
    """

    def __init__(self, colleges: Sequence[Sequence[Stretch]], need: Need, limit: int) -> None:
        self.colleges = colleges
        self.need = need
        self.limit = limit
        self.ends = [_ends(stretches) for stretches in colleges]

    def fewest(self) -> Places | None:
        """Give the places that satisfy the need with the fewest ballots; None when nothing below the limit does."""
        best = next((sum_.places for sum_ in self._sums(self.ends) if reaches(self.need, sum_.value)), None)
        self._lower(best)
        for college, stretches in enumerate(self.colleges):
            between = [stretch for stretch in stretches if stretch.last - stretch.first > 1]
            others = self._sums([*self.ends[:college], *self.ends[college + 1 :]]) if between else []
            for sum_, stretch in joined.from_iterable(((sum_, stretch) for stretch in between) for sum_ in others):
                best = self._between(college, stretch, sum_) or best
        return best

    def _between(self, college: int, stretch: Stretch, sum_: Sum) -> Places | None:
        """Give the places in which one college stands inside a stretch, when they are better than those known."""
        moved = self._needed(stretch, sum_)
        if moved is None:
            return None
        places = (*sum_.places[:college], Place(stretch, moved), *sum_.places[college:])
        self._lower(places)
        return places

    def _lower(self, places: Places | None) -> None:
        if places is not None:
            self.limit = sum(place.moved for place in places)

    def _sums(self, ends: Sequence[Sequence[Sum]]) -> list[Sum]:
        """Give what colleges may add up to at ends of stretches, the fewest ballots first, none beaten by another."""
        sums = [Sum(0, 0, ())]
        for own in ends:
            sums = _unbeaten(
                Sum(one.ballots + end.ballots, one.value + end.value, one.places + end.places)
                for one in sums
                for end in own
                if one.ballots + end.ballots < self.limit
            )
        return sums

    def _needed(self, stretch: Stretch, sum_: Sum) -> int | None:
        """Give the fewest ballots of a stretch that satisfy the need beside a sum; None when the limit forbids."""
        last = min(stretch.last, self.limit - 1 - sum_.ballots)
        if last < stretch.first or not self._enough(stretch, sum_, last):
            return None
        moves = range(stretch.first, last)
        return stretch.first + bisect_left(moves, True, key=lambda moved: self._enough(stretch, sum_, moved))

    def _enough(self, stretch: Stretch, sum_: Sum, moved: int) -> bool:
        return reaches(self.need, sum_.value + stretch.values(moved)[0])


def _ends(stretches: Sequence[Stretch]) -> list[Sum]:
    places = [Place(stretch, moved) for stretch in stretches for moved in (stretch.first, stretch.last)]
    return _unbeaten(Sum(place.moved, place.values()[0], (place,)) for place in places)


def _unbeaten(sums: Iterable[Sum]) -> list[Sum]:
    """Keep the sums that add more than every other one with as few ballots, the fewest ballots first."""
    ordered = sorted(sums, key=lambda sum_: (sum_.ballots, -sum_.value))
    highest = accumulate((sum_.value for sum_ in ordered), max)
    kept = (sum_ for sum_, (before, after) in zip(ordered[1:], pairwise(highest), strict=True) if after > before)
    return [*ordered[:1], *kept]
