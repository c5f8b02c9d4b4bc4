"""Ways in: how a person shows that she is who she says."""

from enum import StrEnum


class Way(StrEnum):
    """By which way somebody came in."""

    LINK = "link"
    CODE = "code"
    PASSWORD = "password"  # noqa: S105 - the name of a way in.
    PASSKEY = "passkey"
    FEDERATION = "federation"
    DEMO = "demo"
