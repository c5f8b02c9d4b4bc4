"""The journal: what was done, by whom and when, and whether it is what was written."""

from flask import Blueprint, render_template, request

from govtool.access.rights import Right
from govtool.store.journal import broken_link
from govtool.store.queries.journal import latest_entries
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.inputs import LARGEST
from govtool.wording.journal import FAULTS, deed_text

journal = Blueprint("journal", __name__, url_prefix="/c/<slug>/journal")

MOST = 50
OF_VOTERS = frozenset({"ballot-cast", "ballot-changed"})


@journal.get("")
@opens(Right.SEE_JOURNAL)
def listed() -> str:
    """List the entries, the latest first, fifty a page; who voted is not named, so that nobody follows a vote."""
    before = min(request.args.get("avant", type=int) or LARGEST, LARGEST)
    entries = latest_entries(asking().session, door().collective.id, before, MOST)
    said = asking().voice.say("un membre")
    return render_template(
        "journal/listed.html",
        entries=[
            (entry, said if entry.action in OF_VOTERS else name, deed_text(entry.action, entry.figures, asking().voice))
            for entry, name in entries
        ],
        further=entries[-1][0].number if len(entries) == MOST and entries[-1][0].number > 1 else None,
    )


@journal.post("/verifier")
@opens(Right.SEE_JOURNAL)
def verify() -> str:
    """Recompute the whole chain and say whether it holds."""
    link = broken_link(asking().session, door().collective.id)
    fault = "" if link is None else asking().voice.say(FAULTS[link.fault])
    return render_template("journal/verified.html", broken=link, fault=fault)
