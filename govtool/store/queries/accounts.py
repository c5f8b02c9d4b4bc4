"""Reads about accounts, their roles and their sessions."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from govtool.domain.roles import RoleName
from govtool.store.models.accounts import Account, AddressChange, Role, SignInLink, StoredSession


def account_of_email(session: Session, email: str) -> Account | None:
    """Give the account known by an address in lower case."""
    return session.scalar(select(Account).where(Account.email == email))


def accounts_at(session: Session, domain: str) -> Sequence[Account]:
    """Give the accounts whose address ends with a domain, in the order in which they were opened."""
    query = select(Account).where(Account.email.endswith(domain, autoescape=True)).order_by(Account.id)
    return session.scalars(query).all()


ROLES_IN: Final = select(Role.name).where(
    Role.account_id == bindparam("account"),
    Role.collective_id == bindparam("collective"),
    Role.starts_at <= bindparam("at"),
    or_(Role.ends_at.is_(None), Role.ends_at > bindparam("at")),
)


def roles_in(session: Session, account_id: int, collective_id: int, at: datetime.datetime) -> frozenset[RoleName]:
    """Give the roles of an account in a collective at a moment."""
    asked = {"account": account_id, "collective": collective_id, "at": at}
    return frozenset(RoleName(name) for name in session.scalars(ROLES_IN, asked))


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has a role in a collective.

    name: the one under which the collective knows her; what she is called elsewhere is not told.
    """

    role_id: int
    account_id: int
    name: str
    email: str
    role: RoleName
    since: datetime.datetime


def holders_in(session: Session, collective_id: int, at: datetime.datetime) -> tuple[Holder, ...]:
    """Give who has a role in a collective at a moment, in the order in which roles were given."""
    query = (
        select(Role, Account)
        .join(Account, Account.id == Role.account_id)
        .where(
            Role.collective_id == collective_id, Role.starts_at <= at, or_(Role.ends_at.is_(None), Role.ends_at > at)
        )
        .order_by(Role.starts_at, Role.id)
    )
    return tuple(
        Holder(role.id, account.id, role.called or account.name, account.email, RoleName(role.name), role.starts_at)
        for role, account in session.execute(query)
    )


SESSION_OF: Final = (
    select(StoredSession, Account)
    .join(Account, Account.id == StoredSession.account_id)
    .where(StoredSession.digest == bindparam("digest"), StoredSession.ended_at.is_(None))
)


def session_of(session: Session, digest: str) -> tuple[StoredSession, Account] | None:
    """Give the stored session with a digest and its account; None once it has ended."""
    row = session.execute(SESSION_OF, {"digest": digest}).one_or_none()
    return None if row is None else (row[0], row[1])


def sessions_of(session: Session, account_id: int, since: datetime.datetime) -> Sequence[StoredSession]:
    """Give the sessions of an account that began after a moment and have not ended, the last used first."""
    query = select(StoredSession).where(
        StoredSession.account_id == account_id, StoredSession.ended_at.is_(None), StoredSession.started_at > since
    )
    return session.scalars(query.order_by(StoredSession.seen_at.desc(), StoredSession.id.desc())).all()


def has_role(session: Session, account_id: int, at: datetime.datetime) -> bool:
    """Say whether an account has a role in any collective at a moment."""
    query = select(Role.id).where(
        Role.account_id == account_id, Role.starts_at <= at, or_(Role.ends_at.is_(None), Role.ends_at > at)
    )
    return session.scalar(query.limit(1)) is not None


def recent_links(session: Session, email: str, account_id: int | None, at: datetime.datetime) -> int:
    """Count the links of an account that may still serve, or those asked for to an address that has none."""
    hers = and_(SignInLink.account_id == (account_id or 0), SignInLink.used_at.is_(None))
    query = select(func.count()).where(or_(hers, SignInLink.email == email), SignInLink.expires_at > at)
    return session.scalar(query) or 0


def recent_changes(session: Session, account_id: int, since: datetime.datetime) -> int:
    """Count the addresses that an account asked for after a moment."""
    query = select(func.count()).where(AddressChange.account_id == account_id, AddressChange.asked_at > since)
    return session.scalar(query) or 0


def operators_of(session: Session) -> Sequence[str]:
    """Give the addresses of who operates the installation, in their order."""
    return session.scalars(select(Account.email).where(Account.operates.is_(True)).order_by(Account.email)).all()
