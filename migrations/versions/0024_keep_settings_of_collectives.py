"""Keep the settings of collectives: language, sender, retention of mails, threshold of publication."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

USUAL = (
    ("language", sa.String(length=2), "fr"),
    ("sender", sa.String(length=200), ""),
    ("reply_to", sa.String(length=254), ""),
    ("months_kept", sa.Integer(), "30"),
    ("fewest_voters", sa.Integer(), "5"),
)


def upgrade() -> None:
    """Add them; collectives that exist have the usual ones."""
    for name, kind, usual in USUAL:
        op.add_column("collectives", sa.Column(name, kind, nullable=False, server_default=usual))


def downgrade() -> None:
    """Forget them."""
    for name, _, _ in reversed(USUAL):
        op.drop_column("collectives", name)
