"""Withdrawals: the ballots of one college that can be withdrawn, in every order that can matter.

Whatever its side, a ballot withdrawn takes one voter and one member attending with it: once it is known how many are
withdrawn, only what is left for and against still varies. Where all needs wish to keep the votes for rather than the
votes against, or the contrary, one order of withdrawing is as good as any other or better; where they disagree on one
side, each number of its votes is tried; where they disagree on both, each pair of numbers is.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise, product
from typing import Final

from govtool.domain.bases import CollegeBase
from govtool.domain.chains import Chain, Phase
from govtool.domain.needs import FavourNeed, HeadsNeed, Need, WeightNeed
from govtool.domain.polled import Number, Polled, Side

FAVOURABLE: Final = (Side.AGAINST, Side.AGAINST_BELOW, Side.TIE, Side.FOR_BELOW, Side.FOR)
WITHOUT_THRESHOLD: Final = (Side.AGAINST, Side.TIE, Side.FOR)


class Voice(Enum):
    """Whether something must still be expressed in a college."""

    SPEAKING = "speaking"
    SILENT = "silent"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Wish:
    """What a need wishes of the votes of a college, among withdrawals of the same number of ballots.

    for_: 1 to keep the votes for, -1 to withdraw them, 0 when it does not matter.
    against: the same of the votes against.
    alike: whether a vote for and a vote against matter as much.
    """

    for_: int
    against: int
    alike: bool = False


INDIFFERENT: Final = Wish(0, 0, alike=True)


class Withdrawals:
    """The chains of ballots that can be withdrawn from one college.

    needs: what the poll must satisfy afterwards.
    limit: numbers of ballots from this one on are of no use.
    """

    def __init__(self, polled: Polled, needs: Sequence[Need], limit: int) -> None:
        self.polled = polled
        self.needs = needs
        self.limit = limit
        self.for_, self.against, voters, _ = polled.ballots
        self.neutral = voters - self.for_ - self.against
        self.wishes = [wish_of(need, polled) for need in needs]

    def chains(self, voice: Voice) -> Iterator[Chain]:
        """Give the withdrawals after which the college has this voice."""
        if voice is not Voice.SILENT:
            yield from self._speaking()
        if voice is not Voice.SPEAKING:
            yield from self._silencing()

    def _silencing(self) -> Iterator[Chain]:
        cast = self.for_ + self.against
        return self._chain(cast, for_phase(self.for_), against_phase(self.against), neutral_phase(self.neutral))

    def _speaking(self) -> Iterator[Chain]:
        if self._swings():
            return self._each_side()
        for_, against = self._agreed()
        if for_ is not None and against is not None and for_ * against <= 0:
            return self._against_first() if for_ > 0 or against < 0 else self._for_first()
        if for_ is not None and all(wish is not None and wish.alike for wish in self.wishes):
            return self._cast_last() if for_ > 0 else self._cast_first()
        if against is not None:
            return self._each_for(against)
        return self._each_pair() if for_ is None else self._each_against(for_)

    def _swings(self) -> bool:
        """Say whether all that matters is the side on which the college stands in the end, by no steady wish."""
        rests = all(
            isinstance(need, WeightNeed | FavourNeed) or _is_elsewhere(need, self.polled) for need in self.needs
        )
        return rests and None in self.wishes

    def _each_side(self) -> Iterator[Chain]:
        """Give withdrawals among which each side is reached with the fewest ballots."""
        yield from self._against_first()
        yield from self._for_first()
        yield from self._first_below(Side.FOR_BELOW, self.for_, self.against)
        yield from self._first_below(Side.AGAINST_BELOW, self.against, self.for_)

    def _first_below(self, side: Side, larger: int, smaller: int) -> Iterator[Chain]:
        """Give the fewest ballots that leave one side larger, yet below the threshold: no neutral ballot helps."""
        for ballots in range(min(larger, self.limit)):
            others = max(0, smaller - (larger - ballots - 1))
            for_, against = (ballots, others) if side is Side.FOR_BELOW else (others, ballots)
            chains = tuple(self._chain(for_ + against, for_phase(for_), against_phase(against)))
            if any(self.polled.side(chain.at(chain.first)) is side for chain in chains):
                return iter(chains)
        return iter(())

    def _agreed(self) -> tuple[int | None, int | None]:
        """Give what all needs wish of each side; None where they disagree."""
        wishes = [wish for wish in self.wishes if wish is not None]
        if len(wishes) < len(self.wishes):
            return None, None
        return _common(wish.for_ for wish in wishes), _common(wish.against for wish in wishes)

    def _against_first(self) -> Iterator[Chain]:
        if self.for_:
            return self._chain(0, against_phase(self.against), neutral_phase(self.neutral), for_phase(self.for_ - 1))
        return self._chain(0, against_phase(self.against - 1), neutral_phase(self.neutral))

    def _for_first(self) -> Iterator[Chain]:
        if self.against:
            return self._chain(0, for_phase(self.for_), neutral_phase(self.neutral), against_phase(self.against - 1))
        return self._chain(0, for_phase(self.for_ - 1), neutral_phase(self.neutral))

    def _cast_first(self) -> Iterator[Chain]:
        if self.against:
            return self._chain(0, for_phase(self.for_), against_phase(self.against - 1), neutral_phase(self.neutral))
        return self._chain(0, for_phase(self.for_ - 1), neutral_phase(self.neutral))

    def _cast_last(self) -> Iterator[Chain]:
        if self.against:
            return self._chain(0, neutral_phase(self.neutral), for_phase(self.for_), against_phase(self.against - 1))
        return self._chain(0, neutral_phase(self.neutral), for_phase(self.for_ - 1))

    def _each_for(self, against: int) -> Iterator[Chain]:
        for for_ in range(min(self.for_ + 1, self.limit)):
            others = against_phase(self.against - (for_ == self.for_)), neutral_phase(self.neutral)
            yield from self._chain(for_, for_phase(for_), *(others[::-1] if against > 0 else others))

    def _each_against(self, for_: int) -> Iterator[Chain]:
        for against in range(min(self.against + 1, self.limit)):
            others = for_phase(self.for_ - (against == self.against)), neutral_phase(self.neutral)
            yield from self._chain(against, against_phase(against), *(others[::-1] if for_ > 0 else others))

    def _each_pair(self) -> Iterator[Chain]:
        for for_, against in product(range(min(self.for_ + 1, self.limit)), range(min(self.against + 1, self.limit))):
            if for_ + against < self.for_ + self.against:
                yield from self._chain(
                    for_ + against, for_phase(for_), against_phase(against), neutral_phase(self.neutral)
                )

    def _chain(self, first: int, *phases: Phase) -> Iterator[Chain]:
        """Give the chain, unless it needs a ballot that does not exist or too many of them."""
        last = min(sum(phase.length for phase in phases), self.limit - 1)
        if first <= last and all(phase.length >= 0 for phase in phases):
            yield Chain(polled=self.polled, phases=phases, first=first, last=last)


def is_steady(need: Need, polled: Polled) -> bool:
    """Say whether few chains serve a need alone in a college."""
    wish = wish_of(need, polled)
    return wish is None or wish.alike or wish.for_ * wish.against <= 0


def wish_of(need: Need, polled: Polled) -> Wish | None:
    """Give what a need wishes of the votes of a college; None when that differs from one number of votes to another."""
    match need:
        case HeadsNeed() if need.college in {None, polled.id}:
            cast = need.on_base if need.base is CollegeBase.CAST else 0
            return Wish(_sign(need.on_for + cast), _sign(need.on_against + cast), need.on_for == need.on_against)
        case FavourNeed():
            return Wish(need.sign, -need.sign)
        case WeightNeed() if polled.half:
            return _weight_wish(need, polled)
        case _:
            return INDIFFERENT


def _is_elsewhere(need: Need, polled: Polled) -> bool:
    return isinstance(need, HeadsNeed) and need.college not in {None, polled.id}


def _weight_wish(need: WeightNeed, polled: Polled) -> Wish | None:
    carrying = polled.carrying
    if not carrying.proportional:
        sides = WITHOUT_THRESHOLD if carrying.threshold is None else FAVOURABLE
        halves = [carrying.halves[side] for side in sides]
        return _side_wish([need.on_for * for_ + need.on_against * against for for_, against in halves])
    if carrying.base is CollegeBase.CAST:
        sign = _sign(need.on_for - need.on_against)
        return Wish(sign, -sign) if sign else INDIFFERENT
    return Wish(_sign(need.on_for), _sign(need.on_against), need.on_for == need.on_against)


def _side_wish(values: Sequence[int]) -> Wish | None:
    """Give the wish of a need that adds these values, from the least to the most favourable side."""
    steps = {_sign(later - earlier) for earlier, later in pairwise(values)}
    sign = _common(steps)
    return None if sign is None else Wish(sign, -sign)


def _common(signs: Iterable[int]) -> int | None:
    """Give the sign that all share, 0 when none matters, None when they disagree."""
    given = set(signs) - {0}
    return None if len(given) > 1 else next(iter(given), 0)


def _sign(number: Number) -> int:
    return (number > 0) - (number < 0)


def for_phase(ballots: int) -> Phase:
    """Withdraw votes for."""
    return Phase(ballots, -1, 0, -1, -1)


def against_phase(ballots: int) -> Phase:
    """Withdraw votes against."""
    return Phase(ballots, 0, -1, -1, -1)


def neutral_phase(ballots: int) -> Phase:
    """Withdraw ballots that count for no side."""
    return Phase(ballots, 0, 0, -1, -1)
