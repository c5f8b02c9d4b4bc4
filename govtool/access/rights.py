"""Rights, and the roles that have them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from govtool.domain.roles import RoleName


class Right(StrEnum):
    """What a page or an action asks of who opens it.

    anyone, signed-in and demo are asked outside a collective; the others inside one.
    """

    ANYONE = "anyone"
    SIGNED_IN = "signed-in"
    DEMO = "demo"
    SEE_COLLECTIVE = "see-collective"
    SEE_MEMBERS = "see-members"
    VOTE = "vote"
    RUN_ASSEMBLY = "run-assembly"
    SEE_JOURNAL = "see-journal"


MEMBER_RIGHTS: Final = frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS, Right.VOTE})
ROLE_RIGHTS: Final[Mapping[RoleName, frozenset[Right]]] = {
    RoleName.SECRETARY: frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS, Right.RUN_ASSEMBLY, Right.SEE_JOURNAL}),
    RoleName.CHAIR: frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS, Right.RUN_ASSEMBLY, Right.SEE_JOURNAL}),
    RoleName.TELLER: frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS}),
    RoleName.ADVISER: frozenset({Right.SEE_COLLECTIVE}),
    RoleName.ADMINISTRATOR: frozenset({Right.SEE_COLLECTIVE, Right.SEE_MEMBERS, Right.SEE_JOURNAL}),
}


def rights_of(roles: frozenset[RoleName], *, is_member: bool) -> frozenset[Right]:
    """Give the rights that roles and membership give together, inside one collective."""
    own = MEMBER_RIGHTS if is_member else frozenset()
    return own.union(*(ROLE_RIGHTS[role] for role in roles))
