"""Remember when the last entry of a journal was written, so that a clock set back is noticed."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

KINDS = {"sqlite": "DATETIME", "postgresql": "TIMESTAMP WITH TIME ZONE"}


def upgrade() -> None:
    """Add the moment in place: making the table anew would take its guards away."""
    op.execute(f"ALTER TABLE journal_heads ADD COLUMN at {KINDS[op.get_bind().dialect.name]}")


def downgrade() -> None:
    """Forget it."""
    op.execute("ALTER TABLE journal_heads DROP COLUMN at")
