"""Statutes that a collective is writing, one draft at a time; and what adopted each version."""

import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Identity, Tenant


class StatutesDraft(Base):
    """The statutes being written.

    document: the TOML document, sound, possibly with holes.
    revision: 1, and one more at each save, so that two people who write at once lose nothing.
    """

    __tablename__ = "statutes_drafts"
    __table_args__ = (UniqueConstraint("collective_id"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    document: Mapped[str] = mapped_column(Text)
    revision: Mapped[int]
    written_by: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    written_at: Mapped[datetime.datetime]


class StatutesAdoption(Base):
    """What adopted a version of the statutes, never changed.

    poll_id: the poll that decided it, which brings one version only; None when it was adopted elsewhere, on paper.
    adopted_on: the day of that decision.
    """

    __tablename__ = "statutes_adoptions"
    __table_args__ = (UniqueConstraint("version_id"), UniqueConstraint("poll_id"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    version_id: Mapped[int] = mapped_column(ForeignKey("statutes_versions.id"))
    poll_id: Mapped[int | None] = mapped_column(ForeignKey("polls.id"))
    adopted_on: Mapped[datetime.date]
