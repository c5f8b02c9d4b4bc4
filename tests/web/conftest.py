"""Fixtures of the pages: the demonstration, and two small collectives, each built once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from collectives import small_collective
from databases import copy_of, hasty
from pages import Browser, application
from sites import Site, site_over

from govtool.actions.accounts import give_role, open_account
from govtool.domain.roles import RoleName
from govtool.installation.demo import build_demo
from govtool.store.db import engine_for, unit_of_work
from tests.web.scenes import Scene, scene_in


@pytest.fixture(scope="session")
def built(migrated, tmp_path_factory) -> Path:
    """Give the file of the demonstration."""
    engine = hasty(copy_of(migrated, tmp_path_factory.mktemp("built")))
    build_demo(engine)
    engine.dispose()
    return Path(engine.url.database)


@pytest.fixture(scope="session")
def scenes(migrated, tmp_path_factory) -> tuple[Path, Scene, Scene]:
    """Give the file of two collectives, and both."""
    engine = hasty(copy_of(migrated, tmp_path_factory.mktemp("scenes")))
    both = scene_in(engine, "clic"), scene_in(engine, "autre")
    engine.dispose()
    return Path(engine.url.database), *both


@pytest.fixture
def demo(built, tmp_path) -> Iterator[Site]:
    """Give the application over the demonstration."""
    yield from _site(built, tmp_path, demo=True)


@pytest.fixture
def site(scenes, tmp_path) -> Iterator[Site]:
    """Give the application over two collectives, as an installation has it."""
    yield from _site(scenes[0], tmp_path, demo=False)


@pytest.fixture
def clic(scenes) -> Scene:
    """Give the collective of a test."""
    return scenes[1]


@pytest.fixture
def autre(scenes) -> Scene:
    """Give the other collective."""
    return scenes[2]


def _site(file: Path, folder: Path, *, demo: bool) -> Iterator[Site]:
    copied = folder / "govtool.sqlite"
    shutil.copy(file, copied)
    engine = hasty(engine_for(f"sqlite:///{copied}"))
    yield site_over(engine, folder, demo=demo)
    engine.dispose()


@pytest.fixture
def app(sqlite, tmp_path):
    return application(sqlite, tmp_path)


@pytest.fixture
def here(sqlite):
    return small_collective(sqlite, "clic")


@pytest.fixture
def elsewhere(sqlite):
    return small_collective(sqlite, "ailleurs")


@pytest.fixture
def browsers(app, sqlite, here, elsewhere):
    with unit_of_work(sqlite, None) as work:
        adviser = open_account(work, "conseil@example.org", "Conseil").id
        give_role(work, here.id, adviser, RoleName.ADVISER)
    accounts = {
        "member": here.accounts["producteurs"][0],
        "secretary": here.secretary,
        "adviser": adviser,
        "stranger": elsewhere.accounts["producteurs"][0],
        "strange secretary": elsewhere.secretary,
    }
    people = {name: Browser(app, sqlite).sign_in(account) for name, account in accounts.items()}
    return {"nobody": Browser(app, sqlite), **people}
