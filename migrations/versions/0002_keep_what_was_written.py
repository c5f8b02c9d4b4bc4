"""Let the database itself refuse to change what was written: journal, decisions, rolls, agendas, ended polls."""

from alembic import op

from govtool.store.guarding import Guard, add_guards, changed, remove_guards

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


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


def upgrade() -> None:
    """Add the guards."""
    add_guards(op, GUARDS)


def downgrade() -> None:
    """Remove the guards, and what refuses to empty their tables."""
    remove_guards(op, GUARDS)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION guard_emptying()")
