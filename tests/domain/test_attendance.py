"""Who is present, who is represented, who is absent, member by member and by college."""

import pytest

from govtool.domain.attendance import Enrolled, Standing, attendance_of, standings_of
from govtool.domain.ballots import Attendance

PRESENT, REPRESENTED, ABSENT = Standing
NOBODY = frozenset()
ROLL = tuple(Enrolled(entry=entry, college="a" if entry < 4 else "b") for entry in (1, 2, 3, 4))


def standings(present: set[int] = NOBODY, holders: dict[int, int] | None = None, voted: set[int] = NOBODY) -> list:
    return list(standings_of(ROLL, frozenset(present), holders or {}, frozenset(voted)).values())


def test_without_anything_everybody_is_absent() -> None:
    assert standings() == [ABSENT, ABSENT, ABSENT, ABSENT]


def test_a_member_in_the_room_is_present() -> None:
    assert standings(present={1, 4}) == [PRESENT, ABSENT, ABSENT, PRESENT]


def test_a_member_who_votes_from_afar_is_present() -> None:
    assert standings(voted={2}) == [ABSENT, PRESENT, ABSENT, ABSENT]


def test_a_proxy_represents_its_principal_while_its_holder_is_in_the_room() -> None:
    assert standings(present={1}, holders={2: 1}) == [PRESENT, REPRESENTED, ABSENT, ABSENT]


def test_a_proxy_whose_holder_has_left_represents_nobody() -> None:
    assert standings(holders={2: 1}) == [ABSENT, ABSENT, ABSENT, ABSENT]


def test_a_proxy_that_was_voted_represents_its_principal_though_its_holder_has_left() -> None:
    assert standings(holders={2: 1}, voted={2}) == [ABSENT, REPRESENTED, ABSENT, ABSENT]


def test_a_holder_who_votes_from_afar_represents_her_principal() -> None:
    assert standings(holders={2: 1}, voted={1}) == [PRESENT, REPRESENTED, ABSENT, ABSENT]


def test_a_member_who_gave_a_proxy_and_comes_is_present() -> None:
    assert standings(present={1, 2}, holders={2: 1}) == [PRESENT, PRESENT, ABSENT, ABSENT]


def test_a_member_who_comes_after_her_proxy_was_voted_is_present_once() -> None:
    assert standings(present={1, 2}, holders={2: 1}, voted={2}) == [PRESENT, PRESENT, ABSENT, ABSENT]


def test_one_holder_represents_several_principals() -> None:
    assert standings(present={4}, holders={1: 4, 2: 4}) == [REPRESENTED, REPRESENTED, ABSENT, PRESENT]


def test_somebody_who_is_not_on_the_roll_counts_for_nothing() -> None:
    assert standings(present={9}, voted={8}) == [ABSENT, ABSENT, ABSENT, ABSENT]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_heads_are_counted_by_college_in_the_order_of_the_statutes(order: tuple[str, str]) -> None:
    found = standings_of(ROLL, frozenset({1}), {2: 1}, frozenset())

    counted = attendance_of(order, ROLL, found)

    assert tuple(counted) == order
    assert counted["a"] == Attendance(enrolled=3, present=1, represented=1)
    assert counted["b"] == Attendance(enrolled=1, present=0, represented=0)


def test_a_college_without_members_attends_with_none() -> None:
    assert attendance_of(["a", "b", "c"], ROLL, standings_of(ROLL, NOBODY, {}, NOBODY))["c"] == Attendance(
        enrolled=0, present=0, represented=0
    )
