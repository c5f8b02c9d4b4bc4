"""Who is in the room, and who votes for whom."""

from dataclasses import dataclass

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.attendance import give_proxy, record_present, revoke_proxy
from govtool.domain.kinds import decision_kind_names
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import present_in, proxies_of, roll_of
from govtool.store.queries.collectives import version_of
from govtool.store.rows import RollEntry
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.quorums import quorums_now
from govtool.web.assemblies.rows import assembly_here
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.wording.decided.context import context_of


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
    lines: tuple[RollLine, ...]


@assemblies.get("/<int:assembly_id>/presences")
@opens(Right.RUN_ASSEMBLY)
def roll(assembly_id: int) -> str:
    """Show the roll by college, who is present and who is represented."""
    assembly = assembly_here(assembly_id)
    session, voice = asking().session, asking().voice
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    entries = roll_of(session, assembly_id)
    names = {entry.id: entry.name for entry in entries}
    proxies, present = proxies_of(session, assembly_id), present_in(session, assembly_id)
    holders = {proxy.principal_id: names[proxy.holder_id] for proxy in proxies}
    lines = tuple(RollLine(entry, entry.id in present, holders.get(entry.id)) for entry in entries)
    context = context_of(statutes, voice)
    colleges = tuple(dict.fromkeys(entry.college for entry in entries))
    return render_template(
        "assemblies/attendance.html",
        assembly=assembly,
        groups=tuple(
            RollGroup(context.name(college), tuple(line for line in lines if line.entry.college == college))
            for college in colleges
        ),
        entries=entries,
        proxies=tuple((proxy, names[proxy.principal_id], names[proxy.holder_id]) for proxy in proxies),
        quorums=quorums_now(session, assembly, statutes, sorted(decision_kind_names(statutes)), voice),
    )


@assemblies.post("/<int:assembly_id>/presences")
@opens(Right.RUN_ASSEMBLY, many=("present", "shown"))
def record(assembly_id: int) -> Response:
    """Record who is in the room now."""
    assembly_here(assembly_id)
    named = [_whole(entry) for entry in request.form.getlist("present")]
    with rooms().writing(visitor().account_id) as work:
        record_present(work, assembly_id, named)
    return redirect(_address(assembly_id))


@assemblies.post("/<int:assembly_id>/pouvoirs")
@opens(Right.RUN_ASSEMBLY)
def entrust(assembly_id: int) -> Response:
    """Enter a proxy."""
    assembly_here(assembly_id)
    principal, holder = _whole(request.form.get("principal", "")), _whole(request.form.get("holder", ""))
    with rooms().writing(visitor().account_id) as work:
        give_proxy(work, assembly_id, principal, holder)
    return redirect(_address(assembly_id))


@assemblies.post("/<int:assembly_id>/pouvoirs/<int:proxy_id>/retirer")
@opens(Right.RUN_ASSEMBLY)
def revoke(assembly_id: int, proxy_id: int) -> Response:
    """Revoke a proxy."""
    assembly_here(assembly_id)
    with rooms().writing(visitor().account_id) as work:
        revoke_proxy(work, assembly_id, proxy_id)
    return redirect(_address(assembly_id))


def _whole(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 12:
        abort(400)
    return int(text)


def _address(assembly_id: int) -> str:
    return url_for("assemblies.roll", slug=door().collective.slug, assembly_id=assembly_id)
