"""Running a poll: opening, closing, annulling, completing its decision."""

from flask import flash, redirect, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.polls import annul_poll, close_poll, complete_decision, open_poll
from govtool.domain.polls import PollMode
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.closing import closing_said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import poll_here, resolution_here

LONGEST_REASON = 500


@assemblies.post("/resolutions/<int:resolution_id>/ouvrir")
@opens(Right.RUN_ASSEMBLY)
def open_on(resolution_id: int) -> Response:
    """Open a poll by named ballots."""
    resolution = resolution_here(resolution_id)
    with rooms().writing(visitor().account_id) as work:
        open_poll(work, resolution.id, PollMode.NAMED)
    flash(asking().voice.say("Le vote est ouvert. Chacun vote depuis sa page."))
    return redirect(_agenda(resolution.assembly_id, resolution.id))


@assemblies.post("/scrutins/<int:poll_id>/clore")
@opens(Right.RUN_ASSEMBLY, many=("vetoes",))
def close_on(poll_id: int) -> Response:
    """Close a poll: count, decide, freeze."""
    poll = poll_here(poll_id)
    with rooms().writing(visitor().account_id) as work:
        close_poll(work, door().collective.id, poll.id, closing_said())
    return redirect(_verdict(poll.id))


@assemblies.post("/scrutins/<int:poll_id>/annuler")
@opens(Right.RUN_ASSEMBLY)
def annul(poll_id: int) -> Response:
    """Annul a poll opened by mistake."""
    poll = poll_here(poll_id)
    resolution = resolution_here(poll.resolution_id)
    typed = " ".join(request.form.get("reason", "").split())[:LONGEST_REASON]
    with rooms().writing(visitor().account_id) as work:
        annul_poll(work, door().collective.id, poll.id, typed or asking().voice.say("Ouvert par erreur"))
    flash(asking().voice.say("Le scrutin est annulé ; il n’a rien décidé."))
    return redirect(_agenda(resolution.assembly_id, resolution.id))


@assemblies.post("/scrutins/<int:poll_id>/completer")
@opens(Right.RUN_ASSEMBLY, many=("vetoes",))
def complete(poll_id: int) -> Response:
    """Complete a decision with the chair's choice or a veto said after the close."""
    poll = poll_here(poll_id)
    with rooms().writing(visitor().account_id) as work:
        complete_decision(work, door().collective.id, poll.id, closing_said())
    return redirect(_verdict(poll.id))


def _agenda(assembly_id: int, resolution_id: int) -> str:
    slug = door().collective.slug
    return url_for("assemblies.show", slug=slug, assembly_id=assembly_id, _anchor=f"r{resolution_id}")


def _verdict(poll_id: int) -> str:
    return url_for("decisions.show", slug=door().collective.slug, poll_id=poll_id)
