"""Reads about assemblies: agenda, roll, attendance, proxies."""

import datetime
from collections.abc import Sequence

from sqlalchemy import func, or_, select, union
from sqlalchemy.orm import Session

from govtool.domain.assemblies import AssemblyState
from govtool.domain.attendance import Enrolled, Movement
from govtool.store.models.accounts import Role
from govtool.store.models.assemblies import Assembly, AttendanceEvent, Proxy, Resolution, RollEntry
from govtool.store.models.members import Representation
from govtool.store.queries.members import running


def assemblies_of(session: Session, collective_id: int) -> Sequence[Assembly]:
    """Give the assemblies of a collective, the latest first."""
    query = select(Assembly).where(Assembly.collective_id == collective_id)
    return session.scalars(query.order_by(Assembly.held_on.desc(), Assembly.id.desc())).all()


def assembly_in(session: Session, collective_id: int, assembly_id: int) -> Assembly | None:
    """Give an assembly if it belongs to the collective."""
    assembly = session.get(Assembly, assembly_id)
    return assembly if assembly is not None and assembly.collective_id == collective_id else None


def agenda_of(session: Session, assembly_id: int) -> Sequence[Resolution]:
    """Give the resolutions of an assembly, in order."""
    query = select(Resolution).where(Resolution.assembly_id == assembly_id)
    return session.scalars(query.order_by(Resolution.position)).all()


def resolution_in(session: Session, collective_id: int, resolution_id: int) -> Resolution | None:
    """Give a resolution if it belongs to the collective."""
    resolution = session.get(Resolution, resolution_id)
    return resolution if resolution is not None and resolution.collective_id == collective_id else None


def roll_of(session: Session, assembly_id: int) -> tuple[RollEntry, ...]:
    """Give the frozen roll of an assembly, in the order of the names."""
    entries = session.scalars(select(RollEntry).where(RollEntry.assembly_id == assembly_id))
    return tuple(sorted(entries, key=lambda entry: (entry.sort_name.casefold(), entry.id)))


def roll_size(session: Session, assembly_id: int) -> int:
    """Count the members on the roll of an assembly."""
    query = select(func.count()).select_from(RollEntry).where(RollEntry.assembly_id == assembly_id)
    return session.scalar(query) or 0


def enrolled_in(session: Session, assembly_id: int) -> tuple[Enrolled, ...]:
    """Give the roll of an assembly as the domain reads it."""
    query = select(RollEntry.id, RollEntry.college).where(RollEntry.assembly_id == assembly_id).order_by(RollEntry.id)
    return tuple(Enrolled(entry=entry, college=college) for entry, college in session.execute(query))


def present_in(session: Session, assembly_id: int) -> frozenset[int]:
    """Give the entries in the room: those whose last movement is an arrival."""
    last = (
        select(func.max(AttendanceEvent.id))
        .where(AttendanceEvent.assembly_id == assembly_id)
        .group_by(AttendanceEvent.entry_id)
    )
    query = select(AttendanceEvent.entry_id).where(
        AttendanceEvent.id.in_(last), AttendanceEvent.movement == Movement.ARRIVED
    )
    return frozenset(session.scalars(query))


def proxies_of(session: Session, assembly_id: int) -> Sequence[Proxy]:
    """Give the proxies that stand in an assembly, in the order in which they came."""
    query = select(Proxy).where(Proxy.assembly_id == assembly_id, Proxy.revoked_at.is_(None)).order_by(Proxy.id)
    return session.scalars(query).all()


def holders_in(session: Session, assembly_id: int) -> dict[int, int]:
    """Give who holds the proxy of whom, by principal."""
    return {proxy.principal_id: proxy.holder_id for proxy in proxies_of(session, assembly_id)}


def attends_open_assembly(session: Session, account_id: int, at: datetime.datetime) -> bool:
    """Say whether an assembly is open in a collective in which an account has a role or speaks for a member."""
    roles = select(Role.collective_id).where(
        Role.account_id == account_id, Role.starts_at <= at, or_(Role.ends_at.is_(None), Role.ends_at > at)
    )
    spoken = select(Representation.collective_id).where(
        Representation.account_id == account_id,
        running(Representation.starts_on, Representation.ends_on, at.date()),
    )
    query = select(Assembly.id).where(
        Assembly.state == AssemblyState.OPEN, Assembly.collective_id.in_(union(roles, spoken))
    )
    return session.scalar(query.limit(1)) is not None
