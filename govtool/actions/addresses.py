"""Writes about the address of an account: asked for, taken once the new mailbox has answered, given back."""

import datetime
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import ColumnElement, select, update
from sqlalchemy.exc import IntegrityError

from govtool.actions.accounts import email_of
from govtool.actions.refused import Refused
from govtool.actions.sessions import age_sessions, end_other_sessions
from govtool.domain.findings import Refusal
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account, AddressChange, SignInLink
from govtool.store.queries.accounts import account_of_email, recent_changes
from govtool.store.queries.collectives import collectives_of
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

CHANGE_LASTS: Final = datetime.timedelta(hours=1)
UNDOING_LASTS: Final = datetime.timedelta(days=3)
MOST_CHANGES: Final = 5
EXPIRED: Final = Refusal("address-link-expired", {})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedChange:
    """A change of address that was just asked for.

    token: what the letter to the new address carries; undo_token: what the letter to the old one carries.
    is_taken: whether another account has the new address; who asks is never told.
    """

    change_id: int
    account: Account
    email: str
    token: str
    undo_token: str
    is_taken: bool


def ask_address(work: Work, account_id: int, email: str) -> AskedChange:
    """Ask for another address; nothing changes before its mailbox answers.

    An address that another account has is asked for in the same way, and never given.

    Raises: Refused with own-address or address-asked-often.
    """
    account = work.session.get_one(Account, account_id, with_for_update=True)
    email = email_of(email)
    if email == account.email:
        raise Refused([Refusal("own-address", {})])
    if recent_changes(work.session, account_id, work.now - CHANGE_LASTS) >= MOST_CHANGES:
        raise Refused([Refusal("address-asked-often", {})])
    token, undo_token = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    change = AddressChange(account_id=account_id, before=account.email, after=email, asked_at=work.now)
    change.digest, change.undo_digest = digest_of_token(token), digest_of_token(undo_token)
    is_taken = account_of_email(work.session, email) is not None
    work.session.add(change)
    work.session.flush()
    return AskedChange(
        change_id=change.id, account=account, email=email, token=token, undo_token=undo_token, is_taken=is_taken
    )


def take_address(work: Work, token: str, kept: int | None) -> Account:
    """Let an account have the address whose mailbox answered; links sent to the one before serve no more.

    kept: the session that goes on, when it is that of the account; every other ends.

    Raises: Refused with address-link-expired when the link is unknown, used, undone or too old, or the address taken.
    """
    change = _locked(work, AddressChange.digest == digest_of_token(token))
    if change is None or change.made_at is not None or change.undone_at is not None:
        raise Refused([EXPIRED])
    account = work.session.get_one(Account, change.account_id, with_for_update=True)
    if change.asked_at + CHANGE_LASTS < work.now or account.email != change.before:
        raise Refused([EXPIRED])
    change.made_at = work.now
    _move(work, account, change.after, kept)
    return account


def undo_address(work: Work, token: str) -> Account:
    """Give an account its address back, or keep it; every session ends, whoever asked for the other address.

    What was asked for later is undone with it: whoever took an account cannot move it on beyond reach.

    Raises: Refused with address-link-expired when the link is unknown, used or too old, or the address taken since.
    """
    change = _locked(work, AddressChange.undo_digest == digest_of_token(token))
    if change is None or change.undone_at is not None or change.asked_at + UNDOING_LASTS < work.now:
        raise Refused([EXPIRED])
    account = work.session.get_one(Account, change.account_id, with_for_update=True)
    later = update(AddressChange).where(AddressChange.account_id == account.id, AddressChange.id >= change.id)
    work.session.execute(later.where(AddressChange.undone_at.is_(None)).values(undone_at=work.now))
    if account.email == change.before:
        _end_ways(work, account.id, None)
    else:
        _move(work, account, change.before, None)
    return account


def _locked(work: Work, is_it: ColumnElement[bool]) -> AddressChange | None:
    return work.session.scalar(select(AddressChange).where(is_it).with_for_update())


def _move(work: Work, account: Account, email: str, kept: int | None) -> None:
    try:
        with work.session.begin_nested():
            account.email = email
    except IntegrityError:
        raise Refused([EXPIRED]) from None
    _end_ways(work, account.id, kept)
    for collective in collectives_of(work.session, account.id):
        write_entry(work, collective.id, "address-changed", f"account:{account.id}")


def _end_ways(work: Work, account_id: int, kept: int | None) -> None:
    """End the sessions but one, which gets another token, and the links that were sent to the address before."""
    end_other_sessions(work, account_id, kept)
    age_sessions(work, account_id)
    unused = update(SignInLink).where(SignInLink.account_id == account_id, SignInLink.used_at.is_(None))
    work.session.execute(unused.values(used_at=work.now))
