"""The environment in which Alembic runs a migration: the connection it is given, the models of the store."""

from alembic import context

from govtool.store.models import Base
from govtool.store.models.base import Instant, Key

PLAIN = {Instant: "sa.DateTime(timezone=True)", Key: "sa.Integer()"}


def rendered(kind: str, item: object, _context: object) -> str | bool:
    """Write a moment or a key as a plain column, so that a migration does not depend on the models of its day."""
    return PLAIN.get(type(item), False) if kind == "type" else False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=rendered,
    compare_type=True,
    transaction_per_migration=True,
)
with context.begin_transaction():
    context.run_migrations()
connection.commit()
