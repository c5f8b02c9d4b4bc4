"""While the secretary closes, each vote is wholly counted or told that it is not."""

import time
from functools import partial

import pytest
from sqlalchemy import select

from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import Closing, close_poll
from govtool.domain.ballots import Choice
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.journal import JournalEntry
from govtool.store.models.polls import Ballot, Poll
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import closed, held, opened, record_of_poll
from tests.factories.stored_statutes import FINAL, statutes_text
from tests.pressure.together import at_once, tally

pytestmark = pytest.mark.pressure
CLIENTS = 21
RUNS = 3


@pytest.mark.parametrize("late", range(RUNS))
def test_every_ballot_that_was_taken_is_in_the_decision_and_none_after(database, late) -> None:
    collective = small_collective(database, size=CLIENTS // 3, document=statutes_text(FINAL))
    poll = opened(database, collective)
    accounts = [account for each in collective.accounts.values() for account in each]
    mandates = {account: held(database, collective, poll, account)[0] for account in accounts}

    def cast(account: int) -> str:
        with unit_of_work(database, account) as work:
            cast_ballots(work, collective.id, poll, {mandates[account]: Choice.FOR})
        return "cast"

    def close() -> FrozenDecision:
        time.sleep(late * 0.03)
        with unit_of_work(database, collective.secretary) as work:
            return close_poll(work, collective.id, poll, Closing())

    *answers, decision = at_once([*(partial(cast, account) for account in accounts), close])

    taken = {mandates[account] for account, answer in zip(accounts, answers, strict=True) if answer == "cast"}
    assert set(tally(answers)) <= {"cast", "poll-closed"}
    assert isinstance(decision, FrozenDecision), decision
    with reading(database) as session:
        ballots = session.scalars(select(Ballot)).all()
        ended_at = session.get_one(Poll, poll).ended_at
        last = session.scalars(select(JournalEntry).order_by(JournalEntry.number.desc()).limit(1)).one()
        assert broken_link(session, collective.id) is None
    assert {ballot.mandate_id for ballot in ballots} == taken
    assert record_of_poll(decision)["decision"]["heads"]["for"] == len(taken)
    assert all(ballot.cast_at <= ended_at for ballot in ballots)
    assert (last.action, last.at) == ("poll-closed", ended_at)


def test_a_poll_closed_twenty_times_at_once_is_closed_once(database) -> None:
    collective = small_collective(database)
    poll = opened(database, collective)

    answers = at_once([partial(closed, database, collective, poll)] * 20)

    decisions = [answer for answer in answers if isinstance(answer, FrozenDecision)]
    assert (len(decisions), answers.count("poll-closed")) == (1, 19)
    with reading(database) as session:
        assert len(session.scalars(select(FrozenDecision)).all()) == 1


def test_a_close_does_not_wait_for_a_stream_of_votes_to_end(database) -> None:
    collective = small_collective(database, size=CLIENTS // 3)
    poll = opened(database, collective)
    accounts = [account for each in collective.accounts.values() for account in each]
    mandates = {account: held(database, collective, poll, account)[0] for account in accounts}
    seconds = []

    def keep_voting(account: int) -> str:
        for rank in range(10_000):
            with unit_of_work(database, account) as work:
                cast_ballots(work, collective.id, poll, {mandates[account]: (Choice.FOR, Choice.AGAINST)[rank % 2]})
        return "never refused"

    def close() -> str:
        time.sleep(0.3)
        start = time.monotonic()
        closed(database, collective, poll)
        seconds.append(time.monotonic() - start)
        return "closed"

    answers = at_once([*(partial(keep_voting, account) for account in accounts), close])

    assert tally(answers) == {"poll-closed": len(accounts), "closed": 1}
    assert seconds[0] < 5
