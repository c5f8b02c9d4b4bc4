"""The search for the fewest ballots withdrawn that satisfy every need of an alternative, exactly.

Each need alone is satisfied by a number of ballots that no answer can beat; where the ballots that satisfy the hardest
need satisfy the others too, they are the answer; so are they where only colleges that swing are added to that need.
Needs that count heads see one college. Elsewhere every number of ballots that is not beaten inside its own college is
tried with those of the other colleges, the most promising first.
"""

from collections.abc import Iterator, Sequence
from operator import ge

from govtool.domain.goals import Alternative
from govtool.domain.margin_jumps import Jumps
from govtool.domain.margin_options import Options, Place, Stretch, Trial
from govtool.domain.needs import Need, reaches
from govtool.domain.polled import Polled
from govtool.domain.withdrawal_corners import Corners, Places
from govtool.domain.withdrawal_heads import count_together, fewest_heads
from govtool.domain.withdrawals import Voice, Withdrawals, is_steady

Colleges = tuple[tuple[Polled, Voice], ...]


def fewest_places(colleges: Colleges, needs: Alternative, limit: int) -> Places | None:
    """Give the places that satisfy every need with the fewest ballots; None when nothing below the limit does.

    colleges: as polled, and the voice that each must have in the end.
    """
    if len(needs) == 1:
        return _fewest_alone(colleges, needs[0], limit)
    steady = [need for need in needs if all(is_steady(need, polled) for polled, _ in colleges)]
    alone = [_fewest_alone(colleges, need, limit) for need in steady]
    if None in alone:
        return None
    hardest = max((places for places in alone if places is not None), key=_ballots, default=None)
    if hardest is not None and all(_satisfies(hardest, need) for need in needs):
        return hardest
    if count_together(needs):
        return fewest_heads([polled for polled, _ in colleges], needs, limit)
    return _fewest_together(colleges, needs, limit)


def _fewest_alone(colleges: Colleges, need: Need, limit: int) -> Places | None:
    stretches = [tuple(_stretches(polled, voice, (need,), limit)) for polled, voice in colleges]
    return Corners(stretches, (need,), rank=0, steps=(), limit=limit).fewest() if all(stretches) else None


def _fewest_together(colleges: Colleges, needs: Alternative, limit: int) -> Places | None:
    stretches = [tuple(_stretches(polled, voice, needs, limit)) for polled, voice in colleges]
    if not all(stretches):
        return None
    steps = [rank for rank in range(len(needs)) if _jumps(stretches, rank)]
    for rank in (rank for rank in range(len(needs)) if rank not in steps):
        places = Corners(stretches, needs, rank=rank, steps=steps, limit=limit).fewest()
        if places is None or all(_satisfies(places, need) for need in needs):
            return places
    return Jumps([_options(own) for own in stretches], needs, range(len(needs))).fewest(limit)


def _jumps(colleges: Sequence[Sequence[Stretch]], rank: int) -> bool:
    """Say whether a need varies only from one stretch to the next."""
    stretches = (stretch for own in colleges for stretch in own)
    return all(stretch.values(stretch.first)[rank] == stretch.values(stretch.last)[rank] for stretch in stretches)


def _stretches(polled: Polled, voice: Voice, needs: Alternative, limit: int) -> Iterator[Stretch]:
    for chain in Withdrawals(polled, needs, limit).chains(voice):
        yield from Trial(chain, needs).stretches()


def _options(stretches: Sequence[Stretch]) -> Options:
    """Cut stretches into single numbers of ballots, those left out that others beat on every need."""
    single = (stretch.cut(moved, moved) for stretch in stretches for moved in range(stretch.first, stretch.last + 1))
    kept: list[Stretch] = []
    for one in sorted(single, key=lambda stretch: stretch.first):
        values = one.values(one.first)
        if not any(all(map(ge, other.values(other.first), values)) for other in kept):
            kept.append(one)
    return Options(tuple(kept))


def _satisfies(places: Places, need: Need) -> bool:
    parts = (need.part(place.stretch.trial.chain.polled, place.stretch.trial.chain.at(place.moved)) for place in places)
    return reaches(need, sum(parts))


def _ballots(places: Sequence[Place]) -> int:
    return sum(place.moved for place in places)
