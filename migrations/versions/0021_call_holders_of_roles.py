"""Keep the name under which a collective gave a role."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the name; roles given before have none."""
    op.add_column("roles", sa.Column("called", sa.String(length=200), nullable=True))


def downgrade() -> None:
    """Forget the names."""
    op.drop_column("roles", "called")
