"""Coalitions in sentences: how many win, which just suffice, which can refuse together."""

from collections.abc import Iterator, Sequence
from typing import Final

from govtool.domain.coalition_shapes import blocking, smallest_of
from govtool.wording.language import Voice
from govtool.wording.numbers import whole_of
from govtool.wording.power import SEMICOLON

MOST_SHOWN: Final = 30


def coalition_sentences(won: Sequence[bool], names: Sequence[str], voice: Voice) -> Iterator[str]:
    """Say which coalitions of colleges win and which block.

    won: for each coalition, by the bits of its place, whether it wins.
    """
    winning = frozenset(mask for mask, wins in enumerate(won) if wins)
    refusing = blocking(winning, len(names))
    yield voice.say(
        "{winning} coalitions sur {all} font adopter ; {blocking} peuvent empêcher.",
        winning=whole_of(voice, len(winning)),
        blocking=whole_of(voice, len(refusing)),
        all=whole_of(voice, len(won)),
    )
    if winning and len(winning) < len(won):
        count, told = _listed(smallest_of(winning, len(names)), names, voice)
        yield voice.say("Suffisent tout juste à faire adopter ({count}) : {coalitions}.", count=count, coalitions=told)
        count, told = _listed(smallest_of(refusing, len(names)), names, voice)
        yield voice.say("Suffisent tout juste à empêcher ({count}) : {coalitions}.", count=count, coalitions=told)


def _listed(coalitions: Sequence[tuple[int, ...]], names: Sequence[str], voice: Voice) -> tuple[str, str]:
    """Give how many coalitions there are, and the first of them in words."""
    told = [" + ".join(names[player] for player in found) for found in coalitions[:MOST_SHOWN]]
    more = ["…"] if len(coalitions) > MOST_SHOWN else []
    return whole_of(voice, len(coalitions)), voice.say(SEMICOLON).join([*told, *more])
