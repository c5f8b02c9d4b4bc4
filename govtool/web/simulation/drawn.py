"""What assemblies drawn at random answer: sentences, two charts, a table; for a page, a file or a report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.chances import Band, ChanceRow, chances_chart
from govtool.charts.drawing import Chart, colour_of
from govtool.documents.tables import Cell, Sheet
from govtool.domain.scenario_records import standard_error
from govtool.domain.scenarios import Chance
from govtool.simulation.simulating import simulate
from govtool.web.simulation.assumptions import Assumptions
from govtool.wording.drawn import Meaning, Row, drawn_sentences, event_rows, meanings, side_rows
from govtool.wording.language import Voice
from govtool.wording.simulated import assumed_text, chance_of

ERRORS: Final = 2
"""Standard errors on each side of a band: nineteen times in twenty the true chance lies in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnAnswers:
    """What was found.

    assumed: what was drawn and how, in a sentence.
    sentences: what was found.
    events, sides: what happened to the assembly; how often each college was on the side of the outcome.
    meanings: what the numbers mean.
    sheet: all of it as a table of values.
    """

    assumed: str
    sentences: tuple[str, ...]
    events: Chart
    sides: Chart
    meanings: tuple[Meaning, ...]
    sheet: Sheet


def drawn_answers(assumptions: Assumptions, voice: Voice) -> DrawnAnswers | None:
    """Draw what is assumed and say what it gives; None where a fault keeps it from being drawn."""
    if not assumptions.scenarios:
        return None
    found = [simulate(one.scenario) for one in assumptions.scenarios]
    names = [college.name for college in assumptions.colleges]
    events, sides = event_rows(found, voice), side_rows(found, names)
    last = assumptions.scenarios[-1]
    return DrawnAnswers(
        assumed=assumed_text(last.statutes, last.scenario, voice),
        sentences=tuple(drawn_sentences(found, names, voice)),
        events=_chart("events", voice.say("Ce qui arriverait à la résolution"), events, (), voice),
        sides=_chart("sides", voice.say("Qui serait du côté du résultat"), sides, range(len(names)), voice),
        meanings=meanings(voice),
        sheet=_sheet((*events, *sides), voice),
    )


def _chart(prefix: str, title: str, rows: Sequence[Row], ranks: Sequence[int], voice: Voice) -> Chart:
    """Draw rows; those of colleges in their colours."""
    drawn = [
        ChanceRow(
            colour=colour_of(ranks[rank] + 1) if ranks else 0,
            name=name,
            bands=tuple(_band(chance, voice) for chance in chances),
        )
        for rank, (name, chances) in enumerate(rows)
    ]
    heads = (voice.say("Quoi"), *_statutes(len(rows[0][1]), voice))
    return chances_chart(prefix, title, heads, drawn, voice.say("la question ne s’est pas posée"))


def _statutes(number: int, voice: Voice) -> tuple[str, ...]:
    both = (voice.say("Statuts d’aujourd’hui"), voice.say("Statuts essayés"))
    return both if number > 1 else both[:1]


def _band(chance: Chance, voice: Voice) -> Band | None:
    share, error = chance.share, standard_error(chance)
    if share is None or error is None:
        return None
    wide = ERRORS * Fraction(error)
    low, high = max(Fraction(0), share - wide), min(Fraction(1), share + wide)
    return Band(share=share, low=low, high=high, told=chance_of(chance, voice))


def _sheet(rows: Sequence[Row], voice: Voice) -> Sheet:
    heads = (
        *(voice.say("Quoi"), voice.say("Statuts"), voice.say("Fois"), voice.say("Sur")),
        *(voice.say("Chance"), voice.say("Erreur type")),
    )
    return Sheet(name=voice.say("Chances"), heads=heads, rows=tuple(_cells(rows, voice)))


def _cells(rows: Sequence[Row], voice: Voice) -> Iterator[tuple[Cell, ...]]:
    for name, chances in rows:
        for statutes, chance in zip(_statutes(len(chances), voice), chances, strict=True):
            share, error = chance.share, standard_error(chance)
            told: tuple[Cell, Cell] = ("", "") if share is None or error is None else (share, Fraction(error))
            yield (name, statutes, chance.times, chance.out_of, *told)
