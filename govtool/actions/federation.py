"""Writes about identities that a federation gives: the first arrival binds one to the account of its address."""

from typing import Final

from sqlalchemy import select

from govtool.actions.accounts import email_of
from govtool.domain.findings import Refusal
from govtool.store.models.accounts import Account
from govtool.store.models.federation import FederatedIdentity
from govtool.store.work import Work

LONGEST: Final = 255


def account_of_identity(work: Work, issuer: str, subject: str, email: str) -> Account | Refusal:
    """Give the account of somebody whom a federation knows.

    email: her address if the federation has verified it; else empty. It binds the identity once, and is not read after.

    Refusals: federation-unknown when no collective knows her.
    """
    known = select(Account).join(FederatedIdentity, FederatedIdentity.account_id == Account.id)
    found = work.session.scalar(
        known.where(FederatedIdentity.issuer == issuer, FederatedIdentity.subject == subject[:LONGEST])
    )
    if found is not None:
        return found
    named = select(Account).where(Account.email == email_of(email)).with_for_update()
    account = work.session.scalar(named) if email else None
    if account is None or not subject or len(subject) > LONGEST:
        return Refusal("federation-unknown", {})
    work.session.add(FederatedIdentity(account_id=account.id, issuer=issuer, subject=subject, made_at=work.now))
    return account
