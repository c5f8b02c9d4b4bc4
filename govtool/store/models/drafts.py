"""Statutes that a collective is writing and has not adopted; there is one draft at a time."""

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
