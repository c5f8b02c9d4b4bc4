"""The people of the demonstration, for whom one click is enough to sign in."""

from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.store.queries.accounts import accounts_at

DOMAIN: Final = "@demonstration.invalid"


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """A person of the demonstration.

    part: what she shows, such as `secretary`.
    """

    account_id: int
    name: str
    part: str


def demo_people(session: Session) -> tuple[DemoPerson, ...]:
    """Give the people of the demonstration; none in any other installation, whose accounts have real addresses."""
    accounts = accounts_at(session, DOMAIN)
    return tuple(DemoPerson(account.id, account.name, account.email.removesuffix(DOMAIN)) for account in accounts)
