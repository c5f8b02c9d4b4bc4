"""Reads about one member, and about all who are or will be members."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from govtool.domain.candidates import Known
from govtool.domain.members import PersonKind
from govtool.domain.spelling import folded
from govtool.store.models.accounts import Account
from govtool.store.models.members import Member, Membership, Representation


def member_in(session: Session, collective_id: int, member_id: int) -> Member | None:
    """Give a member if she belongs to the collective."""
    member = session.get(Member, member_id)
    return member if member is not None and member.collective_id == collective_id else None


def memberships_of(session: Session, member_id: int) -> Sequence[Membership]:
    """Give the dated memberships of a member, the latest first."""
    query = select(Membership).where(Membership.member_id == member_id)
    return session.scalars(query.order_by(Membership.starts_on.desc(), Membership.id.desc())).all()


@dataclass(frozen=True, slots=True)
class Speaker:
    """An account that speaks for a member, from a day on and until another, both inclusive.

    name: the one under which the collective knows who speaks; what she is called elsewhere is not told.
    """

    representation_id: int
    account_id: int
    name: str
    email: str
    starts_on: datetime.date
    ends_on: datetime.date | None


def speakers_of(session: Session, member_id: int) -> tuple[Speaker, ...]:
    """Give who speaks for a member and who did, the latest first."""
    rows = session.execute(
        select(
            Representation.id,
            Account.id,
            func.coalesce(Representation.called, Account.name),
            Account.email,
            Representation.starts_on,
            Representation.ends_on,
        )
        .join(Account, Account.id == Representation.account_id)
        .where(Representation.member_id == member_id)
        .order_by(Representation.starts_on.desc(), Representation.id.desc())
    )
    return tuple(Speaker(*row) for row in rows)


def known_members(session: Session, collective_id: int, on: datetime.date) -> Known:
    """Give the names of the members of a day and of later ones, and the addresses of the natural persons."""
    lasting = select(Membership.member_id).where(
        Membership.collective_id == collective_id, or_(Membership.ends_on.is_(None), Membership.ends_on >= on)
    )
    names = session.scalars(select(Member.name).where(Member.id.in_(lasting)))
    emails = session.scalars(
        select(Account.email)
        .join(Representation, Representation.account_id == Account.id)
        .join(Member, Member.id == Representation.member_id)
        .where(
            Member.id.in_(lasting),
            Member.kind == PersonKind.NATURAL,
            or_(Representation.ends_on.is_(None), Representation.ends_on >= on),
        )
    )
    return Known(names=frozenset(folded(name) or name for name in names), emails=frozenset(emails))


@dataclass(frozen=True, slots=True)
class Absent:
    """Somebody who was a member or will be one.

    starts_on: of her latest membership; ends_on: None when it has no end.
    """

    id: int
    name: str
    sort_name: str
    starts_on: datetime.date
    ends_on: datetime.date | None


def absent_members(session: Session, collective_id: int, on: datetime.date) -> tuple[Absent, ...]:
    """Give those who are no members on a day and have been or will be, in the order of their names."""
    rows = session.execute(
        select(Member.id, Member.name, Member.sort_name, Membership.starts_on, Membership.ends_on)
        .join(Membership, Membership.member_id == Member.id)
        .where(Member.collective_id == collective_id)
        .order_by(Membership.starts_on, Membership.id)
    )
    latest, here = {row.id: Absent(*row) for row in rows}, _present(session, collective_id, on)
    return tuple(sorted((one for one in latest.values() if one.id not in here), key=lambda one: one.sort_name))


def _present(session: Session, collective_id: int, on: datetime.date) -> frozenset[int]:
    query = select(Membership.member_id).where(
        Membership.collective_id == collective_id,
        Membership.starts_on <= on,
        or_(Membership.ends_on.is_(None), Membership.ends_on >= on),
    )
    return frozenset(session.scalars(query))


@dataclass(frozen=True, slots=True)
class Held:
    """What the register holds of a member beside her name and her place: for exports.

    email, speaker: of who speaks for her; empty when nobody does.
    """

    since: datetime.date
    email: str
    speaker: str


def held_on(session: Session, collective_id: int, on: datetime.date) -> dict[int, Held]:
    """Give, by member, since when the members of a day are members, and who speaks for them."""
    first: dict[int, datetime.date] = {}
    for member, starts_on in session.execute(
        select(Membership.member_id, Membership.starts_on)
        .where(Membership.collective_id == collective_id, Membership.starts_on <= on)
        .order_by(Membership.starts_on)
    ):
        first.setdefault(member, starts_on)
    speakers = {
        member: (email, name)
        for member, email, name in session.execute(
            select(Representation.member_id, Account.email, func.coalesce(Representation.called, Account.name))
            .join(Account, Account.id == Representation.account_id)
            .where(
                Representation.collective_id == collective_id,
                Representation.starts_on <= on,
                or_(Representation.ends_on.is_(None), Representation.ends_on >= on),
            )
            .order_by(Representation.starts_on)
        )
    }
    return {member: Held(since, *speakers.get(member, ("", ""))) for member, since in first.items()}
