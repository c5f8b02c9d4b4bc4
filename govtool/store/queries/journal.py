"""Reads about the journal."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from govtool.store.models.accounts import Account
from govtool.store.models.journal import JournalEntry


def entries_of(
    session: Session, collective_id: int, action: str, most: int
) -> Sequence[tuple[JournalEntry, str | None]]:
    """Give the latest entries of one kind of deed with the name of who acted, the latest first."""
    query = (
        select(JournalEntry, Account.name)
        .outerjoin(Account, Account.id == JournalEntry.account_id)
        .where(JournalEntry.collective_id == collective_id, JournalEntry.action == action)
    )
    rows = session.execute(query.order_by(JournalEntry.number.desc()).limit(most))
    return [(entry, name) for entry, name in rows]


def latest_entries(
    session: Session, collective_id: int, before: int | None, most: int
) -> Sequence[tuple[JournalEntry, str | None]]:
    """Give entries of a journal with the name of who acted, the latest first.

    before: only entries with a smaller number; None from the last on.
    """
    query = (
        select(JournalEntry, Account.name)
        .outerjoin(Account, Account.id == JournalEntry.account_id)
        .where(JournalEntry.collective_id == collective_id)
    )
    if before is not None:
        query = query.where(JournalEntry.number < before)
    rows = session.execute(query.order_by(JournalEntry.number.desc()).limit(most))
    return [(entry, name) for entry, name in rows]
