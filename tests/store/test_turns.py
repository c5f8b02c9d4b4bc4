"""Whoever waits to write is served in the order of arrival."""

import threading
import time

import pytest
from sqlalchemy.exc import OperationalError

from govtool.store import turns
from govtool.store.db import unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.turns import Turns, have_poll_alone, share_poll

SOON = 0.05


def start(*works) -> list[threading.Thread]:
    """Start works one after the other, each once the one before waits."""
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
        time.sleep(SOON)
    return threads


def test_turns_are_given_in_the_order_of_arrival() -> None:
    line, served = Turns(), []

    def served_as(rank: int):
        def work() -> None:
            with line.turn():
                served.append(rank)

        return work

    with line.turn():
        threads = start(*map(served_as, range(8)))
        assert served == []
    [thread.join() for thread in threads]

    assert served == list(range(8))


def test_a_turn_is_passed_on_whatever_happens_in_it() -> None:
    line = Turns()
    with pytest.raises(ValueError, match="no"), line.turn():
        raise ValueError("no")

    with line.turn():
        pass


def test_whoever_has_waited_too_long_goes_on_and_keeps_no_place(monkeypatch) -> None:
    monkeypatch.setattr(turns, "SECONDS", SOON)
    line, served = Turns(), []

    def impatient() -> None:
        with line.turn():
            served.append("impatient")

    with line.turn():
        [thread.join() for thread in start(impatient)]
        assert served == ["impatient"]
    with line.turn():
        served.append("after")

    assert served == ["impatient", "after"]


def test_a_writer_that_never_gets_its_turn_is_told_that_the_file_is_locked(sqlite, monkeypatch) -> None:
    monkeypatch.setattr(turns, "SECONDS", SOON)
    monkeypatch.setattr("govtool.store.db.PRAGMAS", ("busy_timeout = 50",))

    def write_inside() -> None:
        with unit_of_work(sqlite, None) as work:
            work.session.add(Account(email="ann@example.org", name="Ann", created_at=work.now))

    with unit_of_work(sqlite, None), pytest.raises(OperationalError, match="locked"):
        write_inside()


def test_voters_share_a_poll_and_do_not_pass_whoever_waits_to_end_it(postgresql) -> None:
    served = []

    def vote(rank: int):
        def work() -> None:
            with unit_of_work(postgresql, None) as unit:
                share_poll(unit.session, 7)
                served.append(f"vote {rank}")

        return work

    def close() -> None:
        with unit_of_work(postgresql, None) as unit:
            have_poll_alone(unit.session, 7)
            served.append("close")

    with unit_of_work(postgresql, None) as unit:
        share_poll(unit.session, 7)
        [thread.join() for thread in start(vote(1))]
        threads = start(close, vote(2))
        assert served == ["vote 1"]
    [thread.join() for thread in threads]

    assert served == ["vote 1", "close", "vote 2"]


@pytest.mark.parametrize("poll", [8, 2**40])
def test_one_poll_waits_for_no_other(database, poll) -> None:
    with unit_of_work(database, None) as work:
        have_poll_alone(work.session, 7)
        share_poll(work.session, poll)
