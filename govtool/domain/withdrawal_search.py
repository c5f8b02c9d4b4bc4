"""The search for the fewest ballots withdrawn that satisfy every need of an alternative, exactly.

Each need alone is satisfied by a number of ballots that no answer can beat; where the ballots that satisfy the hardest
need satisfy the others too, they are the answer. Elsewhere every number of ballots that is not beaten inside its own
college is tried together with those of the other colleges, the most promising first.
"""

from collections.abc import Iterator, Sequence
from operator import ge

from govtool.domain.goals import Alternative
from govtool.domain.margin_jumps import Jumps
from govtool.domain.margin_options import Options, Place, Stretch, Trial
from govtool.domain.needs import Need, reaches
from govtool.domain.polled import Polled
from govtool.domain.withdrawal_corners import Corners, Places
from govtool.domain.withdrawals import Voice, Withdrawals, is_steady

Colleges = tuple[tuple[Polled, Voice], ...]


def fewest_places(colleges: Colleges, needs: Alternative, limit: int) -> Places | None:
    """Give the places that satisfy every need with the fewest ballots; None when nothing below the limit does.

    colleges: as polled, and the voice that each must have in the end.
    """
    if not needs:
        return None
    steady = [need for need in needs if len(needs) == 1 or all(is_steady(need, polled) for polled, _ in colleges)]
    found: list[Places] = []
    for need in steady:
        places = _fewest_alone(colleges, need, limit)
        if places is None:
            return None
        found.append(places)
    hardest = max(found, key=_ballots, default=None)
    if hardest is not None and all(_satisfies(hardest, need) for need in needs):
        return hardest
    return _fewest_together(colleges, needs, limit)


def _fewest_alone(colleges: Colleges, need: Need, limit: int) -> Places | None:
    stretches = [tuple(_stretches(polled, voice, (need,), limit)) for polled, voice in colleges]
    return Corners(stretches, need, limit).fewest() if all(stretches) else None


def _fewest_together(colleges: Colleges, needs: Alternative, limit: int) -> Places | None:
    node = [_options(tuple(_stretches(polled, voice, needs, limit))) for polled, voice in colleges]
    return Jumps(node, needs, range(len(needs))).fewest(limit) if all(options.stretches for options in node) else None


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
