"""Past counts are read as other statutes would: nobody is lost, nobody is counted twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtool.domain.recounting import NOWHERE, Absent, Recount, recounted
from govtool.domain.sheets import CollegeCount, CountSheet

FIELDS = ("enrolled", "present", "represented", "postal", "for_", "against", "abstain", "blank", "null")


def count(college: str, enrolled: int, for_: int, against: int, abstain: int = 0) -> CollegeCount:
    return CollegeCount(
        id=college,
        enrolled=enrolled,
        present=for_ + against + abstain,
        represented=0,
        postal=0,
        for_=for_,
        against=against,
        abstain=abstain,
        blank=0,
        null=0,
    )


SHEET = CountSheet(colleges=(count("a", 10, 3, 1), count("b", 5, 0, 2), count("c", 4, 0, 0)))


def totals(sheet: CountSheet) -> list[int]:
    return [sum(getattr(one, field) for one in sheet.colleges) for field in FIELDS]


@given(st.fixed_dictionaries({college: st.sampled_from("xyz") for college in "abc"}))
def test_mapping_loses_nobody(places: dict[str, str]) -> None:
    sheet = recounted(SHEET, ("x", "y", "z"), Recount(colleges=places, kinds={}))

    assert isinstance(sheet, CountSheet)
    assert totals(sheet) == totals(SHEET)


def test_a_college_without_a_place_is_named() -> None:
    assert recounted(SHEET, ("a", "b"), Recount(colleges={}, kinds={})) == ("c",)


def test_a_college_may_be_counted_nowhere() -> None:
    sheet = recounted(SHEET, ("a", "b"), Recount(colleges={"c": NOWHERE}, kinds={}))

    assert isinstance(sheet, CountSheet)
    assert sheet.colleges == SHEET.colleges[:2]


@pytest.mark.parametrize(
    ("absent", "votes"),
    [
        (Absent.STAYED, [(3, 1), (0, 2), (0, 0)]),
        # Six absent members of a, as three for and one against: four and a half, one and a half; the half to the first.
        (Absent.ALIKE, [(8, 2), (0, 5), (0, 0)]),
        (Absent.FOR, [(9, 1), (3, 2), (4, 0)]),
        (Absent.AGAINST, [(3, 7), (0, 5), (0, 4)]),
    ],
)
def test_the_absent_are_supposed(absent: Absent, votes: list[tuple[int, int]]) -> None:
    sheet = recounted(SHEET, ("a", "b", "c"), Recount(colleges={}, kinds={}, absent=absent))

    assert isinstance(sheet, CountSheet)
    assert [(one.for_, one.against) for one in sheet.colleges] == votes


@given(
    st.integers(0, 60), st.integers(1, 30), st.integers(0, 30), st.integers(0, 30), st.sampled_from(list(Absent)[1:])
)
def test_everybody_who_is_supposed_to_come_votes_once(
    further: int, for_: int, against: int, abstain: int, absent: Absent
) -> None:
    voted = replace(count("a", 0, for_, against, abstain), enrolled=for_ + against + abstain + further)
    sheet = recounted(CountSheet(colleges=(voted,)), ("a",), Recount(colleges={}, kinds={}, absent=absent))

    assert isinstance(sheet, CountSheet)
    assert sheet.colleges[0].attending == sheet.colleges[0].voters == voted.enrolled
