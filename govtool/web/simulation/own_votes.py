"""Wanted power where each member votes for herself and the weight of a college is shared in proportion."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import Table
from govtool.domain.college_power import MemberPower, Question
from govtool.domain.wanted import Index, Wish
from govtool.domain.weighing import ProportionalWeighing
from govtool.presets.shares import text_of
from govtool.simulation.members import member_powers
from govtool.simulation.wanted import nearest_legal
from govtool.wording.college_power import error_text
from govtool.wording.language import Voice
from govtool.wording.numbers import exact_share_of, percent_of
from govtool.wording.wanted import index_name

MOST_COLLEGES: Final = 6
"""Colleges whose members' power a page computes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVotes:
    """The legal weights nearest to the target, and the power that all members of each college then hold together.

    note: how exact it is. weights: as the fields of the workshop write them, by college.
    """

    table: Table
    note: str
    weights: Mapping[str, str]


def own_votes_of(question: Question, wish: Wish, names: tuple[str, ...], voice: Voice) -> OwnVotes | None:
    """Compose the power of members under the weights nearest to the target; None where weights are not shared.

    What is not wanted of anybody is shared equally among those of whom nothing is wanted.
    """
    if not isinstance(question.rule.weighing, ProportionalWeighing) or len(question.filled) > MOST_COLLEGES:
        return None
    weights = None if not any(share is not None for share in wish.target) else nearest_legal(_whole(wish.target))
    if weights is None:
        return None
    written = dict.fromkeys(question.rule.weights, Fraction(0)) | dict(zip(question.filled, weights, strict=True))
    powers = member_powers(replace(question, rule=replace(question.rule, weights=written)))
    if powers is None:
        return None
    held = _held(question, powers, wish.index)
    error = powers[0].error
    return OwnVotes(
        table=_table(wish, weights, held, names, voice),
        note=voice.say("Ces nombres sont exacts, puis arrondis.") if error is None else error_text(error, voice),
        weights={college: text_of(weight) for college, weight in written.items()},
    )


def _whole(target: tuple[Fraction | None, ...]) -> list[Fraction]:
    """Share what is left among the colleges of which nothing is wanted."""
    stated = sum((share for share in target if share is not None), Fraction(0))
    free = sum(share is None for share in target)
    return [(1 - stated) / free if share is None else share for share in target]


def _held(question: Question, powers: tuple[MemberPower, ...], index: Index) -> list[Fraction]:
    """Give the power that all members of each college hold together, as shares of all the power."""
    heads = [question.heads[college] for college in question.filled]
    each = [power.banzhaf if index is Index.BANZHAF else power.shapley for power in powers]
    together = [power * count for power, count in zip(each, heads, strict=True)]
    total = sum(together, Fraction(0)) if index is Index.BANZHAF else Fraction(1)
    return [power / (total or 1) for power in together]


def _table(
    wish: Wish, weights: tuple[Fraction, ...], held: list[Fraction], names: tuple[str, ...], voice: Voice
) -> Table:
    say = voice.say
    heads = (
        say("Collège"),
        say("Pouvoir voulu"),
        say("Poids"),
        say("{index}, tout le collège", index=index_name(wish.index, voice)),
    )
    rows = tuple(
        (
            name,
            say("peu importe") if wanted is None else percent_of(voice, wanted),
            exact_share_of(voice, weight),
            percent_of(voice, power),
        )
        for name, wanted, weight, power in zip(names, wish.target, weights, held, strict=True)
    )
    return Table(say("Quand chaque membre vote pour lui-même, et que tous votent"), heads, rows)
