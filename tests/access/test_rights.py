"""Which role has which right, and which none."""

import pytest

from govtool.access.rights import OUTSIDE, ROLE_RIGHTS, Right, rights_of
from govtool.domain.roles import RoleName

READ = {Right.SEE_COLLECTIVE, Right.SEE_MEMBERS}
PREPARING = {Right.KEEP_STATUTES, Right.KEEP_STUDIES, Right.KEEP_LETTERHEAD}
DESK = {*READ, *PREPARING, Right.RUN_ASSEMBLY, Right.COUNT_VOTES, Right.SEE_JOURNAL}


def test_without_role_nor_membership_there_is_no_right() -> None:
    assert rights_of(frozenset(), is_member=False) == frozenset()


def test_a_member_votes_and_sees_her_collective() -> None:
    assert rights_of(frozenset(), is_member=True) == {*READ, Right.VOTE}


@pytest.mark.parametrize(
    ("role", "rights"),
    [
        (RoleName.SECRETARY, {*DESK, Right.KEEP_MEMBERS}),
        (RoleName.CHAIR, DESK),
        (RoleName.TELLER, {*READ, Right.COUNT_VOTES}),
        (RoleName.ADVISER, {Right.SEE_COLLECTIVE, Right.KEEP_STUDIES}),
        (
            RoleName.ADMINISTRATOR,
            {*READ, *PREPARING, Right.SEE_JOURNAL, Right.GIVE_ROLES, Right.KEEP_MEMBERS, Right.KEEP_SETTINGS},
        ),
    ],
)
def test_a_role_has_its_rights_and_no_vote(role, rights) -> None:
    assert rights_of(frozenset({role}), is_member=False) == rights


def test_rights_add_up() -> None:
    both = rights_of(frozenset({RoleName.SECRETARY, RoleName.ADVISER}), is_member=True)

    assert both == {*DESK, Right.KEEP_MEMBERS, Right.VOTE}


def test_every_role_has_a_line_and_none_a_right_of_the_outside() -> None:
    assert set(ROLE_RIGHTS) == set(RoleName)
    assert not OUTSIDE & frozenset().union(*ROLE_RIGHTS.values())
