"""Writes about accounts: opening one, giving a role, sign-in links, sessions."""

import datetime
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from govtool.actions.codes import digest_of_code, new_code
from govtool.actions.refused import Refused
from govtool.actions.sessions import age_sessions
from govtool.domain.findings import Refusal
from govtool.domain.roles import RoleName
from govtool.domain.ways import Way
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account, Role, SignInLink, StoredSession
from govtool.store.queries.accounts import account_of_email, recent_links, session_of
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

LINK_LASTS: Final = datetime.timedelta(minutes=15)
MOST_LINKS: Final = 5


def email_of(address: str) -> str:
    """Write an address in the one form under which accounts are known."""
    return address.strip().casefold()


def open_account(work: Work, email: str, name: str) -> Account:
    """Open an account, or give the one that exists for this address."""
    known = account_of_email(work.session, email_of(email))
    if known is not None:
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


@dataclass(frozen=True, slots=True)
class NewLink:
    """A sign-in link that was just made, with its code.

    link_id: its row.
    token, code: what the mail carries; the table keeps only their digests.
    minutes: how long they serve.
    """

    account: Account
    link_id: int
    token: str
    code: str
    minutes: int


def new_link(work: Work, email: str, browser: str | None = None) -> NewLink | None:
    """Make a sign-in link for an address, and the code that the browser which asks may use instead.

    browser: a secret that only this browser has, another one each time; without one, the link alone serves.

    None when no account is known by it, or when several links are under way already; the page never tells which.
    """
    account = work.session.scalar(select(Account).where(Account.email == email_of(email)).with_for_update())
    if account is None or recent_links(work.session, account.id, work.now) >= MOST_LINKS:
        return None
    token, code = secrets.token_urlsafe(24), new_code()
    browser = browser or secrets.token_urlsafe(24)
    link = SignInLink(
        account_id=account.id,
        digest=digest_of_token(token),
        expires_at=work.now + LINK_LASTS,
        browser=digest_of_token(browser),
        code_digest=digest_of_code(browser, code),
    )
    work.session.add(link)
    work.session.flush()
    return NewLink(account, link.id, token, code, LINK_LASTS // datetime.timedelta(minutes=1))


def use_link(work: Work, token: str) -> Account:
    """Use a sign-in link up.

    Raises: Refused with link-expired when it is unknown, used or too old.
    """
    query = select(SignInLink).where(SignInLink.digest == digest_of_token(token)).with_for_update()
    link = work.session.scalar(query)
    if link is None or link.used_at is not None or link.expires_at < work.now:
        raise Refused([Refusal("link-expired", {"minutes": LINK_LASTS // datetime.timedelta(minutes=1)})])
    link.used_at = work.now
    account = work.session.get(Account, link.account_id)
    if account is None:
        raise ValueError(f"link {link.id} has no account")
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
