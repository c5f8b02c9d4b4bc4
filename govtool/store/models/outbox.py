"""The outbox: letters written in the transaction that calls for them, sent afterwards, each once."""

import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Identity, Name, one_of


class LetterState(StrEnum):
    """Where a letter is."""

    WAITING = "waiting"
    SENT = "sent"
    FAILED = "failed"


class Letter(Base):
    """A letter to one person for one purpose.

    collective_id: the collective that writes; None for letters about the account itself.
    account_id: None for somebody who has none yet.
    purpose: what it is for; unique with the account, so that a restart sends nothing twice.
    attempts: how often it was tried.
    not_before: when it may be tried next.
    fault: what the last try answered.
    """

    __tablename__ = "letters"
    __table_args__ = (
        one_of("state", LetterState),
        UniqueConstraint("account_id", "purpose"),
        Index("ix_letters_waiting", "state", "not_before"),
    )

    id: Mapped[Identity]
    collective_id: Mapped[int | None] = mapped_column(ForeignKey("collectives.id"), index=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    purpose: Mapped[Name]
    recipient: Mapped[str] = mapped_column(String(254))
    subject: Mapped[Name]
    body: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(40))
    attempts: Mapped[int]
    not_before: Mapped[datetime.datetime]
    written_at: Mapped[datetime.datetime]
    sent_at: Mapped[datetime.datetime | None]
    fault: Mapped[str | None] = mapped_column(String(500))
