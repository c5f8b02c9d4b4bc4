"""Writes about accounts: opening one, giving a role, sessions, language and name."""

import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from govtool.actions.sessions import age_sessions
from govtool.domain.roles import RoleName
from govtool.domain.ways import Way
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account, Role, SignInLink, StoredSession
from govtool.store.queries.accounts import account_of_email, session_of
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work


def email_of(address: str) -> str:
    """Write an address in the one form under which accounts are known."""
    return address.strip().casefold()


def open_account(work: Work, email: str, name: str) -> Account:
    """Open an account, or give the one that exists for this address; one that nobody has named yet takes the name."""
    known = account_of_email(work.session, email_of(email))
    if known is not None:
        known.name = name if known.name == known.email else known.name
        return known
    account = Account(email=email_of(email), name=name, created_at=work.now)
    try:
        with work.session.begin_nested():
            work.session.add(account)
    except IntegrityError:  # somebody else opened it in the meantime.
        return work.session.scalars(select(Account).where(Account.email == email_of(email))).one()
    return account


def give_role(work: Work, collective_id: int, account_id: int, name: RoleName, *, called: str | None = None) -> Role:
    """Give a role in a collective, from now on; her sessions go on under other tokens.

    called: the name under which the collective knows who has it; None for that of the account.
    """
    role = Role(collective_id=collective_id, account_id=account_id, name=name, called=called, starts_at=work.now)
    work.session.add(role)
    age_sessions(work, account_id)
    write_entry(work, collective_id, "role-given", f"account:{account_id}", role=name.value)
    return role


def let_operate(work: Work, account: Account, *, operates: bool) -> None:
    """Let an account operate the installation, or no more; its sessions go on under other tokens."""
    account.operates = operates
    work.session.flush()
    age_sessions(work, account.id)


def account_of_link(work: Work, link: SignInLink) -> Account:
    """Give the account whose link was used; that of an address that had none is opened, its address for a name.

    Raises: ValueError for a link to nobody.
    """
    if link.account_id is not None:
        return work.session.get_one(Account, link.account_id)
    if link.email is None:
        raise ValueError(f"link {link.id} leads to nobody")
    account = open_account(work, link.email, link.email)
    work.session.flush()
    return account


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """How somebody comes in.

    browser: what her browser says it is.
    is_strong: whether she gave a passkey, or a second proof beside the first.
    """

    way: Way = Way.LINK
    browser: str = ""
    is_strong: bool = False


BY_LINK: Final = Entry()


def start_session(work: Work, account_id: int, entry: Entry = BY_LINK) -> str:
    """Start a session and give its token, which only the cookie keeps."""
    token = secrets.token_urlsafe(32)
    work.session.add(
        StoredSession(
            account_id=account_id,
            digest=digest_of_token(token),
            started_at=work.now,
            seen_at=work.now,
            way=entry.way,
            browser=entry.browser,
            is_strong=entry.is_strong,
            proved_at=work.now,
        )
    )
    return token


def end_session(work: Work, token: str) -> None:
    """End a session; one that has ended stays so."""
    found = session_of(work.session, digest_of_token(token))
    if found is not None:
        found[0].ended_at = work.now


def choose_language(work: Work, account_id: int, language: str) -> None:
    """Keep the language that a person chose."""
    account = work.session.get(Account, account_id)
    if account is not None:
        account.language = language


def choose_name(work: Work, account_id: int, name: str) -> None:
    """Keep the name by which a person wants to be greeted; registers and rolls keep theirs."""
    account = work.session.get(Account, account_id)
    if account is not None:
        account.name = name
