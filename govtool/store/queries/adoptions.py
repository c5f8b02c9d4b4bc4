"""Reads about what adopted the versions of the statutes."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from govtool.domain.decisions import Outcome
from govtool.store.models.collectives import StatutesVersion
from govtool.store.models.drafts import StatutesAdoption
from govtool.store.queries.polls import Voted, latest_decided

MOST = 200


def adoption_of(session: Session, version_id: int) -> StatutesAdoption | None:
    """Give what adopted a version; None when nobody said."""
    return session.scalar(select(StatutesAdoption).where(StatutesAdoption.version_id == version_id))


def version_brought_by(session: Session, poll_id: int) -> StatutesVersion | None:
    """Give the version that a poll adopted; None when it adopted none."""
    query = select(StatutesVersion).join(StatutesAdoption, StatutesAdoption.version_id == StatutesVersion.id)
    return session.scalar(query.where(StatutesAdoption.poll_id == poll_id))


def adopting_polls(session: Session, collective_id: int) -> tuple[Voted, ...]:
    """Give the polls that adopted their resolution and brought no version yet, the latest first."""
    linked = select(StatutesAdoption.poll_id).where(StatutesAdoption.collective_id == collective_id)
    known = set(session.scalars(linked))
    return tuple(
        voted
        for voted in latest_decided(session, collective_id, MOST)
        if voted.decision is not None and voted.decision.outcome == Outcome.ADOPTED and voted.poll.id not in known
    )
