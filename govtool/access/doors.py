"""Doors: the collective that a person may enter, and what she may do in it."""

import datetime
from dataclasses import dataclass

from sqlalchemy.orm import Session

from govtool.access.rights import Right, rights_of
from govtool.domain.roles import RoleName
from govtool.store.moments import day_in
from govtool.store.queries.accounts import roles_in
from govtool.store.queries.collectives import collective_named, collectives_of
from govtool.store.queries.members import members_represented
from govtool.store.rows import Collective


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A collective that a person has entered.

    members: the members she speaks for in it.
    rights: what she may do in it.
    """

    collective: Collective
    roles: frozenset[RoleName]
    members: frozenset[int]
    rights: frozenset[Right]

    def opens(self, right: Right) -> bool:
        """Say whether she has a right."""
        return right in self.rights


def door_to(
    session: Session, account_id: int, slug: str, at: datetime.datetime, *, with_roles: bool = True
) -> Door | None:
    """Open the door of a collective; None when it does not exist or she has no part in it, which looks the same.

    with_roles: whether her roles serve; without them she enters as the member that she is.
    """
    collective = collective_named(session, slug)
    return None if collective is None else _door(session, account_id, collective, at, with_roles=with_roles)


def doors_of(session: Session, account_id: int, at: datetime.datetime, *, with_roles: bool = True) -> tuple[Door, ...]:
    """Open every door that a person may open, by name of the collective."""
    found = collectives_of(session, account_id)
    doors = (_door(session, account_id, collective, at, with_roles=with_roles) for collective in found)
    return tuple(door for door in doors if door is not None)


def _door(
    session: Session, account_id: int, collective: Collective, at: datetime.datetime, *, with_roles: bool
) -> Door | None:
    roles = roles_in(session, account_id, collective.id, at) if with_roles else frozenset()
    members = members_represented(session, account_id, collective.id, day_in(collective.zone, at))
    rights = rights_of(roles, is_member=bool(members))
    return Door(collective=collective, roles=roles, members=members, rights=rights) if rights else None
