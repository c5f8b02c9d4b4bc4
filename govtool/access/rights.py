"""Rights, and the roles that have them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.roles import RoleName


class Right(StrEnum):
    """What a page or an action asks of who opens it.

    The first five are asked outside a collective; the others inside one.
    proved: signed in, and shown within half an hour that it is she, with all that she has.
    operate: the operator of the installation, who enters no collective by it.
    """

    ANYONE = "anyone"
    SIGNED_IN = "signed-in"
    PROVED = "proved"
    OPERATE = "operate"
    DEMO = "demo"
    SEE_COLLECTIVE = "see-collective"
    SEE_MEMBERS = "see-members"
    KEEP_MEMBERS = "keep-members"
    VOTE = "vote"
    RUN_ASSEMBLY = "run-assembly"
    COUNT_VOTES = "count-votes"
    SEE_JOURNAL = "see-journal"
    GIVE_ROLES = "give-roles"
    KEEP_STATUTES = "keep-statutes"
    KEEP_LETTERHEAD = "keep-letterhead"
    KEEP_SETTINGS = "keep-settings"
    KEEP_STUDIES = "keep-studies"


MEMBER_RIGHTS: Final = frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS, Right.VOTE})
SEEN_BY_ALL: Final = frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS})
PREPARING: Final = frozenset({Right.KEEP_STATUTES, Right.KEEP_STUDIES})
DESK: Final = (
    SEEN_BY_ALL | PREPARING | {Right.RUN_ASSEMBLY, Right.COUNT_VOTES, Right.SEE_JOURNAL, Right.KEEP_LETTERHEAD}
)
BOOKS: Final = frozenset({Right.KEEP_MEMBERS, Right.SEE_JOURNAL, Right.KEEP_LETTERHEAD})
ROLE_RIGHTS: Final[Mapping[RoleName, frozenset[Right]]] = {
    RoleName.SECRETARY: DESK | {Right.KEEP_MEMBERS},
    RoleName.CHAIR: DESK,
    RoleName.TELLER: SEEN_BY_ALL | {Right.COUNT_VOTES},
    RoleName.ADVISER: frozenset({Right.SEE_COLLECTIVE, Right.KEEP_STUDIES}),
    RoleName.ADMINISTRATOR: SEEN_BY_ALL | PREPARING | BOOKS | {Right.GIVE_ROLES, Right.KEEP_SETTINGS},
}
OUTSIDE: Final = frozenset({Right.ANYONE, Right.SIGNED_IN, Right.PROVED, Right.OPERATE, Right.DEMO})


def rights_of(roles: frozenset[RoleName], *, is_member: bool) -> frozenset[Right]:
    """Give the rights that roles and membership give together, inside one collective."""
    own = MEMBER_RIGHTS if is_member else frozenset()
    return own.union(*(ROLE_RIGHTS[role] for role in roles))
