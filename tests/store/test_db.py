"""The engine and its transactions behave the same on SQLite and PostgreSQL."""

import datetime
import stat
import threading

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from govtool.store.db import database_now, engine_for, reading, unit_of_work
from govtool.store.models.accounts import Account

NOW = datetime.datetime(2026, 6, 12, 18, 0, tzinfo=datetime.UTC)


def account(name: str) -> Account:
    return Account(email=f"{name}@example.org", name=name, created_at=NOW)


def names(engine) -> list[str]:
    with reading(engine) as session:
        return list(session.scalars(text("SELECT name FROM accounts ORDER BY name")))


def test_a_unit_of_work_is_committed_at_its_end(database) -> None:
    with unit_of_work(database, None) as work:
        work.session.add(account("ann"))

    assert names(database) == ["ann"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt, SystemExit, GeneratorExit])
def test_any_exception_rolls_a_unit_of_work_back(database, error) -> None:
    with pytest.raises(error), unit_of_work(database, None) as work:
        work.session.add(account("ann"))
        work.session.flush()
        raise error

    assert names(database) == []


def test_a_savepoint_rolls_back_alone(database) -> None:
    with unit_of_work(database, None) as work:
        work.session.add(account("ann"))
        work.session.flush()
        with pytest.raises(ValueError, match="no"), work.session.begin_nested():
            work.session.add(account("bob"))
            work.session.flush()
            raise ValueError("no")

    assert names(database) == ["ann"]


def test_a_transaction_that_held_a_savepoint_rolls_back_whole(database) -> None:
    with pytest.raises(ValueError, match="no"), unit_of_work(database, None) as work:
        with work.session.begin_nested():
            work.session.add(account("bob"))
        raise ValueError("no")

    assert names(database) == []


def test_foreign_keys_hold(database) -> None:
    with pytest.raises(IntegrityError), unit_of_work(database, None) as work:
        work.session.execute(text("INSERT INTO journal_heads VALUES (99, 1, 'x', NULL)"))


def test_a_reading_session_sees_one_state(database) -> None:
    with reading(database) as session:
        before = session.scalar(text("SELECT count(*) FROM accounts"))
        with unit_of_work(database, None) as work:
            work.session.add(account("ann"))

        assert session.scalar(text("SELECT count(*) FROM accounts")) == before == 0

    assert names(database) == ["ann"]


def test_a_reading_session_leaves_nothing(database) -> None:
    with reading(database) as session:
        session.add(account("ann"))

    assert names(database) == []


def test_the_time_is_that_of_the_database_in_utc(database) -> None:
    before = datetime.datetime.now(datetime.UTC) - datetime.timedelta(seconds=1)

    with reading(database) as session:
        now = database_now(session)

    assert now.tzinfo is datetime.UTC
    assert before < now < before + datetime.timedelta(minutes=1)


def test_the_clock_of_a_unit_of_work_can_be_another_one(database) -> None:
    with unit_of_work(database, 7, lambda _session: NOW) as work:
        assert (work.now, work.account_id, work.later().now) == (NOW, 7, NOW)


def test_a_transaction_can_ask_for_a_later_time(database) -> None:
    with unit_of_work(database, None) as work:
        assert work.later().now >= work.now
        assert work.later().session is work.session


def test_parameters_are_not_told_in_errors(database) -> None:
    with pytest.raises(DBAPIError) as caught, unit_of_work(database, None) as work:
        work.session.execute(text("SELECT nothing FROM accounts WHERE name = :name"), {"name": "secret-word"})

    assert "secret-word" not in str(caught.value)


def test_more_threads_than_the_pool_keeps_read_and_write_at_once(database) -> None:
    together, failed = threading.Barrier(30), []

    def write(rank: int) -> None:
        with reading(database) as session:
            session.scalar(text("SELECT count(*) FROM accounts"))
            together.wait(30)
            with unit_of_work(database, None) as work:
                work.session.add(account(f"{rank:02}"))

    def read_and_write(rank: int) -> None:
        try:
            write(rank)
        except Exception as error:  # noqa: BLE001 - told by the test.
            failed.append(error)

    threads = [threading.Thread(target=read_and_write, args=(rank,)) for rank in range(30)]
    [thread.start() for thread in threads]
    [thread.join() for thread in threads]

    assert failed == []
    assert len(names(database)) == 30


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("foreign_keys", 1),
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("trusted_schema", 0),
        ("recursive_triggers", 1),
        ("busy_timeout", 10000),
    ],
)
def test_every_connection_to_sqlite_is_set_up(tmp_path, pragma, value) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'new.sqlite'}")

    with engine.connect() as first, engine.connect() as second:
        assert first.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
        assert second.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    engine.dispose()


def test_a_unit_of_work_takes_the_write_lock_of_sqlite_at_once(sqlite) -> None:
    with unit_of_work(sqlite, None), sqlite.connect() as other:
        other.exec_driver_sql("ROLLBACK")
        other.exec_driver_sql("PRAGMA busy_timeout = 1")

        with pytest.raises(OperationalError, match="locked"):
            other.exec_driver_sql("BEGIN IMMEDIATE")
        other.exec_driver_sql("BEGIN")


def test_reading_waits_for_nobody_who_writes(database) -> None:
    with unit_of_work(database, None) as work:
        work.session.add(account("ann"))
        work.session.flush()

        assert names(database) == []


def test_a_reading_session_of_postgresql_cannot_write(postgresql) -> None:
    with reading(postgresql) as session, pytest.raises(DBAPIError, match="read-only"):
        session.execute(text("DELETE FROM accounts"))


def test_every_commit_of_postgresql_waits_for_the_disk(postgresql) -> None:
    with postgresql.connect() as connection:
        assert connection.exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"


def test_a_new_database_is_read_by_nobody_else_on_the_machine(tmp_path) -> None:
    file = tmp_path / "new.sqlite"

    engine = engine_for(f"sqlite:///{file}")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE one (id integer)")
        modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()}
    engine.dispose()

    assert set(modes.values()) == {0o600}
    assert "new.sqlite-wal" in modes
