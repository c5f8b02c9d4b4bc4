"""The database itself refuses to change what was written, whoever asks."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from govtool.actions.attendance import give_proxy, record_present
from govtool.actions.polls import Closing, annul_poll, count_hands
from govtool.domain.ballots import Choice
from govtool.domain.hands import Hands
from govtool.store.db import unit_of_work
from tests.factories.collectives import small_collective
from tests.factories.databases import copy_of, fresh_database
from tests.factories.stored_polls import closed, opened, rows, vote

ENGINES = ["sqlite", "postgresql"]
KEPT = [
    "attendance_events",
    "decisions",
    "earlier_ballots",
    "journal_entries",
    "roll_entries",
    "sign_offs",
    "statutes_versions",
]
CLOSED = "(SELECT id FROM polls WHERE state = 'closed' AND mode = 'named')"
HANDS = "(SELECT id FROM polls WHERE mode = 'hands')"
ANNULLED = "(SELECT id FROM polls WHERE state = 'annulled')"
OPEN = "(SELECT id FROM polls WHERE state = 'open')"
UNUSED = f"(SELECT max(id) FROM mandates WHERE poll_id = {CLOSED})"


def lived_in(engine):
    """Leave polls that are closed, annulled, open and counted by hands, with proxies and changed ballots."""
    collective = small_collective(engine)
    ann, bob = collective.accounts["producteurs"][:2]
    entries = collective.entries["producteurs"]
    with unit_of_work(engine, collective.secretary) as work:
        record_present(work, collective.assembly, entries[:2])
        give_proxy(work, collective.assembly, entries[2], entries[0])
    annulled = opened(engine, collective)
    with unit_of_work(engine, collective.secretary) as work:
        annul_poll(work, collective.id, annulled, "par erreur")
    poll = opened(engine, collective)
    vote(engine, collective, poll, ann, Choice.FOR)
    vote(engine, collective, poll, ann, Choice.AGAINST)
    vote(engine, collective, poll, bob)
    closed(engine, collective, poll)
    third, fourth = small_collective(engine, "third"), small_collective(engine, "fourth")
    with unit_of_work(engine, third.secretary) as work:
        count_hands(work, third.resolution, {"producteurs": Hands(for_=0, against=0, abstain=0)}, Closing())
    vote(engine, fourth, opened(engine, fourth), fourth.accounts["producteurs"][0])
    return engine


@pytest.fixture(scope="module", params=ENGINES)
def engine(request, tmp_path_factory):
    """Give one lived-in database to all tests, since none of them can change it."""
    if request.param == "sqlite":
        migrated = request.getfixturevalue("migrated")
        engine = lived_in(copy_of(migrated, tmp_path_factory.mktemp("guarded")))
        yield engine
        engine.dispose()
        return
    server, template = request.getfixturevalue("server"), request.getfixturevalue("template")
    with fresh_database(server, template, "guarded") as engine:
        yield lived_in(engine)


def refused(engine, statement: str) -> str:
    before = rows(engine)
    with pytest.raises(DBAPIError) as caught, unit_of_work(engine, None) as work:
        work.session.execute(text(statement))
    assert rows(engine) == before
    return str(caught.value)


@pytest.mark.parametrize("table", KEPT)
def test_what_is_kept_is_neither_changed_nor_removed(engine, table) -> None:
    assert rows(engine)[table] > 0
    assert f"{table} is only added to" in refused(engine, f"UPDATE {table} SET collective_id = collective_id")
    assert f"{table} is only added to" in refused(engine, f"DELETE FROM {table}")


@pytest.mark.parametrize("table", ["assemblies", "ballots", "journal_heads", "mandates", "polls", "resolutions"])
def test_nothing_that_was_decided_upon_is_removed(engine, table) -> None:
    assert f"nothing of {table} is removed" in refused(engine, f"DELETE FROM {table}")


@pytest.mark.parametrize("poll", [CLOSED, ANNULLED], ids=["closed", "annulled"])
@pytest.mark.parametrize(
    "change",
    [
        "state = 'open', ended_at = NULL",
        "ended_at = opened_at",
        "reason = 'other'",
        "round = 2",
        "mode = 'hands'",
        "number = 9",
    ],
)
def test_an_ended_poll_stays_as_it_is(engine, poll, change) -> None:
    assert "the poll has ended" in refused(engine, f"UPDATE polls SET {change} WHERE id = {poll}")


@pytest.mark.parametrize(
    "change", ["round = 2", "mode = 'hands'", "number = 9", "resolution_id = (SELECT min(id) FROM resolutions)"]
)
def test_an_open_poll_cannot_become_another_one(engine, change) -> None:
    assert "another one" in refused(engine, f"UPDATE polls SET {change} WHERE id = {OPEN}")


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE ballots SET choice = 'blank' WHERE poll_id = {CLOSED}",
        f"UPDATE ballots SET poll_id = {OPEN} WHERE poll_id = {CLOSED}",
        f"UPDATE ballots SET poll_id = {CLOSED} WHERE poll_id = {OPEN}",
        f"UPDATE mandates SET holder_id = entry_id, kind = 'own' WHERE poll_id = {CLOSED}",
        f"UPDATE mandates SET poll_id = {OPEN} WHERE poll_id = {CLOSED}",
        (
            "INSERT INTO mandates (collective_id, poll_id, entry_id, holder_id, kind, college, category) "
            "SELECT collective_id, poll_id, entry_id + 1000, holder_id + 1000, kind, college, category "
            f"FROM mandates WHERE poll_id = {ANNULLED}"
        ),
        (
            "INSERT INTO sign_offs (mandate_id, collective_id, poll_id, account_id, signed_at) "
            "SELECT id, collective_id, poll_id, 1, (SELECT max(at) FROM journal_entries) "
            f"FROM mandates WHERE id = {UNUSED}"
        ),
        (
            "INSERT INTO hand_counts (collective_id, poll_id, college, in_favour, against, abstain) "
            f"SELECT collective_id, id, 'associations', 3, 0, 0 FROM polls WHERE id = {CLOSED}"
        ),
        f"UPDATE hand_counts SET in_favour = 3 WHERE poll_id = {HANDS}",
        f"DELETE FROM hand_counts WHERE poll_id = {HANDS}",
        (
            "INSERT INTO earlier_ballots (collective_id, mandate_id, choice, cast_at, replaced_at) "
            f"SELECT collective_id, mandate_id, choice, cast_at, cast_at FROM ballots WHERE poll_id = {CLOSED}"
        ),
    ],
)
def test_nothing_is_voted_in_a_poll_that_has_ended(engine, statement) -> None:
    assert "the poll has ended" in refused(engine, statement)


def test_an_open_poll_is_not_decided(engine) -> None:
    statement = (
        "INSERT INTO decisions (collective_id, poll_id, number, outcome, record, digest, decided_at) "
        f"SELECT collective_id, {OPEN}, 1, outcome, record, digest, decided_at FROM decisions"
    )

    assert "only a closed poll is decided" in refused(engine, statement)


def test_nobody_joins_a_frozen_roll(engine) -> None:
    statement = (
        "INSERT INTO roll_entries (collective_id, assembly_id, member_id, name, sort_name, category, college) "
        "SELECT collective_id, (SELECT max(id) FROM assemblies), member_id, name, sort_name, category, college "
        "FROM roll_entries WHERE assembly_id = (SELECT min(id) FROM assemblies)"
    )

    assert "the roll is frozen" in refused(engine, statement)


@pytest.mark.parametrize(
    "change",
    ["state = 'prepared'", "call = 2", "held_on = '2020-01-01'", "statutes_version_id = statutes_version_id % 3 + 1"],
)
def test_an_opened_assembly_keeps_its_day_its_call_and_its_statutes(engine, change) -> None:
    assert "the assembly has been opened" in refused(engine, f"UPDATE assemblies SET {change}")


@pytest.mark.parametrize(
    "change",
    ["title = 'x'", "wording = 'x'", "decision_kind = 'extraordinary'", "subject = 'x'", "position = 9"],
)
def test_a_resolution_that_was_put_to_the_vote_keeps_its_words(engine, change) -> None:
    assert "put to the vote" in refused(engine, f"UPDATE resolutions SET {change}")


def test_the_journal_only_grows(engine) -> None:
    assert "the journal only grows" in refused(engine, "UPDATE journal_heads SET number = number - 1")
    assert "the journal only grows" in refused(engine, "UPDATE journal_heads SET digest = 'x'")


@pytest.mark.parametrize("table", ["journal_entries", "decisions", "sign_offs", "statutes_versions", "ballots"])
def test_no_row_of_sqlite_is_replaced(sqlite, table) -> None:
    lived_in(sqlite)

    assert refused(sqlite, f"REPLACE INTO {table} SELECT * FROM {table}")


@pytest.mark.parametrize("table", [*KEPT, "ballots", "hand_counts", "journal_heads", "mandates", "polls"])
def test_no_table_is_emptied_in_postgresql(postgresql, table) -> None:
    with pytest.raises(DBAPIError, match="is removed"), unit_of_work(postgresql, None) as work:
        work.session.execute(text(f"TRUNCATE {table} CASCADE"))
