"""The tally of named ballots from the database, decision included, against the same count on the raw driver."""

import os
from dataclasses import replace
from functools import partial

from sqlalchemy import Engine

from govtool.domain.ballots import Attendance, count_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.store.db import reading
from govtool.store.freezing import Circumstances, freeze
from govtool.store.queries.polls import choices_by_college, counts_of
from tests.bench.halls import ENGINES, database
from tests.bench.rows import Pair, Row
from tests.bench.ten_colleges import FIFTH_OF_HEADS, PROPORTIONAL, rule_with

SIZE = int(os.environ.get("GOVTOOL_BENCH_BALLOTS", "1000000"))
COLLEGES = 5
BALLOTS = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :size)
INSERT INTO ballots (mandate_id, collective_id, poll_id, college, category, choice, cast_at)
SELECT i, 1, 1, 'college-' || (1 + i % 1000 * 7919 % 5), 'members',
CASE WHEN i % 1000 * 31 % 10 < 5 THEN 'for' WHEN i % 1000 * 31 % 10 < 9 THEN 'against' ELSE 'abstain' END,
CURRENT_TIMESTAMP FROM n
"""
RAW = (
    "SELECT college, category, choice, count(*) FROM ballots WHERE poll_id = 1 "
    "GROUP BY college, category, choice ORDER BY college, category, choice"
)
WITHOUT_PARENTS = {"sqlite": "PRAGMA foreign_keys = OFF", "postgresql": "SET session_replication_role = replica"}
SETTLED = {"sqlite": "PRAGMA wal_checkpoint(TRUNCATE)", "postgresql": "VACUUM ballots"}
ABOUT = Circumstances(collective={}, assembly={}, resolution={}, poll={}, statutes={})


def fill(engine: Engine) -> None:
    """Put the ballots in their table, without the members, mandates and sign-offs that a count does not read."""
    name = engine.dialect.name
    raw = engine.raw_connection()
    if name == "postgresql":
        raw.driver_connection.autocommit = True
    cursor = raw.driver_connection.cursor()
    for statement in (WITHOUT_PARENTS[name], BALLOTS.replace(":size", str(SIZE)), "ANALYZE", SETTLED[name]):
        cursor.execute(statement)
    raw.invalidate()


def rule() -> DecisionRule:
    """Give a rule of five colleges."""
    ten = rule_with(PROPORTIONAL, FIFTH_OF_HEADS)
    weights = dict(list(ten.weights.items())[:COLLEGES])
    whole = sum(weights.values())
    return replace(ten, weights={college: weight / whole for college, weight in weights.items()})


def decided(engine: Engine, counted: DecisionRule) -> str:
    """Count, decide and freeze."""
    with reading(engine) as session:
        counts = counts_of(session, 1)
    choices = choices_by_college(counts)
    attending = {college: sum(choices[college].values()) for college in counted.weights}
    colleges = (
        count_of(college, Attendance(enrolled=SIZE // 4, present=present, represented=0), choices[college])
        for college, present in attending.items()
    )
    return freeze(counted, CountSheet(colleges=tuple(colleges)), ABOUT, counts).digest


def prepared(name: str) -> Pair:
    """Give the count with its decision, and the raw count."""
    engine = database(name)
    fill(engine)
    connection = engine.raw_connection()
    raw = connection.driver_connection
    connection.detach()  # it is not one of the pool any more.
    if name == "postgresql":
        raw.autocommit = True
    cursor = raw.cursor()
    return Pair(partial(decided, engine, rule()), lambda: cursor.execute(RAW).fetchall())


ROWS = tuple(
    Row(
        name=f"tally-{name}",
        measured=f"count {SIZE:,} named ballots of five colleges in {name}, decide, give the margin and freeze",
        yardstick="the same `GROUP BY` on the raw driver",
        goal=1.3,
        prepared=partial(prepared, name),
    )
    for name in ENGINES
)
