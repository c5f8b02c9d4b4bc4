"""Let the database itself refuse to change what was written: journal, decisions, rolls, agendas, ended polls."""

from typing import NamedTuple

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


class Guard(NamedTuple):
    """A change that the database refuses.

    condition: when it is refused, as SQL of both engines over the rows OLD and NEW.
    """

    table: str
    event: str
    condition: str
    reason: str


KEPT = (
    "attendance_events",
    "decisions",
    "earlier_ballots",
    "journal_entries",
    "roll_entries",
    "sign_offs",
    "statutes_versions",
)
NEVER_REMOVED = ("assemblies", "ballots", "journal_heads", "mandates", "polls", "resolutions")
VOTED = ("ballots", "hand_counts", "mandates", "sign_offs")
POLL_ENDED = "(SELECT state FROM polls WHERE id = {row}.poll_id) <> 'open'"
EARLIER_ENDED = (
    "(SELECT polls.state FROM polls JOIN mandates ON mandates.poll_id = polls.id WHERE mandates.id = NEW.mandate_id)"
    " <> 'open'"
)


def changed(*columns):
    return " OR ".join(f"NEW.{column} <> OLD.{column}" for column in columns)


GUARDS = (
    *(Guard(table, event, "1 = 1", f"{table} is only added to") for table in KEPT for event in ("UPDATE", "DELETE")),
    *(Guard(table, "DELETE", "1 = 1", f"nothing of {table} is removed") for table in NEVER_REMOVED),
    *(Guard(table, "INSERT", POLL_ENDED.format(row="NEW"), "the poll has ended") for table in VOTED),
    *(
        Guard(
            table,
            "UPDATE",
            f"{POLL_ENDED.format(row='OLD')} OR {POLL_ENDED.format(row='NEW')}",
            "the poll has ended",
        )
        for table in ("ballots", "hand_counts", "mandates")
    ),
    Guard("hand_counts", "DELETE", POLL_ENDED.format(row="OLD"), "the poll has ended"),
    Guard("earlier_ballots", "INSERT", EARLIER_ENDED, "the poll has ended"),
    Guard(
        "polls",
        "UPDATE",
        f"OLD.state <> 'open' OR {changed('collective_id', 'resolution_id', 'number', 'round', 'mode', 'opened_at')}",
        "the poll has ended, or it would be another one",
    ),
    Guard(
        "decisions",
        "INSERT",
        "(SELECT state FROM polls WHERE id = NEW.poll_id) <> 'closed'",
        "only a closed poll is decided",
    ),
    Guard(
        "roll_entries",
        "INSERT",
        "(SELECT state FROM assemblies WHERE id = NEW.assembly_id) <> 'prepared'",
        "the roll is frozen",
    ),
    Guard(
        "assemblies",
        "UPDATE",
        "OLD.state = 'closed' OR (OLD.state <> 'prepared' AND "
        f"(NEW.state = 'prepared' OR {changed('collective_id', 'statutes_version_id', 'call', 'held_on')}))",
        "the assembly has been opened",
    ),
    Guard(
        "resolutions",
        "UPDATE",
        "EXISTS (SELECT 1 FROM polls WHERE resolution_id = OLD.id) AND "
        f"({changed('collective_id', 'assembly_id', 'position', 'title', 'wording', 'decision_kind')}"
        " OR COALESCE(NEW.subject, '') <> COALESCE(OLD.subject, ''))",
        "the resolution has been put to the vote",
    ),
    Guard("journal_heads", "UPDATE", "NEW.number <= OLD.number", "the journal only grows"),
)
EMPTIED = sorted({guard.table for guard in GUARDS})


def upgrade() -> None:
    """Add the guards."""
    add = _add_to_sqlite if op.get_bind().dialect.name == "sqlite" else _add_to_postgresql
    for rank, guard in enumerate(GUARDS):
        add(f"guard_{rank:02}_{guard.table}_{guard.event.lower()}", guard)
    if op.get_bind().dialect.name == "postgresql":
        _keep_from_emptying()


def _add_to_sqlite(name: str, guard: Guard) -> None:
    op.execute(
        f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} WHEN {guard.condition} "
        f"BEGIN SELECT RAISE(ABORT, '{guard.reason}'); END"
    )


def _add_to_postgresql(name: str, guard: Guard) -> None:
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {guard.condition} THEN RAISE EXCEPTION '{guard.reason}'; END IF; RETURN COALESCE(NEW, OLD); END $$"
    )
    op.execute(f"CREATE TRIGGER {name} BEFORE {guard.event} ON {guard.table} FOR EACH ROW EXECUTE FUNCTION {name}()")


def _keep_from_emptying() -> None:
    """Refuse TRUNCATE, which no guard of a row sees; SQLite has no such statement."""
    op.execute(
        "CREATE FUNCTION guard_emptying() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'nothing of % is removed', TG_TABLE_NAME; END $$"
    )
    for table in EMPTIED:
        op.execute(
            f"CREATE TRIGGER guard_emptying_{table} BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION guard_emptying()"
        )


def downgrade() -> None:
    """Remove the guards."""
    postgresql = op.get_bind().dialect.name == "postgresql"
    for rank, guard in enumerate(GUARDS):
        name = f"guard_{rank:02}_{guard.table}_{guard.event.lower()}"
        op.execute(f"DROP TRIGGER {name} ON {guard.table}" if postgresql else f"DROP TRIGGER {name}")
        if postgresql:
            op.execute(f"DROP FUNCTION {name}()")
    if postgresql:
        for table in EMPTIED:
            op.execute(f"DROP TRIGGER guard_emptying_{table} ON {table}")
        op.execute("DROP FUNCTION guard_emptying()")
