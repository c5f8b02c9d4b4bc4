"""The environment in which Alembic runs a migration: the connection it is given, the models of the store."""

from alembic import context

from govtool.store.models import Base
from govtool.store.models.base import Instant


def rendered(kind: str, item: object, _context: object) -> str | bool:
    """Write a moment as a plain column, so that a migration does not depend on the models of its day."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Instant) else False


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
