"""Link the versions of the statutes to the decisions that adopted them."""

import sqlalchemy as sa
from alembic import op

from govtool.store.guarding import add_guards, only_added_to, remove_guards

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

GUARDS = only_added_to("statutes_adoptions")
FIRST = 70


def upgrade() -> None:
    """Create the table and guard it; versions adopted before say nothing of their decision."""
    op.create_table(
        "statutes_adoptions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("collective_id", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.Integer(), nullable=False),
        sa.Column("poll_id", sa.Integer(), nullable=True),
        sa.Column("adopted_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["collective_id"], ["collectives.id"], name=op.f("fk_statutes_adoptions_collective_id_collectives")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["statutes_versions.id"], name=op.f("fk_statutes_adoptions_version_id_statutes_versions")
        ),
        sa.ForeignKeyConstraint(["poll_id"], ["polls.id"], name=op.f("fk_statutes_adoptions_poll_id_polls")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statutes_adoptions")),
        sa.UniqueConstraint("version_id", name=op.f("uq_statutes_adoptions_version_id")),
        sa.UniqueConstraint("poll_id", name=op.f("uq_statutes_adoptions_poll_id")),
    )
    op.create_index(op.f("ix_statutes_adoptions_collective_id"), "statutes_adoptions", ["collective_id"])
    add_guards(op, GUARDS, FIRST)


def downgrade() -> None:
    """Forget which decisions adopted them."""
    remove_guards(op, GUARDS, FIRST)
    op.drop_table("statutes_adoptions")
