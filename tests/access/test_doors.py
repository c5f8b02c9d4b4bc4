"""A person enters the collectives in which she has a part, on the day she has it; no other exists for her."""

import datetime

import pytest
from sqlalchemy import select

from govtool.access.demo_people import demo_people
from govtool.access.doors import door_to, doors_of
from govtool.access.rights import Right
from govtool.access.visitors import visitor_of
from govtool.actions.accounts import choose_language, end_session, give_role, open_account, start_session
from govtool.domain.roles import RoleName
from govtool.store.db import reading, unit_of_work
from govtool.store.models.members import Representation
from tests.factories.collectives import SINCE, small_collective

NOW = datetime.datetime(2099, 6, 12, 18, 0, tzinfo=datetime.UTC)
HOUR, SECOND = datetime.timedelta(hours=1), datetime.timedelta(seconds=1)
MIDNIGHT = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC) - HOUR  # of SINCE, in Paris.


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


def entered(engine, account: int, slug: str = "clic", moment: datetime.datetime = NOW):
    with reading(engine) as session:
        return door_to(session, account, slug, moment)


def test_a_member_enters_her_collective_and_speaks_for_herself(database) -> None:
    collective = small_collective(database)

    door = entered(database, collective.accounts["producteurs"][1])

    assert (door.collective.id, door.roles, door.members) == (collective.id, frozenset(), {2})
    assert door.opens(Right.VOTE)
    assert not door.opens(Right.RUN_ASSEMBLY)


@pytest.mark.parametrize("slug", ["other", "nowhere", "", "CLIC", "clic'--"])
def test_a_collective_of_others_and_one_that_does_not_exist_look_the_same(database, slug) -> None:
    collective = small_collective(database)
    small_collective(database, "other")

    assert entered(database, collective.accounts["producteurs"][0], slug) is None


def test_somebody_without_a_part_enters_nowhere(database) -> None:
    small_collective(database)
    with at(database) as work:
        account = open_account(work, "nobody@example.org", "Nobody").id

    assert entered(database, account) is None
    assert entered(database, account + 99) is None
    with reading(database) as session:
        assert doors_of(session, account, NOW) == ()


def test_a_member_enters_from_midnight_of_her_day_in_the_zone_of_the_collective(database) -> None:
    account = small_collective(database).accounts["producteurs"][0]

    assert datetime.date(2025, 1, 1) == SINCE
    assert entered(database, account, moment=MIDNIGHT - SECOND) is None
    assert entered(database, account, moment=MIDNIGHT) is not None


def test_a_member_enters_until_the_end_of_her_last_day(database) -> None:
    account = small_collective(database).accounts["producteurs"][0]
    with at(database) as work:
        found = work.session.scalars(select(Representation).where(Representation.account_id == account)).one()
        found.ends_on = SINCE

    assert entered(database, account, moment=MIDNIGHT + 24 * HOUR - SECOND) is not None
    assert entered(database, account, moment=MIDNIGHT + 24 * HOUR) is None


def test_a_role_opens_the_door_from_its_moment_until_its_end(database) -> None:
    collective = small_collective(database)
    with at(database) as work:
        account = open_account(work, "adviser@example.org", "Adviser").id
        give_role(work, collective.id, account, RoleName.ADVISER).ends_at = NOW + HOUR

    opened = [entered(database, account, moment=NOW + seconds * SECOND) for seconds in (-1, 0, 3599, 3600)]

    assert [door is not None for door in opened] == [False, True, True, False]
    assert opened[1].roles == {RoleName.ADVISER}


def test_all_doors_of_a_person_are_listed_by_name(database) -> None:
    first, second = small_collective(database, "zebre"), small_collective(database, "abeille")
    small_collective(database, "other")
    account = first.accounts["producteurs"][0]
    with at(database) as work:
        give_role(work, second.id, account, RoleName.TELLER)

    with reading(database) as session:
        doors = doors_of(session, account, NOW)
    assert [(door.collective.slug, door.opens(Right.VOTE)) for door in doors] == [("abeille", False), ("zebre", True)]


def test_a_session_lets_its_person_in_for_twelve_hours(database) -> None:
    with at(database) as work:
        account = open_account(work, "ann@example.org", "Ann").id
        token = start_session(work, account)
        choose_language(work, account, "en")

    with reading(database) as session:
        visitor = visitor_of(session, token, NOW + 12 * HOUR)
        assert (visitor.account_id, visitor.name, visitor.email, visitor.language) == (
            account,
            "Ann",
            "ann@example.org",
            "en",
        )
        assert visitor_of(session, token, NOW + 12 * HOUR + SECOND) is None


@pytest.mark.parametrize("change", [str.upper, lambda token: token[:-1], lambda token: token + " ", lambda _token: ""])
def test_another_token_lets_nobody_in(database, change) -> None:
    with at(database) as work:
        token = start_session(work, open_account(work, "ann@example.org", "Ann").id)

    with reading(database) as session:
        assert visitor_of(session, change(token), NOW) is None


def test_an_ended_session_lets_nobody_in(database) -> None:
    with at(database) as work:
        token = start_session(work, open_account(work, "ann@example.org", "Ann").id)
    with at(database) as work:
        end_session(work, token)

    with reading(database) as session:
        assert visitor_of(session, token, NOW) is None


def test_the_people_of_the_demonstration_have_addresses_that_nobody_else_can_have(database) -> None:
    with at(database) as work:
        open_account(work, "membre@demonstration.invalid", "Ann")
        open_account(work, "bob@demonstration.invalid.example.org", "Bob")
        open_account(work, "cleo@example.org", "Cleo")

    with reading(database) as session:
        assert [(person.name, person.part) for person in demo_people(session)] == [("Ann", "membre")]
