"""Polls, from opening to the frozen decision, on both engines."""

import json

from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import Closing, close_poll, open_poll
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.queries.members import members_represented
from govtool.store.queries.polls import held_mandates
from tests.factories.collectives import small_collective


def test_a_poll_is_opened_voted_closed_and_frozen(database):
    collective = small_collective(database)
    with unit_of_work(database, collective.secretary) as work:
        poll = open_poll(work, collective.resolution, PollMode.NAMED)
    for account in [account for accounts in collective.accounts.values() for account in accounts]:
        with unit_of_work(database, account) as work:
            members = members_represented(work.session, account, collective.id, work.now.date())
            held = held_mandates(work.session, poll.id, members)
            cast_ballots(work, collective.id, poll.id, {mandate.id: Choice.FOR for mandate in held})

    with unit_of_work(database, collective.secretary) as work:
        decision = close_poll(work, collective.id, poll.id, Closing())

    assert decision.outcome == "adopted"
    record = json.loads(decision.record)
    assert record["decision"]["heads"]["for"] == 9
    with reading(database) as session:
        assert broken_link(session, collective.id) is None
