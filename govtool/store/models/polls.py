"""Polls: mandates, sign-offs, ballots, shows of hands."""

import datetime
from typing import Final

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.ballots import Choice
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import PollMode, PollState
from govtool.store.models.base import Base, Identity, Tenant, Word, one_of


class Poll(Base):
    """The act of voting on one resolution; a closed or annulled one never opens again.

    number: 1 for the first poll on the resolution.
    round: 1, or 2 when it is the second round of the colleges that missed their threshold.
    reason: why it was annulled.
    """

    __tablename__ = "polls"
    __table_args__ = (
        one_of("state", PollState),
        one_of("mode", PollMode),
        UniqueConstraint("resolution_id", "number"),
        CheckConstraint("round IN (1, 2)", name="round_known"),
        CheckConstraint("(state = 'open') = (ended_at IS NULL)", name="ended_when_not_open"),
        Index(
            "uq_polls_open",
            "resolution_id",
            unique=True,
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    resolution_id: Mapped[int] = mapped_column(ForeignKey("resolutions.id"))
    number: Mapped[int]
    round: Mapped[int]
    mode: Mapped[Word]
    state: Mapped[Word]
    opened_at: Mapped[datetime.datetime]
    ended_at: Mapped[datetime.datetime | None]
    reason: Mapped[str | None] = mapped_column(String(500))


class Mandate(Base):
    """One right to vote in one poll: one's own, or one given by proxy.

    entry_id: the member who votes, or for whom another does.
    holder_id: the member who casts the ballot.
    """

    __tablename__ = "mandates"
    __table_args__ = (
        one_of("kind", MandateKind),
        UniqueConstraint("poll_id", "entry_id"),
        CheckConstraint("(kind = 'own') = (entry_id = holder_id)", name="own_is_held_by_oneself"),
        Index("ix_mandates_holder_poll", "holder_id", "poll_id"),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"))
    entry_id: Mapped[int] = mapped_column(ForeignKey("roll_entries.id"))
    holder_id: Mapped[int] = mapped_column(ForeignKey("roll_entries.id"))
    kind: Mapped[Word]
    college: Mapped[Word]
    category: Mapped[Word]


class SignOff(Base):
    """The sign-off of a mandate: that it was used, and when first."""

    __tablename__ = "sign_offs"

    mandate_id: Mapped[int] = mapped_column(ForeignKey("mandates.id"), primary_key=True, autoincrement=False)
    collective_id: Mapped[Tenant]
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"), index=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    signed_at: Mapped[datetime.datetime]


class Ballot(Base):
    """A named ballot, as it stands; its college and category are written on it so that counting reads one table."""

    __tablename__ = "ballots"
    __table_args__ = (
        one_of("choice", Choice),
        Index("ix_ballots_count", "poll_id", "college", "category", "choice"),
    )

    mandate_id: Mapped[int] = mapped_column(ForeignKey("sign_offs.mandate_id"), primary_key=True, autoincrement=False)
    collective_id: Mapped[Tenant]
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"))
    college: Mapped[Word]
    category: Mapped[Word]
    choice: Mapped[Word]
    cast_at: Mapped[datetime.datetime]


class EarlierBallot(Base):
    """What a ballot said before its voter changed it."""

    __tablename__ = "earlier_ballots"
    __table_args__ = (one_of("choice", Choice),)

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    mandate_id: Mapped[int] = mapped_column(ForeignKey("mandates.id"), index=True)
    choice: Mapped[Word]
    cast_at: Mapped[datetime.datetime]
    replaced_at: Mapped[datetime.datetime]


COUNTED: Final = ("in_favour", "against", "abstain", "blank", "null_papers")


class HandCount(Base):
    """The votes counted in the room in one college, typed by the secretary.

    blank, null_papers: papers that say nothing, or that count for nothing; hands are neither.
    """

    __tablename__ = "hand_counts"
    __table_args__ = (
        UniqueConstraint("poll_id", "college"),
        *(CheckConstraint(f"{name} >= 0", name=f"{name}_not_negative") for name in COUNTED),
    )

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    poll_id: Mapped[int] = mapped_column(ForeignKey("polls.id"))
    college: Mapped[Word]
    in_favour: Mapped[int]
    against: Mapped[int]
    abstain: Mapped[int]
    blank: Mapped[int] = mapped_column(server_default="0")
    null_papers: Mapped[int] = mapped_column(server_default="0")
