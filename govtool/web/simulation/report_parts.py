"""The parts of the report on a trial: each answers one question, in sentences, a drawing and its table."""

import datetime
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlencode

from flask import url_for

from govtool.charts.drawing import Chart, Table
from govtool.charts.paper import on_paper
from govtool.documents.blocks import Block, Grid, Heading, Listing, Paragraph, Picture
from govtool.domain.legality import remarks_on
from govtool.domain.statutes import Statutes
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, voice
from govtool.web.layout.rooms import rooms
from govtool.web.simulation.assumptions import assumed
from govtool.web.simulation.drawn import DrawnAnswers, drawn_answers
from govtool.web.simulation.frontiers import frontiers_of
from govtool.web.simulation.growing import growth_answers
from govtool.web.simulation.growth import recruited_by
from govtool.web.simulation.past import Replay
from govtool.web.simulation.powers import powers_of
from govtool.web.simulation.precedents import fit_of
from govtool.web.simulation.standings import standing
from govtool.web.simulation.trial import Trial
from govtool.wording.differences import clause_differences
from govtool.wording.indices import measures
from govtool.wording.names import college_names_of, name_of
from govtool.wording.numbers import share_of, whole_of
from govtool.wording.remarks import remark_text
from govtool.wording.replayed import gap_text, reason_sentences

MOST_GAMES: Final = 12
"""Games listed in a report, the nearest first; the page has them all."""


def brief(trial: Trial, replay: Replay) -> Iterator[Block]:
    """Say first what a hurried reader takes away."""
    say = voice().say
    yield Heading(1, say("En bref"))
    after = standing("brief", trial, trial.tried, voice())
    remarks = remarks_on(trial.tried, _today())
    refused = sum(remark.severity.value == "error" for remark in remarks)
    law = voice().say_many(
        "Le contrôle de légalité y trouve {count} erreur.", "Le contrôle de légalité y trouve {count} erreurs.", refused
    )
    found = law if refused else say("Le contrôle de légalité n’y trouve rien à refuser.")
    yield Listing((*(after.surprises if after else ()), found, replay.told))


def tried(trial: Trial) -> Iterator[Block]:
    """Say what is tried, and what it changes in the statutes of today."""
    say = voice().say
    yield Heading(1, say("Ce qui est essayé"))
    names = {"tried": trial.tried.name, "today": trial.today.name, "kind": trial.kinds[trial.kind]}
    if trial.tried.name == trial.today.name:
        yield Paragraph(say("Les statuts d’aujourd’hui, changés ; décision demandée : {kind}.", **names))
    else:
        yield Paragraph(say("« {tried} » à côté de « {today} » ; décision demandée : {kind}.", **names))
    yield _weights(trial)
    changed = clause_differences(trial.today, trial.tried, voice(), with_texts=False)
    if not changed:
        yield Paragraph(say("Aucune clause ne change."))
    for clause in changed:
        yield Heading(2, clause.title)
        yield Listing(clause.sentences)


def _weights(trial: Trial) -> Grid:
    say = voice().say
    before, after = _weights_of(trial, trial.today), _weights_of(trial, trial.tried)
    names = {**college_names_of(trial.today, voice()), **college_names_of(trial.tried, voice())}
    rows = tuple(
        (name, whole_of(voice(), trial.heads.get(college, 0)), before.get(college, "—"), after.get(college, "—"))
        for college, name in names.items()
    )
    heads = (say("Collège"), say("Membres"), say("Poids aujourd’hui"), say("Poids essayé"))
    return Grid(caption=say("Les collèges, leurs membres et leurs poids"), heads=heads, rows=rows)


def _weights_of(trial: Trial, statutes: Statutes) -> dict[str, str]:
    question = trial.question(statutes)
    return {} if question is None else {one: share_of(voice(), w) for one, w in question.rule.weights.items()}


def power(trial: Trial) -> Iterator[Block]:
    """Say who decides, today and with what is tried, weight promised beside power held."""
    say = voice().say
    yield Heading(1, say("Qui décide, qui peut bloquer"))
    yield from _standing("now", say("Aujourd’hui"), trial, trial.today)
    if trial.tried != trial.today:
        yield from _standing("tried", say("Avec ce qui est essayé"), trial, trial.tried)
    shown = powers_of(trial, voice())
    if shown.gap:
        yield Paragraph(shown.gap)
        return
    yield Heading(2, say("Toutes les mesures, avec ce qui est essayé"))
    yield Listing(shown.coalitions)
    yield from (_grid(table) for table in (shown.colleges, shown.control, shown.members, shown.decisions) if table)
    if shown.members_note:
        yield Paragraph(shown.members_note)


def _standing(prefix: str, title: str, trial: Trial, statutes: Statutes) -> Iterator[Block]:
    found = standing(prefix, trial, statutes, voice())
    if found is None:
        return
    yield Heading(2, title)
    yield Listing((*found.surprises, *found.notes))
    legend = voice().say(
        "En contour : les membres. Hachuré : le poids promis. "
        "Plein : le pouvoir tenu, quand chaque collège vote d’un bloc."
    )
    yield from _drawn(found.chart, legend)


def law(trial: Trial) -> Iterator[Block]:
    """Say what the law says of what is tried."""
    yield Heading(1, voice().say("Ce que dit le contrôle de légalité"))
    remarks = tuple(remark_text(remark, voice()) for remark in remarks_on(trial.tried, _today()))
    yield Listing(remarks) if remarks else Paragraph(voice().say("Aucune remarque."))


def frontiers(trial: Trial) -> Iterator[Block]:
    """Say which other weights change who decides."""
    shown = frontiers_of(trial, voice())
    yield Heading(1, voice().say("Les frontières"))
    if shown.gap or shown.games is None:
        yield Paragraph(shown.gap)
        return
    yield Listing(shown.sentences)
    if shown.map is not None:
        yield Picture(on_paper(shown.map.svg), shown.map.told)
    table = shown.games
    yield _grid(Table(table.caption, table.heads, table.rows[:MOST_GAMES]))
    if len(table.rows) > MOST_GAMES:
        told = voice().say("Les {count} plus proches ; la page les donne tous.", count=MOST_GAMES)
        yield Paragraph(told)


def meetings(answers: DrawnAnswers | None) -> Iterator[Block]:
    """Say what assemblies drawn at random decide, and with which seed."""
    if answers is None:
        return
    yield Heading(1, voice().say("Si l’on vient ou non, et selon les avis"))
    yield Paragraph(answers.assumed)
    yield Listing(answers.sentences)
    for chart in (answers.events, answers.sides):
        yield from _drawn(chart)


def drawn(trial: Trial) -> DrawnAnswers | None:
    """Draw the assemblies that the terms of the address suppose."""
    fit, _ = fit_of(trial)
    return drawn_answers(assumed(trial, trial.terms, fit, voice()), voice())


def growth(trial: Trial) -> Iterator[Block]:
    """Say how members who come and go would change it, where the address supposes some."""
    if not any(name.startswith(("j-", "l-")) for name in trial.terms):
        return
    answers = growth_answers(recruited_by(trial), voice())
    if answers is None:
        return
    yield Heading(1, voice().say("Croissance"))
    yield Listing((*answers.sentences, *answers.crossed))
    for chart in (answers.heads, answers.worth):
        yield from _drawn(chart)


def past(trial: Trial, replay: Replay) -> Iterator[Block]:
    """Say which past decisions would have been others, why, and under which assumptions."""
    say = voice().say
    yield Heading(1, say("Les décisions passées, comptées avec ces statuts"))
    if not replay.again:
        yield Paragraph(say("Aucune décision n’a encore été prise ici."))
        return
    yield Paragraph(replay.told)
    yield Listing(replay.assumptions)
    yield past_grid(replay)
    for one in replay.again:
        if one.flips:
            yield Heading(2, one.past.title)
            yield Listing(reason_sentences(one, trial.tried, voice()))


def past_grid(replay: Replay) -> Grid:
    """List past decisions: as they were, and as they would have been."""
    say = voice().say
    rows = tuple(
        (
            one.past.title,
            one.past.day,
            name_of(one.past.outcome, voice()),
            gap_text(one, replay.before, voice()) if one.after is None else name_of(one.after.outcome, voice()),
        )
        for one in replay.again
    )
    heads = (say("Décision"), say("Jour"), say("Résultat"), say("Avec ce qui est essayé"))
    return Grid(caption=say("Les décisions passées"), heads=heads, rows=rows, numbers=False)


def method(trial: Trial, answers: DrawnAnswers | None) -> Iterator[Block]:
    """Say how the figures were found, what each means, and where it comes from."""
    say = voice().say
    yield Heading(1, say("Méthode et sources"))
    yield Paragraph(
        say(
            "Les parts, les poids et les indices de pouvoir sont comptés exactement, en fractions ; seules les "
            "assemblées tirées au sort ont une erreur, qui est dite. Les conseils ne voient que des totaux : aucun "
            "nom, aucun bulletin."
        )
    )
    for name, for_member, for_researcher in measures(voice()):
        yield Paragraph(f"{for_member} {for_researcher}", f"{name}.")
    for meaning in answers.meanings if answers else ():
        yield Paragraph(f"{meaning.plain} {meaning.exact}", f"{meaning.name}.")
    address = rooms().base_url + url_for("simulation.show", slug=door().collective.slug)
    query = f"?{urlencode(trial.terms)}" if trial.terms else ""
    yield Paragraph(address + query, say("Adresse de l’essai :"))


def _today() -> datetime.date:
    return day_in(door().collective.zone, asking().now)


def _drawn(chart: Chart, legend: str = "") -> Iterator[Block]:
    yield Picture(on_paper(chart.svg), chart.told, legend)
    yield _grid(chart.table)


def _grid(table: Table) -> Grid:
    return Grid(caption=table.caption, heads=table.heads, rows=table.rows)


def all_of(*parts: Iterator[Block]) -> tuple[Block, ...]:
    """Put parts one after the other."""
    return tuple(block for part in parts for block in part)
