"""Complete accounts: sessions renewed with roles, addresses that change, collectives begun by strangers, operators."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

BEFORE = "kind IN ('code', 'password', 'second-step')"
AFTER = "kind IN ('code', 'password', 'second-step', 'founding')"
KIND = "ck_attempts_kind_known"


def upgrade() -> None:
    """Add the columns and the table; nobody operates yet."""
    op.add_column("accounts", sa.Column("operates", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("sessions", sa.Column("is_stale", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("representations", sa.Column("called", sa.String(length=200), nullable=True))
    with op.batch_alter_table("sign_in_links") as table:
        table.add_column(sa.Column("email", sa.String(length=254), nullable=True))
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=True)
    op.create_index(op.f("ix_sign_in_links_email"), "sign_in_links", ["email"])
    with op.batch_alter_table("letters") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=True)
    _attempts(AFTER)
    _create_changes()


def _attempts(kinds: str) -> None:
    with op.batch_alter_table("attempts") as table:
        table.drop_constraint(op.f(KIND), type_="check")
        table.create_check_constraint(op.f(KIND), kinds)


def _create_changes() -> None:
    op.create_table(
        "address_changes",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(length=254), nullable=False),
        sa.Column("after", sa.String(length=254), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("undo_digest", sa.String(length=64), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_address_changes_account_id_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_changes")),
        sa.UniqueConstraint("digest", name=op.f("uq_address_changes_digest")),
        sa.UniqueConstraint("undo_digest", name=op.f("uq_address_changes_undo_digest")),
    )
    op.create_index(op.f("ix_address_changes_account_id"), "address_changes", ["account_id"])


def downgrade() -> None:
    """Remove them; links and letters to people without an account go, their collectives stay."""
    op.drop_table("address_changes")
    op.execute("DELETE FROM attempts WHERE kind = 'founding'")
    _attempts(BEFORE)
    op.execute("DELETE FROM letters WHERE account_id IS NULL")
    with op.batch_alter_table("letters") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
    op.execute("DELETE FROM sign_in_links WHERE account_id IS NULL")
    op.drop_index(op.f("ix_sign_in_links_email"), "sign_in_links")
    with op.batch_alter_table("sign_in_links") as table:
        table.alter_column("account_id", existing_type=sa.Integer(), nullable=False)
        table.drop_column("email")
    op.drop_column("representations", "called")
    op.drop_column("sessions", "is_stale")
    op.drop_column("accounts", "operates")
