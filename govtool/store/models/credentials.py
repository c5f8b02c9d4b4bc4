"""Credentials: what a person may come in with, or prove herself with, beside her mail."""

import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from govtool.store.models.base import Base, Digest, Identity, Key, Name


class Password(Base):
    """A password, as argon2id encodes it."""

    __tablename__ = "passwords"

    account_id: Mapped[int] = mapped_column(Key, ForeignKey("accounts.id"), primary_key=True, autoincrement=False)
    encoded: Mapped[str] = mapped_column(String(200))
    changed_at: Mapped[datetime.datetime]


class Authenticator(Base):
    """An application that shows a new six-digit code every thirty seconds.

    last_step: the last span of thirty seconds whose code served; none before it serves again.
    confirmed_at: when its first code was given; it proves nothing before.
    """

    __tablename__ = "authenticators"

    account_id: Mapped[int] = mapped_column(Key, ForeignKey("accounts.id"), primary_key=True, autoincrement=False)
    secret: Mapped[str] = mapped_column(String(64))
    last_step: Mapped[int] = mapped_column(BigInteger)
    begun_at: Mapped[datetime.datetime]
    confirmed_at: Mapped[datetime.datetime | None]


class RecoveryCode(Base):
    """A code kept on paper for the day on which all else is lost; only its digest is stored, and it serves once."""

    __tablename__ = "recovery_codes"

    id: Mapped[Identity]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    digest: Mapped[Digest] = mapped_column(unique=True)
    made_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]


class Passkey(Base):
    """A passkey of a telephone, a computer or a security key.

    counter: how often it signed, for keys that count; 0 for those that do not.
    """

    __tablename__ = "passkeys"

    id: Mapped[Identity]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    credential: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    counter: Mapped[int] = mapped_column(BigInteger)
    name: Mapped[Name]
    made_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]


class Challenge(Base):
    """What a passkey must sign; only its digest is stored, and it serves once.

    account_id: who was asked; None before anybody is known.
    """

    __tablename__ = "challenges"

    id: Mapped[Identity]
    digest: Mapped[Digest] = mapped_column(unique=True)
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"))
    expires_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]
