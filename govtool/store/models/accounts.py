"""Accounts: who signs in, with which roles, by which links and sessions."""

import datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from govtool.domain.roles import RoleName
from govtool.domain.ways import Way
from govtool.store.models.base import Base, Digest, Identity, Name, Tenant, Word, one_of


class Account(Base):
    """One person who signs in; the same account for all her collectives.

    email: address in lower case, by which she is known.
    language: `fr` or `en`; None until she chooses.
    operates: whether she operates the installation, which opens no collective; set by a command only.
    """

    __tablename__ = "accounts"

    id: Mapped[Identity]
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[Name]
    language: Mapped[str | None] = mapped_column(String(2))
    created_at: Mapped[datetime.datetime]
    operates: Mapped[bool] = mapped_column(default=False)


class Role(Base):
    """What an account does in a collective, from a moment on and until another.

    called: the name under which the collective gave it; None for that of the account.
    """

    __tablename__ = "roles"
    __table_args__ = (one_of("name", RoleName), Index("ix_roles_account_collective", "account_id", "collective_id"))

    id: Mapped[Identity]
    collective_id: Mapped[Tenant]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"))
    name: Mapped[Word]
    called: Mapped[Name | None]
    starts_at: Mapped[datetime.datetime]
    ends_at: Mapped[datetime.datetime | None]


class SignInLink(Base):
    """A link sent by e-mail, and the code beside it; only their digests are stored, and one of them serves once.

    account_id: None for somebody who has no account yet; email is then hers, and her account is opened when she comes,
    unless the link was used up from the start, to do the same work as for a known address.
    browser: digest of the secret of the browser in which it was asked for, the only one that may use the code.
    code_digest: digest of that secret and the code.
    """

    __tablename__ = "sign_in_links"

    id: Mapped[Identity]
    account_id: Mapped[int | None] = mapped_column(ForeignKey("accounts.id"), index=True)
    email: Mapped[str | None] = mapped_column(String(254), index=True)
    digest: Mapped[Digest] = mapped_column(unique=True)
    expires_at: Mapped[datetime.datetime]
    used_at: Mapped[datetime.datetime | None]
    browser: Mapped[str | None] = mapped_column(String(64), unique=True)
    code_digest: Mapped[str | None] = mapped_column(String(64))


class StoredSession(Base):
    """Somebody signed in on one browser; the cookie holds a token, and the table only its digest.

    started_at: when she came in; a token that replaces another keeps it.
    seen_at: when she last asked for something, to the minute or two.
    browser: what her browser says it is.
    is_strong: whether she gave a passkey, or a second proof beside the first.
    proved_at: when she last gave a proof.
    is_stale: whether what she may do changed since: her next request gets another token.
    """

    __tablename__ = "sessions"
    __table_args__ = (one_of("way", Way),)

    id: Mapped[Identity]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    digest: Mapped[Digest] = mapped_column(unique=True)
    started_at: Mapped[datetime.datetime]
    seen_at: Mapped[datetime.datetime]
    ended_at: Mapped[datetime.datetime | None]
    way: Mapped[Word]
    browser: Mapped[Name]
    is_strong: Mapped[bool]
    proved_at: Mapped[datetime.datetime]
    is_stale: Mapped[bool] = mapped_column(default=False)


class AddressChange(Base):
    """An account that asks for another address: made by a link sent there, undone by another sent to the one before.

    digest, undo_digest: of the tokens that both letters carry.
    """

    __tablename__ = "address_changes"

    id: Mapped[Identity]
    account_id: Mapped[int] = mapped_column(ForeignKey("accounts.id"), index=True)
    before: Mapped[str] = mapped_column(String(254))
    after: Mapped[str] = mapped_column(String(254))
    digest: Mapped[Digest] = mapped_column(unique=True)
    undo_digest: Mapped[Digest] = mapped_column(unique=True)
    asked_at: Mapped[datetime.datetime]
    made_at: Mapped[datetime.datetime | None]
    undone_at: Mapped[datetime.datetime | None]
