"""Reads about collectives and their statutes."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select, union
from sqlalchemy.orm import Session

from govtool.domain.settings import CollectiveSettings
from govtool.store.models.accounts import Role
from govtool.store.models.assemblies import Assembly
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.drafts import StatutesDraft
from govtool.store.models.journal import JournalHead
from govtool.store.models.members import Membership, Representation


def collective_named(session: Session, slug: str) -> Collective | None:
    """Give a collective by its name in addresses."""
    return session.scalar(select(Collective).where(Collective.slug == slug))


def settings_of(collective: Collective) -> CollectiveSettings:
    """Give the settings of a collective."""
    return CollectiveSettings(
        zone=collective.zone,
        language=collective.language,
        sender=collective.sender,
        reply_to=collective.reply_to,
        months_kept=collective.months_kept,
        fewest_voters=collective.fewest_voters,
    )


def every_collective(session: Session) -> Sequence[Collective]:
    """Give all collectives, by name."""
    return session.scalars(select(Collective).order_by(Collective.name)).all()


def collectives_of(session: Session, account_id: int) -> Sequence[Collective]:
    """Give the collectives in which an account ever had a role or spoke for a member, by name."""
    ids = union(
        select(Role.collective_id).where(Role.account_id == account_id),
        select(Representation.collective_id).where(Representation.account_id == account_id),
    )
    return session.scalars(select(Collective).where(Collective.id.in_(ids)).order_by(Collective.name)).all()


def statutes_versions(session: Session, collective_id: int) -> Sequence[StatutesVersion]:
    """Give the versions of the statutes of a collective, the latest first."""
    query = select(StatutesVersion).where(StatutesVersion.collective_id == collective_id)
    return session.scalars(query.order_by(StatutesVersion.number.desc())).all()


def statutes_in_force(session: Session, collective_id: int, on: datetime.date) -> StatutesVersion | None:
    """Give the version that applies on a day; None before the first."""
    query = select(StatutesVersion).where(
        StatutesVersion.collective_id == collective_id, StatutesVersion.in_force_from <= on
    )
    return session.scalars(query.order_by(StatutesVersion.number.desc()).limit(1)).first()


def statutes_draft(session: Session, collective_id: int) -> StatutesDraft | None:
    """Give the statutes that a collective is writing; None when it is writing none."""
    return session.scalar(select(StatutesDraft).where(StatutesDraft.collective_id == collective_id))


def version_of(session: Session, version_id: int) -> StatutesVersion:
    """Give a version by its identity.

    Raises: sqlalchemy.exc.NoResultFound when there is none.
    """
    return session.get_one(StatutesVersion, version_id)


@dataclass(frozen=True, slots=True)
class Hosted:
    """A collective as who operates the installation knows it: how much there is, and nothing of what it says.

    heads: members of the day. written_at: when its journal was last written.
    """

    name: str
    created_at: datetime.datetime
    heads: int
    assemblies: int
    written_at: datetime.datetime | None


def hosted_collectives(session: Session, on: datetime.date) -> tuple[Hosted, ...]:
    """Give all collectives with their counts on a day, by name."""
    heads = (
        select(func.count())
        .where(
            Membership.collective_id == Collective.id,
            Membership.starts_on <= on,
            or_(Membership.ends_on.is_(None), Membership.ends_on >= on),
        )
        .scalar_subquery()
    )
    assemblies = select(func.count()).where(Assembly.collective_id == Collective.id).scalar_subquery()
    written_at = select(JournalHead.at).where(JournalHead.collective_id == Collective.id).scalar_subquery()
    rows = session.execute(
        select(Collective.name, Collective.created_at, heads, assemblies, written_at).order_by(Collective.name)
    )
    return tuple(Hosted(*row) for row in rows)
