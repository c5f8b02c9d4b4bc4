"""The tables, one module a feature."""

from govtool.store.models import (
    accounts,
    assemblies,
    attempts,
    collectives,
    credentials,
    decisions,
    drafts,
    federation,
    journal,
    members,
    minutes,
    outbox,
    polls,
    studies,
)
from govtool.store.models.base import Base

__all__ = [
    "Base",
    "accounts",
    "assemblies",
    "attempts",
    "collectives",
    "credentials",
    "decisions",
    "drafts",
    "federation",
    "journal",
    "members",
    "minutes",
    "outbox",
    "polls",
    "studies",
]
