"""Studies: trials of statutes that somebody keeps, and who may open them."""

from enum import StrEnum


class Audience(StrEnum):
    """Who may open a study.

    author: who keeps it, and nobody else.
    desk: also those who prepare statutes: advisers, the secretary, the chair, administrators.
    members: also every member of the collective.
    """

    AUTHOR = "author"
    DESK = "desk"
    MEMBERS = "members"


def may_open(audience: Audience, *, is_author: bool, prepares: bool) -> bool:
    """Say whether somebody who may see the collective may open a study of it.

    prepares: whether she may keep studies herself.
    """
    return is_author or audience is Audience.MEMBERS or (audience is Audience.DESK and prepares)
