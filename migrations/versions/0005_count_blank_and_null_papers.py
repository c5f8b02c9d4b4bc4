"""Count blank and null papers beside the votes that were counted in the room."""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

COLUMNS = ("blank", "null_papers")


def upgrade() -> None:
    """Add the columns in place: making the table anew would take its guards away."""
    for column in COLUMNS:
        op.execute(
            f"ALTER TABLE hand_counts ADD COLUMN {column} INTEGER DEFAULT 0 NOT NULL "
            f"CONSTRAINT ck_hand_counts_{column}_not_negative CHECK ({column} >= 0)"
        )


def downgrade() -> None:
    """Remove the columns."""
    for column in COLUMNS:
        op.execute(f"ALTER TABLE hand_counts DROP COLUMN {column}")
