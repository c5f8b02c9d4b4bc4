"""Six-digit codes: beside the link in the same mail, for the browser in which it was asked for, and for no other."""

import datetime
import secrets
from typing import Final

from sqlalchemy import select

from govtool.actions.accounts import account_of_link
from govtool.actions.attempts import Limit, Trial, begin_trial, forget_attempt
from govtool.domain.findings import Refusal
from govtool.store.models.accounts import Account, SignInLink
from govtool.store.models.attempts import Attempt, AttemptKind
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

DIGITS: Final = 6
OF_BROWSER: Final = Limit(most=5, span=datetime.timedelta(minutes=15))
OF_ACCOUNT: Final = Limit(most=20, span=datetime.timedelta(days=1))


def new_code() -> str:
    """Draw a code."""
    return f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"


def digest_of_code(browser: str, code: str) -> str:
    """Give what is stored of a code: nothing that could be found by trying all codes without the browser's secret."""
    return digest_of_token(f"{browser}:{code}")


def use_code(work: Work, browser: str, code: str, address: str) -> Account | Refusal:
    """Use up the link whose code a person copied from her mail.

    browser: the secret that her browser was given when she asked.
    address: the network address she comes from.

    Refusals: code-spent after five failures in this browser; code-unknown for a code that is wrong, used or too old,
    and for every code of an account on which twenty were tried within a day, whose links go on serving.
    """
    trial = Trial(kind=AttemptKind.CODE, subject=browser, address=address, limit=OF_BROWSER)
    attempt = begin_trial(work, trial)
    if attempt is None:
        return Refusal("code-spent", {})
    link = work.session.scalar(
        select(SignInLink).where(SignInLink.browser == digest_of_token(browser)).with_for_update()
    )
    of_account = None if link is None else _tried_on(work, link)
    if link is None or of_account is None or not _serves(link, digest_of_code(browser, code), work.now):
        return Refusal("code-unknown", {})
    link.used_at = work.now
    forget_attempt(work, attempt)
    forget_attempt(work, of_account)
    return account_of_link(work, link)


def _tried_on(work: Work, link: SignInLink) -> Attempt | None:
    """Count a code against its account; the network address is charged once, by the trial of the browser."""
    subject = f"account:{link.account_id or link.email}"
    return begin_trial(work, Trial(kind=AttemptKind.CODE, subject=subject, address=subject, limit=OF_ACCOUNT))


def _serves(link: SignInLink, digest: str, at: datetime.datetime) -> bool:
    known = link.code_digest is not None and secrets.compare_digest(link.code_digest, digest)
    return known and link.used_at is None and link.expires_at >= at
