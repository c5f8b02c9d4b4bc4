"""Guards: triggers by which the database itself refuses to change what was written, for migrations to add."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from alembic.operations import Operations


class Guard(NamedTuple):
    """A change that the database refuses.

    event: INSERT, UPDATE or DELETE.
    condition: when it is refused, as SQL of both engines over the rows OLD and NEW.
    """

    table: str
    event: str
    condition: str
    reason: str


def changed(*columns: str) -> str:
    """Give the condition that one of these columns changes; none of them may be null."""
    return " OR ".join(f"NEW.{column} <> OLD.{column}" for column in columns)


def only_added_to(table: str) -> tuple[Guard, Guard]:
    """Guard a table whose rows are neither changed nor removed."""
    reason = f"{table} is only added to"
    return Guard(table, "UPDATE", "1 = 1", reason), Guard(table, "DELETE", "1 = 1", reason)


def add_guards(op: "Operations", guards: Sequence[Guard], first: int = 0) -> None:
    """Add guards, and in PostgreSQL refuse TRUNCATE on their tables, which no guard of a row sees.

    first: rank of the first one, which its name begins with.
    """
    postgresql = op.get_bind().dialect.name == "postgresql"
    for name, guard in _named(guards, first):
        _add_to_postgresql(op, name, guard) if postgresql else _add_to_sqlite(op, name, guard)
    if postgresql:
        _keep_from_emptying(op, guards)


def remove_guards(op: "Operations", guards: Sequence[Guard], first: int = 0) -> None:
    """Remove guards that were added with the same first rank."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    for name, guard in _named(guards, first):
        op.execute(f"DROP TRIGGER {name} ON {guard.table}" if postgresql else f"DROP TRIGGER {name}")
        if postgresql:
            op.execute(f"DROP FUNCTION {name}()")
    if postgresql:
        for table in _tables(guards):
            op.execute(f"DROP TRIGGER guard_emptying_{table} ON {table}")


def _named(guards: Sequence[Guard], first: int) -> tuple[tuple[str, Guard], ...]:
    return tuple(
        (f"guard_{rank:02}_{guard.table}_{guard.event.lower()}", guard) for rank, guard in enumerate(guards, first)
    )


def _tables(guards: Sequence[Guard]) -> list[str]:
    return sorted({guard.table for guard in guards})


def _add_to_sqlite(op: "Operations", name: str, guard: Guard) -> None:
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} WHEN {guard.condition} "
        f"BEGIN SELECT RAISE(ABORT, '{guard.reason}'); END"
    )


def _add_to_postgresql(op: "Operations", name: str, guard: Guard) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {guard.condition} THEN RAISE EXCEPTION '{guard.reason}'; END IF; RETURN COALESCE(NEW, OLD); END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _keep_from_emptying(op: "Operations", guards: Sequence[Guard]) -> None:
    op.execute(
        "CREATE OR REPLACE FUNCTION guard_emptying() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'nothing of % is removed', TG_TABLE_NAME; END $$"
    )
    for table in _tables(guards):
        op.execute(
            f"CREATE TRIGGER guard_emptying_{table} BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION guard_emptying()"
        )
