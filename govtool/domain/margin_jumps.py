"""Jumps: the search for needs that vary only from one stretch to the next, all together.

A college whose weight goes as a whole offers a few numbers of ballots, of which the fewest of each stretch is enough.
For one need, the best that the remaining colleges can do is a short table; for several, the states of the colleges
taken so far are explored from the most promising on, where a promise is the largest of what the tables ask.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from typing import NamedTuple

from govtool.domain.margin_options import Options, Place, Values
from govtool.domain.needs import Need
from govtool.domain.polled import Number

State = tuple[int, int, int, Values, tuple[int, ...]]


class Jump(NamedTuple):
    """A stretch that a college may stand in.

    ballots: the fewest that lead there.
    gains: what the college then adds beyond its lowest, one per need.
    """

    ballots: int
    gains: Values


class Ladder(NamedTuple):
    """The fewest ballots by what some colleges add to one need together; both columns rise."""

    gains: tuple[Number, ...]
    ballots: tuple[int, ...]

    def fewest(self, short: Number, *, strict: bool) -> int | None:
        """Give the fewest ballots that make up for what is short; None when the colleges cannot."""
        rank = bisect_right(self.gains, short) if strict else bisect_left(self.gains, short)
        return self.ballots[rank] if rank < len(self.ballots) else None


def jumping_ranks(node: Sequence[Options], ranks: Sequence[int]) -> tuple[int, ...]:
    """Give those of the ranks whose needs vary only from one stretch to the next."""
    stretches = [stretch for options in node for stretch in options.stretches]
    ends = [(stretch.values(stretch.first), stretch.values(stretch.last)) for stretch in stretches]
    return tuple(rank for rank in ranks if all(first[rank] == last[rank] for first, last in ends))


class Jumps:
    """The jumps of each college, and what is short of each need before them."""

    def __init__(self, node: Sequence[Options], needs: Sequence[Need], ranks: Sequence[int]) -> None:
        self.node = node
        self.strict = tuple(needs[rank].strict for rank in ranks)
        firsts = [[stretch.values(stretch.first) for stretch in options.stretches] for options in node]
        lowest = [tuple(min(values[rank] for values in own) for rank in ranks) for own in firsts]
        self.jumps = [
            [
                Jump(stretch.first, tuple(values[rank] - low for rank, low in zip(ranks, lows, strict=True)))
                for stretch, values in zip(options.stretches, own, strict=True)
            ]
            for options, own, lows in zip(node, firsts, lowest, strict=True)
        ]
        self.shorts = tuple(
            needs[rank].floor - sum((lows[place] for lows in lowest), start=0) for place, rank in enumerate(ranks)
        )
        self.ladders = [self._ladders_of(place) for place in range(len(ranks))]

    def _ladders_of(self, place: int) -> list[Ladder]:
        """Give the ladder of all colleges for one need, then of all but the first, and so on to none."""
        ladders = [Ladder((0,), (0,))]
        for jumps in reversed(self.jumps):
            before = ladders[-1]
            reached = sorted(
                (ballots + jump.ballots, -gain - jump.gains[place])
                for gain, ballots in zip(*before, strict=True)
                for jump in jumps
            )
            ladders.append(_ladder(reached))
        return ladders[::-1]

    def fewest(self, limit: int | None) -> tuple[Place, ...] | None:
        """Give the places that satisfy every need with the fewest ballots; None when none does below the limit."""
        states: list[State] = list(self._onward(0, self.shorts, (), limit))
        states.sort()
        seen: set[tuple[int, Values]] = set()
        while states:
            _, _, moved, shorts, picks = heappop(states)
            if len(picks) == len(self.jumps):
                return self._places(picks)
            onward = () if (len(picks), shorts) in seen else self._onward(moved, shorts, picks, limit)
            seen.add((len(picks), shorts))
            for state in onward:
                heappush(states, state)
        return None

    def _lefts(self, shorts: Values, jump: Jump) -> Values:
        asked = zip(shorts, jump.gains, self.strict, strict=True)
        return tuple(_left(short, gain, strict=strict) for short, gain, strict in asked)

    def _onward(self, moved: int, shorts: Values, picks: tuple[int, ...], limit: int | None) -> Iterator[State]:
        """Give the states once one more college has jumped: the ballots that they promise first."""
        taken = len(picks) + 1
        for pick, jump in enumerate(self.jumps[len(picks)]):
            ballots, left = moved + jump.ballots, self._lefts(shorts, jump)
            rest = self._rest(taken, left)
            if rest is not None and (limit is None or ballots + rest < limit):
                yield ballots + rest, -taken, ballots, left, (*picks, pick)

    def _rest(self, taken: int, shorts: Values) -> int | None:
        most = 0
        for ladders, short, strict in zip(self.ladders, shorts, self.strict, strict=True):
            ballots = ladders[taken].fewest(short, strict=strict)
            if ballots is None:
                return None
            most = max(most, ballots)
        return most

    def _places(self, picks: tuple[int, ...]) -> tuple[Place, ...]:
        stretches = [options.stretches[pick] for options, pick in zip(self.node, picks, strict=True)]
        return tuple(Place(stretch, stretch.first) for stretch in stretches)


def _left(short: Number, gain: Number, *, strict: bool) -> Number:
    """Give what is still short; all that is enough counts alike, so that states can be recognised."""
    left = short - gain
    enough = left < 0 if strict else left <= 0
    return (-1 if strict else 0) if enough else left


def _ladder(reached: Sequence[tuple[int, Number]]) -> Ladder:
    gains: list[Number] = []
    ballots: list[int] = []
    for moved, loss in reached:
        if not gains or -loss > gains[-1]:
            gains.append(-loss)
            ballots.append(moved)
    return Ladder(tuple(gains), tuple(ballots))
