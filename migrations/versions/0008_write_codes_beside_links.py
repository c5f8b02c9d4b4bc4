"""Keep, beside each sign-in link, the digest of its code and of the browser that may use it."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; links that are under way have no code."""
    with op.batch_alter_table("sign_in_links") as table:
        table.add_column(sa.Column("browser", sa.String(length=64), nullable=True))
        table.add_column(sa.Column("code_digest", sa.String(length=64), nullable=True))
        table.create_unique_constraint(op.f("uq_sign_in_links_browser"), ["browser"])


def downgrade() -> None:
    """Remove the columns; the links go on serving."""
    with op.batch_alter_table("sign_in_links") as table:
        table.drop_constraint(op.f("uq_sign_in_links_browser"), type_="unique")
        table.drop_column("code_digest")
        table.drop_column("browser")
