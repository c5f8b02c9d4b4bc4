"""The journal is a chain: whatever is altered, removed, added or swapped in it is found and named."""

import datetime
import json
from fractions import Fraction

import pytest
from sqlalchemy import text

from govtool.domain.articles import Article
from govtool.store.db import reading, unit_of_work
from govtool.store.journal import START, BrokenLink, ClockSetBack, broken_link, canonical, digest_of, write_entry
from govtool.store.migrating import downgrade
from govtool.store.models.journal import JournalEntry
from tests.factories.collectives import small_collective
from tests.factories.stored_polls import nothing_written

LONG = 1100


@pytest.fixture
def engine(database):
    """Give a database without guards and two collectives whose journals have twelve entries and more."""
    for slug in ("clic", "other"):
        small_collective(database, slug, size=1)
    downgrade(database, "0001")
    return database


def run(engine, statement: str, **values: object) -> None:
    with unit_of_work(engine, None) as work:
        work.session.execute(text(statement), values)


def link(engine, collective: int = 1) -> BrokenLink | None:
    with reading(engine) as session:
        return broken_link(session, collective)


def entries(engine, collective: int = 1) -> list[JournalEntry]:
    with reading(engine) as session:
        query = text("SELECT id FROM journal_entries WHERE collective_id = :collective ORDER BY number")
        ids = session.scalars(query, {"collective": collective}).all()
        return [session.get_one(JournalEntry, identity) for identity in ids]


def test_an_untouched_journal_is_sound(engine) -> None:
    assert [link(engine, 1), link(engine, 2)] == [None, None]


def test_entries_are_numbered_and_chained_from_zeros(engine) -> None:
    written = entries(engine)

    assert [entry.number for entry in written] == list(range(1, len(written) + 1))
    assert [entry.previous for entry in written] == [START, *(entry.digest for entry in written[:-1])]
    assert [entry.digest for entry in written] == [digest_of(entry) for entry in written]


def test_an_entry_says_who_did_what_when_with_figures_and_article(database) -> None:
    collective = small_collective(database)
    article = Article(text="statuts", number="14")
    day = datetime.date(2026, 6, 12)

    with unit_of_work(database, collective.secretary) as work:
        write_entry(work, collective.id, "tested", "test:1", article, share=Fraction(2, 3), on=day, names=("é", "b"))

    entry = entries(database)[-1]
    assert (entry.account_id, entry.at, entry.action) == (collective.secretary, work.now, "tested")
    assert (entry.subject, entry.article) == ("test:1", "statuts, 14")
    assert entry.figures == '{"names":["é","b"],"on":"2026-06-12","share":"2/3"}'


def test_each_collective_has_a_chain_of_its_own(engine) -> None:
    run(engine, "UPDATE journal_entries SET action = 'x' WHERE collective_id = 2 AND number = 4")

    assert link(engine, 1) is None
    assert link(engine, 2) == BrokenLink(4, "altered")


@pytest.mark.parametrize(
    ("column", "fault"),
    [
        ("action", "altered"),
        ("subject", "altered"),
        ("figures", "altered"),
        ("digest", "altered"),
        ("previous", "unlinked"),
    ],
)
@pytest.mark.parametrize("number", [1, 3, 12])
def test_one_altered_byte_is_found_and_named(engine, column, fault, number) -> None:
    for position in (1, f"length({column})"):
        run(
            engine,
            f"UPDATE journal_entries SET {column} = substr({column}, 1, {position} - 1) || '~' || "
            f"substr({column}, {position} + 1) WHERE collective_id = 1 AND number = :number",
            number=number,
        )

        assert link(engine) == BrokenLink(number, fault)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("article = 'statuts, 1'", "altered"),
        ("account_id = NULL", "altered"),
        ("account_id = account_id + 1", "altered"),
        ("number = 99", "missing"),
        ("number = 0", "missing"),
        ("collective_id = 2, number = 99", "missing"),
        ("digest = ''", "altered"),
        ("figures = figures || ' '", "altered"),
    ],
)
def test_any_other_altered_column_is_found_and_named(engine, change, fault) -> None:
    run(engine, f"UPDATE journal_entries SET {change} WHERE collective_id = 1 AND number = 10")

    assert link(engine) == BrokenLink(10, fault)


def test_a_moment_moved_by_a_microsecond_is_found(engine) -> None:
    with unit_of_work(engine, None) as work:
        entry = work.session.get_one(JournalEntry, 5)
        entry.at += datetime.timedelta(microseconds=1)

    assert link(engine) == BrokenLink(5, "altered")


@pytest.mark.parametrize(
    "change",
    [
        "at = replace(at, ' ', 'T')",
        "at = at || '0'",
        "at = 'yesterday'",
        "at = 0",
        "figures = CAST(x'7bff7d' AS TEXT)",
        "action = CAST(x'ff' AS TEXT)",
        "figures = CAST(figures AS BLOB)",
        "digest = CAST(digest AS BLOB)",
        "subject = 7",
        "account_id = 'one'",
    ],
)
def test_what_sqlite_would_read_otherwise_or_not_at_all_is_found_and_named(sqlite, change) -> None:
    small_collective(sqlite, size=1)
    downgrade(sqlite, "0001")
    with sqlite.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        connection.exec_driver_sql(f"UPDATE journal_entries SET {change} WHERE number = 5")

    assert link(sqlite) == BrokenLink(5, "altered")


def test_an_entry_removed_from_the_middle_is_missing(engine) -> None:
    run(engine, "DELETE FROM journal_entries WHERE collective_id = 1 AND number = 6")

    assert link(engine) == BrokenLink(6, "missing")


def test_an_entry_removed_and_the_others_moved_up_is_found(engine) -> None:
    run(engine, "DELETE FROM journal_entries WHERE collective_id = 1 AND number = 6")
    for number in range(7, len(entries(engine)) + 2):
        run(engine, "UPDATE journal_entries SET number = :n - 1 WHERE collective_id = 1 AND number = :n", n=number)

    assert link(engine) == BrokenLink(6, "unlinked")


@pytest.mark.parametrize("kept", [1, 5])
def test_a_journal_cut_short_is_found(engine, kept) -> None:
    run(engine, "DELETE FROM journal_entries WHERE collective_id = 1 AND number > :kept", kept=kept)

    assert link(engine) == BrokenLink(kept + 1, "cut")


def test_a_journal_of_which_nothing_is_left_is_found(engine) -> None:
    run(engine, "DELETE FROM journal_entries WHERE collective_id = 1")
    assert link(engine) == BrokenLink(1, "missing")

    run(engine, "DELETE FROM journal_heads WHERE collective_id = 1")
    assert link(engine) == BrokenLink(1, "missing")


def test_a_head_that_is_gone_or_changed_is_found(engine) -> None:
    after = len(entries(engine)) + 1
    run(engine, "UPDATE journal_heads SET digest = 'x' WHERE collective_id = 1")
    assert link(engine) == BrokenLink(after, "cut")

    run(engine, "DELETE FROM journal_heads WHERE collective_id = 1")
    assert link(engine) == BrokenLink(after, "missing")


def test_two_entries_that_changed_places_are_found(engine) -> None:
    for before, after in ((4, 1000), (7, 4), (1000, 7)):
        run(
            engine,
            "UPDATE journal_entries SET number = :after WHERE collective_id = 1 AND number = :before",
            before=before,
            after=after,
        )

    assert link(engine) == BrokenLink(4, "unlinked")


def test_an_entry_put_in_by_hand_is_found(engine) -> None:
    run(
        engine,
        "INSERT INTO journal_entries (collective_id, number, at, action, subject, figures, article, previous, digest) "
        "SELECT 1, 99, at, action, subject, figures, article, digest, digest FROM journal_entries WHERE id = 1",
    )

    assert link(engine) == BrokenLink(len(entries(engine)), "missing")


def test_an_entry_rewritten_with_a_digest_of_its_own_is_found_at_the_next_one(engine) -> None:
    with unit_of_work(engine, None) as work:
        entry = work.session.get_one(JournalEntry, 5)
        entry.subject = "member:999"
        entry.digest = digest_of(entry)

    assert link(engine) == BrokenLink(6, "unlinked")


def test_a_long_journal_is_verified_to_its_end(database) -> None:
    collective = small_collective(database, size=0)
    with unit_of_work(database, None) as work:
        [write_entry(work, collective.id, "tested", f"test:{rank}", rank=rank) for rank in range(LONG)]
    assert link(database) is None

    downgrade(database, "0001")
    run(database, "UPDATE journal_entries SET figures = '{}' WHERE number = :number", number=LONG)

    assert link(database) == BrokenLink(LONG, "altered")


def test_what_is_rolled_back_leaves_no_entry(database) -> None:
    collective = small_collective(database, size=0)
    before = len(entries(database))

    with pytest.raises(ValueError, match="no"), unit_of_work(database, None) as work:
        write_entry(work, collective.id, "tested", "test:1")
        work.session.flush()
        raise ValueError("no")

    assert len(entries(database)) == before
    assert link(database) is None


def test_canonical_json_is_written_in_one_way_only() -> None:
    assert canonical({"b": 1, "a": ["é", None]}) == '{"a":["é",null],"b":1}'
    assert canonical(json.loads(canonical({"z": {}, "y": []}))) == '{"y":[],"z":{}}'


def written_at(engine, moment: datetime.datetime) -> None:
    with unit_of_work(engine, None, lambda _session: moment) as work:
        write_entry(work, 1, "role-given", "account:1")


@pytest.mark.parametrize("seconds", [0, 5])
def test_two_hosts_may_differ_by_five_seconds(database, seconds) -> None:
    small_collective(database, size=0)
    later = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
    written_at(database, later)

    written_at(database, later - datetime.timedelta(seconds=seconds))

    assert link(database) is None


def test_nothing_is_written_while_the_clock_is_set_back(database) -> None:
    small_collective(database, size=0)
    later = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
    written_at(database, later)

    with nothing_written(database), pytest.raises(ClockSetBack):
        written_at(database, later - datetime.timedelta(seconds=5, microseconds=1))
