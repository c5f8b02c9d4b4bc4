"""What members who come and go year after year answer; fields, a growth, then sentences, charts and tables.

Nothing here knows a request: a report is made of the same values as a page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Final

from govtool.charts.drawing import Chart, Table, colour_of
from govtool.charts.years import Scale, Series, steps_to, years_chart
from govtool.documents.tables import Cell, Sheet
from govtool.domain.growth import Coming
from govtool.domain.growth_crossings import Projection, projection_of
from govtool.domain.statutes import Statutes
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.growth import WrittenGrowth, growth_from
from govtool.simulation.fitting import Fit
from govtool.web.simulation.fields import compared, field_fault, named_colleges, number_of, started_from, term_of
from govtool.web.simulation.trial import Trial
from govtool.wording.drawn import Meaning
from govtool.wording.growth import (
    crossed,
    growth_meanings,
    growth_names,
    heads_columns,
    heads_rows,
    summary,
    worth_columns,
    worth_of,
    worth_rows,
)
from govtool.wording.language import Voice
from govtool.wording.numbers import rounded_of, whole_of

EVEN: Final = Fraction(1, 2)
ALL, NOBODY, ALONE = "all", "nobody", "alone-"
SMALLEST: Final = Fraction(1, 10**8)


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeFlows:
    """The fields of one college, as they are written."""

    id: str
    name: str
    joins: str
    leaves: str
    turnout: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recruitment:
    """What is supposed.

    colleges, years, coming, ratio: the fields as they are written.
    supposed: the same as a document would hold it, `statutes` left out.
    growths: what is projected, under the statutes in force, then under those tried where they are others.
    faults: why nothing is projected, in sentences.
    """

    colleges: tuple[CollegeFlows, ...]
    years: str
    coming: str
    ratio: str
    supposed: dict[str, Raw]
    growths: tuple[WrittenGrowth, ...]
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GrowthAnswers:
    """What was found.

    sentences: how it goes. crossed, today: what is crossed under the statutes tried, and under those in force.
    heads, worth: the members and the worth of a vote over the years; their tables are beside them.
    meanings: what the numbers mean.
    sheet: all of it as a table of values.
    """

    sentences: tuple[str, ...]
    crossed: tuple[str, ...]
    today: tuple[str, ...]
    heads: Chart
    worth: Chart
    meanings: tuple[Meaning, ...]
    sheet: Sheet


def recruited(trial: Trial, terms: Mapping[str, str], fit: Fit, start: int, voice: Voice) -> Recruitment:
    """Read what is supposed from terms such as those of an address.

    start: the year of today's members.
    """
    named = named_colleges(trial, voice)
    flows = _flows_of(terms.get("way", ""), tuple(named))
    colleges = tuple(
        CollegeFlows(
            id=identity,
            name=name,
            joins=term_of(terms, f"j-{identity}", flows[identity][0]),
            leaves=term_of(terms, f"l-{identity}", flows[identity][1]),
            turnout=term_of(terms, f"p-{identity}", started_from(college.turnout, EVEN)),
        )
        for (identity, name), college in zip(named.items(), fit.colleges, strict=True)
    )
    fields = Recruitment(
        colleges=colleges,
        years=term_of(terms, "years", "10"),
        coming=term_of(terms, "coming", Coming.SHARE.value),
        ratio=term_of(terms, "ratio", "10"),
        supposed={},
        growths=(),
        faults=(),
    )
    return _resolved(trial, replace(fields, supposed=_supposed(trial, fields, start)), voice)


def ways(colleges: Sequence[CollegeFlows], voice: Voice) -> tuple[tuple[str, str], ...]:
    """Give some ways to grow: what the address says, and their names."""
    alone = [
        (f"{ALONE}{college.id}", voice.say("{college} seul, de 20 % par an", college=college.name))
        for college in colleges
        if len(colleges) > 1
    ]
    nobody = voice.say("personne n’arrive, 10 % partent chaque année")
    return ((ALL, voice.say("tous les collèges, de 10 % par an")), (NOBODY, nobody), *alone)


def _flows_of(way: str, colleges: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Give who joins and who leaves each year in each college, by a way to grow; one joins where none is named."""
    if way == ALL:
        return dict.fromkeys(colleges, ("10 %", "0"))
    if way == NOBODY:
        return dict.fromkeys(colleges, ("0", "10 %"))
    grown = way.removeprefix(ALONE)
    if grown != way and grown in colleges:
        return {college: ("20 %" if college == grown else "0", "0") for college in colleges}
    return dict.fromkeys(colleges, ("1", "0"))


def _supposed(trial: Trial, fields: Recruitment, start: int) -> dict[str, Raw]:
    colleges: list[Raw] = [
        {
            "id": college.id,
            "enrolled": trial.heads.get(college.id, 0),
            "joins": college.joins,
            "leaves": college.leaves,
            "turnout": college.turnout,
        }
        for college in fields.colleges
    ]
    return {
        "format": 1,
        "name": f"{trial.tried.name} · {trial.kinds[trial.kind]}",
        "decision": trial.kind,
        "call": trial.call,
        "start": start,
        "years": number_of(fields.years),
        "coming": fields.coming,
        "ratio": fields.ratio,
        "colleges": colleges,
    }


def _resolved(trial: Trial, fields: Recruitment, voice: Voice) -> Recruitment:
    both = compared(trial)
    found = [_growth(fields.supposed, statutes) for statutes in both]
    written = tuple(one for one in found if isinstance(one, WrittenGrowth))
    if len(written) == len(both):
        return replace(fields, growths=written)
    faults = [fault for one in found if not isinstance(one, WrittenGrowth) for fault in one]
    return replace(fields, faults=tuple(dict.fromkeys(_told(fault, fields.colleges, voice) for fault in faults)))


def _growth(supposed: dict[str, Raw], statutes: Statutes) -> WrittenGrowth | tuple[Fault, ...]:
    return growth_from(supposed, Path(), Faults(), statutes)


def _told(fault: Fault, colleges: Sequence[CollegeFlows], voice: Voice) -> str:
    """Say a fault by the name of the field on the page."""
    labels = {
        "joins": voice.say("Arrivées"),
        "leaves": voice.say("Départs"),
        "turnout": voice.say("Présence"),
        "years": voice.say("Années"),
        "coming": voice.say("Qui vient"),
        "ratio": voice.say("Écart à signaler, en voix"),
        "colleges": voice.say("Membres"),
    }
    return field_fault(fault, {college.id: college.name for college in colleges}, labels, voice)


def growth_answers(recruitment: Recruitment, voice: Voice) -> GrowthAnswers | None:
    """Project what is supposed and say what it gives; None where a fault keeps it from being projected."""
    if not recruitment.growths:
        return None
    *before, last = recruitment.growths
    projection = projection_of(last.growth, last.statutes)
    names = growth_names(last.statutes, last.growth, voice)
    called = tuple(names.values())
    today = [projection_of(one.growth, one.statutes) for one in before]
    return GrowthAnswers(
        sentences=tuple(summary(called, projection, voice)),
        crossed=tuple(crossed(names, projection.crossings, voice)),
        today=tuple(sentence for one in today for sentence in crossed(names, one.crossings, voice)),
        heads=_heads(called, projection, voice),
        worth=_worth(called, projection, voice),
        meanings=growth_meanings(voice),
        sheet=_sheet(called, projection, voice),
    )


def _heads(names: Sequence[str], projection: Projection, voice: Voice) -> Chart:
    """Draw the members of each college over the years."""
    years, title = projection.years, voice.say("Membres par collège")
    series = [
        Series(
            colour=colour_of(rank + 1),
            name=name,
            numbers=tuple(Fraction(year.heads[rank]) for year in years),
            told=_from_to(projection, [whole_of(voice, year.heads[rank]) for year in years], voice),
        )
        for rank, name in enumerate(names)
    ]
    steps = steps_to(Fraction(max(max(year.heads) for year in years)), Fraction(1))
    scale = Scale(years=[year.year for year in years], steps=[(step, whole_of(voice, int(step))) for step in steps])
    table = Table(title, heads_columns(names, voice), tuple(heads_rows(years, voice)))
    return years_chart("heads", title, series, scale, table)


def _worth(names: Sequence[str], projection: Projection, voice: Voice) -> Chart:
    """Draw the worth of one vote of each college over the years."""
    years, title = projection.years, voice.say("Poids d’une voix, par collège")
    series = [
        Series(
            colour=colour_of(rank + 1),
            name=name,
            numbers=tuple(year.worth[rank] for year in years),
            told=_from_to(projection, [worth_of(year.worth[rank], voice) for year in years], voice),
        )
        for rank, name in enumerate(names)
    ]
    highest = max((worth for year in years for worth in year.worth if worth is not None), default=Fraction(0))
    steps = [(step, rounded_of(voice, step, Fraction(0))) for step in steps_to(highest, SMALLEST)]
    table = Table(title, worth_columns(names, voice), tuple(worth_rows(years, voice)))
    return years_chart("worth", title, series, Scale(years=[year.year for year in years], steps=steps), table)


def _from_to(projection: Projection, told: Sequence[str], voice: Voice) -> str:
    first, last = projection.years[0].year, projection.years[-1].year
    return voice.say("{before} en {start}, {after} en {end}", before=told[0], start=first, after=told[-1], end=last)


def _sheet(names: Sequence[str], projection: Projection, voice: Voice) -> Sheet:
    heads = (
        *(voice.say("Année"), voice.say("Collège"), voice.say("Membres"), voice.say("Viendraient")),
        *(voice.say("Poids"), voice.say("Poids d’une voix"), voice.say("Quorum")),
    )
    return Sheet(name=voice.say("Croissance"), heads=heads, rows=tuple(_cells(names, projection, voice)))


def _cells(names: Sequence[str], projection: Projection, voice: Voice) -> Iterator[tuple[Cell, ...]]:
    for year in projection.years:
        quorum = voice.say("oui") if year.quorum.holds and not year.blocked else voice.say("non")
        columns = zip(names, year.heads, year.attending, year.weights, year.worth, strict=True)
        for name, members, come, weight, worth in columns:
            yield (year.year, name, members, come, weight, "" if worth is None else worth, quorum)
