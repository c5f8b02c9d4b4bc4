"""Reads about the outbox."""

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govtool.store.models.outbox import Letter


def letters_by_state(session: Session) -> dict[str, int]:
    """Count all letters by their state."""
    rows = session.execute(select(Letter.state, func.count().label("letters")).group_by(Letter.state))
    return {row.state: row.letters for row in rows}
