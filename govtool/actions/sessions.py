"""Writes about sessions: seen, proved anew, replaced when roles change, ended from another device."""

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
    old = _ending(work, session_id)
    return _continued(work, old, is_strong=old.is_strong or is_strong, proved_at=work.now)


def age_sessions(work: Work, account_id: int) -> None:
    """Let every session of an account get another token at its next request, since what it may do has changed."""
    live = update(StoredSession).where(StoredSession.account_id == account_id, StoredSession.ended_at.is_(None))
    work.session.execute(live.values(is_stale=True))


def replace_session(work: Work, session_id: int) -> str:
    """Replace a session by one with another token; nothing was proved, and nothing is lost.

    Raises: Missing when the session has ended in the meantime.
    """
    old = _ending(work, session_id)
    return _continued(work, old, is_strong=old.is_strong, proved_at=old.proved_at)


def _ending(work: Work, session_id: int) -> StoredSession:
    old = work.session.get(StoredSession, session_id, with_for_update=True)
    if old is None or old.ended_at is not None:
        raise Missing
    old.ended_at = work.now
    return old


def _continued(work: Work, old: StoredSession, *, is_strong: bool, proved_at: datetime.datetime) -> str:
    token = secrets.token_urlsafe(32)
    work.session.add(
        StoredSession(
            account_id=old.account_id,
            digest=digest_of_token(token),
            started_at=old.started_at,
            seen_at=work.now,
            way=old.way,
            browser=old.browser,
            is_strong=is_strong,
            proved_at=proved_at,
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
