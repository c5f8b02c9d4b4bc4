"""The draft of the statutes as its document, for who writes TOML; and two versions compared."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.founding import write_draft
from govtool.actions.refused import Refused
from govtool.presets.documents import sound_statutes
from govtool.presets.editing import rewritten
from govtool.store.queries.collectives import statutes_draft, statutes_versions
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.web.statutes import statutes
from govtool.wording.differences import clause_differences
from govtool.wording.faults import fault_text
from govtool.wording.refusals import refusal_text


@statutes.get("/c/<slug>/statuts/projet/texte")
@opens(Right.KEEP_STATUTES)
def text() -> str:
    """Show the document of the draft, to be written."""
    found = statutes_draft(asking().session, door().collective.id) or abort(404)
    return render_template("statutes/text.html", draft=found, text=found.document, faults=())


@statutes.post("/c/<slug>/statuts/projet/texte")
@opens(Right.KEEP_STATUTES)
def write() -> Response | tuple[str, int]:
    """Save the document when it is sound; else show every fault and keep what was written on the page."""
    found = statutes_draft(asking().session, door().collective.id) or abort(404)
    wanted = request.form.get("document", "").replace("\r\n", "\n")
    document = rewritten(wanted)
    if not isinstance(document, str):
        faults = tuple(fault_text(fault, voice()) for fault in document)
        return render_template("statutes/text.html", draft=found, text=wanted, faults=faults), 422
    read = request.form.get("revision", "")
    try:
        with rooms().writing(visitor().account_id) as work:
            revision = int(read) if read.isascii() and read.isdigit() and len(read) < 9 else 0
            write_draft(work, door().collective.id, visitor().account_id, document, revision)
    except Refused as refused:
        faults = tuple(refusal_text(refusal, voice()) for refusal in refused.refusals)
        return render_template("statutes/text.html", draft=found, text=wanted, faults=faults), 409
    return redirect(url_for("statutes.draft", slug=door().collective.slug))


@statutes.get("/c/<slug>/statuts/<int:before>/<int:after>")
@opens(Right.SEE_COLLECTIVE)
def compare(before: int, after: int) -> str:
    """Say what changes from one version to another."""
    versions = {one.number: one for one in statutes_versions(asking().session, door().collective.id)}
    if before not in versions or after not in versions:
        abort(404)
    old, new = sound_statutes(versions[before].document), sound_statutes(versions[after].document)
    return render_template(
        "statutes/compared.html",
        before=versions[before],
        after=versions[after],
        changed=clause_differences(old, new, voice()),
    )
