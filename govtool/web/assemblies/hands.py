"""Votes counted in the room: the secretary types the totals of each college, and the poll is held from them."""

from collections.abc import Iterable, Mapping

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.polls import count_hands
from govtool.actions.refused import Refused
from govtool.domain.assemblies import AssemblyState
from govtool.domain.findings import Refusal
from govtool.domain.hands import Hands
from govtool.domain.kinds import is_secret
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import version_of
from govtool.store.rows import Assembly
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.closing import closing_choices, closing_said
from govtool.web.assemblies.quorums import attending_now
from govtool.web.assemblies.typed import PAPERS, SIDES, TypedCollege, hands_typed, typed_sides
from govtool.web.layout.colleges import college_colour
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import assembly_here, resolution_here
from govtool.wording.decided.context import context_of
from govtool.wording.refusals import refusal_text

Faults = Mapping[str, tuple[str, ...]]
WHOLE = ""


@assemblies.get("/resolutions/<int:resolution_id>/mains-levees")
@opens(Right.COUNT_VOTES)
def hands(resolution_id: int) -> str:
    """Ask for the votes counted in each college."""
    assembly = assembly_here(resolution_here(resolution_id).assembly_id)
    if assembly.state != AssemblyState.OPEN:
        raise Refused([Refusal("assembly-not-open", {"state": assembly.state})])
    return _page(resolution_id, {})


@assemblies.post("/resolutions/<int:resolution_id>/mains-levees")
@opens(Right.COUNT_VOTES, many=("vetoes",))
def count(resolution_id: int) -> Response | tuple[str, int]:
    """Hold the poll from the votes that were counted."""
    assembly = assembly_here(resolution_here(resolution_id).assembly_id)
    typed = {college: hands_typed(college, request.form) for college in attending_now(asking().session, assembly)}
    counted = {college: hands for college, hands in typed.items() if hands is not None}
    faults = _faults(typed)
    if faults:
        return _page(resolution_id, faults), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            decision = count_hands(work, resolution_id, counted, closing_said())
    except Refused as refused:
        return _page(resolution_id, _refused(assembly, refused.refusals)), 422
    return redirect(url_for("decisions.show", slug=door().collective.slug, poll_id=decision.poll_id))


def _faults(typed: Mapping[str, Hands | None]) -> Faults:
    """Say what was typed that is no number, or that nothing was typed at all."""
    voice = asking().voice
    wrong = {college: (voice.say("Écrivez des nombres entiers."),) for college, hands in typed.items() if hands is None}
    if not wrong and not any(hands.counted for hands in typed.values() if hands):
        return {WHOLE: (voice.say("Saisissez au moins un nombre avant de proclamer."),)}
    return wrong


def _refused(assembly: Assembly, refusals: Iterable[Refusal]) -> Faults:
    """Put each refusal with the college it is about."""
    names = context_of(_statutes(assembly), asking().voice).names
    found: dict[str, tuple[str, ...]] = {}
    for refusal in refusals:
        college = str(refusal.figures.get("college", WHOLE))
        found[college] = (*found.get(college, ()), refusal_text(refusal, asking().voice, names))
    return found


def _page(resolution_id: int, faults: Faults) -> str:
    resolution, voice = resolution_here(resolution_id), asking().voice
    assembly = assembly_here(resolution.assembly_id)
    statutes = _statutes(assembly)
    rule = rule_of(statutes, resolution.decision_kind, assembly.call)
    on_paper = is_secret(statutes, resolution.decision_kind)
    return render_template(
        "assemblies/hands.html",
        assembly=assembly,
        resolution=resolution,
        colleges=_colleges(assembly, statutes, faults, PAPERS if on_paper else SIDES),
        on_paper=on_paper,
        closing=closing_choices(rule, statutes, assembly.held_on, voice) if isinstance(rule, DecisionRule) else None,
        faults=tuple((f"college-{college}" if college else "", one) for college, all in faults.items() for one in all),
    )


def _colleges(
    assembly: Assembly, statutes: Statutes, faults: Faults, sides: Mapping[str, str]
) -> tuple[TypedCollege, ...]:
    context, attending = context_of(statutes, asking().voice), attending_now(asking().session, assembly)
    return tuple(
        TypedCollege(
            id=college,
            name=context.name(college),
            colour=college_colour(statutes, college),
            attending=attending[college],
            sides=typed_sides(college, request.form, sides, asking().voice),
            faults=faults.get(college, ()),
        )
        for college in sorted(attending, key=[*context.names, *attending].index)
    )


def _statutes(assembly: Assembly) -> Statutes:
    return sound_statutes(version_of(asking().session, assembly.statutes_version_id).document)
