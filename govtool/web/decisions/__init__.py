"""Verdicts: a frozen decision, its reasons, its figures and what would have changed it, at a stable address."""

from flask import Blueprint, Response, abort, render_template, url_for

from govtool.access.rights import Right
from govtool.domain.decisions import Outcome
from govtool.domain.polls import PollState
from govtool.store.queries.adoptions import version_brought_by
from govtool.store.queries.assemblies import assembly_in, resolution_in
from govtool.store.queries.collectives import statutes_draft
from govtool.store.queries.polls import decision_of, poll_in
from govtool.store.rows import FrozenDecision, Poll
from govtool.web.decisions.verdict import verdict_of
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.verdicts import counts_withheld

decisions = Blueprint("decisions", __name__, url_prefix="/c/<slug>/decisions")


@decisions.get("/<int:poll_id>")
@opens(Right.SEE_COLLECTIVE)
def show(poll_id: int) -> str:
    """Show the verdict of a poll; before its close, only that it is open."""
    poll = _poll(poll_id)
    decision = decision_of(asking().session, poll.id)
    return _undecided(poll) if decision is None else _decided(poll, decision)


@decisions.get("/<int:poll_id>.json")
@opens(Right.SEE_COLLECTIVE)
def record(poll_id: int) -> Response:
    """Give the frozen decision as it is stored; nothing while the poll is open, nor counts that are not published."""
    decision = decision_of(asking().session, _poll(poll_id).id)
    if decision is None:
        abort(404)
    if counts_withheld(asking().session, decision, _fewest_voters()):
        abort(403)
    return Response(decision.record, mimetype="application/json")


def _poll(poll_id: int) -> Poll:
    return poll_in(asking().session, door().collective.id, poll_id) or abort(404)


def _fewest_voters() -> int:
    """Give the threshold of publication for who asks; those who count votes see them."""
    return 0 if door().opens(Right.COUNT_VOTES) else door().collective.fewest_voters


def _decided(poll: Poll, decision: FrozenDecision) -> str:
    verdict = verdict_of(asking().session, decision, asking().voice, _fewest_voters())
    brought = version_brought_by(asking().session, poll.id)
    return render_template(
        "decisions/show.html",
        verdict=verdict,
        poll=poll,
        decision=decision,
        brought=brought,
        adopts=_adopts(poll, decision),
    )


def _adopts(poll: Poll, decision: FrozenDecision) -> str:
    """Give where the draft of the statutes is adopted by this decision; nothing where it cannot be, or not by her."""
    own = door().collective
    if decision.outcome != Outcome.ADOPTED or not door().opens(Right.KEEP_STATUTES):
        return ""
    if statutes_draft(asking().session, own.id) is None or version_brought_by(asking().session, poll.id):
        return ""
    return url_for("statutes.adopting", slug=own.slug, decision=poll.id)


def _undecided(poll: Poll) -> str:
    resolution = resolution_in(asking().session, door().collective.id, poll.resolution_id) or abort(404)
    assembly = assembly_in(asking().session, door().collective.id, resolution.assembly_id) or abort(404)
    annulled = poll.state == PollState.ANNULLED
    return render_template(
        "decisions/undecided.html", poll=poll, resolution=resolution, assembly=assembly, annulled=annulled
    )
