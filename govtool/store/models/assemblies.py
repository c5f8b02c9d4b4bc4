"""Assemblies: agenda, frozen roll, attendance and proxies."""

import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.attendance import Movement
from govtool.store.models.base import Base, Identity, Name, Tenant, Word, one_of


class Assembly(Base):
    """An assembly, under the statutes in force when it is prepared.

    call: 1 or 2.
    held_on: the day of the assembly, in the zone of the collective.
    """

    __tablename__ = "assemblies"
    __table_args__ = (one_of("state", AssemblyState), CheckConstraint("call IN (1, 2)", name="call_known"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    statutes_version_id: Mapped[int] = mapped_column(ForeignKey("statutes_versions.id"))
    title: Mapped[Name]
    place: Mapped[Name]
    call: Mapped[int]
    held_on: Mapped[datetime.date]
    state: Mapped[Word]
    opened_at: Mapped[datetime.datetime | None]
    closed_at: Mapped[datetime.datetime | None]
    created_at: Mapped[datetime.datetime]


class Resolution(Base):
    """A resolution on the agenda of an assembly.

    position: its rank on the agenda, from 1.
    decision_kind: id of the decision kind in the statutes.
    subject: what it is about, as the vetoes of the statutes name it.
    state: whether it stands, was withdrawn or was not put to the vote; polls say the rest.
    """

    __tablename__ = "resolutions"
    __table_args__ = (one_of("state", ResolutionState), UniqueConstraint("assembly_id", "position"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"))
    position: Mapped[int]
    title: Mapped[Name]
    wording: Mapped[str] = mapped_column(Text)
    decision_kind: Mapped[Word]
    subject: Mapped[str | None] = mapped_column(String(200))
    state: Mapped[Word]


class RollEntry(Base):
    """A member on the frozen roll of an assembly, as she was when it was opened."""

    __tablename__ = "roll_entries"
    __table_args__ = (UniqueConstraint("assembly_id", "member_id"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), index=True)
    name: Mapped[Name]
    sort_name: Mapped[Name]
    category: Mapped[Word]
    college: Mapped[Word]


class AttendanceEvent(Base):
    """A member who came in or went out."""

    __tablename__ = "attendance_events"
    __table_args__ = (one_of("movement", Movement), Index("ix_attendance_events_entry", "entry_id"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    entry_id: Mapped[int] = mapped_column(ForeignKey("roll_entries.id"))
    movement: Mapped[Word]
    at: Mapped[datetime.datetime]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))


class Proxy(Base):
    """A proxy: the holder votes for the principal in one assembly, until it is revoked."""

    __tablename__ = "proxies"
    __table_args__ = (
        CheckConstraint("principal_id <> holder_id", name="holder_is_another"),
        Index(
            "uq_proxies_standing",
            "principal_id",
            unique=True,
            sqlite_where=text("revoked_at IS NULL"),
            postgresql_where=text("revoked_at IS NULL"),
        ),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    assembly_id: Mapped[int] = mapped_column(ForeignKey("assemblies.id"), index=True)
    principal_id: Mapped[int] = mapped_column(ForeignKey("roll_entries.id"))
    holder_id: Mapped[int] = mapped_column(ForeignKey("roll_entries.id"), index=True)
    entered_at: Mapped[datetime.datetime]
    revoked_at: Mapped[datetime.datetime | None]
