"""Writes about roles: confiding one to a person, by her address, and ending it."""

from dataclasses import dataclass

from govtool.actions.accounts import give_role, open_account
from govtool.actions.refused import Missing, Refused
from govtool.actions.sessions import age_sessions
from govtool.domain.findings import Refusal
from govtool.domain.roles import RoleName
from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account, Role
from govtool.store.models.collectives import Collective
from govtool.store.queries.accounts import Holder, holders_in
from govtool.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Confiding:
    """A role to confide.

    email: the address by which the person signs in; her account is opened when there is none.
    name: what the collective calls her; an account that exists keeps its own name.
    """

    role: RoleName
    email: str
    name: str


def confide_role(work: Work, collective_id: int, confiding: Confiding) -> tuple[Role, Account]:
    """Give a role to a person, from now on.

    Raises: Refused with role-held when she has it already.
    """
    held = _holders(work, collective_id)
    account = open_account(work, confiding.email, confiding.name)
    work.session.flush()
    if any(holder.account_id == account.id and holder.role is confiding.role for holder in held):
        raise Refused([Refusal("role-held", {})])
    role = give_role(work, collective_id, account.id, confiding.role, called=confiding.name)
    work.session.flush()
    return role, account


def end_role(work: Work, collective_id: int, role_id: int) -> Role:
    """End a role now; the sessions of who had it go on under other tokens.

    Raises: Missing when the collective never gave it; Refused with role-ended or last-administrator.
    """
    held = _holders(work, collective_id)
    role = work.session.get(Role, role_id)
    if role is None or role.collective_id != collective_id:
        raise Missing
    if all(holder.role_id != role_id for holder in held):
        raise Refused([Refusal("role-ended", {})])
    administrators = [holder for holder in held if holder.role is RoleName.ADMINISTRATOR]
    if [holder.role_id for holder in administrators] == [role_id]:
        raise Refused([Refusal("last-administrator", {})])
    role.ends_at = work.now
    age_sessions(work, role.account_id)
    write_entry(work, collective_id, "role-ended", f"account:{role.account_id}", role=role.name)
    return role


def _holders(work: Work, collective_id: int) -> tuple[Holder, ...]:
    """Give who has a role, while nobody else gives or ends one: two administrators cannot end each other at once."""
    work.session.get_one(Collective, collective_id, with_for_update=True)
    return holders_in(work.session, collective_id, work.now)
