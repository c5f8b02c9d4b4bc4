"""The walls between the rooms stand, and each falls when a forbidden import is planted."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.tree import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {contract["name"]: contract for contract in PROJECT["tool"]["importlinter"]["contracts"]}
LAYERS = "Each room imports only the rooms below it"
PURE = "The domain imports nothing but the standard library"
BABEL = "Babel speaks in the wording only"
CLICK = "Click listens in the commands only"
ARRAYS = "Arrays of numbers stay where counts are long"
TABLES = "Tables are named in the store and the actions only"
BASES = "Pages and commands open no database themselves"
STORE = "The store rests on the domain alone"
VALUES = "Documents are made of values alone"
FILES = "Files are written by the documents only"
WORKBOOKS = "Workbooks are read in a program of their own only"
CREDENTIALS = "Passwords, codes and passkeys are checked in the actions only"
FEDERATION = "One module speaks with a federation"
ACTIONS = "Actions know no Flask"
FEATURES = "Features of the web do not know each other"
PLANTED = [
    (LAYERS, "domain/planted.py", "from govtool.wording.language import Voice"),
    (LAYERS, "domain/planted.py", "def late() -> None:\n    import govtool.presets.documents"),
    (LAYERS, "presets/planted.py", "import govtool.wording.language"),
    (LAYERS, "wording/planted.py", "import govtool.presets.documents"),
    (LAYERS, "wording/planted.py", "from govtool.cli import govtool"),
    (LAYERS, "cli/planted.py", "import govtool.__main__"),
    (LAYERS, "attic/__init__.py", '"""A room that no table knows."""'),
    (PURE, "domain/planted.py", "import babel"),
    (PURE, "domain/planted.py", "from click import echo"),
    (BABEL, "presets/planted.py", "from babel.numbers import format_decimal"),
    (BABEL, "cli/planted.py", "def late() -> None:\n    import babel"),
    (CLICK, "presets/planted.py", "import click"),
    (CLICK, "wording/planted.py", "from click import style"),
    (ARRAYS, "domain/planted.py", "import numpy"),
    (ARRAYS, "wording/planted.py", "def late() -> None:\n    import scipy.special"),
    (LAYERS, "simulation/planted.py", "from govtool.store.work import unit_of_work"),
    (TABLES, "web/planted.py", "from govtool.store.models.polls import Poll"),
    (TABLES, "access/planted.py", "def late() -> None:\n    import govtool.store.models.members"),
    (BASES, "web/planted.py", "from govtool.store.db import engine_for"),
    (STORE, "store/planted.py", "from govtool.presets.documents import preset"),
    (STORE, "store/queries/planted.py", "import flask"),
    (VALUES, "documents/planted.py", "from govtool.store.queries.polls import polls_of"),
    (VALUES, "documents/planted.py", "def late() -> None:\n    import govtool.presets.documents"),
    (FILES, "web/planted.py", "import typst"),
    (FILES, "actions/planted.py", "def late() -> None:\n    from docx import Document"),
    (WORKBOOKS, "web/planted.py", "def late() -> None:\n    import python_calamine"),
    (CREDENTIALS, "web/planted.py", "def late() -> None:\n    import argon2"),
    (CREDENTIALS, "store/planted.py", "from pyotp import TOTP"),
    (FEDERATION, "web/planted.py", "import requests"),
    (FEDERATION, "access/planted.py", "def late() -> None:\n    from authlib.oidc.core import CodeIDToken"),
    (ACTIONS, "actions/planted.py", "from flask import request"),
    (ACTIONS, "jobs/planted.py", "import flask_login"),
    (FEATURES, "web/ballots/planted.py", "from govtool.web.decisions.verdict import Verdict"),
    (LAYERS, "store/planted.py", "import govtool.actions.polls"),
    (LAYERS, "web/planted.py", "import govtool.app"),
    (LAYERS, "domain/planted.py", "import govtool.store.work"),
]


def broken_in(house: Path) -> set[str]:
    """Name the contracts that the package in a folder breaks."""
    linter = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run([linter, "--no-cache", "--no-logo"], cwd=house, capture_output=True, text=True, check=False)
    verdicts = dict(re.findall(r"^(.+) (KEPT|BROKEN)$", answer.stdout, re.MULTILINE))
    assert set(verdicts) == set(CONTRACTS), answer.stdout + answer.stderr
    return {name for name, verdict in verdicts.items() if verdict == "BROKEN"}


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder with a copy of the package and of its contracts."""
    house = tmp_path_factory.mktemp("house")
    shutil.copytree(ROOT / "govtool", house / "govtool", ignore=shutil.ignore_patterns("*.toml", "*.[pm]o", "*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", house)
    return house


@pytest.fixture
def copy(copied: Path) -> Iterator[Path]:
    """Give that folder, and take away what is planted in it."""
    before = set(copied.rglob("*"))
    yield copied
    for planted in sorted(set(copied.rglob("*")) - before, reverse=True):
        planted.rmdir() if planted.is_dir() else planted.unlink()


def test_every_wall_stands() -> None:
    assert broken_in(ROOT) == set()


def test_a_copy_of_the_house_stands_as_well(copy: Path) -> None:
    assert broken_in(copy) == set()


@pytest.mark.parametrize(("wall", "file", "fault"), PLANTED)
def test_a_forbidden_import_breaks_its_wall(copy: Path, wall: str, file: str, fault: str) -> None:
    planted = copy / "govtool" / file
    planted.parent.mkdir(exist_ok=True)

    planted.write_text(fault + "\n", encoding="utf-8")

    assert wall in broken_in(copy)


def test_every_wall_has_been_seen_to_fall() -> None:
    assert {wall for wall, _, _ in PLANTED} == set(CONTRACTS)


def test_every_dependency_is_kept_out_of_the_domain() -> None:
    dependencies = {re.split(r"[^\w-]", line)[0].replace("-", "_") for line in PROJECT["project"]["dependencies"]}

    assert dependencies <= set(CONTRACTS[PURE]["forbidden_modules"])


def test_every_room_has_its_place() -> None:
    placed = set(re.findall(r"\w+", " ".join(CONTRACTS[LAYERS]["layers"])))
    rooms = {entry.name for entry in (ROOT / "govtool").iterdir() if (entry / "__init__.py").exists()}

    assert rooms <= placed


def test_every_feature_of_the_web_stands_by_itself() -> None:
    features = {entry.name for entry in (ROOT / "govtool" / "web").iterdir() if (entry / "__init__.py").exists()}
    apart = {module.rpartition(".")[2] for module in CONTRACTS[FEATURES]["modules"]}

    assert features - {"layout"} == apart
