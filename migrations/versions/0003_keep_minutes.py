"""Keep minutes: letterheads, drafts with every version of their passages, the sealed book, documents."""

import sqlalchemy as sa
from alembic import op

from govtool.store.guarding import Guard, add_guards, only_added_to, remove_guards

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SEALED = (
    "state = 'draft' OR (year IS NOT NULL AND number IS NOT NULL AND record IS NOT NULL AND digest IS NOT NULL "
    "AND previous IS NOT NULL AND sealed_at IS NOT NULL)"
)
IN_DRAFT = "(SELECT state FROM minutes WHERE id = NEW.minutes_id) <> 'draft'"
GUARDS = (
    *only_added_to("letterheads"),
    *only_added_to("minutes_passages"),
    Guard("minutes_passages", "INSERT", IN_DRAFT, "the minutes are sealed"),
    Guard("minutes", "UPDATE", "OLD.state = 'sealed'", "the minutes are sealed"),
    Guard("minutes", "DELETE", "1 = 1", "nothing of minutes is removed"),
    Guard("minute_books", "UPDATE", "NEW.length <= OLD.length", "the minute book only grows"),
    Guard("minute_books", "DELETE", "1 = 1", "nothing of minute_books is removed"),
)
FIRST = 50


def upgrade() -> None:
    """Create the tables and guard them."""
    _letterheads()
    _books()
    _minutes()
    _passages()
    _papers()
    add_guards(op, GUARDS, FIRST)


def _letterheads() -> None:
    op.create_table(
        "letterheads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("seat", sa.String(length=400), nullable=False),
        sa.Column("registration", sa.String(length=200), nullable=False),
        sa.Column("logo", sa.LargeBinary(), nullable=True),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_letterheads_account_id_accounts")),
        _of_collective("letterheads"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letterheads")),
    )
    op.create_index(op.f("ix_letterheads_collective_id"), "letterheads", ["collective_id"])


def _books() -> None:
    op.create_table(
        "minute_books",
        sa.Column("collective_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("length", sa.Integer(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        _of_collective("minute_books"),
        sa.PrimaryKeyConstraint("collective_id", name=op.f("pk_minute_books")),
    )


def _minutes() -> None:
    op.create_table(
        "minutes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("assembly_id", sa.Integer(), nullable=False),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("letterhead_id", sa.Integer(), nullable=True),
        sa.Column("rank", sa.Integer(), nullable=True),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("record", sa.Text(), nullable=True),
        sa.Column("previous", sa.String(length=64), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("sealed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sealed_by", sa.Integer(), nullable=True),
        sa.CheckConstraint(SEALED, name=op.f("ck_minutes_sealed_whole")),
        sa.CheckConstraint("state IN ('draft', 'sealed')", name=op.f("ck_minutes_state_known")),
        sa.ForeignKeyConstraint(["assembly_id"], ["assemblies.id"], name=op.f("fk_minutes_assembly_id_assemblies")),
        _of_collective("minutes"),
        sa.ForeignKeyConstraint(["corrects_id"], ["minutes.id"], name=op.f("fk_minutes_corrects_id_minutes")),
        sa.ForeignKeyConstraint(
            ["letterhead_id"], ["letterheads.id"], name=op.f("fk_minutes_letterhead_id_letterheads")
        ),
        sa.ForeignKeyConstraint(["sealed_by"], ["accounts.id"], name=op.f("fk_minutes_sealed_by_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes")),
        sa.UniqueConstraint("collective_id", "rank", name=op.f("uq_minutes_collective_id_rank")),
        sa.UniqueConstraint("collective_id", "year", "number", name=op.f("uq_minutes_collective_id_year_number")),
        sa.UniqueConstraint("corrects_id", name=op.f("uq_minutes_corrects_id")),
    )
    op.create_index(op.f("ix_minutes_assembly_id"), "minutes", ["assembly_id"])
    op.create_index(op.f("ix_minutes_collective_id"), "minutes", ["collective_id"])
    first = sa.text("corrects_id IS NULL")
    op.create_index(
        "uq_minutes_first", "minutes", ["assembly_id"], unique=True, sqlite_where=first, postgresql_where=first
    )


def _passages() -> None:
    op.create_table(
        "minutes_passages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("mention", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=True),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_minutes_passages_account_id_accounts")),
        _of_collective("minutes_passages"),
        sa.ForeignKeyConstraint(["minutes_id"], ["minutes.id"], name=op.f("fk_minutes_passages_minutes_id_minutes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_minutes_passages")),
        sa.UniqueConstraint(
            "minutes_id", "mention", "version", name=op.f("uq_minutes_passages_minutes_id_mention_version")
        ),
    )
    op.create_index(op.f("ix_minutes_passages_collective_id"), "minutes_passages", ["collective_id"])


def _papers() -> None:
    op.create_table(
        "papers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("minutes_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=40), nullable=False),
        sa.Column("format", sa.String(length=40), nullable=False),
        sa.Column("state", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("warnings", sa.Text(), nullable=False),
        sa.Column("fault", sa.String(length=500), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "kind IN ('minutes', 'attendance', 'extract', 'results')", name=op.f("ck_papers_kind_known")
        ),
        sa.CheckConstraint("state IN ('asked', 'composed', 'made', 'failed')", name=op.f("ck_papers_state_known")),
        _of_collective("papers"),
        sa.ForeignKeyConstraint(["minutes_id"], ["minutes.id"], name=op.f("fk_papers_minutes_id_minutes")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_papers")),
        sa.UniqueConstraint(
            "minutes_id",
            "kind",
            "position",
            "language",
            "format",
            name=op.f("uq_papers_minutes_id_kind_position_language_format"),
        ),
    )
    op.create_index(op.f("ix_papers_collective_id"), "papers", ["collective_id"])
    op.create_index("ix_papers_asked", "papers", ["state", "not_before"])


def _of_collective(table: str) -> sa.ForeignKeyConstraint:
    name = op.f(f"fk_{table}_collective_id_collectives")
    return sa.ForeignKeyConstraint(["collective_id"], ["collectives.id"], name=name)


def downgrade() -> None:
    """Remove the guards and the tables."""
    remove_guards(op, GUARDS, FIRST)
    for table in ("papers", "minutes_passages", "minutes", "minute_books", "letterheads"):
        op.drop_table(table)
