"""Tell sessions apart: by which way, in which browser, with which proof they were started."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

WAYS = "way IN ('link', 'code', 'password', 'passkey', 'federation', 'demo')"


def upgrade() -> None:
    """Add the columns; sessions that are under way began with a link."""
    with op.batch_alter_table("sessions") as table:
        table.add_column(sa.Column("way", sa.String(length=40), nullable=False, server_default="link"))
        table.add_column(sa.Column("browser", sa.String(length=200), nullable=False, server_default=""))
        table.add_column(sa.Column("is_strong", sa.Boolean(), nullable=False, server_default=sa.false()))
        table.add_column(sa.Column("proved_at", sa.DateTime(timezone=True), nullable=True))
        table.create_check_constraint(op.f("ck_sessions_way_known"), WAYS)
    op.execute("UPDATE sessions SET proved_at = started_at")
    with op.batch_alter_table("sessions") as table:
        table.alter_column("proved_at", existing_type=sa.DateTime(timezone=True), nullable=False)
        table.alter_column("way", existing_type=sa.String(length=40), server_default=None)
        table.alter_column("browser", existing_type=sa.String(length=200), server_default=None)
        table.alter_column("is_strong", existing_type=sa.Boolean(), server_default=None)


def downgrade() -> None:
    """Remove the columns; sessions go on."""
    with op.batch_alter_table("sessions") as table:
        table.drop_constraint(op.f("ck_sessions_way_known"), type_="check")
        for column in ("proved_at", "is_strong", "browser", "way"):
            table.drop_column(column)
