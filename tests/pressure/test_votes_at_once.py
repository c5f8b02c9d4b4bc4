"""Fifty posts of one mandate leave one sign-off and one ballot; other mandates are all counted."""

import threading
import time
from functools import partial

import pytest
from sqlalchemy import func, select

from govtool.actions.assemblies import withdraw_resolution
from govtool.actions.ballots import cast_ballots
from govtool.actions.links import new_link, use_link
from govtool.actions.polls import open_poll
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import broken_link
from govtool.store.models.accounts import StoredSession
from govtool.store.models.polls import EarlierBallot
from tests.factories.collectives import COLLEGES, small_collective
from tests.factories.stored_polls import box, closed, held, journal_of, opened, record_of_poll
from tests.factories.stored_statutes import FINAL, statutes_text
from tests.pressure.together import answer_of, at_once, tally

pytestmark = pytest.mark.pressure
TIMES = 50
ANSWERS = [choice for choice in Choice if choice is not Choice.NULL]


def cast(engine, collective, poll: int, account: int, choices: dict[int, Choice]) -> str:
    with unit_of_work(engine, account) as work:
        cast_ballots(work, collective.id, poll, choices)
    return "cast"


def deeds(engine, collective) -> dict[str, int]:
    return tally([action for action, _, _ in journal_of(engine, collective.id)])


def sound(engine, collective) -> bool:
    with reading(engine) as session:
        return broken_link(session, collective.id) is None


def one_mandate(engine, collective) -> tuple[int, list]:
    poll, ann = opened(engine, collective), collective.accounts["producteurs"][0]
    (mandate,) = held(engine, collective, poll, ann)
    return poll, [
        partial(cast, engine, collective, poll, ann, {mandate: ANSWERS[rank % len(ANSWERS)]}) for rank in range(TIMES)
    ]


def test_fifty_final_votes_of_one_mandate_are_one_vote_and_forty_nine_refusals(database) -> None:
    collective = small_collective(database, document=statutes_text(FINAL))
    poll, votes = one_mandate(database, collective)

    answers = at_once(votes)

    assert tally(answers) == {"cast": 1, "already-signed-off": TIMES - 1}
    assert box(database, poll)["producteurs"] == (1, 1)
    assert deeds(database, collective)["ballot-cast"] == 1
    assert sound(database, collective)


def test_fifty_changeable_votes_of_one_mandate_are_one_ballot_whose_changes_the_journal_tells(database) -> None:
    collective = small_collective(database)
    poll, votes = one_mandate(database, collective)

    answers = at_once(votes)

    assert tally(answers) == {"cast": TIMES}
    assert box(database, poll)["producteurs"] == (1, 1)
    with reading(database) as session:
        earlier = session.scalar(select(func.count()).select_from(EarlierBallot))
    told = deeds(database, collective)
    assert (told["ballot-cast"], told.get("ballot-changed", 0)) == (1, earlier)
    assert sound(database, collective)
    record = record_of_poll(closed(database, collective, poll))
    assert sum(line["ballots"] for line in record["categories"]) == 1


def test_different_mandates_at_once_are_all_counted(database) -> None:
    size = 15
    collective = small_collective(database, size=size, document=statutes_text(FINAL))
    poll = opened(database, collective)
    votes = [
        partial(
            cast,
            database,
            collective,
            poll,
            account,
            dict.fromkeys(held(database, collective, poll, account), Choice.FOR),
        )
        for accounts in collective.accounts.values()
        for account in accounts
    ]

    answers = at_once(votes)

    assert tally(answers) == {"cast": 3 * size}
    assert box(database, poll) == dict.fromkeys(COLLEGES, (size, size))
    record = record_of_poll(closed(database, collective, poll))
    assert record["decision"]["heads"]["for"] == 3 * size
    assert sound(database, collective)


def test_a_poll_opened_twenty_times_at_once_is_opened_once(database) -> None:
    collective = small_collective(database)

    def open_it() -> str:
        with unit_of_work(database, collective.secretary) as work:
            open_poll(work, collective.resolution, PollMode.NAMED)
        return "opened"

    assert tally(at_once([open_it] * 20)) == {"opened": 1, "poll-already-open": 19}
    assert sound(database, collective)


def test_a_resolution_is_withdrawn_or_voted_on_but_never_both(database) -> None:
    collective = small_collective(database)

    def open_it() -> str:
        with unit_of_work(database, collective.secretary) as work:
            open_poll(work, collective.resolution, PollMode.NAMED)
        return "opened"

    def withdraw_it() -> str:
        with unit_of_work(database, collective.secretary) as work:
            withdraw_resolution(work, collective.resolution)
        return "withdrawn"

    answers = tally(at_once([open_it, withdraw_it] * 10))

    assert answers in (
        {"opened": 1, "poll-already-open": 9, "already-voted": 10},
        {"withdrawn": 1, "resolution-not-standing": 19},
    )


def test_a_poll_that_waited_for_a_withdrawal_is_not_opened(postgresql) -> None:
    collective, answers = small_collective(postgresql), []

    def open_it() -> None:
        answers.append(answer_of(partial(opened, postgresql, collective)))

    waiting = threading.Thread(target=open_it)
    with unit_of_work(postgresql, collective.secretary) as work:
        withdraw_resolution(work, collective.resolution)
        waiting.start()
        time.sleep(0.3)
        assert answers == []
    waiting.join()

    assert answers == ["resolution-not-standing"]


def test_a_link_used_twenty_times_at_once_lets_one_in(database) -> None:
    collective = small_collective(database, size=1)
    with unit_of_work(database, None) as work:
        token = new_link(work, f"producteurs-0@{collective.id}.example").token

    def use_it() -> str:
        with unit_of_work(database, None) as work:
            use_link(work, token)
        return "in"

    assert tally(at_once([use_it] * 20)) == {"in": 1, "link-expired": 19}
    with reading(database) as session:
        assert session.scalar(select(func.count()).select_from(StoredSession)) == 0


def test_twenty_links_asked_at_once_are_five(database) -> None:
    collective = small_collective(database, size=1)

    def ask() -> str:
        with unit_of_work(database, None) as work:
            return "made" if new_link(work, f"producteurs-0@{collective.id}.example") else "none"

    assert tally(at_once([ask] * 20)) == {"made": 5, "none": 15}
