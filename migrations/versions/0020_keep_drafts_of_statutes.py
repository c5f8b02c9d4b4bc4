"""Keep the statutes that a collective is writing."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the table of drafts."""
    op.create_table(
        "statutes_drafts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("written_by", sa.Integer(), nullable=False),
        sa.Column("written_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_statutes_drafts_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(["written_by"], ["accounts.id"], name=op.f("fk_statutes_drafts_written_by_accounts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statutes_drafts")),
        sa.UniqueConstraint("collective_id", name=op.f("uq_statutes_drafts_collective_id")),
    )
    op.create_index(op.f("ix_statutes_drafts_collective_id"), "statutes_drafts", ["collective_id"])


def downgrade() -> None:
    """Remove the table; what was being written is lost."""
    op.drop_index(op.f("ix_statutes_drafts_collective_id"), table_name="statutes_drafts")
    op.drop_table("statutes_drafts")
