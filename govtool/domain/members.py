"""Members: natural and legal persons."""

from enum import StrEnum


class PersonKind(StrEnum):
    """Whether a member is a natural or a legal person."""

    NATURAL = "natural"
    LEGAL = "legal"
