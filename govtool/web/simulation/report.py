"""What leaves the workshop: the report of a trial, the note of its impact, tables to count again with."""

import datetime
from typing import Final

from flask import Response, abort, render_template

from govtool.access.rights import Right
from govtool.actions.composing import letterhead_now
from govtool.documents.blocks import Block, Document
from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.tables import Sheet, TableFormat, tabled, workbook_of
from govtool.store.moments import day_in
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import report_parts as parts
from govtool.web.simulation import simulation
from govtool.web.simulation.past import replay_of
from govtool.web.simulation.powers import power_sheet
from govtool.web.simulation.trial import Trial, current_trial
from govtool.wording.language import day_of

DOCUMENTS: Final = tuple(DocumentFormat)


@simulation.get("/rapport.<ending>")
@opens(Right.SEE_COLLECTIVE)
def report(ending: str) -> Response | tuple[str, int]:
    """Give the whole report on a trial."""
    trial = _trial()
    if trial is None:
        return render_template("simulation/none.html"), 404
    if ending == TableFormat.XLSX.value:
        return _file(_workbook(trial), TableFormat.XLSX.media_type, "rapport.xlsx")
    replay, drawn = replay_of(trial), parts.drawn(trial)
    blocks = parts.all_of(
        parts.brief(trial, replay),
        parts.tried(trial),
        parts.power(trial),
        parts.law(trial),
        parts.past(trial, replay),
        parts.frontiers(trial),
        parts.meetings(drawn),
        parts.growth(trial),
        parts.method(trial, drawn),
    )
    return _printed(voice().say("Rapport de simulation"), trial, blocks, ending, "rapport")


@simulation.get("/note-d-impact.<ending>")
@opens(Right.SEE_COLLECTIVE)
def impact(ending: str) -> Response | tuple[str, int]:
    """Give the note that says what other statutes would have changed, for the assembly that would adopt them."""
    trial = _trial()
    if trial is None:
        return render_template("simulation/none.html"), 404
    replay = replay_of(trial)
    blocks = parts.all_of(parts.brief(trial, replay), parts.tried(trial), parts.past(trial, replay), parts.law(trial))
    return _printed(voice().say("Note d’impact"), trial, blocks, ending, "note-d-impact")


@simulation.get("/decisions.csv")
@opens(Right.SEE_COLLECTIVE)
def past_table() -> Response | tuple[str, int]:
    """Give past decisions, as they were and as they would have been, as a table for a spreadsheet."""
    trial = _trial()
    if trial is None:
        return render_template("simulation/none.html"), 404
    content = tabled(_past_sheet(trial), TableFormat.CSV, _dated())
    return _file(content, TableFormat.CSV.media_type, "decisions.csv")


def _trial() -> Trial | None:
    """Give what is tried, when it is statutes."""
    trial = current_trial()
    return None if trial is None or trial.faults else trial


def _printed(title: str, trial: Trial, blocks: tuple[Block, ...], ending: str, name: str) -> Response:
    if ending not in set(DOCUMENTS):
        abort(404)
    own, format = door().collective, DocumentFormat(ending)
    document = Document(
        title=title,
        subtitle=trial.tried.name,
        language=voice().language.value,
        letterhead=letterhead_now(asking().session, own.id, own.name),
        reference=day_of(voice(), day_in(own.zone, asking().now)),
        dated=_dated(),
        blocks=blocks,
    )
    return _file(rendered(document, format), format.media_type, f"{name}{format.ending}")


def _workbook(trial: Trial) -> bytes:
    drawn, power = parts.drawn(trial), power_sheet(trial, voice())
    sheets = (*([power] if power else ()), _past_sheet(trial), *([drawn.sheet] if drawn else ()))
    return workbook_of(sheets, _dated())


def _past_sheet(trial: Trial) -> Sheet:
    grid = parts.past_grid(replay_of(trial))
    return Sheet(name=grid.caption, heads=grid.heads, rows=grid.rows)


def _dated() -> datetime.datetime:
    """Give the start of today: the same trial gives the same bytes all day long."""
    return asking().now.replace(hour=0, minute=0, second=0, microsecond=0)


def _file(content: bytes, media_type: str, name: str) -> Response:
    return Response(content, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
