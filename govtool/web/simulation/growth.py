"""The view of the workshop that lets members come and go year after year."""

from typing import Final
from urllib.parse import urlencode

from flask import Response, render_template, request, url_for

from govtool.access.rights import Right
from govtool.documents.tables import TableFormat, tabled
from govtool.domain.growth import Coming
from govtool.presets.supposed import write_supposed
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.growing import Recruitment, growth_answers, recruited, ways
from govtool.web.simulation.precedents import fit_of
from govtool.web.simulation.tabs import elsewhere, tabs
from govtool.web.simulation.trial import Trial, asked_terms, current_trial
from govtool.wording.written.choices import choice_words

OWN: Final = ("p-", "j-", "l-", "way", "years", "coming", "ratio")
FLOWS: Final = ("j-", "l-", "way")
COMMAND: Final = "govtool growth croissance.toml"


@simulation.get("/croissance")
@opens(Right.SEE_COLLECTIVE)
def growth() -> str:
    """Show what members who come and go change."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    supposed = recruited_by(trial)
    return render_template(
        "simulation/growth.html",
        trial=trial,
        tabs=tabs("growth"),
        elsewhere=elsewhere(*OWN),
        supposed=supposed,
        comings=[(choice.value, choice_words(voice(), choice)) for choice in Coming],
        answers=growth_answers(supposed, voice()),
        ways=ways(supposed.colleges, voice()),
        kept=[(name, value) for name, value in asked_terms().items() if not name.startswith(FLOWS)],
        command=COMMAND,
        document=_address("growth_document", asked_terms()),
        table=_address("growth_table", asked_terms()),
    )


@simulation.get("/croissance.toml")
@opens(Right.SEE_COLLECTIVE)
def growth_document() -> Response | tuple[str, int]:
    """Give what is supposed, with the statutes tried, as the document that `govtool growth` reads."""
    trial = current_trial()
    supposed = None if trial is None else recruited_by(trial)
    if supposed is None or not supposed.growths:
        return render_template("simulation/none.html"), 404
    answer = Response(
        write_supposed(supposed.supposed, supposed.growths[-1].statutes, voice().language), mimetype="application/toml"
    )
    answer.headers.set("Content-Disposition", "attachment", filename="croissance.toml")
    return answer


@simulation.get("/croissance.csv")
@opens(Right.SEE_COLLECTIVE)
def growth_table() -> Response | tuple[str, int]:
    """Give the years as a table to count again with."""
    trial = current_trial()
    answers = None if trial is None else growth_answers(recruited_by(trial), voice())
    if answers is None:
        return render_template("simulation/none.html"), 404
    content = tabled(answers.sheet, TableFormat.CSV, asking().now)
    answer = Response(content, content_type=TableFormat.CSV.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename="croissance.csv")
    return answer


def recruited_by(trial: Trial) -> Recruitment:
    """Read from the address who comes and who goes."""
    start = day_in(door().collective.zone, asking().now).year
    return recruited(trial, request.args, fit_of(trial)[0], start, voice())


def _address(view: str, terms: dict[str, str]) -> str:
    return f"{url_for(f'simulation.{view}', slug=door().collective.slug)}?{urlencode(terms)}"
