"""Reads about credentials: what an account may come in with beside its mail."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import and_, bindparam, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from govtool.store.models.accounts import Account, StoredSession
from govtool.store.models.credentials import Authenticator, Passkey, Password, RecoveryCode

VISIT_OF: Final = (
    select(
        StoredSession,
        Account,
        or_(
            exists().where(Passkey.account_id == StoredSession.account_id),
            exists().where(
                Authenticator.account_id == StoredSession.account_id, Authenticator.confirmed_at.is_not(None)
            ),
        ),
    )
    .join(Account, Account.id == StoredSession.account_id)
    .where(StoredSession.digest == bindparam("digest"), StoredSession.ended_at.is_(None))
)


def visit_of(session: Session, digest: str) -> tuple[StoredSession, Account, bool] | None:
    """Give a stored session by its digest, its account, and whether that has a second proof; None once it ended.

    A second proof is a passkey, or an authenticator that was confirmed.
    """
    row = session.execute(VISIT_OF, {"digest": digest}).one_or_none()
    return None if row is None else (row[0], row[1], bool(row[2]))


def was_replaced(session: Session, digest: str, since: datetime.datetime) -> bool:
    """Say whether the session with a digest was replaced after a moment by one that goes on."""
    before, after = aliased(StoredSession), aliased(StoredSession)
    query = (
        select(after.id)
        .join(before, and_(before.account_id == after.account_id, before.started_at == after.started_at))
        .where(before.digest == digest, before.ended_at > since, after.ended_at.is_(None))
    )
    return session.scalar(query.limit(1)) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What an account may come in with beside its mail.

    password_since, authenticator_since: None when there is none.
    recovery_codes: how many are left.
    """

    password_since: datetime.datetime | None
    authenticator_since: datetime.datetime | None
    passkeys: Sequence[Passkey]
    recovery_codes: int

    @property
    def is_strong(self) -> bool:
        """Whether there is a second proof."""
        return bool(self.passkeys) or self.authenticator_since is not None


def ways_of(session: Session, account_id: int) -> Ways:
    """Give what an account may come in with."""
    left = select(func.count()).where(RecoveryCode.account_id == account_id, RecoveryCode.used_at.is_(None))
    return Ways(
        password_since=session.scalar(select(Password.changed_at).where(Password.account_id == account_id)),
        authenticator_since=session.scalar(
            select(Authenticator.confirmed_at).where(Authenticator.account_id == account_id)
        ),
        passkeys=passkeys_of(session, account_id),
        recovery_codes=session.scalar(left) or 0,
    )


def passkeys_of(session: Session, account_id: int) -> Sequence[Passkey]:
    """Give the passkeys of an account, the oldest first."""
    return session.scalars(select(Passkey).where(Passkey.account_id == account_id).order_by(Passkey.id)).all()


def begun_authenticator(session: Session, account_id: int) -> Authenticator | None:
    """Give the authenticator of an account, confirmed or not."""
    return session.get(Authenticator, account_id)


def encoded_password(session: Session, email: str) -> tuple[int, str] | None:
    """Give the account of an address and its password as it is encoded; None without one, or without an account."""
    query = select(Account.id, Password.encoded).join(Password, Password.account_id == Account.id)
    row = session.execute(query.where(Account.email == email)).one_or_none()
    return None if row is None else (row[0], row[1])
