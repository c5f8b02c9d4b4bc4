"""Find whom a person speaks for, and her mandates in a poll, without reading those of everybody."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Put the collective beside the account, and the poll beside the holder.

    Without statistics, SQLite otherwise takes the index on the collective or on the poll alone, and reads it whole.
    """
    op.create_index("ix_representations_account_collective", "representations", ["account_id", "collective_id"])
    op.drop_index("ix_representations_account", "representations")
    op.create_index("ix_mandates_holder_poll", "mandates", ["holder_id", "poll_id"])
    op.drop_index("ix_mandates_holder_id", "mandates")


def downgrade() -> None:
    """Take both back."""
    op.create_index("ix_mandates_holder_id", "mandates", ["holder_id"])
    op.drop_index("ix_mandates_holder_poll", "mandates")
    op.create_index("ix_representations_account", "representations", ["account_id"])
    op.drop_index("ix_representations_account_collective", "representations")
