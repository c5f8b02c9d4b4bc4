"""A person enters the collectives in which she has a part, on the day she has it; no other exists for her."""

import datetime

import pytest
from sqlalchemy import select, update

from govtool.access.demo_people import demo_people
from govtool.access.doors import door_to, doors_of
from govtool.access.rights import Right
from govtool.access.visitors import visitor_of
from govtool.actions.accounts import Entry, choose_language, end_session, give_role, open_account, start_session
from govtool.actions.authenticators import begin_authenticator
from govtool.domain.roles import RoleName
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import StoredSession
from govtool.store.models.assemblies import Assembly
from govtool.store.models.credentials import Authenticator
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

    seen(database, NOW + 12 * HOUR)

    with reading(database) as session:
        visitor = visitor_of(session, token, NOW + 12 * HOUR)
        assert (visitor.account_id, visitor.name, visitor.email, visitor.language) == (
            account,
            "Ann",
            "ann@example.org",
            "en",
        )
        assert visitor_of(session, token, NOW + 12 * HOUR + SECOND) is None


def seen(engine, moment: datetime.datetime) -> None:
    with at(engine) as work:
        work.session.execute(update(StoredSession).values(seen_at=moment))


def rested(engine, account: int, rest: datetime.timedelta) -> bool:
    """Say whether a session of an account that began now has ended after a rest."""
    with at(engine) as work:
        token = start_session(work, account)
    with reading(engine) as session:
        return visitor_of(session, token, NOW + rest) is None


def closed(engine) -> None:
    with at(engine) as work:
        work.session.execute(update(Assembly).values(state="closed"))


def test_a_session_at_rest_ends_after_half_an_hour_for_who_has_a_role(database) -> None:
    collective = small_collective(database)
    closed(database)

    assert not rested(database, collective.secretary, HOUR / 2)
    assert rested(database, collective.secretary, HOUR / 2 + SECOND)


def test_a_session_at_rest_ends_after_four_hours_for_a_member(database) -> None:
    member = small_collective(database).accounts["producteurs"][0]
    closed(database)

    assert not rested(database, member, 4 * HOUR)
    assert rested(database, member, 4 * HOUR + SECOND)


def test_no_session_ends_at_rest_while_an_assembly_of_its_person_is_open(database) -> None:
    collective = small_collective(database)
    stranger = small_collective(database, "other").secretary
    with at(database) as work:
        work.session.execute(update(Assembly).where(Assembly.collective_id != collective.id).values(state="closed"))

    assert not rested(database, collective.secretary, 12 * HOUR)
    assert not rested(database, collective.accounts["producteurs"][0], 12 * HOUR)
    assert rested(database, collective.secretary, 12 * HOUR + SECOND)
    assert rested(database, stranger, HOUR)


def test_the_roles_of_who_has_a_second_proof_wait_until_it_is_given(database) -> None:
    collective = small_collective(database)
    with at(database) as work:
        begin_authenticator(work, collective.secretary)
        weak = start_session(work, collective.secretary)
        strong = start_session(work, collective.secretary, Entry(is_strong=True))
    with reading(database) as session:
        assert visitor_of(session, weak, NOW).keeps_roles

    with at(database) as work:
        work.session.get(Authenticator, collective.secretary).confirmed_at = NOW

    with reading(database) as session:
        assert [visitor_of(session, token, NOW).keeps_roles for token in (weak, strong)] == [False, True]
        assert door_to(session, collective.secretary, "clic", NOW, with_roles=False) is None
        member = door_to(session, collective.accounts["producteurs"][0], "clic", NOW, with_roles=False)
        assert member.opens(Right.VOTE)


def test_ways_in_change_within_half_an_hour_of_a_proof(database) -> None:
    with at(database) as work:
        token = start_session(work, open_account(work, "ann@example.org", "Ann").id)

    with reading(database) as session:
        found = visitor_of(session, token, NOW)
    assert [found.may_change_ways(NOW + rest) for rest in (HOUR / 2, HOUR / 2 + SECOND)] == [True, False]


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
