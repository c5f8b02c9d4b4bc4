"""Let the database itself refuse to change what was written: journal, decisions, statutes, rolls, ended polls."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KEPT = ("journal_entries", "decisions", "statutes_versions", "roll_entries")
VOTED = ("ballots", "sign_offs", "hand_counts", "mandates")
EVENTS = ("INSERT", "UPDATE", "DELETE")


def upgrade() -> None:
    """Add the guards."""
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _guard_sqlite() -> None:
    for table in KEPT:
        for event in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            )
    for table in VOTED:
        for event in EVENTS:
            row = "OLD" if event == "DELETE" else "NEW"
            op.execute(
                f"CREATE TRIGGER end_{table}_{event.lower()} BEFORE {event} ON {table} "
                f"WHEN (SELECT state FROM polls WHERE id = {row}.poll_id) <> 'open' "
                f"BEGIN SELECT RAISE(ABORT, 'the poll has ended'); END"
            )
    op.execute(
        "CREATE TRIGGER end_polls_update BEFORE UPDATE ON polls WHEN OLD.state <> 'open' "
        "BEGIN SELECT RAISE(ABORT, 'the poll has ended'); END"
    )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION keep_row() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION '% is only added to', TG_TABLE_NAME; END $$"
    )
    op.execute(
        "CREATE FUNCTION poll_is_open() RETURNS trigger LANGUAGE plpgsql AS $$ "
        "DECLARE touched integer := CASE WHEN TG_OP = 'DELETE' THEN OLD.poll_id ELSE NEW.poll_id END; "
        "BEGIN IF (SELECT state FROM polls WHERE id = touched) <> 'open' THEN RAISE EXCEPTION 'the poll has ended'; "
        "END IF; RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END; END $$"
    )
    op.execute(
        "CREATE FUNCTION poll_has_ended() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the poll has ended'; END $$"
    )
    for table in KEPT:
        op.execute(
            f"CREATE TRIGGER keep_{table} BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION keep_row()"
        )
    for table in VOTED:
        op.execute(
            f"CREATE TRIGGER end_{table} BEFORE INSERT OR UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION poll_is_open()"
        )
    op.execute(
        "CREATE TRIGGER end_polls BEFORE UPDATE ON polls FOR EACH ROW WHEN (OLD.state <> 'open') "
        "EXECUTE FUNCTION poll_has_ended()"
    )


def downgrade() -> None:
    """Remove the guards."""
    if op.get_bind().dialect.name == "sqlite":
        for table in KEPT:
            for event in ("update", "delete"):
                op.execute(f"DROP TRIGGER keep_{table}_{event}")
        for table in VOTED:
            for event in EVENTS:
                op.execute(f"DROP TRIGGER end_{table}_{event.lower()}")
        op.execute("DROP TRIGGER end_polls_update")
        return
    for table in KEPT:
        op.execute(f"DROP TRIGGER keep_{table} ON {table}")
    for table in VOTED:
        op.execute(f"DROP TRIGGER end_{table} ON {table}")
    op.execute("DROP TRIGGER end_polls ON polls")
    for function in ("keep_row", "poll_is_open", "poll_has_ended"):
        op.execute(f"DROP FUNCTION {function}()")
