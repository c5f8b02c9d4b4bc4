"""Chains: what a number of ballots changed, added or withdrawn one after the other makes of one college."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from govtool.domain.polled import Ballots, Polled
from govtool.domain.values import immutable


class Phase(NamedTuple):
    """Ballots moved in the same way, one after the other.

    length: how many at most.
    for_, against, voters, attending: what each of them adds.
    """

    length: int
    for_: int
    against: int
    voters: int
    attending: int


@immutable
class Chain:
    """Ballots of one college that can be moved, in a fixed order.

    polled: the college as it is.
    phases: the ballots, in the order in which they move.
    first: the fewest moved.
    last: the most moved.
    """

    polled: Polled
    phases: tuple[Phase, ...]
    first: int
    last: int

    def at(self, moved: int) -> Ballots:
        """Give the ballots of the college once `moved` of them have moved."""
        for_, against, voters, attending = self.polled.ballots
        for length, more_for, more_against, more_voters, more_attending in self.phases:
            step = min(moved, length)
            for_ += step * more_for
            against += step * more_against
            voters += step * more_voters
            attending += step * more_attending
            moved -= step
        return Ballots(for_, against, voters, attending)

    def spans(self) -> tuple[tuple[int, int], ...]:
        """Give the bounds, inclusive, of the numbers moved whose last ballot lies in one phase."""
        ends: list[int] = []
        for phase in self.phases:
            ends.append((ends[-1] if ends else 0) + phase.length)
        starts = [0, *(end + 1 for end in ends)]
        spans = ((max(start, self.first), min(end, self.last)) for start, end in zip(starts, ends, strict=False))
        return tuple((start, end) for start, end in spans if start <= end)


def chain_of(polled: Polled, *phases: Phase) -> Chain:
    """Give the chain of all the ballots of some phases."""
    return Chain(polled=polled, phases=phases, first=0, last=sum(phase.length for phase in phases))


def runs(first: int, last: int, label: Callable[[int], Hashable]) -> list[tuple[int, int]]:
    """Split the numbers from first to last, inclusive, into runs of one label; equal labels must be side by side."""
    if label(first) == label(last):
        return [(first, last)]
    if last - first == 1:
        return [(first, first), (last, last)]
    middle = (first + last) // 2
    before, after = runs(first, middle, label), runs(middle, last, label)
    return [*before[:-1], (before[-1][0], after[0][1]), *after[1:]]


def changed_to_against(polled: Polled) -> Chain:
    """Change ballots from for to against."""
    return chain_of(polled, Phase(polled.for_, -1, 1, 0, 0))


def changed_to_for(polled: Polled) -> Chain:
    """Change ballots from against to for."""
    return chain_of(polled, Phase(polled.against, 1, -1, 0, 0))


def added_against(polled: Polled) -> Chain:
    """Add ballots against: first of those attending who gave none, then of absent members, who then attend."""
    idle, absent = _without_ballot(polled)
    return chain_of(polled, Phase(idle, 0, 1, 1, 0), Phase(absent, 0, 1, 1, 1))


def added_for(polled: Polled) -> Chain:
    """Add ballots for: first of those attending who gave none, then of absent members, who then attend."""
    idle, absent = _without_ballot(polled)
    return chain_of(polled, Phase(idle, 1, 0, 1, 0), Phase(absent, 1, 0, 1, 1))


def _without_ballot(polled: Polled) -> tuple[int, int]:
    idle = max(0, polled.ballots.attending - polled.ballots.voters)
    return idle, max(0, polled.enrolled - polled.ballots.voters - idle)


def more_attending(polled: Polled) -> Chain:
    """Have more members attend, without a ballot."""
    return chain_of(polled, Phase(max(0, polled.enrolled - polled.ballots.attending), 0, 0, 0, 1))
