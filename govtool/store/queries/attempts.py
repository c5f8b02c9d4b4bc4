"""Reads about attempts to come in that failed."""

import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govtool.store.models.attempts import Attempt


def failures_against(session: Session, subject: str, since: datetime.datetime) -> int:
    """Count the failures against a subject.

    subject: its digest.
    """
    return session.scalar(select(func.count()).where(Attempt.subject == subject, Attempt.at > since)) or 0


def failures_from(session: Session, address: str, since: datetime.datetime) -> int:
    """Count the failures from a network address, whatever was tried.

    address: its digest.
    """
    return session.scalar(select(func.count()).where(Attempt.address == address, Attempt.at > since)) or 0
