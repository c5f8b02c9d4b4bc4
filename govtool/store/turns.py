"""Turns: who waits to write is served in the order of arrival, on both engines.

Neither engine sees to it. SQLite's writers try again after pauses, and whoever tries at the right moment is next; in
PostgreSQL, those who share a row let others share it before whoever waits to have it alone. Under a steady stream of
votes, the secretary who closes the poll would wait for ever.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Final
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, Integer, func, literal, select
from sqlalchemy.orm import Session
from sqlalchemy.pool import Pool

from govtool.store.models.base import Key

SECONDS: Final = 10
POLLS: Final = 1


class Turns:
    """A lock that is given in the order in which it was asked for."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._waiting: deque[threading.Lock] = deque()
        self._taken = False

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for one's turn, and let the next one in at the end.

        Whoever has waited too long goes on without it: the database then says that it is locked.
        """
        has_turn = self._wait()
        try:
            yield
        finally:
            if has_turn:
                self._pass_on()

    def _wait(self) -> bool:
        with self._guard:
            if not self._taken:
                self._taken = True
                return True
            ticket = threading.Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        if ticket.acquire(timeout=SECONDS):
            return True
        with self._guard, suppress(ValueError):
            self._waiting.remove(ticket)
            return False
        return True  # it came at the very last moment.

    def _pass_on(self) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._taken = False


WRITERS: Final[WeakKeyDictionary[Pool, Turns]] = WeakKeyDictionary()
GUARD: Final = threading.Lock()


@contextmanager
def turn_to_write(engine: Engine) -> Iterator[None]:
    """Wait for one's turn to write in a SQLite file, among the threads of this process."""
    if engine.dialect.name != "sqlite":
        yield
        return
    with GUARD:
        turns = WRITERS.setdefault(engine.pool, Turns())
    with turns.turn():
        yield


def share_poll(session: Session, poll_id: int) -> None:
    """Wait in line to vote in a poll, beside others, until the end of the transaction."""
    _stand_in_line(session, poll_id, "pg_advisory_xact_lock_shared")


def have_poll_alone(session: Session, poll_id: int) -> None:
    """Wait in line to end a poll; nobody votes in it until the end of the transaction."""
    _stand_in_line(session, poll_id, "pg_advisory_xact_lock")


def _stand_in_line(session: Session, poll_id: int, lock: str) -> None:
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(getattr(func, lock)(literal(POLLS, Integer), literal(poll_id, Key))))
