"""Reads about polls: mandates, ballots counted, decisions."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from govtool.domain.ballots import Choice
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import PollState
from govtool.store.freezing import CategoryCount
from govtool.store.models.assemblies import Resolution, RollEntry
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.polls import Ballot, HandCount, Mandate, Poll, SignOff


def poll_in(session: Session, collective_id: int, poll_id: int) -> Poll | None:
    """Give a poll if it belongs to the collective."""
    poll = session.get(Poll, poll_id)
    return poll if poll is not None and poll.collective_id == collective_id else None


def polls_on(session: Session, resolution_id: int) -> Sequence[Poll]:
    """Give the polls held on a resolution, in order."""
    return session.scalars(select(Poll).where(Poll.resolution_id == resolution_id).order_by(Poll.number)).all()


def polls_of_assembly(session: Session, assembly_id: int) -> dict[int, tuple[Poll, ...]]:
    """Give the polls of an assembly by resolution, in order."""
    query = select(Poll).join(Resolution, Resolution.id == Poll.resolution_id)
    polls: dict[int, tuple[Poll, ...]] = {}
    for poll in session.scalars(query.where(Resolution.assembly_id == assembly_id).order_by(Poll.number)):
        polls[poll.resolution_id] = (*polls.get(poll.resolution_id, ()), poll)
    return polls


def decisions_of(session: Session, poll_ids: Sequence[int]) -> dict[int, FrozenDecision]:
    """Give the last decision of each poll, by poll."""
    query = select(FrozenDecision).where(FrozenDecision.poll_id.in_(poll_ids)).order_by(FrozenDecision.number)
    return {decision.poll_id: decision for decision in session.scalars(query)}


def decision_of(session: Session, poll_id: int) -> FrozenDecision | None:
    """Give the last decision of a poll."""
    return decisions_of(session, (poll_id,)).get(poll_id)


def counts_of(session: Session, poll_id: int) -> tuple[CategoryCount, ...]:
    """Count the ballots of a poll by college, category and choice, in the database."""
    query = (
        select(Ballot.college, Ballot.category, Ballot.choice, func.count())
        .where(Ballot.poll_id == poll_id)
        .group_by(Ballot.college, Ballot.category, Ballot.choice)
        .order_by(Ballot.college, Ballot.category, Ballot.choice)
    )
    return tuple(CategoryCount(*row) for row in session.execute(query))


def choices_by_college(counts: Sequence[CategoryCount]) -> dict[str, dict[Choice, int]]:
    """Add the counts of the categories of each college."""
    colleges: dict[str, dict[Choice, int]] = {}
    for count in counts:
        choices = colleges.setdefault(count.college, {})
        choices[Choice(count.choice)] = choices.get(Choice(count.choice), 0) + count.ballots
    return colleges


def hands_of(session: Session, poll_id: int) -> dict[str, Mapping[Choice, int]]:
    """Give the hands counted in a poll, by college."""
    counts = session.scalars(select(HandCount).where(HandCount.poll_id == poll_id))
    return {
        count.college: {
            Choice.FOR: count.in_favour,
            Choice.AGAINST: count.against,
            Choice.ABSTAIN: count.abstain,
            Choice.BLANK: count.blank,
            Choice.NULL: count.null_papers,
        }
        for count in counts
    }


def proxy_holders(session: Session, poll_id: int) -> dict[int, int]:
    """Give who holds the mandates given by proxy in a poll, by principal."""
    query = select(Mandate.entry_id, Mandate.holder_id).where(
        Mandate.poll_id == poll_id, Mandate.kind == MandateKind.PROXY
    )
    return {row.entry_id: row.holder_id for row in session.execute(query)}


def signed_off(session: Session, poll_id: int) -> frozenset[int]:
    """Give the roll entries whose mandate was used in a poll."""
    query = select(Mandate.entry_id).join(SignOff, SignOff.mandate_id == Mandate.id)
    return frozenset(session.scalars(query.where(SignOff.poll_id == poll_id)))


def mandates_of(session: Session, poll_id: int) -> Sequence[Mandate]:
    """Give the mandates of a poll."""
    return session.scalars(select(Mandate).where(Mandate.poll_id == poll_id).order_by(Mandate.id)).all()


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many mandates of a college were used in a poll."""

    college: str
    mandates: int
    used: int


def turnout_of(session: Session, poll_id: int) -> tuple[Turnout, ...]:
    """Count mandates and sign-offs by college; nothing of what the ballots say."""
    query = (
        select(Mandate.college, func.count(), func.count(SignOff.mandate_id))
        .outerjoin(SignOff, SignOff.mandate_id == Mandate.id)
        .where(Mandate.poll_id == poll_id)
        .group_by(Mandate.college)
        .order_by(Mandate.college)
    )
    return tuple(Turnout(*row) for row in session.execute(query))


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A mandate that a person may use, and what its ballot says.

    kind: `own`, or `proxy` when another member gave it.
    """

    id: int
    kind: str
    name: str
    college: str
    choice: Choice | None
    cast_at: datetime.datetime | None


OWN: Final = RollEntry.__table__.alias("own_entry")
# A question of its own, so that SQLite starts from these few entries and not from all the mandates of the poll.
ENTRIES_OF_MEMBERS: Final = select(OWN.c.id).where(OWN.c.member_id.in_(bindparam("members", expanding=True)))
ENTRY: Final = RollEntry.__table__.alias("entry")
HELD_MANDATES: Final = (
    select(Mandate.id, Mandate.kind, ENTRY.c.name, Mandate.college, Ballot.choice, Ballot.cast_at)
    .join(ENTRY, ENTRY.c.id == Mandate.entry_id)
    .outerjoin(Ballot, Ballot.mandate_id == Mandate.id)
    .where(Mandate.poll_id == bindparam("poll"), Mandate.holder_id.in_(ENTRIES_OF_MEMBERS))
    .order_by(Mandate.kind, ENTRY.c.sort_name, Mandate.id)
)


def held_mandates(session: Session, poll_id: int, member_ids: frozenset[int]) -> tuple[HeldMandate, ...]:
    """Give the mandates of a poll held by some members: their own first, then those given to them."""
    rows = session.execute(HELD_MANDATES, {"poll": poll_id, "members": tuple(member_ids)})
    return tuple(
        HeldMandate(identity, kind, name, college, None if choice is None else Choice(choice), cast_at)
        for identity, kind, name, college, choice, cast_at in rows
    )


@dataclass(frozen=True, slots=True)
class Voted:
    """A poll with its resolution and, once it is closed, its last decision."""

    poll: Poll
    resolution: Resolution
    decision: FrozenDecision | None


def open_polls(session: Session, collective_id: int) -> tuple[Voted, ...]:
    """Give the open polls of a collective, with their resolutions."""
    query = select(Poll, Resolution).join(Resolution, Resolution.id == Poll.resolution_id)
    rows = session.execute(query.where(Poll.collective_id == collective_id, Poll.ended_at.is_(None)).order_by(Poll.id))
    return tuple(Voted(poll, resolution, None) for poll, resolution in rows)


def latest_decided(session: Session, collective_id: int, most: int) -> tuple[Voted, ...]:
    """Give the polls decided last in a collective, the latest first."""
    query = (
        select(Poll, Resolution)
        .join(Resolution, Resolution.id == Poll.resolution_id)
        .where(Poll.collective_id == collective_id, Poll.state == PollState.CLOSED)
        .order_by(Poll.ended_at.desc(), Poll.id.desc())
        .limit(most)
    )
    rows = session.execute(query).all()
    decisions = decisions_of(session, tuple(poll.id for poll, _ in rows))
    return tuple(Voted(poll, resolution, decisions.get(poll.id)) for poll, resolution in rows)


@dataclass(frozen=True, slots=True)
class GivenMandate:
    """A member's right to vote that another member holds."""

    name: str
    holder: str


def given_mandates(session: Session, poll_id: int, member_ids: frozenset[int]) -> tuple[GivenMandate, ...]:
    """Give the mandates of some members that others hold in a poll."""
    entry, holder = RollEntry.__table__.alias("entry"), RollEntry.__table__.alias("holder")
    query = (
        select(entry.c.name, holder.c.name)
        .select_from(Mandate)
        .join(entry, entry.c.id == Mandate.entry_id)
        .join(holder, holder.c.id == Mandate.holder_id)
        .where(
            Mandate.poll_id == poll_id,
            Mandate.entry_id.in_(ENTRIES_OF_MEMBERS),
            holder.c.member_id.not_in(member_ids),
        )
    )
    return tuple(GivenMandate(*row) for row in session.execute(query, {"members": tuple(member_ids)}))
