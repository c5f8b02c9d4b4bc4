"""Needs: conditions of a poll as sums over colleges, each to reach a floor; the language of the search for margins."""

from collections.abc import Hashable, Mapping
from fractions import Fraction
from typing import Protocol

from govtool.domain.bases import CollegeBase
from govtool.domain.clauses import CollegesQuorum
from govtool.domain.polled import Ballots, Number, Polled
from govtool.domain.thresholds import meets
from govtool.domain.values import immutable


class Need(Protocol):
    """A sum over colleges that must reach a floor, or pass it when `strict`."""

    @property
    def floor(self) -> Number:
        """What the sum must reach."""

    @property
    def strict(self) -> bool:
        """Whether reaching the floor exactly is not enough."""

    def part(self, polled: Polled, ballots: Ballots) -> Number:
        """Give what a college with these ballots adds to the sum."""

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Name the stretch of ballots in which `part` varies evenly."""

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Give what `part` is divided by: inside a stretch, it and their product vary in straight lines."""


def reaches(need: Need, total: Number) -> bool:
    """Say whether a sum satisfies a need."""
    return total > need.floor if need.strict else total >= need.floor


def whole_above(bound: Fraction, *, strict: bool) -> int:
    """Give the least whole number that is at least `bound`, or more than it when `strict`."""
    return bound.numerator // bound.denominator + 1 if strict else -(-bound.numerator // bound.denominator)


@immutable
class WeightNeed:
    """A sum of the weights carried for and against, and of effective weights.

    on_for, on_against, on_full: by what each is multiplied.
    """

    on_for: int
    on_against: int
    on_full: int
    floor: Number
    strict: bool

    def part(self, polled: Polled, ballots: Ballots) -> Number:
        """Give what a college with these ballots adds to the sum."""
        return polled.weigh(ballots, self.on_for, self.on_against) + self.on_full * polled.full

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Name the stretch of ballots in which `part` varies evenly."""
        return bool(ballots.for_ or ballots.against) if polled.carrying.proportional else polled.side(ballots)

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Give the denominator of a college that is split, and 1 for a college that goes as a whole."""
        return polled.base(ballots, polled.carrying.base) if polled.carrying.proportional else 1


@immutable
class HeadsNeed:
    """A sum of heads: being whole, it is more than a number when it is at least the next one.

    on_for, on_against, on_base: by what the heads for, against and in the base are multiplied.
    base: the denominator.
    college: id of the only college that counts; None for all.
    """

    on_for: int
    on_against: int
    on_base: int
    base: CollegeBase
    floor: Number
    college: str | None
    strict: bool = False

    def part(self, polled: Polled, ballots: Ballots) -> int:
        """Give what a college with these ballots adds to the sum."""
        if self.college is not None and self.college != polled.id:
            return 0
        base = self.on_base * polled.base(ballots, self.base)
        return self.on_for * ballots.for_ + self.on_against * ballots.against + base

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Name the stretch of ballots in which `part` varies evenly."""
        return None

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Say that heads are not divided."""
        return 1


@immutable
class FavourNeed:
    """A number of colleges in favour, or of others when `sign` is -1 (the floor is then negative)."""

    sign: int
    floor: Number
    strict: bool = False

    def part(self, polled: Polled, ballots: Ballots) -> int:
        """Give 1, with its sign, when the college is in favour."""
        return self.sign if ballots.for_ > ballots.against else 0

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Say whether the college is in favour."""
        return ballots.for_ > ballots.against

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Say that a college is not divided."""
        return 1


@immutable
class AttendanceNeed:
    """A sum of heads attending, each college multiplied by its own factor."""

    factors: Mapping[str, Number]
    floor: Number
    strict: bool

    def part(self, polled: Polled, ballots: Ballots) -> Number:
        """Give the attendance of the college times its factor."""
        return self.factors[polled.id] * ballots.attending

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Name the stretch of ballots in which `part` varies evenly."""
        return None

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Say that attendance is not divided."""
        return 1


@immutable
class AttendedNeed:
    """A number of colleges whose attendance reaches the share of a clause, or of others when `sign` is -1."""

    clause: CollegesQuorum
    sign: int
    floor: Number
    strict: bool = False

    def part(self, polled: Polled, ballots: Ballots) -> int:
        """Give 1, with its sign, when the college is attended enough."""
        return self.sign if self.label(polled, ballots) else 0

    def label(self, polled: Polled, ballots: Ballots) -> Hashable:
        """Say whether the college is attended enough."""
        return meets(ballots.attending, polled.enrolled, self.clause)

    def divisor(self, polled: Polled, ballots: Ballots) -> int:
        """Say that a college is not divided."""
        return 1
