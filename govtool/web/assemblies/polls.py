"""Running a poll: opening, closing, annulling, hands counted by college, the chair's choice."""

from flask import redirect, render_template, request, url_for
from werkzeug.exceptions import BadRequest
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.polls import annul_poll, close_poll, complete_decision, count_hands, open_poll
from govtool.actions.refused import Refused
from govtool.domain.hands import Hands
from govtool.domain.polls import PollMode
from govtool.domain.rules import DecisionRule, rule_of
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import version_of
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.closing import closing_choices, closing_said
from govtool.web.assemblies.quorums import attending_now
from govtool.web.assemblies.rows import assembly_here, poll_here, resolution_here
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.wording.decided.context import context_of
from govtool.wording.refusals import refusal_text

SIDES = ("for", "against", "abstain")


@assemblies.post("/resolutions/<int:resolution_id>/ouvrir")
@opens(Right.RUN_ASSEMBLY)
def open_on(resolution_id: int) -> Response:
    """Open a poll by named ballots."""
    resolution = resolution_here(resolution_id)
    with rooms().writing(visitor().account_id) as work:
        open_poll(work, resolution.id, PollMode.NAMED)
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
    reason = " ".join(request.form.get("reason", "").split())[:500] or asking().voice.say("Ouvert par erreur")
    with rooms().writing(visitor().account_id) as work:
        annul_poll(work, door().collective.id, poll.id, reason)
    return redirect(_agenda(resolution.assembly_id, resolution.id))


@assemblies.post("/scrutins/<int:poll_id>/completer")
@opens(Right.RUN_ASSEMBLY, many=("vetoes",))
def complete(poll_id: int) -> Response:
    """Complete a decision with the chair's choice or a veto said after the close."""
    poll = poll_here(poll_id)
    with rooms().writing(visitor().account_id) as work:
        complete_decision(work, door().collective.id, poll.id, closing_said())
    return redirect(_verdict(poll.id))


@assemblies.get("/resolutions/<int:resolution_id>/mains-levees")
@opens(Right.RUN_ASSEMBLY)
def hands(resolution_id: int) -> str:
    """Ask for the hands counted in each college."""
    return _hands_page(resolution_id, ())


@assemblies.post("/resolutions/<int:resolution_id>/mains-levees")
@opens(Right.RUN_ASSEMBLY, many=("vetoes",))
def count(resolution_id: int) -> Response | tuple[str, int]:
    """Hold the poll from the hands that were counted."""
    resolution = resolution_here(resolution_id)
    assembly = assembly_here(resolution.assembly_id)
    counted = {college: _hands(college) for college in attending_now(asking().session, assembly)}
    try:
        with rooms().writing(visitor().account_id) as work:
            decision = count_hands(work, resolution.id, counted, closing_said())
    except Refused as refused:
        reasons = tuple(refusal_text(refusal, asking().voice) for refusal in refused.refusals)
        return _hands_page(resolution_id, reasons), 422
    return redirect(_verdict(decision.poll_id))


def _hands_page(resolution_id: int, reasons: tuple[str, ...]) -> str:
    resolution = resolution_here(resolution_id)
    assembly = assembly_here(resolution.assembly_id)
    statutes = sound_statutes(version_of(asking().session, assembly.statutes_version_id).document)
    context = context_of(statutes, asking().voice)
    rule = rule_of(statutes, resolution.decision_kind, assembly.call)
    attending = attending_now(asking().session, assembly)
    return render_template(
        "assemblies/hands.html",
        assembly=assembly,
        resolution=resolution,
        colleges=tuple((college, context.name(college), heads) for college, heads in attending.items()),
        closing=closing_choices(rule, statutes, asking().voice) if isinstance(rule, DecisionRule) else None,
        reasons=reasons,
        typed=request.form,
    )


def _hands(college: str) -> Hands:
    for_, against, abstain = (_typed(f"{college}-{side}") for side in SIDES)
    return Hands(for_=for_, against=against, abstain=abstain)


def _typed(name: str) -> int:
    text = request.form.get(name, "").strip() or "0"
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise BadRequest
    return int(text)


def _agenda(assembly_id: int, resolution_id: int) -> str:
    slug = door().collective.slug
    return url_for("assemblies.show", slug=slug, assembly_id=assembly_id, _anchor=f"r{resolution_id}")


def _verdict(poll_id: int) -> str:
    return url_for("decisions.show", slug=door().collective.slug, poll_id=poll_id)
