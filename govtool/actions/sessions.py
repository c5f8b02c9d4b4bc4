"""Writes about sessions: seen, proved anew, ended from another device."""

import datetime
import secrets
from typing import Final

from sqlalchemy import update

from govtool.actions.refused import Missing
from govtool.store.models.accounts import StoredSession
from govtool.store.tokens import digest_of_token
from govtool.store.work import Work

EVERY: Final = datetime.timedelta(minutes=2)


def see_session(work: Work, session_id: int) -> None:
    """Write that a session was used, every two minutes at most, so that reading pages hardly writes."""
    work.session.execute(
        update(StoredSession)
        .where(StoredSession.id == session_id, StoredSession.seen_at < work.now - EVERY)
        .values(seen_at=work.now)
    )


def renew_session(work: Work, session_id: int, *, is_strong: bool) -> str:
    """Replace a session by one with another token after a proof; the old token serves no more.

    is_strong: whether the proof was a second one.

    Raises: Missing when the session has ended in the meantime.
    """
    old = work.session.get(StoredSession, session_id, with_for_update=True)
    if old is None or old.ended_at is not None:
        raise Missing
    token = secrets.token_urlsafe(32)
    old.ended_at = work.now
    work.session.add(
        StoredSession(
            account_id=old.account_id,
            digest=digest_of_token(token),
            started_at=old.started_at,
            seen_at=work.now,
            way=old.way,
            browser=old.browser,
            is_strong=old.is_strong or is_strong,
            proved_at=work.now,
        )
    )
    return token


def end_session_of(work: Work, account_id: int, session_id: int) -> None:
    """End a session of one's own.

    Raises: Missing for one that is not hers.
    """
    stored = work.session.get(StoredSession, session_id, with_for_update=True)
    if stored is None or stored.account_id != account_id:
        raise Missing
    stored.ended_at = stored.ended_at or work.now


def end_other_sessions(work: Work, account_id: int, kept: int | None) -> None:
    """End every session of an account but one.

    kept: the session that goes on; None when none does.
    """
    ended = update(StoredSession).where(StoredSession.account_id == account_id, StoredSession.ended_at.is_(None))
    others = ended if kept is None else ended.where(StoredSession.id != kept)
    work.session.execute(others.values(ended_at=work.now))
