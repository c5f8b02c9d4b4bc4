"""The journal: what was done, by whom and when, and whether it is what was written."""

from flask import Blueprint, Response, abort, render_template

from govtool.access.rights import Right
from govtool.documents.tables import TableFormat, tabled
from govtool.store.journal import broken_link
from govtool.store.queries.journal import latest_entries
from govtool.store.rows import JournalEntry
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.tables import Cell, Column, Rows, counted
from govtool.web.layout.words import moment_here
from govtool.wording.journal import FAULTS, deed_text

journal = Blueprint("journal", __name__, url_prefix="/c/<slug>")

MOST = 20_000
SHOWN = 8
SHOWN = 8
OF_VOTERS = frozenset({"ballot-cast", "ballot-changed"})


@journal.get("/journal")
@opens(Right.SEE_JOURNAL)
def listed() -> str:
    """List the entries, the latest first; who voted is not named, so that nobody follows a vote."""
    listing = Rows(*_table()).listing("journal.listed", "journal.sheet")
    return render_template("journal/listed.html", table=listing, counted=counted(listing))


@journal.get("/journal.<format>")
@opens(Right.SEE_JOURNAL)
def sheet(format: str) -> Response:
    """Give the entries that the page lists, in the same order, as a file."""
    if format not in set(TableFormat):
        abort(404)
    form = TableFormat(format)
    answer = Response(tabled(Rows(*_table()).sheet(), form, asking().now), mimetype=form.media_type)
    name = f"{door().collective.slug}-journal{form.ending}"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def _table() -> tuple[str, tuple[Column, ...], list[tuple[Cell, ...]]]:
    """Give the caption, the columns and the rows, one an entry."""
    say = asking().voice.say
    columns = (
        Column("ligne", say("Ligne"), is_number=True),
        Column("fait", say("Ce qui s’est fait")),
        Column("qui", say("Qui")),
        Column("quand", say("Quand")),
        Column("empreinte", say("Empreinte")),
    )
    entries = latest_entries(asking().session, door().collective.id, None, MOST)
    return say("Journal"), columns, [_row(entry, name) for entry, name in entries]


def _row(entry: JournalEntry, name: str | None) -> tuple[Cell, ...]:
    voice = asking().voice
    who = voice.say("un membre") if entry.action in OF_VOTERS else name or "govtool"
    return (
        Cell(str(entry.number), entry.number),
        Cell(deed_text(entry.action, entry.figures, voice)),
        Cell(who),
        Cell(moment_here(entry.at), order_by=entry.at.isoformat()),
        Cell(entry.digest[:SHOWN], entry.digest),
    )


@journal.post("/journal/verifier")
@opens(Right.SEE_JOURNAL)
def verify() -> str:
    """Recompute the whole chain and say whether it holds."""
    link = broken_link(asking().session, door().collective.id)
    fault = "" if link is None else asking().voice.say(FAULTS[link.fault])
    return render_template("journal/verified.html", broken=link, fault=fault)
