"""Attempts to come in: each is counted before it is judged, so that any number of servers count together."""

import datetime
from dataclasses import dataclass
from typing import Final

from sqlalchemy import delete

from govtool.store.models.attempts import Attempt, AttemptKind
from govtool.store.queries.attempts import failures_against, failures_from
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

KEPT: Final = datetime.timedelta(days=1)
SPAN_OF_ADDRESS: Final = datetime.timedelta(minutes=10)

MOST_FROM_ADDRESS: Final = 1000
"""Failures only, and many: five hundred people behind one router may each mistype twice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How often one may fail against a subject within a span."""

    most: int
    span: datetime.timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """Something that somebody is about to try.

    subject: what it is tried against, such as an e-mail address, known or not.
    address: the network address it comes from.
    """

    kind: AttemptKind
    subject: str
    address: str
    limit: Limit


def begin_trial(work: Work, trial: Trial) -> Attempt | None:
    """Count an attempt as failed until it is known to have succeeded; None when there were too many.

    Only codes and passwords are counted: a link in a mail always lets its reader in.
    """
    subject, address = digest_of_token(f"{trial.kind}:{trial.subject}"), digest_of_token(trial.address)
    work.session.execute(delete(Attempt).where(Attempt.at < work.now - KEPT))
    if failures_against(work.session, subject, work.now - trial.limit.span) >= trial.limit.most:
        return None
    if failures_from(work.session, address, work.now - SPAN_OF_ADDRESS) >= MOST_FROM_ADDRESS:
        return None
    attempt = Attempt(kind=trial.kind, subject=subject, address=address, at=work.now)
    work.session.add(attempt)
    work.session.flush()
    return attempt


def forget_attempt(work: Work, attempt: Attempt) -> None:
    """Forget an attempt that succeeded."""
    work.session.execute(delete(Attempt).where(Attempt.id == attempt.id))
