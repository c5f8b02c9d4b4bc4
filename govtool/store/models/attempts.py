"""Attempts to come in that failed, counted so that nobody can try for long."""

import datetime
from enum import StrEnum

from sqlalchemy import Index
from sqlalchemy.orm import Mapped

from govtool.store.models.base import Base, Digest, Identity, Word, one_of


class AttemptKind(StrEnum):
    """What was tried."""

    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - the name of a way in.
    SECOND_STEP = "second-step"
    FOUNDING = "founding"


class Attempt(Base):
    """One failure; neither the person nor the address from which she tried can be read from it.

    subject: digest of what was tried against, such as an e-mail address, known or not.
    address: digest of the network address.
    """

    __tablename__ = "attempts"
    __table_args__ = (
        one_of("kind", AttemptKind),
        Index("ix_attempts_subject_at", "subject", "at"),
        Index("ix_attempts_address_at", "address", "at"),
    )

    id: Mapped[Identity]
    kind: Mapped[Word]
    subject: Mapped[Digest]
    address: Mapped[Digest]
    at: Mapped[datetime.datetime]
