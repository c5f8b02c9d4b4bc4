"""The engine and its transactions, the same on SQLite and PostgreSQL.

SQLite's driver neither rolls back savepoints nor takes the write lock at the start of a transaction unless told to;
without these hooks two writers both win.
"""

import datetime
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session
from sqlalchemy.pool import ConnectionPoolEntry

from govtool.store.turns import turn_to_write
from govtool.store.work import Clock, Work

WRITES: Final = "govtool_writes"
POOL_SIZE: Final = 16
ONE_STATE: Final = {"postgresql": {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}}
PRAGMAS: Final = (
    "foreign_keys = ON",
    "journal_mode = WAL",
    "busy_timeout = 10000",
    "synchronous = FULL",
    "secure_delete = ON",
    "trusted_schema = OFF",
    "recursive_triggers = ON",  # else REPLACE removes rows behind the back of the guards.
)
NOW: Final = {
    "sqlite": text("SELECT strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now')"),
    "postgresql": text("SELECT clock_timestamp()"),
}


def engine_for(url: str) -> Engine:
    """Give the engine of a database, `sqlite:///…` or `postgresql+psycopg://…`.

    A request reads on one connection and writes on another. A pool with a limit would stop for good once every
    connection reads and every request waits for one to write; so there are as many as the threads need.
    """
    engine = create_engine(url, hide_parameters=True, pool_size=POOL_SIZE, max_overflow=-1)
    if engine.dialect.name == "sqlite":
        _keep_to_oneself(engine.url.database)
        event.listen(engine, "connect", _on_connect)
        event.listen(engine, "begin", _on_begin)
    return engine


def _keep_to_oneself(database: str | None) -> None:
    """Make the file of a new database readable by nobody else on the machine; its WAL follows. An old one stays."""
    with suppress(OSError):
        if database and database != ":memory:" and not Path(database).exists():
            Path(database).touch(mode=0o600)


def _on_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def database_now(session: Session) -> datetime.datetime:
    """Ask the database what time it is, in UTC: the only clock that closes a poll."""
    now = session.execute(NOW[session.get_bind().dialect.name]).scalar_one()
    moment = datetime.datetime.fromisoformat(now) if isinstance(now, str) else now
    return moment.astimezone(datetime.UTC)


@contextmanager
def unit_of_work(engine: Engine, account_id: int | None, clock: Clock = database_now) -> Iterator[Work]:
    """Open a transaction for one action: committed at the end, rolled back by any exception.

    account_id: who acts; None when the program acts by itself.
    """
    writing = engine.execution_options(**{WRITES: True})
    with turn_to_write(engine), Session(writing, expire_on_commit=False) as session, session.begin():
        yield Work(session, clock(session), account_id, clock)


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """Open a session that only reads; what it sees is one state of the database."""
    one_state = engine.execution_options(**ONE_STATE.get(engine.dialect.name, {}))
    with Session(one_state, expire_on_commit=False) as session:
        yield session
