"""Decisions, frozen at the close of their poll."""

import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.decisions import Outcome
from govtool.store.models.base import Base, Digest, Identity, Tenant, Word, one_of


class FrozenDecision(Base):
    """What a poll decided, with everything it rests on, never changed.

    number: 1 at the close; 2 once the chair's choice or a suspensive veto completed it.
    record: the decision as JSON of a documented, versioned format.
    digest: SHA-256 of the record.
    """

    __tablename__ = "decisions"
    __table_args__ = (one_of("outcome", Outcome), UniqueConstraint("poll_id", "number"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"))
    number: Mapped[int]
    outcome: Mapped[Word]
    record: Mapped[str] = mapped_column(Text)
    digest: Mapped[Digest]
    decided_at: Mapped[datetime.datetime]
