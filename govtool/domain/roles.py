"""Roles: what a person does in a collective beside being a member of it."""

from enum import StrEnum


class RoleName(StrEnum):
    """The roles that a collective gives."""

    SECRETARY = "secretary"
    CHAIR = "chair"
    TELLER = "teller"
    ADVISER = "adviser"
    ADMINISTRATOR = "administrator"
