"""The view of the workshop that draws assemblies: who comes, how they vote, what it gives."""

from typing import Final
from urllib.parse import urlencode

from flask import Response, render_template, request, url_for

from govtool.access.rights import Right
from govtool.charts.drawing import Table
from govtool.documents.tables import TableFormat, tabled
from govtool.presets.scenarios import MOST_RUNS
from govtool.presets.supposed import write_supposed
from govtool.simulation.fitting import Fit
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.assumptions import OPINIONS, Assumptions, assumed
from govtool.web.simulation.drawn import drawn_answers
from govtool.web.simulation.fields import named_colleges
from govtool.web.simulation.precedents import fit_of
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import asked_terms, current_trial
from govtool.wording.fits import fit_rows, fit_sentences
from govtool.wording.simulated import OPINION_NAMES

OWN: Final = ("p-", "f-", "a-", "s-", "opinion", "correlation", "gap", "seed", "runs")
COMMAND: Final = f"govtool simulate scenario.toml --runs {MOST_RUNS}"


@simulation.get("/assemblees")
@opens(Right.SEE_COLLECTIVE)
def assemblies() -> str:
    """Show what assemblies drawn at random decide."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    fit, secret = fit_of(trial)
    names = named_colleges(trial, voice())
    assumptions = assumed(trial, request.args, fit, voice())
    return render_template(
        "simulation/assemblies.html",
        trial=trial,
        tabs=tabs("assemblies"),
        elsewhere=elsewhere(*OWN),
        assumed=assumptions,
        opinions=[(kind, voice().say(OPINION_NAMES[kind])) for kind in OPINIONS],
        answers=drawn_answers(assumptions, voice()),
        fit=tuple(fit_sentences(fit, secret, voice())),
        fit_table=_fit_table(fit, tuple(names.values())) if fit.decisions else None,
        command=COMMAND,
        **_files(),
    )


@simulation.get("/assemblees.toml")
@opens(Right.SEE_COLLECTIVE)
def scenario() -> Response | tuple[str, int]:
    """Give what is assumed, with the statutes tried, as the document that `govtool simulate` reads."""
    found = _assumptions()
    if found is None or not found.scenarios:
        return render_template("simulation/none.html"), 404
    written = write_supposed(found.supposed, found.scenarios[-1].statutes, voice().language)
    return Response(written, mimetype="application/toml", headers=_named("scenario.toml"))


@simulation.get("/assemblees.csv")
@opens(Right.SEE_COLLECTIVE)
def chances() -> Response | tuple[str, int]:
    """Give the chances as a table to count again with."""
    found = _assumptions()
    answers = None if found is None else drawn_answers(found, voice())
    if answers is None:
        return render_template("simulation/none.html"), 404
    content = tabled(answers.sheet, TableFormat.CSV, asking().now)
    return Response(content, content_type=TableFormat.CSV.media_type, headers=_named("chances.csv"))


def _assumptions() -> Assumptions | None:
    trial = current_trial()
    if trial is None:
        return None
    return assumed(trial, request.args, fit_of(trial)[0], voice())


def _named(name: str) -> dict[str, str]:
    return {"Content-Disposition": f'attachment; filename="{name}"'}


def _files() -> dict[str, str]:
    slug, query = door().collective.slug, urlencode(asked_terms())
    views = {"document": "simulation.scenario", "table": "simulation.chances"}
    return {name: f"{url_for(view, slug=slug)}?{query}" for name, view in views.items()}


def _fit_table(fit: Fit, names: tuple[str, ...]) -> Table:
    say = voice().say
    heads = (say("Collège"), say("Présence"), say("Pour"), say("Abstentions"))
    return Table(say("Ce que disent vos décisions passées"), heads, tuple(fit_rows(fit, names, voice())))
