"""The journal: what was done, by whom and when, chained by digests, one chain a collective."""

import datetime

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Digest, Identity, Tenant, Word


class JournalHead(Base):
    """The last entry of a collective's journal: who writes next waits for it.

    at: when it was written; None before the first.
    """

    __tablename__ = "journal_heads"

    collective_id: Mapped[int] = mapped_column(ForeignKey("collectives.id"), primary_key=True, autoincrement=False)
    number: Mapped[int]
    digest: Mapped[Digest]
    at: Mapped[datetime.datetime | None]


class JournalEntry(Base):
    """One entry, never changed nor removed.

    number: its rank in the journal of the collective, from 1, without a gap.
    account_id: who acted; None when the program did by itself.
    action: what was done, such as `poll-closed`.
    subject: what it was done to, such as `poll:12`.
    figures: named figures as canonical JSON.
    article: the article that the action rests on, as text; empty when none.
    previous: digest of the entry before; zeros for the first.
    digest: SHA-256 over all the rest.
    """

    __tablename__ = "journal_entries"
    __table_args__ = (UniqueConstraint("collective_id", "number"),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    number: Mapped[int]
    at: Mapped[datetime.datetime]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    action: Mapped[Word]
    subject: Mapped[Word]
    figures: Mapped[str] = mapped_column(Text)
    article: Mapped[str] = mapped_column(Text)
    previous: Mapped[Digest]
    digest: Mapped[Digest]
