"""Writes about attendance and proxies, within the limits of the statutes."""

from collections.abc import Iterable

from sqlalchemy import select

from govtool.actions.assemblies import locked_assembly
from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.assemblies import AssemblyState
from govtool.domain.attendance import Enrolled, Movement
from govtool.domain.findings import Refusal
from govtool.domain.mandates import MandateKind, proxy_refusals
from govtool.domain.polls import PollState
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.assemblies import Assembly, AttendanceEvent, Proxy, Resolution, RollEntry
from govtool.store.models.collectives import StatutesVersion
from govtool.store.models.polls import Mandate, Poll, SignOff
from govtool.store.queries.assemblies import enrolled_in, holders_in, present_in
from govtool.store.work import Work


def record_present(work: Work, assembly_id: int, entries: Iterable[int]) -> int:
    """Record who is in the room now; who was there and is not named any more has left.

    Returns how many came in or went out.

    Raises: Refused with assembly-not-open; Missing for an entry that is not on the roll.
    """
    assembly = _open_assembly(work, assembly_id)
    named = frozenset(entries)
    if not named <= {enrolled.entry for enrolled in enrolled_in(work.session, assembly_id)}:
        raise Missing
    before = present_in(work.session, assembly_id)
    moves = [(entry, Movement.ARRIVED) for entry in sorted(named - before)]
    moves += [(entry, Movement.LEFT) for entry in sorted(before - named)]
    for entry, movement in moves:
        record_movement(work, assembly, entry, movement)
    return len(moves)


def record_movement(work: Work, assembly: Assembly, entry_id: int, movement: Movement) -> None:
    """Record one member who comes in or goes out."""
    work.session.add(
        AttendanceEvent(
            collective_id=assembly.collective_id,
            assembly_id=assembly.id,
            entry_id=entry_id,
            movement=movement,
            at=work.now,
            account_id=work.account_id,
        )
    )
    write_entry(work, assembly.collective_id, f"member-{movement.value}", f"entry:{entry_id}")


def give_proxy(work: Work, assembly_id: int, principal_id: int, holder_id: int) -> Proxy:
    """Enter a proxy, within the limits of the statutes.

    Raises: Refused with the reasons of `mandates.proxy_refusals` or assembly-not-open; Missing.
    """
    assembly = _open_assembly(work, assembly_id)
    principal, holder = _enrolled(work, assembly, principal_id), _enrolled(work, assembly, holder_id)
    version = work.session.get_one(StatutesVersion, assembly.statutes_version_id)
    roll = enrolled_in(work.session, assembly.id)
    clause = sound_statutes(version.document).proxies
    refuse(proxy_refusals(clause, principal, holder, holders_in(work.session, assembly.id), len(roll)))
    proxy = Proxy(
        collective_id=assembly.collective_id,
        assembly_id=assembly.id,
        principal_id=principal_id,
        holder_id=holder_id,
        entered_at=work.now,
    )
    work.session.add(proxy)
    work.session.flush()
    write_entry(
        work,
        assembly.collective_id,
        "proxy-given",
        f"proxy:{proxy.id}",
        principal=principal_id,
        holder=holder_id,
    )
    return proxy


def revoke_proxy(work: Work, assembly_id: int, proxy_id: int) -> Proxy:
    """Revoke a proxy; in polls already open its principal votes herself, unless her mandate was used.

    Raises: Refused with assembly-not-open; Missing when it is unknown or revoked.
    """
    assembly = _open_assembly(work, assembly_id)
    proxy = work.session.get(Proxy, proxy_id)
    if proxy is None or proxy.assembly_id != assembly.id or proxy.revoked_at is not None:
        raise Missing
    proxy.revoked_at = work.now
    returned = _return_mandates(work, proxy)
    write_entry(work, assembly.collective_id, "proxy-revoked", f"proxy:{proxy.id}", mandates=returned)
    return proxy


def _return_mandates(work: Work, proxy: Proxy) -> int:
    """Give the principal back what her holder has not used in open polls, and count it."""
    polls = (
        select(Poll.id)
        .join(Resolution, Resolution.id == Poll.resolution_id)
        .where(Resolution.assembly_id == proxy.assembly_id, Poll.state == PollState.OPEN)
        .with_for_update(read=True, of=Poll)
    )
    query = select(Mandate).where(
        Mandate.poll_id.in_(work.session.scalars(polls).all()),
        Mandate.entry_id == proxy.principal_id,
        Mandate.holder_id == proxy.holder_id,
    )
    mandates = work.session.scalars(query.order_by(Mandate.id).with_for_update()).all()
    used = select(SignOff.mandate_id).where(SignOff.mandate_id.in_([mandate.id for mandate in mandates]))
    unused = {mandate.id for mandate in mandates} - set(work.session.scalars(used))
    for mandate in mandates:
        if mandate.id in unused:
            mandate.holder_id, mandate.kind = mandate.entry_id, MandateKind.OWN
    return len(unused)


def _open_assembly(work: Work, assembly_id: int) -> Assembly:
    assembly = locked_assembly(work, assembly_id)
    if assembly.state != AssemblyState.OPEN:
        raise Refused([Refusal("assembly-not-open", {"state": assembly.state})])
    return assembly


def _enrolled(work: Work, assembly: Assembly, entry_id: int) -> Enrolled:
    entry = work.session.get(RollEntry, entry_id)
    if entry is None or entry.assembly_id != assembly.id:
        raise Missing
    return Enrolled(entry=entry.id, college=entry.college)
