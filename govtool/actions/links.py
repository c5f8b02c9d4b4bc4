"""Writes about sign-in links: made for an address, with the code beside them, and used up."""

import datetime
import secrets
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete, select

from govtool.actions.accounts import account_of_link, email_of
from govtool.actions.attempts import Limit, Trial
from govtool.actions.codes import digest_of_code, new_code
from govtool.actions.refused import Refused
from govtool.domain.findings import Refusal
from govtool.store.models.accounts import Account, SignInLink
from govtool.store.models.attempts import AttemptKind
from govtool.store.queries.accounts import recent_links
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

LINK_LASTS: Final = datetime.timedelta(minutes=15)
MOST_LINKS: Final = 5
OF_NETWORK: Final = Limit(most=20, span=datetime.timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class NewLink:
    """A sign-in link that was just made, with its code.

    account: None for somebody who has none yet.
    link_id: its row.
    token, code: what the mail carries; the table keeps only their digests.
    minutes: how long they serve.
    """

    account: Account | None
    link_id: int
    token: str
    code: str
    minutes: int


def new_link(work: Work, email: str, browser: str | None = None, *, opens: bool = False) -> NewLink | None:
    """Make a sign-in link for an address, and the code that the browser which asks may use instead.

    browser: a secret that only this browser has, another one each time; without one, the link alone serves.
    opens: whether an account is opened by the link for an address that has none.

    None when no account is known by it and none is opened, or when several links are under way already; the page never
    tells which. For an unknown address a link is written too, used up from the start and sent to nobody, so that the
    same work is done.
    """
    account = work.session.scalar(select(Account).where(Account.email == email_of(email)).with_for_update())
    _forget_strangers(work)
    own = None if account is None else account.id
    if recent_links(work.session, email_of(email), own, work.now) >= MOST_LINKS:
        return None
    token, code = secrets.token_urlsafe(24), new_code()
    browser = browser or secrets.token_urlsafe(24)
    link = SignInLink(
        account_id=own,
        email=email_of(email) if account is None else None,
        digest=digest_of_token(token),
        expires_at=work.now + LINK_LASTS,
        browser=digest_of_token(browser),
        code_digest=digest_of_code(browser, code),
    )
    is_sent = account is not None or opens
    link.used_at = None if is_sent else work.now
    work.session.add(link)
    work.session.flush()
    return NewLink(account, link.id, token, code, LINK_LASTS // datetime.timedelta(minutes=1)) if is_sent else None


def _forget_strangers(work: Work) -> None:
    """Forget the links of people without an account whose time is over."""
    work.session.execute(delete(SignInLink).where(SignInLink.account_id.is_(None), SignInLink.expires_at < work.now))


def trial_of_founding(network: str) -> Trial:
    """Give what asking to begin a collective counts as: twenty in an hour for one network address.

    It sends letters to addresses that nobody has confirmed, so that every one counts, whatever becomes of it.
    """
    return Trial(kind=AttemptKind.FOUNDING, subject=network, address=network, limit=OF_NETWORK)


def use_link(work: Work, token: str) -> Account:
    """Use a sign-in link up.

    Raises: Refused with link-expired when it is unknown, used or too old.
    """
    query = select(SignInLink).where(SignInLink.digest == digest_of_token(token)).with_for_update()
    link = work.session.scalar(query)
    if link is None or link.used_at is not None or link.expires_at < work.now:
        raise Refused([Refusal("link-expired", {"minutes": LINK_LASTS // datetime.timedelta(minutes=1)})])
    link.used_at = work.now
    return account_of_link(work, link)
