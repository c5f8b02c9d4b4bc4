"""Postal forms count when they are in time, for the quorum first, then for what they say."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from fractions import Fraction

import pytest

from govtool.domain.participation import NoDirection, PostalVote
from govtool.domain.postal_forms import (
    Direction,
    FormKind,
    PostalForms,
    choice_under_both,
    is_in_time,
    with_postal_forms,
)
from govtool.domain.sheets import CollegeCount
from govtool.domain.thresholds import Comparison, Threshold, meets

PARIS_IN_SUMMER = timezone(timedelta(hours=2))
ASSEMBLY = date(2026, 6, 12)
PUBLIC_COMPANY = PostalVote(
    electronic_cutoff_days=1, electronic_cutoff_hour=15, paper_cutoff_days=3, no_direction=NoDirection.NOT_CAST
)
NOBODY = CollegeCount(
    id="members", enrolled=50, present=0, represented=0, postal=0, for_=0, against=0, abstain=0, blank=0, null=0
)


def clause(days: int, hour: int) -> PostalVote:
    return PostalVote(
        electronic_cutoff_days=days,
        electronic_cutoff_hour=hour,
        paper_cutoff_days=0,
        no_direction=NoDirection.NOT_CAST,
    )


@pytest.mark.parametrize(
    ("moment", "in_time"),
    [
        (datetime(2026, 6, 11, 14, 59, tzinfo=PARIS_IN_SUMMER), True),
        (datetime(2026, 6, 11, 15, 0, 0, tzinfo=PARIS_IN_SUMMER), True),
        (datetime(2026, 6, 11, 15, 0, 1, tzinfo=PARIS_IN_SUMMER), False),
        (datetime(2026, 6, 11, 15, 0, 0, 1, tzinfo=PARIS_IN_SUMMER), False),
        (datetime(2026, 6, 12, 9, 0, tzinfo=PARIS_IN_SUMMER), False),
        (datetime(2026, 6, 1, 23, 0, tzinfo=PARIS_IN_SUMMER), True),
    ],
)
def test_an_electronic_form_is_in_time_until_three_in_the_afternoon_the_day_before(
    moment: datetime, in_time: bool
) -> None:
    assert is_in_time(moment, FormKind.ELECTRONIC, PUBLIC_COMPANY, ASSEMBLY) is in_time


@pytest.mark.parametrize(
    ("moment", "in_time"),
    [
        (datetime(2026, 6, 9, 0, 0, tzinfo=PARIS_IN_SUMMER), True),
        (datetime(2026, 6, 9, 23, 59, 59, tzinfo=PARIS_IN_SUMMER), True),
        (datetime(2026, 6, 10, 0, 0, tzinfo=PARIS_IN_SUMMER), False),
    ],
)
def test_a_paper_form_is_in_time_until_the_end_of_the_third_day_before(moment: datetime, in_time: bool) -> None:
    assert is_in_time(moment, FormKind.PAPER, PUBLIC_COMPANY, ASSEMBLY) is in_time


@pytest.mark.parametrize(
    ("days", "hour", "last"),
    [
        (0, 15, datetime(2026, 6, 12, 15, 0, tzinfo=UTC)),
        (1, 0, datetime(2026, 6, 11, 0, 0, tzinfo=UTC)),
        (1, 24, datetime(2026, 6, 12, 0, 0, tzinfo=UTC)),
        (12, 8, datetime(2026, 5, 31, 8, 0, tzinfo=UTC)),
    ],
)
def test_the_cut_off_follows_the_days_and_the_hour_of_the_statutes(days: int, hour: int, last: datetime) -> None:
    assert is_in_time(last, FormKind.ELECTRONIC, clause(days, hour), ASSEMBLY)
    assert not is_in_time(last + timedelta(seconds=1), FormKind.ELECTRONIC, clause(days, hour), ASSEMBLY)


def test_forms_in_time_attend_and_vote_as_they_say() -> None:
    count = with_postal_forms(
        NOBODY, PostalForms(for_=5, against=3, abstain=2, undirected=0), PUBLIC_COMPANY.no_direction
    )

    assert (count.postal, count.attending) == (10, 10)
    assert (count.for_, count.against, count.abstain) == (5, 3, 2)


def test_a_form_without_direction_makes_quorum_and_no_vote_cast() -> None:
    count = with_postal_forms(NOBODY, PostalForms(for_=0, against=0, abstain=0, undirected=1), NoDirection.NOT_CAST)

    assert (count.attending, count.for_ + count.against, count.voters) == (1, 0, 0)


def test_a_form_without_direction_votes_against_where_the_statutes_say_so() -> None:
    count = with_postal_forms(NOBODY, PostalForms(for_=2, against=1, abstain=0, undirected=1), NoDirection.AGAINST)

    assert (count.attending, count.for_, count.against) == (4, 2, 2)


def test_forms_are_added_to_those_who_attend() -> None:
    room = replace(NOBODY, present=9, represented=2, postal=3, for_=1, against=2, abstain=4)

    count = with_postal_forms(room, PostalForms(for_=5, against=7, abstain=8, undirected=6), NoDirection.NOT_CAST)

    assert (count.present, count.represented, count.postal) == (9, 2, 29)
    assert (count.for_, count.against, count.abstain) == (6, 9, 12)


def test_a_late_form_does_not_make_the_quorum() -> None:
    a_fifth = Threshold(share=Fraction(1, 5), comparison=Comparison.AT_LEAST)
    moments = [datetime(2026, 6, 11, 14, 59, tzinfo=UTC), datetime(2026, 6, 11, 15, 0, 1, tzinfo=UTC)]
    in_time = sum(is_in_time(moment, FormKind.ELECTRONIC, PUBLIC_COMPANY, ASSEMBLY) for moment in moments)

    count = with_postal_forms(
        NOBODY, PostalForms(for_=in_time, against=0, abstain=0, undirected=0), NoDirection.NOT_CAST
    )

    assert in_time == 1
    assert meets(6 + 3 + count.attending, NOBODY.enrolled, a_fifth)
    assert not meets(6 + 3, NOBODY.enrolled, a_fifth)


@pytest.mark.parametrize("holder", [Direction.FOR, Direction.AGAINST, Direction.ABSTAIN])
@pytest.mark.parametrize("form", [Direction.FOR, Direction.AGAINST, Direction.ABSTAIN])
def test_a_form_that_speaks_binds_the_holder_of_the_proxy(form: Direction, holder: Direction) -> None:
    assert choice_under_both(form, holder) is form


@pytest.mark.parametrize("holder", Direction)
def test_the_holder_votes_where_the_form_says_nothing(holder: Direction) -> None:
    assert choice_under_both(Direction.NONE, holder) is holder
