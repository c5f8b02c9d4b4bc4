"""Polls that are stored, opened, voted and closed in a few words, and what they left in the tables."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest
from sqlalchemy import Engine, func, inspect, select

from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import Closing, close_poll, open_poll
from govtool.actions.refused import Missing, Refused
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.models import Base
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.journal import JournalEntry
from govtool.store.models.polls import Ballot, Mandate, SignOff
from govtool.store.queries.members import members_represented
from govtool.store.queries.polls import held_mandates
from tests.factories.collectives import DAY, SmallCollective


def opened(engine: Engine, collective: SmallCollective, mode: PollMode = PollMode.NAMED) -> int:
    """Open a poll on the resolution and give its id."""
    with unit_of_work(engine, collective.secretary) as work:
        return open_poll(work, collective.resolution, mode).id


def held(engine: Engine, collective: SmallCollective, poll: int, account: int) -> list[int]:
    """Give the mandates that an account may use."""
    with reading(engine) as session:
        members = members_represented(session, account, collective.id, DAY)
        return [mandate.id for mandate in held_mandates(session, poll, members)]


def vote(engine: Engine, collective: SmallCollective, poll: int, account: int, choice: Choice = Choice.FOR) -> None:
    """Vote for all the mandates of an account."""
    mandates = held(engine, collective, poll, account)
    with unit_of_work(engine, account) as work:
        cast_ballots(work, collective.id, poll, dict.fromkeys(mandates, choice))


def vote_all(engine: Engine, collective: SmallCollective, poll: int, votes: Mapping[str, list[Choice]]) -> None:
    """Vote member by member, the choices of each college in order."""
    for college, choices in votes.items():
        for account, choice in zip(collective.accounts[college], choices, strict=False):
            vote(engine, collective, poll, account, choice)


def closed(engine: Engine, collective: SmallCollective, poll: int, closing: Closing | None = None) -> FrozenDecision:
    """Close a poll and give its decision."""
    with unit_of_work(engine, collective.secretary) as work:
        return close_poll(work, collective.id, poll, closing or Closing())


def record_of_poll(decision: FrozenDecision) -> dict:
    """Read the record of a decision."""
    return json.loads(decision.record)


def journal_of(engine: Engine, collective: int) -> list[tuple[str, str, dict]]:
    """Give the entries of a journal: action, subject, figures."""
    with reading(engine) as session:
        query = select(JournalEntry).where(JournalEntry.collective_id == collective).order_by(JournalEntry.number)
        return [(entry.action, entry.subject, json.loads(entry.figures)) for entry in session.scalars(query)]


def rows(engine: Engine) -> dict[str, int]:
    """Count the rows of every table that there is."""
    there = set(inspect(engine).get_table_names())
    with reading(engine) as session:
        tables = [table for table in Base.metadata.sorted_tables if table.name in there]
        return {table.name: session.scalar(select(func.count()).select_from(table)) or 0 for table in tables}


def contents(engine: Engine) -> dict[str, list[tuple[object, ...]]]:
    """Give every row of every table."""
    with reading(engine) as session:
        tables = Base.metadata.sorted_tables
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in tables
        }


@contextmanager
def nothing_written(engine: Engine) -> Iterator[None]:
    """Check that what happens inside changes no row of any table."""
    before = contents(engine)
    yield
    assert contents(engine) == before


@contextmanager
def refused(engine: Engine, *codes: str) -> Iterator[None]:
    """Check that what happens inside is refused for these reasons, and changes nothing."""
    with nothing_written(engine):
        with pytest.raises(Refused) as caught:
            yield
        assert tuple(refusal.code for refusal in caught.value.refusals) == codes


@contextmanager
def missing(engine: Engine) -> Iterator[None]:
    """Check that what happens inside finds nothing for who asks, and changes nothing."""
    with nothing_written(engine), pytest.raises(Missing):
        yield


def box(engine: Engine, poll: int) -> dict[str, tuple[int, int]]:
    """Count the sign-offs and the ballots of a poll, by college."""
    with reading(engine) as session:
        query = (
            select(Mandate.college, func.count(SignOff.mandate_id), func.count(Ballot.mandate_id))
            .outerjoin(SignOff, SignOff.mandate_id == Mandate.id)
            .outerjoin(Ballot, Ballot.mandate_id == Mandate.id)
            .where(Mandate.poll_id == poll)
            .group_by(Mandate.college)
        )
        return {college: (signed, cast) for college, signed, cast in session.execute(query)}
