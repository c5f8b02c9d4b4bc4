"""Heads withdrawn: needs that count the heads of all colleges together see one college, whatever the weights."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from govtool.domain.chains import Chain, chain_of, runs
from govtool.domain.margin_options import Place, Trial
from govtool.domain.needs import HeadsNeed, Need, reaches
from govtool.domain.polled import Ballots, Polled
from govtool.domain.withdrawals import Voice, Withdrawals, against_phase, for_phase, neutral_phase


def count_together(needs: Sequence[Need]) -> bool:
    """Say whether needs count the heads of all colleges and nothing else."""
    return all(isinstance(need, HeadsNeed) and need.college is None for need in needs)


def fewest_heads(colleges: Sequence[Polled], needs: Sequence[Need], limit: int) -> tuple[Place, ...] | None:
    """Give the places that satisfy every need with the fewest ballots; None when nothing below the limit does."""
    whole = _together(colleges)
    left: Ballots | None = None
    for chain in Withdrawals(whole, needs, limit).chains(Voice.EITHER):
        moved = _first(chain, needs)
        if moved is not None and moved < limit:
            left, limit = chain.at(moved), moved
    return None if left is None else tuple(_shared_out(colleges, whole.ballots, left, needs))


def _together(colleges: Sequence[Polled]) -> Polled:
    return replace(
        colleges[0],
        enrolled=sum(polled.enrolled for polled in colleges),
        ballots=Ballots(*map(sum, zip(*(polled.ballots for polled in colleges), strict=True))),
    )


def _first(chain: Chain, needs: Sequence[Need]) -> int | None:
    """Give the fewest ballots of a chain that satisfy every need; None when no number does."""
    found = (_first_in(chain, needs, *span) for span in chain.spans())
    return next((moved for moved in found if moved is not None), None)


def _first_in(chain: Chain, needs: Sequence[Need], first: int, last: int) -> int | None:
    kept: tuple[int, int] | None = (first, last)
    for need in needs:
        kept = None if kept is None else _satisfying(chain, need, *kept)
    return None if kept is None else kept[0]


def _satisfying(chain: Chain, need: Need, first: int, last: int) -> tuple[int, int] | None:
    """Keep the numbers that satisfy a need, which varies in a straight line between them."""

    def holds(moved: int) -> bool:
        return reaches(need, need.part(chain.polled, chain.at(moved)))

    return next((run for run in runs(first, last, holds) if holds(run[0])), None)


def _shared_out(colleges: Sequence[Polled], whole: Ballots, left: Ballots, needs: Sequence[Need]) -> Iterator[Place]:
    """Take from each college what it can give, whichever ballots come first."""
    for_, against = whole.for_ - left.for_, whole.against - left.against
    neutral = whole.voters - left.voters - for_ - against
    for polled in colleges:
        own = polled.ballots
        taken = (
            min(for_, own.for_),
            min(against, own.against),
            min(neutral, own.voters - own.for_ - own.against),
        )
        for_, against, neutral = for_ - taken[0], against - taken[1], neutral - taken[2]
        chain = chain_of(polled, for_phase(taken[0]), against_phase(taken[1]), neutral_phase(taken[2]))
        stretches = Trial(replace(chain, first=chain.last), needs).stretches()
        yield Place(next(stretches), chain.last)
