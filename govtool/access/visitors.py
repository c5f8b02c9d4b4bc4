"""Visitors: who is signed in, by the token of her session, and what she has proved."""

import datetime
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.store.queries.accounts import has_role
from govtool.store.queries.assemblies import attends_open_assembly
from govtool.store.queries.credentials import visit_of, was_replaced
from govtool.store.rows import Account
from govtool.store.tokens import digest_of_token

LASTS: Final = datetime.timedelta(hours=12)
IDLE: Final = datetime.timedelta(hours=4)
IDLE_WITH_ROLES: Final = datetime.timedelta(minutes=30)
PROOF_LASTS: Final = datetime.timedelta(minutes=30)
CROSSING: Final = datetime.timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """A person who is signed in.

    language: `fr` or `en`; None until she chooses.
    session_id: her session; seen_at: when it last asked for something; proved_at: when she last gave a proof.
    has_second_proof: whether she has a passkey or an authenticator; is_strong: whether this session gave one.
    is_stale: whether her session needs another token, what she may do having changed.
    operates: whether she operates the installation.
    """

    account_id: int
    name: str
    email: str
    language: str | None
    session_id: int
    seen_at: datetime.datetime
    proved_at: datetime.datetime
    has_second_proof: bool
    is_strong: bool
    is_stale: bool
    operates: bool

    @property
    def is_unnamed(self) -> bool:
        """Whether nobody has said her name yet: she came by her address alone."""
        return self.name == self.email

    @property
    def keeps_roles(self) -> bool:
        """Whether her roles serve in this session: those of who has a second proof wait until it is given."""
        return self.is_strong or not self.has_second_proof

    def may_change_ways(self, at: datetime.datetime) -> bool:
        """Say whether she may change her ways in: proved within half an hour, with all that she has."""
        return self.keeps_roles and self.proved_at + PROOF_LASTS >= at


def visitor_of(session: Session, token: str, at: datetime.datetime) -> Visitor | None:
    """Give the person whose session has a token; None when it has ended, by her, by its age or by its rest.

    It ends twelve hours after it began; at rest after four hours, or after half an hour for whoever has a role; never
    at rest while an assembly that she attends is open.
    """
    found = visit_of(session, digest_of_token(token))
    if found is None:
        return None
    stored, account, has_second_proof = found
    if stored.started_at + LASTS < at or _has_rested(session, account, stored.seen_at, at):
        return None
    return Visitor(
        account_id=account.id,
        name=account.name,
        email=account.email,
        language=account.language,
        session_id=stored.id,
        seen_at=stored.seen_at,
        proved_at=stored.proved_at,
        has_second_proof=has_second_proof,
        is_strong=stored.is_strong,
        is_stale=stored.is_stale,
        operates=account.operates,
    )


def _has_rested(session: Session, account: Account, seen_at: datetime.datetime, at: datetime.datetime) -> bool:
    if seen_at + IDLE_WITH_ROLES >= at:
        return False
    limit = IDLE_WITH_ROLES if account.operates or has_role(session, account.id, at) else IDLE
    return seen_at + limit < at and not attends_open_assembly(session, account.id, at)


def is_crossing(session: Session, token: str, at: datetime.datetime) -> bool:
    """Say whether a request crossed the one that replaced its session: hers goes on, under a token she has by now."""
    return was_replaced(session, digest_of_token(token), at - CROSSING)
