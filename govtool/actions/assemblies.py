"""Writes about assemblies: preparing, opening with the frozen roll, the agenda, closing."""

import datetime
from dataclasses import dataclass

from sqlalchemy import func, select

from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.assemblies import (
    AssemblyState,
    ResolutionState,
    moving_refusals,
    roll_refusals,
    withdrawing_refusals,
)
from govtool.domain.findings import Refusal
from govtool.domain.polls import PollState
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.assemblies import Assembly, Resolution, RollEntry
from govtool.store.models.collectives import StatutesVersion
from govtool.store.models.polls import Poll
from govtool.store.queries.assemblies import agenda_of
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import members_on
from govtool.store.queries.polls import polls_on
from govtool.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """An assembly to prepare.

    call: 1 or 2.
    """

    title: str
    place: str
    call: int
    held_on: datetime.date


def prepare_assembly(work: Work, collective_id: int, preparation: Preparation) -> Assembly:
    """Prepare an assembly under the statutes in force on its day.

    Raises: Refused with no-statutes-in-force.
    """
    version = statutes_in_force(work.session, collective_id, preparation.held_on)
    if version is None:
        raise Refused([Refusal("no-statutes-in-force", {"on": preparation.held_on})])
    assembly = Assembly(
        collective_id=collective_id,
        statutes_version_id=version.id,
        title=preparation.title,
        place=preparation.place,
        call=preparation.call,
        held_on=preparation.held_on,
        state=AssemblyState.PREPARED,
        created_at=work.now,
    )
    work.session.add(assembly)
    work.session.flush()
    write_entry(
        work,
        collective_id,
        "assembly-prepared",
        f"assembly:{assembly.id}",
        title=preparation.title,
        on=preparation.held_on,
        call=preparation.call,
    )
    return assembly


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A resolution to put on the agenda."""

    title: str
    wording: str
    decision_kind: str
    subject: str | None = None


def add_resolution(work: Work, assembly: Assembly, draft: Draft) -> Resolution:
    """Add a resolution at the end of the agenda.

    Raises: Refused with assembly-closed.
    """
    if assembly.state == AssemblyState.CLOSED:
        raise Refused([Refusal("assembly-closed", {})])
    agenda = agenda_of(work.session, assembly.id)
    resolution = Resolution(
        collective_id=assembly.collective_id,
        assembly_id=assembly.id,
        position=agenda[-1].position + 1 if agenda else 1,
        title=draft.title,
        wording=draft.wording,
        decision_kind=draft.decision_kind,
        subject=draft.subject,
        state=ResolutionState.STANDING,
    )
    work.session.add(resolution)
    work.session.flush()
    write_entry(
        work,
        assembly.collective_id,
        "resolution-added",
        f"resolution:{resolution.id}",
        position=resolution.position,
        title=draft.title,
        kind=draft.decision_kind,
    )
    return resolution


def open_assembly(work: Work, assembly_id: int) -> Assembly:
    """Open an assembly: its roll is frozen from the members of its day.

    Raises: Refused with assembly-state or unknown-colleges; Missing.
    """
    assembly = locked_assembly(work, assembly_id)
    refuse(moving_refusals(AssemblyState(assembly.state), AssemblyState.OPEN, 0))
    members = members_on(work.session, assembly.collective_id, assembly.held_on)
    statutes = sound_statutes(work.session.get_one(StatutesVersion, assembly.statutes_version_id).document)
    refuse(roll_refusals(statutes, (member.college for member in members)))
    work.session.add_all(
        RollEntry(
            collective_id=assembly.collective_id,
            assembly_id=assembly.id,
            member_id=member.id,
            name=member.name,
            sort_name=member.sort_name,
            category=member.category,
            college=member.college,
        )
        for member in members
    )
    work.session.flush()
    assembly.state, assembly.opened_at = AssemblyState.OPEN, work.now
    write_entry(work, assembly.collective_id, "assembly-opened", f"assembly:{assembly.id}", roll=len(members))
    return assembly


def close_assembly(work: Work, assembly_id: int) -> Assembly:
    """Close an assembly: resolutions that nobody put to the vote are said to be so.

    Raises: Refused with assembly-state or polls-still-open; Missing.
    """
    assembly = locked_assembly(work, assembly_id)
    refuse(moving_refusals(AssemblyState(assembly.state), AssemblyState.CLOSED, _open_polls(work, assembly.id)))
    for resolution in agenda_of(work.session, assembly.id):
        held = [poll for poll in polls_on(work.session, resolution.id) if poll.state != PollState.ANNULLED]
        if resolution.state == ResolutionState.STANDING and not held:
            resolution.state = ResolutionState.NOT_PUT
    assembly.state, assembly.closed_at = AssemblyState.CLOSED, work.now
    write_entry(work, assembly.collective_id, "assembly-closed", f"assembly:{assembly.id}")
    return assembly


def withdraw_resolution(work: Work, resolution_id: int) -> Resolution:
    """Withdraw a resolution that has not been voted on.

    Raises: Refused with assembly-closed, resolution-not-standing or already-voted; Missing.
    """
    resolution, assembly = locked_resolution(work, resolution_id)
    held = [poll for poll in polls_on(work.session, resolution.id) if poll.state != PollState.ANNULLED]
    refuse(withdrawing_refusals(AssemblyState(assembly.state), ResolutionState(resolution.state), len(held)))
    resolution.state = ResolutionState.WITHDRAWN
    write_entry(work, resolution.collective_id, "resolution-withdrawn", f"resolution:{resolution.id}")
    return resolution


def locked_assembly(work: Work, assembly_id: int) -> Assembly:
    """Give an assembly that nobody else changes before this transaction ends.

    Raises: Missing.
    """
    assembly = work.session.get(Assembly, assembly_id, with_for_update=True, populate_existing=True)
    if assembly is None:
        raise Missing
    return assembly


def locked_resolution(work: Work, resolution_id: int) -> tuple[Resolution, Assembly]:
    """Give a resolution and its assembly as they are once nobody else changes them before this transaction ends.

    Raises: Missing.
    """
    resolution = work.session.get(Resolution, resolution_id)
    if resolution is None:
        raise Missing
    assembly = locked_assembly(work, resolution.assembly_id)
    work.session.refresh(resolution)
    return resolution, assembly


def _open_polls(work: Work, assembly_id: int) -> int:
    query = (
        select(func.count())
        .select_from(Poll)
        .join(Resolution, Resolution.id == Poll.resolution_id)
        .where(Resolution.assembly_id == assembly_id, Poll.state == PollState.OPEN)
    )
    return work.session.scalar(query) or 0
