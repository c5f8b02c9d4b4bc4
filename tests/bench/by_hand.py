"""The yardstick of a vote: its statements by hand on the raw driver, behind the same gate."""

import datetime
import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from flask import Blueprint, redirect, request
from sqlalchemy import Engine
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.store.turns import turn_to_write
from govtool.web.layout.gate import door, opens, visitor

NOW = {"sqlite": "SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')", "postgresql": "SELECT clock_timestamp()"}
IN_LINE = "SELECT pg_advisory_xact_lock_shared(1, CAST(? AS integer))"
SHARED = {"sqlite": "", "postgresql": " FOR SHARE"}
LOCKED = {"sqlite": "", "postgresql": " FOR UPDATE"}
POLL = "SELECT collective_id, resolution_id, state, mode FROM polls WHERE id = ?"
ZONE = "SELECT zone FROM collectives WHERE id = ?"
MEMBERS = (
    "SELECT member_id FROM representations WHERE account_id = ? AND collective_id = ? AND starts_on <= ? "
    "AND (ends_on IS NULL OR ends_on >= ?)"
)
MANDATE = (
    "SELECT id, college, category FROM mandates WHERE poll_id = ? AND holder_id IN "
    "(SELECT id FROM roll_entries WHERE member_id = ?) ORDER BY id"
)
EARLIER = "SELECT choice, cast_at FROM ballots WHERE mandate_id = ?"
STATUTES = (
    "SELECT v.document, r.decision_kind FROM statutes_versions v JOIN assemblies a ON a.statutes_version_id = v.id "
    "JOIN resolutions r ON r.assembly_id = a.id WHERE r.id = ?"
)
SIGN_OFF = "INSERT INTO sign_offs (mandate_id, collective_id, poll_id, account_id, signed_at) VALUES (?, ?, ?, ?, ?)"
BALLOT = (
    "INSERT INTO ballots (mandate_id, collective_id, poll_id, college, category, choice, cast_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
HEAD = "SELECT number, digest FROM journal_heads WHERE collective_id = ?"
ENTRY = (
    "INSERT INTO journal_entries (collective_id, number, at, account_id, action, subject, figures, article, previous, "
    "digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
GROWN = "UPDATE journal_heads SET number = ?, digest = ? WHERE collective_id = ?"


@dataclass(frozen=True, slots=True)
class Raw:
    """A transaction on the raw driver."""

    cursor: object
    engine: str

    def run(self, statement: str, *terms: object) -> None:
        """Run a statement."""
        self.cursor.execute(statement if self.engine == "sqlite" else statement.replace("?", "%s"), terms)

    def row(self, statement: str, *terms: object) -> Sequence:
        """Run a statement and give its only row; None when there is none."""
        self.run(statement, *terms)
        return self.cursor.fetchone()


@contextmanager
def transaction(engine: Engine) -> Iterator[Raw]:
    """Open a transaction on a connection of the pool, each writer in turn."""
    name = engine.dialect.name
    with turn_to_write(engine):
        connection = engine.raw_connection()
        raw = Raw(connection.cursor(), name)
        if name == "sqlite":  # the other driver begins by itself.
            raw.run("BEGIN IMMEDIATE")
        try:
            yield raw
            connection.commit()
        finally:
            connection.close()


def by_hand(engine: Engine) -> Blueprint:
    """Give the route."""
    route = Blueprint("by_hand", __name__, url_prefix="/c/<slug>/etalon/<int:poll_id>")

    @route.post("/bulletin")
    @opens(Right.VOTE)
    def cast(poll_id: int) -> Response:
        with transaction(engine) as raw:
            vote(raw, poll_id, request.form["choice"])
        return redirect(request.path)

    return route


def vote(raw: Raw, poll_id: int, choice: str) -> None:
    """Run the statements of a vote."""
    account, name = visitor().account_id, raw.engine
    (said,) = raw.row(NOW[name])
    now = datetime.datetime.fromisoformat(said) if isinstance(said, str) else said
    if name == "postgresql":
        raw.run(IN_LINE, poll_id)
    collective, resolution, state, mode = raw.row(POLL + SHARED[name], poll_id)
    raw.row(ZONE, collective)
    (member,) = raw.row(MEMBERS, account, collective, now.date().isoformat(), now.date().isoformat())
    mandate, college, category = raw.row(MANDATE + LOCKED[name], poll_id, member)
    earlier = raw.row(EARLIER, mandate)
    raw.row(STATUTES, resolution)
    if collective != door().collective.id or earlier is not None or (state, mode) != ("open", "named"):
        raise ValueError("not a first vote in an open poll")
    at = now.strftime("%Y-%m-%d %H:%M:%S.%f") if name == "sqlite" else now
    raw.run(SIGN_OFF, mandate, collective, poll_id, account, at)
    raw.run(BALLOT, mandate, collective, poll_id, college, category, choice, at)
    tell(raw, at, now, {"collective": collective, "poll": poll_id, "mandate": mandate, "college": college})


def tell(raw: Raw, at: object, now: datetime.datetime, cast: dict[str, object]) -> None:
    """Write the entry of the journal and its head."""
    collective = cast["collective"]
    number, previous = raw.row(HEAD + LOCKED[raw.engine], collective)
    content = {
        "collective": collective,
        "number": number + 1,
        "at": now.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        "account": visitor().account_id,
        "action": "ballot-cast",
        "subject": f"mandate:{cast['mandate']}",
        "figures": f'{{"college":"{cast["college"]}","poll":{cast["poll"]}}}',
        "article": "",
        "previous": previous,
    }
    written = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    digest = hashlib.sha256(written.encode()).hexdigest()
    raw.run(ENTRY, *({**content, "at": at}.values()), digest)
    raw.run(GROWN, number + 1, digest, collective)
