"""A day is what the people of a collective call one."""

import datetime

import pytest

from govtool.store.moments import day_in

DAY = datetime.date(2026, 6, 12)


@pytest.mark.parametrize(
    ("zone", "hour", "minute", "days"),
    [
        ("Europe/Paris", 21, 59, 0),
        ("Europe/Paris", 22, 0, 1),
        ("UTC", 23, 59, 0),
        ("America/Cayenne", 2, 59, -1),
        ("America/Cayenne", 3, 0, 0),
        ("Pacific/Noumea", 13, 0, 1),
    ],
)
def test_a_day_begins_at_midnight_of_the_zone(zone, hour, minute, days) -> None:
    moment = datetime.datetime(2026, 6, 12, hour, minute, tzinfo=datetime.UTC)

    assert day_in(zone, moment) == DAY + datetime.timedelta(days=days)


@pytest.mark.parametrize(("month", "day", "hour"), [(3, 29, 1), (10, 25, 0), (10, 25, 1)])
def test_nights_of_a_change_of_hour_are_one_day(month, day, hour) -> None:
    moment = datetime.datetime(2026, month, day, hour, 30, tzinfo=datetime.UTC)

    assert day_in("Europe/Paris", moment) == datetime.date(2026, month, day)
