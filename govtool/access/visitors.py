"""Visitors: who is signed in, by the token of her session."""

import datetime
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.store.queries.accounts import session_of
from govtool.store.tokens import digest_of_token

LASTS: Final = datetime.timedelta(hours=12)


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person who is signed in.

    language: `fr` or `en`; None until she chooses.
    """

    account_id: int
    name: str
    email: str
    language: str | None


def visitor_of(session: Session, token: str, at: datetime.datetime) -> Visitor | None:
    """Give the person whose session has a token; None when it has ended or is older than twelve hours."""
    found = session_of(session, digest_of_token(token))
    if found is None or found[0].started_at + LASTS < at:
        return None
    account = found[1]
    return Visitor(account.id, account.name, account.email, account.language)
