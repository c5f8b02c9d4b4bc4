"""Accounts, roles, sign-in links that serve once, sessions."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.accounts import choose_language, email_of, end_session, give_role, open_account, start_session
from govtool.actions.links import new_link, use_link
from govtool.domain.roles import RoleName
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account, SignInLink, StoredSession
from govtool.store.queries.accounts import account_of_email, accounts_at, roles_in, session_of
from govtool.store.tokens import digest_of_token
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import journal_of, nothing_written, refused

NOW = datetime.datetime(2099, 6, 12, 18, 0, tzinfo=datetime.UTC)
MINUTE, SECOND = datetime.timedelta(minutes=1), datetime.timedelta(seconds=1)
ANN = "ann@example.org"
pytestmark = pytest.mark.usefixtures("ann")


def at(engine, moment: datetime.datetime = NOW):
    return unit_of_work(engine, None, lambda _session: moment)


@pytest.fixture
def ann(database) -> int:
    with at(database) as work:
        return open_account(work, ANN, "Ann").id


def linked(engine, moment: datetime.datetime = NOW):
    with at(engine, moment) as work:
        return new_link(work, ANN)


@pytest.mark.parametrize("written", [" Ann@Example.ORG ", "ann@example.org", "ANN@EXAMPLE.ORG\n"])
def test_one_address_is_one_account(database, written) -> None:
    with at(database) as work:
        first = open_account(work, ANN, "Ann")
        again = open_account(work, written, "Somebody else")

    assert email_of(written) == ANN
    assert (again.id, again.name) == (first.id, "Ann")


def test_a_role_is_given_from_now_on_and_journaled(database, ann) -> None:
    collective = small_collective(database, size=0)

    with at(database) as work:
        give_role(work, collective.id, ann, RoleName.TELLER)

    with reading(database) as session:
        assert roles_in(session, ann, collective.id, NOW - SECOND) == frozenset()
        assert roles_in(session, ann, collective.id, NOW) == {RoleName.TELLER}
        assert roles_in(session, ann, collective.id + 1, NOW) == frozenset()
    assert journal_of(database, collective.id)[-1] == ("role-given", f"account:{ann}", {"role": "teller"})


def test_a_role_ends_at_its_moment(database, ann) -> None:
    collective = small_collective(database, size=0)
    with at(database) as work:
        give_role(work, collective.id, ann, RoleName.CHAIR).ends_at = NOW + MINUTE

    with reading(database) as session:
        assert roles_in(session, ann, collective.id, NOW + MINUTE - SECOND) == {RoleName.CHAIR}
        assert roles_in(session, ann, collective.id, NOW + MINUTE) == frozenset()


def test_a_link_lets_its_account_in(database, ann) -> None:
    made = linked(database)

    with at(database, NOW + MINUTE) as work:
        account = use_link(work, made.token)

    assert (made.account.id, made.minutes, account.id) == (ann, 15, ann)


def test_only_the_digest_of_a_link_is_kept(database, ann) -> None:
    made = linked(database)

    with reading(database) as session:
        kept = session.scalars(select(SignInLink)).one()
    assert (kept.account_id, kept.digest, kept.id) == (ann, digest_of_token(made.token), made.link_id)
    assert made.token not in kept.digest
    assert len(made.token) >= 32


def test_two_links_differ(database) -> None:
    assert linked(database).token != linked(database).token


@pytest.mark.parametrize("late", [datetime.timedelta(0), 15 * MINUTE - SECOND, 15 * MINUTE])
def test_a_link_serves_for_fifteen_minutes(database, ann, late) -> None:
    made = linked(database)

    with at(database, NOW + late) as work:
        assert use_link(work, made.token).id == ann


def test_a_link_serves_no_longer_than_fifteen_minutes(database) -> None:
    made = linked(database)

    with refused(database, "link-expired"), at(database, NOW + 15 * MINUTE + SECOND) as work:
        use_link(work, made.token)


def test_a_link_serves_once(database) -> None:
    made = linked(database)
    with at(database) as work:
        use_link(work, made.token)

    with refused(database, "link-expired"), at(database) as work:
        use_link(work, made.token)


@pytest.mark.parametrize("token", ["", "unknown", "x" * 5000, "é\x00"])
def test_an_unknown_link_lets_nobody_in(database, token) -> None:
    linked(database)

    with refused(database, "link-expired"), at(database) as work:
        use_link(work, token)


def test_no_link_that_serves_is_made_for_an_unknown_address(database) -> None:
    with at(database) as work:
        assert new_link(work, "bob@example.org") is None

    with reading(database) as session:
        (link,) = session.scalars(select(SignInLink))
        assert (link.account_id, link.used_at is not None) == (None, True)
        assert account_of_email(session, "bob@example.org") is None


def test_five_links_are_under_way_and_no_more(database) -> None:
    made = [linked(database) for _ in range(6)]

    assert [link is not None for link in made] == [True] * 5 + [False]


def test_a_used_link_and_an_old_one_make_room_for_another(database) -> None:
    first, *_ = [linked(database) for _ in range(5)]
    with at(database) as work:
        use_link(work, first.token)
    assert linked(database) is not None
    assert linked(database) is None

    assert linked(database, NOW + 15 * MINUTE + SECOND) is not None


def test_the_links_of_one_account_leave_room_for_another(database) -> None:
    with at(database) as work:
        open_account(work, "bob@example.org", "Bob")
    [linked(database) for _ in range(5)]

    with at(database) as work:
        assert new_link(work, "BOB@example.org") is not None


def test_a_session_is_known_by_its_token_until_it_ends(database, ann) -> None:
    with at(database) as work:
        token = start_session(work, ann)
    with reading(database) as session:
        found, account = session_of(session, digest_of_token(token))
    assert (found.account_id, account.id, found.started_at, found.ended_at) == (ann, ann, NOW, None)

    with at(database, NOW + MINUTE) as work:
        end_session(work, token)

    with reading(database) as session:
        assert session_of(session, digest_of_token(token)) is None
        assert session.scalars(select(StoredSession)).one().ended_at == NOW + MINUTE


def test_ending_a_session_ends_no_other_one(database, ann) -> None:
    with at(database) as work:
        first, second = start_session(work, ann), start_session(work, ann)
    with at(database) as work:
        end_session(work, first)

    with reading(database) as session:
        assert session_of(session, digest_of_token(second)) is not None


@pytest.mark.parametrize("token", ["unknown", ""])
def test_ending_a_session_that_is_not_there_changes_nothing(database, token) -> None:
    with nothing_written(database), at(database) as work:
        end_session(work, token)


def test_a_language_is_kept(database, ann) -> None:
    with at(database) as work:
        choose_language(work, ann, "en")

    with reading(database) as session:
        assert session.get_one(Account, ann).language == "en"


def test_a_language_of_nobody_is_not_kept(database) -> None:
    with nothing_written(database), at(database) as work:
        choose_language(work, 99, "en")


def test_accounts_of_a_domain_are_found_and_no_others(database, ann) -> None:
    with at(database) as work:
        open_account(work, "bob@exampleXorg", "Bob")

    with reading(database) as session:
        assert [account.id for account in accounts_at(session, "@example.org")] == [ann]
        assert accounts_at(session, "%") == []
        assert account_of_email(session, "nobody@example.org") is None
