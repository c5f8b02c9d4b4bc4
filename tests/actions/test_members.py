"""Members, their dated memberships, and the accounts that speak for them."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.members import Admission, admit_member, name_representative, transfer_member
from govtool.domain.members import PersonKind
from govtool.store.db import reading, unit_of_work
from govtool.store.models.members import Membership, Representation
from govtool.store.queries.members import heads_by_college, members_on, members_represented, represented_by
from tests.factories.collectives import SINCE, small_collective
from tests.factories.stored_polls import journal_of, refused

DAY = datetime.timedelta(days=1)
LATER = datetime.date(2026, 1, 1)
DUPONT = Admission(
    kind=PersonKind.LEGAL, name="École Dupont", sort_name="Dupont", category="associations", college="associations"
)


def admitted(engine, collective, admission: Admission = DUPONT, since: datetime.date = SINCE) -> int:
    with unit_of_work(engine, collective.secretary) as work:
        return admit_member(work, collective.id, admission, since).id


def names_on(engine, collective, on: datetime.date) -> list[str]:
    with reading(engine) as session:
        return [member.name for member in members_on(session, collective.id, on)]


def test_a_member_is_one_from_her_day_on(database) -> None:
    collective = small_collective(database, size=0)
    member = admitted(database, collective)

    assert names_on(database, collective, SINCE - DAY) == []
    assert names_on(database, collective, SINCE) == ["École Dupont"]
    assert journal_of(database, collective.id)[-1] == (
        "member-admitted",
        f"member:{member}",
        {"category": "associations", "college": "associations", "since": "2025-01-01"},
    )


def test_a_member_is_one_until_her_last_day_inclusive(database) -> None:
    collective = small_collective(database, size=0)
    admitted(database, collective)
    with unit_of_work(database, None) as work:
        work.session.scalars(select(Membership)).one().ends_on = LATER

    assert names_on(database, collective, LATER) == ["École Dupont"]
    assert names_on(database, collective, LATER + DAY) == []


def test_members_are_listed_by_family_name_without_regard_to_capitals(database) -> None:
    collective = small_collective(database, size=0)
    for name in ("Zoé", "anne", "Bruno"):
        admitted(
            database,
            collective,
            Admission(kind=PersonKind.NATURAL, name=name, sort_name=name, category="associations", college="x"),
        )

    assert names_on(database, collective, SINCE) == ["anne", "Bruno", "Zoé"]


def test_members_of_another_collective_are_not_listed(database) -> None:
    collective, other = small_collective(database, size=0), small_collective(database, "other", size=0)
    admitted(database, other)

    assert names_on(database, collective, SINCE) == []


def test_a_transferred_member_changes_college_on_her_day_and_is_journaled(database) -> None:
    collective = small_collective(database, size=0)
    member = admitted(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        transfer_member(work, work.session.scalars(select(Membership)).one(), "producteurs", LATER)

    with reading(database) as session:
        assert heads_by_college(session, collective.id, LATER - DAY) == {"associations": 1}
        assert heads_by_college(session, collective.id, LATER) == {"producteurs": 1}
    assert journal_of(database, collective.id)[-1] == (
        "member-transferred",
        f"member:{member}",
        {"after": "producteurs", "before": "associations", "since": "2026-01-01"},
    )


@pytest.mark.parametrize("on", [SINCE, SINCE - DAY])
def test_a_member_is_not_transferred_before_she_was_in_her_college_for_a_day(database, on) -> None:
    collective = small_collective(database, size=0)
    admitted(database, collective)

    with refused(database, "transfer-too-early"), unit_of_work(database, None) as work:
        transfer_member(work, work.session.scalars(select(Membership)).one(), "producteurs", on)


def test_a_member_may_be_transferred_the_day_after_she_came(database) -> None:
    collective = small_collective(database, size=0)
    admitted(database, collective)

    with unit_of_work(database, None) as work:
        transfer_member(work, work.session.scalars(select(Membership)).one(), "producteurs", SINCE + DAY)

    with reading(database) as session:
        assert heads_by_college(session, collective.id, SINCE) == {"associations": 1}


def test_a_representative_speaks_from_her_day_on_and_until_another(database) -> None:
    collective = small_collective(database, size=0)
    member = admitted(database, collective)
    with unit_of_work(database, collective.secretary) as work:
        named = name_representative(work, collective.id, member, collective.secretary, LATER)
        named.ends_on = LATER + DAY

    with reading(database) as session:
        spoken = [
            members_represented(session, collective.secretary, collective.id, LATER + days * DAY)
            for days in range(-1, 3)
        ]
        everywhere = represented_by(session, collective.secretary, LATER)
    assert spoken == [frozenset(), {member}, {member}, frozenset()]
    assert [representation.member_id for representation in everywhere] == [member]
    assert journal_of(database, collective.id)[-1] == (
        "representative-named",
        f"member:{member}",
        {"account": collective.secretary, "since": "2026-01-01"},
    )


def test_one_account_speaks_for_members_of_two_collectives_each_by_itself(database) -> None:
    first, second = small_collective(database, size=1), small_collective(database, "other", size=0)
    account = first.accounts["producteurs"][0]
    member = admitted(database, second)
    with unit_of_work(database, None) as work:
        name_representative(work, second.id, member, account, SINCE)

    with reading(database) as session:
        own = session.scalars(select(Representation.member_id).where(Representation.collective_id == first.id)).first()
        assert members_represented(session, account, first.id, SINCE) == {own}
        assert members_represented(session, account, second.id, SINCE) == {member}
