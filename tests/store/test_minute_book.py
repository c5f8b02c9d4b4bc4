"""The minute book is a chain: altered minutes break their own check and that of the next ones."""

import datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from govtool.domain.minute_book import MinutesState
from govtool.store.db import reading, unit_of_work
from govtool.store.migrating import downgrade, upgrade
from govtool.store.minute_book import START, checked_book, digest_of_minutes, enter_in_book
from govtool.store.models.assemblies import Assembly
from govtool.store.models.minutes import Minutes, MinutesPassage
from govtool.store.queries.minute_book import minutes_of
from tests.factories.collectives import DAY, SmallCollective, small_collective

YEARS = (2026, 2026, 2027)
GUARDS = ((55, "minutes", "update"), (56, "minutes", "delete"), (57, "minute_books", "update"))


def sealed(engine, collective: SmallCollective, years: tuple[int, ...] = YEARS) -> list[int]:
    """Seal minutes of as many assemblies as there are years."""
    ids = []
    for year in years:
        with unit_of_work(engine, collective.secretary) as work:
            assembly = Assembly(
                collective_id=collective.id,
                statutes_version_id=1,
                title="Juin",
                place="Rennes",
                call=1,
                held_on=DAY,
                state="closed",
                created_at=work.now,
            )
            work.session.add(assembly)
            work.session.flush()
            minutes = Minutes(
                collective_id=collective.id, assembly_id=assembly.id, state=MinutesState.DRAFT, begun_at=work.now
            )
            work.session.add(minutes)
            work.session.flush()
            enter_in_book(work, minutes, '{"format":1}', datetime.date(year, 7, 1))
            ids.append(minutes.id)
    return ids


def alter(engine, statement: str) -> None:
    """Alter a book behind the back of its guards."""
    with engine.begin() as connection:
        for rank, table, event in GUARDS:
            place = f" ON {table}" if engine.dialect.name == "postgresql" else ""
            connection.execute(text(f"DROP TRIGGER guard_{rank}_{table}_{event}{place}"))
        connection.execute(text(statement))


def faults(engine, collective: int = 1) -> list[str | None]:
    with reading(engine) as session:
        return [checked.fault for checked in checked_book(session, collective)]


def test_minutes_are_numbered_by_year_and_chained(database) -> None:
    ids = sealed(database, small_collective(database))

    with reading(database) as session:
        found = [session.get_one(Minutes, identity) for identity in ids]
    assert [(one.year, one.number, one.rank) for one in found] == [(2026, 1, 1), (2026, 2, 2), (2027, 1, 3)]
    assert [one.previous for one in found] == [START, found[0].digest, found[1].digest]
    assert faults(database) == [None, None, None]


def test_each_collective_has_a_book_of_its_own(database) -> None:
    first, other = small_collective(database), small_collective(database, "other")
    sealed(database, first)
    sealed(database, other, (2026,))

    with reading(database) as session:
        (found, _), *_ = minutes_of(session, other.id)
    assert (found.year, found.number, found.previous) == (2026, 1, START)
    assert faults(database, other.id) == [None]


def test_altering_minutes_breaks_their_check_and_that_of_the_next(database) -> None:
    ids = sealed(database, small_collective(database))

    alter(database, f"UPDATE minutes SET record = 'something else' WHERE id = {ids[0]}")

    assert faults(database) == ["altered", "unlinked", None]


def test_altered_minutes_whose_digest_is_mended_break_the_next(database) -> None:
    ids = sealed(database, small_collective(database))
    alter(database, f"UPDATE minutes SET number = 9 WHERE id = {ids[0]}")

    with unit_of_work(database, None) as work:
        minutes = work.session.get_one(Minutes, ids[0])
        minutes.digest = digest_of_minutes(minutes)

    assert faults(database) == [None, "unlinked", None]


def test_minutes_that_are_gone_are_missed_by_the_next(database) -> None:
    ids = sealed(database, small_collective(database))

    alter(database, f"DELETE FROM minutes WHERE id = {ids[1]}")

    assert faults(database) == [None, "missing"]


def test_the_last_minutes_that_are_gone_are_missed_too(database) -> None:
    ids = sealed(database, small_collective(database))

    alter(database, f"DELETE FROM minutes WHERE id = {ids[2]}")

    assert faults(database) == [None, "cut"]


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("UPDATE minutes SET record = '{}'", "the minutes are sealed"),
        ("DELETE FROM minutes", "nothing of minutes is removed"),
        ("UPDATE minute_books SET length = 1", "only grows"),
        ("DELETE FROM minute_books", "nothing of minute_books is removed"),
    ],
)
def test_the_database_itself_keeps_the_book(database, statement: str, reason: str) -> None:
    sealed(database, small_collective(database))

    with pytest.raises(DBAPIError, match=reason), database.begin() as connection:
        connection.execute(text(statement))


def test_the_database_itself_refuses_a_passage_in_sealed_minutes(database) -> None:
    collective = small_collective(database)
    (minutes, *_) = sealed(database, collective)

    with pytest.raises(DBAPIError, match="the minutes are sealed"), unit_of_work(database, None) as work:
        passage = MinutesPassage(
            collective_id=collective.id,
            minutes_id=minutes,
            mention="debates",
            version=1,
            content="",
            written_at=work.now,
        )
        work.session.add(passage)


def test_the_tables_of_minutes_go_and_come_back(database) -> None:
    small_collective(database)

    downgrade(database, "0002")
    upgrade(database)

    sealed(database, small_collective(database, "other"), (2026,))
    assert faults(database, 2) == [None]
