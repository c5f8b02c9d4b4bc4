"""Moments keep their zone and identities their bounds on both engines."""

import datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError, StatementError

from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account, Role
from govtool.store.models.polls import Mandate
from tests.factories.collectives import small_collective

SUMMER = datetime.datetime(2026, 7, 1, 14, 30, 5, 123456, tzinfo=ZoneInfo("Europe/Paris"))
TWICE = datetime.datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Paris"))


def kept(engine, moment: datetime.datetime) -> datetime.datetime:
    with unit_of_work(engine, None) as work:
        work.session.add(Account(email="ann@example.org", name="Ann", created_at=moment))
    with reading(engine) as session:
        return session.scalars(select(Account.created_at)).one()


@pytest.mark.parametrize("moment", [SUMMER, TWICE, TWICE.replace(fold=1)], ids=["summer", "first", "second"])
def test_a_moment_comes_back_in_utc_to_the_microsecond(database, moment) -> None:
    found = kept(database, moment)

    assert (found, found.tzinfo) == (moment.astimezone(datetime.UTC), datetime.UTC)


def test_an_hour_that_comes_twice_is_two_moments(database) -> None:
    assert kept(database, TWICE.replace(fold=1)) - TWICE.astimezone(datetime.UTC) == datetime.timedelta(hours=1)


def test_a_moment_without_a_zone_is_refused(database) -> None:
    with pytest.raises(StatementError, match="a moment needs a zone"):
        kept(database, SUMMER.replace(tzinfo=None))


def test_moments_of_other_zones_are_compared_in_time(database) -> None:
    kept(database, SUMMER)
    later = (SUMMER + datetime.timedelta(seconds=1)).astimezone(ZoneInfo("America/Cayenne"))

    with reading(database) as session:
        assert session.scalars(select(Account.name).where(Account.created_at < later)).all() == ["Ann"]
        assert session.scalars(select(Account.name).where(Account.created_at > later)).all() == []


@pytest.mark.parametrize("identity", [2**31, 10**30, -(10**30)])
def test_an_identity_that_no_row_can_have_finds_none(database, identity) -> None:
    with reading(database) as session:
        assert session.get(Account, identity) is None
        assert session.scalars(select(Mandate).where(Mandate.id.in_([identity, 1]))).all() == []


def test_a_word_outside_its_list_is_refused(database) -> None:
    collective = small_collective(database, size=0)

    with pytest.raises(IntegrityError), unit_of_work(database, None) as work:
        work.session.add(
            Role(collective_id=collective.id, account_id=collective.secretary, name="king", starts_at=SUMMER)
        )


def test_names_of_constraints_are_ours(database) -> None:
    with pytest.raises(IntegrityError) as caught, unit_of_work(database, None) as work:
        work.session.execute(
            text("INSERT INTO members VALUES (1, 99, 'ghost', 'Ann', 'Ann', '2026-07-01 00:00:00.000000')")
        )

    assert "ck_members_kind_known" in str(caught.value)
