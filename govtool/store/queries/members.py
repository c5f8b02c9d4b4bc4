"""Reads about members, and about the accounts that speak for them."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import BindParameter, ColumnElement, Date, and_, bindparam, func, literal, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from govtool.store.models.members import Member, Membership, Representation


@dataclass(frozen=True, slots=True)
class Enlisted:
    """A member with the category and college she has on a day."""

    id: int
    kind: str
    name: str
    sort_name: str
    category: str
    college: str


def running(
    starts: InstrumentedAttribute[datetime.date],
    ends: InstrumentedAttribute[datetime.date | None],
    on: datetime.date | BindParameter[datetime.date],
) -> ColumnElement[bool]:
    """Say in SQL that a dated row applies on a day; both ends are inclusive."""
    day = literal(on, Date) if isinstance(on, datetime.date) else on
    return and_(starts <= day, or_(ends.is_(None), ends >= day))


def members_on(session: Session, collective_id: int, on: datetime.date) -> tuple[Enlisted, ...]:
    """Give the members of a collective on a day, in the order of their names."""
    rows = session.execute(
        select(Member.id, Member.kind, Member.name, Member.sort_name, Membership.category, Membership.college)
        .join(Membership, Membership.member_id == Member.id)
        .where(Member.collective_id == collective_id, running(Membership.starts_on, Membership.ends_on, on))
    )
    return tuple(sorted((Enlisted(*row) for row in rows), key=lambda member: (member.sort_name.casefold(), member.id)))


def heads_by_college(session: Session, collective_id: int, on: datetime.date) -> dict[str, int]:
    """Count the members of each college on a day."""
    rows = session.execute(
        select(Membership.college, func.count().label("heads"))
        .where(Membership.collective_id == collective_id, running(Membership.starts_on, Membership.ends_on, on))
        .group_by(Membership.college)
    )
    return {row.college: row.heads for row in rows}


def represented_by(session: Session, account_id: int, on: datetime.date) -> Sequence[Representation]:
    """Give the members that an account speaks for on a day, in all collectives."""
    query = select(Representation).where(
        Representation.account_id == account_id, running(Representation.starts_on, Representation.ends_on, on)
    )
    return session.scalars(query).all()


MEMBERS_REPRESENTED: Final = select(Representation.member_id).where(
    Representation.account_id == bindparam("account"),
    Representation.collective_id == bindparam("collective"),
    running(Representation.starts_on, Representation.ends_on, bindparam("day", type_=Date)),
)


def members_represented(session: Session, account_id: int, collective_id: int, on: datetime.date) -> frozenset[int]:
    """Give the members of one collective that an account speaks for on a day."""
    asked = {"account": account_id, "collective": collective_id, "day": on}
    return frozenset(session.scalars(MEMBERS_REPRESENTED, asked))


def members_named(session: Session, members: Collection[int]) -> Sequence[Member]:
    """Give members by their identities, in the order of their names."""
    found = session.scalars(select(Member).where(Member.id.in_(members))).all()
    return sorted(found, key=lambda member: (member.sort_name.casefold(), member.id))
