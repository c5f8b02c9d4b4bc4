"""Child processes that act once and are killed at a point of their choice: `python -m tests.pressure.nursery URL`.

The parent reads orders from its input, one JSON object a line, forks a child for each, and answers with what came of
it. It loads everything once, so that a child costs milliseconds. The product knows nothing of this: the points are set
on the engine of the child. An order names its database when it is another, and how far the clock has jumped.
"""

import datetime
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable

from sqlalchemy import Engine, event
from sqlalchemy import select as rows_of

from govtool.actions.ballots import cast_ballots
from govtool.actions.polls import Closing, close_poll
from govtool.actions.refused import Missing, Refused
from govtool.domain.ballots import Choice
from govtool.presets.documents import sound_statutes
from govtool.store.db import database_now, engine_for, reading, unit_of_work
from govtool.store.journal import ClockSetBack
from govtool.store.migrating import revisions, upgrade
from govtool.store.models.collectives import StatutesVersion
from govtool.store.work import Clock

Order = dict[str, object]
COMMIT, COMMITTED = "commit", "committed"
SET_BACK = "clock-set-back"
LONGEST = 60


class Points:
    """The points that an action passes: one after each statement, one before and one after the commit."""

    def __init__(self, engine: Engine, die_at: int | None) -> None:
        self.passed: list[str] = []
        self.die_at = die_at
        event.listen(engine, "after_cursor_execute", self._statement)
        committing = engine.dialect.do_commit
        engine.dialect.do_commit = lambda connection: self._commit(committing, connection)

    def _statement(self, _connection, _cursor, statement: str, *_others: object) -> None:
        self.pass_by(" ".join(statement.split())[:60])

    def _commit(self, commit: Callable, connection: object) -> None:
        self.pass_by(COMMIT)
        commit(connection)
        self.pass_by(COMMITTED)

    def pass_by(self, name: str) -> None:
        """Pass a point, or die there."""
        if len(self.passed) == self.die_at:
            os.kill(os.getpid(), signal.SIGKILL)
        self.passed.append(name)


def clock_ahead(hours: int) -> Clock:
    """Give the clock of a database that has jumped by some hours."""
    return lambda session: database_now(session) + datetime.timedelta(hours=hours)


def act(url: str, order: Order) -> tuple[str, list[str]]:
    """Do what an order asks and give its answer, with the points that were passed."""
    engine = engine_for(order.get("url", url))
    with engine.connect():
        points = Points(engine, order.get("die_at"))
    try:
        if order["action"] == "upgrade":
            upgrade(engine)
            return "ok", points.passed
        with unit_of_work(engine, order["account"], clock_ahead(order.get("hours", 0))) as work:
            ACTIONS[order["action"]](work, order)
    except Refused as refused:
        return refused.refusals[0].code, points.passed
    except Missing:
        return "missing", points.passed
    except ClockSetBack:
        return SET_BACK, points.passed
    return "ok", points.passed


def vote(work, order: Order) -> None:
    """Cast the ballot of one mandate."""
    cast_ballots(work, order["collective"], order["poll"], {order["mandate"]: Choice(order["choice"])})


def close(work, order: Order) -> None:
    """Close a poll."""
    close_poll(work, order["collective"], order["poll"], Closing())


ACTIONS = {"vote": vote, "close": close}


def born(url: str, order: Order) -> tuple[int, int]:
    """Fork a child that acts; give its process and where it answers."""
    ear, mouth = os.pipe()
    child = os.fork()
    if child:
        os.close(mouth)
        return child, ear
    os.close(ear)
    try:
        os.write(mouth, json.dumps(act(url, order)).encode())
    except BaseException as error:  # noqa: BLE001 - the parent is told, whatever it is.
        os.write(mouth, json.dumps([f"error: {error!r}", []]).encode())
    os._exit(0)


def answers_of(children: list[tuple[int, int]], orders: list[Order]) -> list[tuple[str, list[str]]]:
    """Wait for children, killing each when its time is up, and give their answers; a dead one's is unknown."""
    now = time.monotonic()
    until = {
        pipe: (child, now + order.get("delay", LONGEST)) for (child, pipe), order in zip(children, orders, strict=True)
    }
    said = {}
    while until:
        wait = max(0, min(moment for _, moment in until.values()) - time.monotonic())
        ready, _, _ = select.select(list(until), [], [], wait)
        late = [pipe for pipe, (_, moment) in until.items() if moment <= time.monotonic()]
        for pipe in {*ready, *late}:
            said[pipe] = _last_words(*until.pop(pipe), pipe)
    return [said[pipe] for _, pipe in children]


def _last_words(child: int, moment: float, pipe: int) -> tuple[str, list[str]]:
    if moment <= time.monotonic():
        os.kill(child, signal.SIGKILL)
    with os.fdopen(pipe, "rb") as ear:
        words = ear.read()
    os.waitpid(child, 0)
    return tuple(json.loads(words)) if words else ("unknown", [])


def warm(url: str) -> None:
    """Read the statutes and load the migrations once, so that no child has to."""
    engine = engine_for(url)
    asked = rows_of(StatutesVersion.document) if revisions(engine)[0] is not None else None
    with reading(engine) as session:
        for document in () if asked is None else session.scalars(asked):
            sound_statutes(document)
    engine.dispose()


def main(url: str) -> None:
    """Answer orders until there are no more; a line holds one or several that run at once."""
    warmed = set()
    for line in sys.stdin:
        orders = json.loads(line)
        for named in {order.get("url", url) for order in orders} - warmed:
            warm(named)
            warmed.add(named)
        children = [born(url, order) for order in orders]
        sys.stdout.write(json.dumps(answers_of(children, orders)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1])
