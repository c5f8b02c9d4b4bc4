"""Fixtures of the pages: the demonstration, and two small collectives, each built once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from databases import copy_of, hasty
from sites import Site, site_over

from govtool.store.db import engine_for
from tests.web.scenes import Scene, scene_in


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
