"""Fixtures that several rooms share: a database on each engine."""

import itertools
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "factories"))

ENGINES = ("sqlite", "postgresql")
HERE = ("127.", "::1", "localhost")


def refuse_the_network(happened: str, terms: tuple[object, ...]) -> None:
    """Let no test, and nothing that a test runs in this process, speak to another machine."""
    if happened == "socket.connect" and isinstance(terms[1], tuple) and not str(terms[1][0]).startswith(HERE):
        raise RuntimeError(f"a test speaks to {terms[1][0]}")


sys.addaudithook(refuse_the_network)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory):
    from databases import migrated_file

    return migrated_file(tmp_path_factory.mktemp("migrated"))


@pytest.fixture(scope="session")
def built(migrated, tmp_path_factory) -> Path:
    """Give the file of the demonstration, from which each test takes a copy."""
    from databases import copy_of, hasty

    from govtool.installation.demo import build_demo

    engine = hasty(copy_of(migrated, tmp_path_factory.mktemp("built")))
    build_demo(engine)
    engine.dispose()
    return Path(engine.url.database)


@pytest.fixture(scope="session")
def server(tmp_path_factory) -> Iterator[str]:
    from databases import postgresql_server

    with postgresql_server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(scope="session")
def template(server) -> str:
    from databases import migrated_database

    return migrated_database(server, "migrated")


@pytest.fixture
def sqlite(migrated, tmp_path):
    from databases import copy_of, hasty

    engine = hasty(copy_of(migrated, tmp_path))
    yield engine
    engine.dispose()


@pytest.fixture(scope="session")
def numbers():
    return itertools.count(1)


@pytest.fixture
def postgresql(server, template, numbers):
    from databases import fresh_database

    with fresh_database(server, template, f"test_{next(numbers)}") as engine:
        yield engine


@pytest.fixture(params=ENGINES)
def database(request):
    """Give an engine on a migrated, empty database, once for each engine."""
    return request.getfixturevalue(request.param)
