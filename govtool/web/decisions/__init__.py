"""Verdicts: a frozen decision, its reasons, its figures and what would have changed it, at a stable address."""

from flask import Blueprint, Response, abort, render_template

from govtool.access.rights import Right
from govtool.domain.polls import PollState
from govtool.store.queries.assemblies import assembly_in, resolution_in
from govtool.store.queries.polls import decision_of, poll_in
from govtool.web.decisions.verdict import verdict_of
from govtool.web.layout.gate import asking, door, opens

decisions = Blueprint("decisions", __name__, url_prefix="/c/<slug>/decisions")


@decisions.get("/<int:poll_id>")
@opens(Right.SEE_COLLECTIVE)
def show(poll_id: int) -> str:
    """Show the verdict of a poll; before its close, only that it is open."""
    poll = poll_in(asking().session, door().collective.id, poll_id)
    if poll is None:
        abort(404)
    resolution = resolution_in(asking().session, door().collective.id, poll.resolution_id)
    assembly = assembly_in(asking().session, door().collective.id, resolution.assembly_id) if resolution else None
    if resolution is None or assembly is None:
        abort(404)
    decision = decision_of(asking().session, poll.id)
    if decision is None:
        annulled = poll.state == PollState.ANNULLED
        return render_template(
            "decisions/undecided.html", poll=poll, resolution=resolution, assembly=assembly, annulled=annulled
        )
    verdict = verdict_of(asking().session, decision, assembly, asking().voice)
    return render_template(
        "decisions/show.html", verdict=verdict, poll=poll, resolution=resolution, assembly=assembly, decision=decision
    )


@decisions.get("/<int:poll_id>.json")
@opens(Right.SEE_COLLECTIVE)
def record(poll_id: int) -> Response:
    """Give the frozen decision as it is stored."""
    poll = poll_in(asking().session, door().collective.id, poll_id)
    decision = None if poll is None else decision_of(asking().session, poll.id)
    if decision is None:
        abort(404)
    return Response(decision.record, mimetype="application/json")
