"""Who is in the room, and who votes for whom."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.attendance import give_proxy, record_present, revoke_proxy
from govtool.actions.refused import Refused
from govtool.domain.kinds import decision_kind_names
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import present_in, proxies_of, roll_of
from govtool.store.queries.collectives import version_of
from govtool.store.rows import Assembly, Proxy, RollEntry
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.quorums import quorums_now
from govtool.web.layout.colleges import college_colour
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.notices import note_undoable
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import assembly_here
from govtool.wording.clause_help import clause_help
from govtool.wording.decided.context import context_of
from govtool.wording.refusals import refusal_text


@dataclass(frozen=True, slots=True)
class RollLine:
    """A member on the roll, as the desk shows her."""

    entry: RollEntry
    present: bool
    holder: str | None


@dataclass(frozen=True, slots=True)
class RollGroup:
    """The roll of one college."""

    name: str
    colour: int
    lines: tuple[RollLine, ...]

    @property
    def present(self) -> int:
        """How many are in the room."""
        return sum(1 for line in self.lines if line.present)


@assemblies.get("/<int:assembly_id>/presences")
@opens(Right.RUN_ASSEMBLY)
def roll(assembly_id: int) -> str:
    """Show the roll by college, who is present and who is represented."""
    return _page(assembly_here(assembly_id), ())


@assemblies.post("/<int:assembly_id>/presences")
@opens(Right.RUN_ASSEMBLY, many=("present", "shown"))
def record(assembly_id: int) -> Response:
    """Record who came in and who left since the page was shown; what another desk recorded meanwhile stays."""
    assembly_here(assembly_id)
    ticked, shown = _entries("present"), _entries("shown")
    now = present_in(asking().session, assembly_id)
    with rooms().writing(visitor().account_id) as work:
        moved = record_present(work, assembly_id, (now | ticked) - (shown - ticked))
    voice = asking().voice
    said = voice.say_many("{count} mouvement enregistré.", "{count} mouvements enregistrés.", moved)
    flash(said if moved else voice.say("Rien n’a changé."))
    return redirect(_address(assembly_id))


@assemblies.post("/<int:assembly_id>/pouvoirs")
@opens(Right.RUN_ASSEMBLY)
def entrust(assembly_id: int) -> Response | tuple[str, int]:
    """Enter a proxy."""
    assembly, voice = assembly_here(assembly_id), asking().voice
    principal, holder = request.form.get("principal", ""), request.form.get("holder", "")
    if not principal or not holder:
        fault = voice.say("Choisissez qui donne pouvoir, et à qui.")
        return _page(assembly, (("holder" if principal else "principal", fault),)), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            give_proxy(work, assembly_id, _whole(principal), _whole(holder))
    except Refused as refused:
        return _page(assembly, tuple(("holder", refusal_text(one, voice)) for one in refused.refusals)), 409
    flash(voice.say("Pouvoir enregistré."))
    return redirect(_address(assembly_id))


@assemblies.post("/<int:assembly_id>/pouvoirs/<int:proxy_id>/retirer")
@opens(Right.RUN_ASSEMBLY)
def revoke(assembly_id: int, proxy_id: int) -> Response:
    """Revoke a proxy."""
    assembly_here(assembly_id)
    standing = {proxy.id: proxy for proxy in proxies_of(asking().session, assembly_id)}.get(proxy_id)
    given = {} if standing is None else {"principal": str(standing.principal_id), "holder": str(standing.holder_id)}
    with rooms().writing(visitor().account_id) as work:
        revoke_proxy(work, assembly_id, proxy_id)
    again = url_for("assemblies.entrust", slug=door().collective.slug, assembly_id=assembly_id)
    note_undoable(asking().voice.say("Pouvoir retiré."), again if given else "", given)
    return redirect(_address(assembly_id))


def _page(assembly: Assembly, faults: tuple[tuple[str, str], ...]) -> str:
    session = asking().session
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    entries, proxies = roll_of(session, assembly.id), proxies_of(session, assembly.id)
    names = {entry.id: entry.name for entry in entries}
    kinds = tuple(decision_kind_names(statutes)) if assembly.state == "open" else ()
    return render_template(
        "assemblies/attendance.html",
        assembly=assembly,
        faults=faults,
        chosen=request.form,
        groups=_groups(assembly, statutes, entries, proxies),
        entries=entries,
        proxies=tuple((proxy, names[proxy.principal_id], names[proxy.holder_id]) for proxy in proxies),
        quorums=quorums_now(session, assembly, statutes, kinds, asking().voice),
        allowed=clause_help(statutes, "proxies", "proxies.limit", assembly.held_on, asking().voice),
    )


def _groups(
    assembly: Assembly, statutes: Statutes, entries: tuple[RollEntry, ...], proxies: Sequence[Proxy]
) -> tuple[RollGroup, ...]:
    present, names = present_in(asking().session, assembly.id), {entry.id: entry.name for entry in entries}
    holders = {proxy.principal_id: names[proxy.holder_id] for proxy in proxies}
    lines = tuple(RollLine(entry, entry.id in present, holders.get(entry.id)) for entry in entries)
    context = context_of(statutes, asking().voice)
    held = {entry.college for entry in entries}
    ordered = [college for college in context.names if college in held] or sorted(held)
    return tuple(
        RollGroup(
            context.name(college),
            college_colour(statutes, college),
            tuple(line for line in lines if line.entry.college == college),
        )
        for college in ordered
    )


def _entries(field: str) -> frozenset[int]:
    return frozenset(_whole(entry) for entry in request.form.getlist(field))


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        abort(400)
    return int(text)


def _address(assembly_id: int) -> str:
    return url_for("assemblies.roll", slug=door().collective.slug, assembly_id=assembly_id)
