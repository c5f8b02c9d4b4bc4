"""Copies: what was built once in an empty database is put into the next one as it is, in a few milliseconds."""

import copy
import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Engine, Row, Table, select, text

from govtool.store.models import Base

Made = TypeVar("Made")
NEXT = "SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))"


@dataclass(frozen=True)
class Copy:
    """What was made, and the database as it then was: a file in memory, or rows."""

    made: object
    schema: int
    file: sqlite3.Connection | None
    rows: dict[Table, list[Row]]


COPIES: dict[tuple[object, ...], Copy] = {}


def made_once(engine: Engine, key: tuple[object, ...], make: Callable[[], Made]) -> Made:
    """Make something in a database, or put what was made before in an empty one like it.

    A database that already holds something, or whose tables are others, gets it made anew.
    """
    schema = _empty_schema(engine)
    if schema is None:
        return make()
    known = COPIES.get((engine.dialect.name, schema, *key))
    if known is None:
        made = make()
        COPIES[engine.dialect.name, schema, *key] = _copied(engine, copy.deepcopy(made), schema)
        return made
    _put(engine, known)
    return copy.deepcopy(known.made)


def _empty_schema(engine: Engine) -> int | None:
    """Give the number of the schema of a database without rows; None when it holds some."""
    schema = "PRAGMA schema_version" if engine.dialect.name == "sqlite" else "SELECT count(*) FROM pg_attribute"
    with engine.connect() as connection:
        if any(connection.scalar(text(f"SELECT 1 FROM {name} LIMIT 1")) for name in ("collectives", "accounts")):
            return None
        return connection.scalar(text(schema))


def _copied(engine: Engine, made: object, schema: int) -> Copy:
    if engine.dialect.name == "sqlite":
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        with engine.connect() as connection:
            connection.connection.driver_connection.backup(memory)
        return Copy(made, schema, memory, {})
    with engine.connect() as connection:
        rows = {table: list(connection.execute(select(table))) for table in Base.metadata.sorted_tables}
    return Copy(made, schema, None, {table: kept for table, kept in rows.items() if kept})


def _put(engine: Engine, known: Copy) -> None:
    if known.file is None:
        _put_rows(engine, known.rows)
        return
    engine.dispose()
    target = sqlite3.connect(engine.url.database)
    known.file.backup(target)
    target.close()


def _put_rows(engine: Engine, rows: dict[Table, list[Row]]) -> None:
    with engine.begin() as connection:
        connection.execute(text("SET LOCAL session_replication_role = replica"))  # the guards wait for an assembly.
        for table, kept in rows.items():
            connection.execute(table.insert(), [row._asdict() for row in kept])
        for name in [table.name for table in rows if "id" in table.c]:
            connection.execute(text(NEXT.format(table=name)))
