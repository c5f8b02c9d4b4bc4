"""Writes about members, and about the accounts that speak for them."""

import datetime
from dataclasses import dataclass

from govtool.actions.refused import Refused
from govtool.domain.findings import Refusal
from govtool.domain.members import PersonKind
from govtool.store.journal import write_entry
from govtool.store.models.members import Member, Membership, Representation
from govtool.store.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """A member to admit.

    category, college: ids of the statutes; the college is `members` when there are none.
    """

    kind: PersonKind
    name: str
    sort_name: str
    category: str
    college: str


def admit_member(work: Work, collective_id: int, admission: Admission, since: datetime.date) -> Member:
    """Admit a member from a day on."""
    member = Member(
        collective_id=collective_id,
        kind=admission.kind,
        name=admission.name,
        sort_name=admission.sort_name,
        created_at=work.now,
    )
    work.session.add(member)
    work.session.flush()
    work.session.add(
        Membership(
            collective_id=collective_id,
            member_id=member.id,
            category=admission.category,
            college=admission.college,
            starts_on=since,
        )
    )
    write_entry(
        work,
        collective_id,
        "member-admitted",
        f"member:{member.id}",
        category=admission.category,
        college=admission.college,
        since=since,
    )
    return member


def name_representative(
    work: Work, collective_id: int, member_id: int, account_id: int, since: datetime.date, *, called: str | None = None
) -> Representation:
    """Let an account speak for a member from a day on.

    called: the name under which the collective knows who speaks; None for that of the account.
    """
    representation = Representation(
        collective_id=collective_id, member_id=member_id, account_id=account_id, called=called, starts_on=since
    )
    work.session.add(representation)
    work.session.flush()
    write_entry(work, collective_id, "representative-named", f"member:{member_id}", account=account_id, since=since)
    return representation


def transfer_member(
    work: Work, membership: Membership, college: str, on: datetime.date, category: str | None = None
) -> Membership:
    """Move a member to another college from a day on; what was voted before stays as it was.

    category: hers from then on; she keeps the one she has when there is none.

    Raises: Refused with transfer-too-early for the day she came into her college, or one before.
    """
    if on <= membership.starts_on:
        raise Refused([Refusal("transfer-too-early", {"since": membership.starts_on})])
    membership.ends_on = on - datetime.timedelta(days=1)
    after = Membership(
        collective_id=membership.collective_id,
        member_id=membership.member_id,
        category=category or membership.category,
        college=college,
        starts_on=on,
    )
    work.session.add(after)
    write_entry(
        work,
        membership.collective_id,
        "member-transferred",
        f"member:{membership.member_id}",
        before=membership.college,
        after=college,
        since=on,
    )
    return after
