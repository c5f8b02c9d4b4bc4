"""Locks pin everything by hash; no file names a registry, an index or a place on somebody's machine."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.house.tree import ROOT, files, named, place, text_of

LOCKS = named("requirements/*.lock")
WISHES = named("requirements/*.in")
THIS = "tests/house/test_locks.py"
PINNED = re.compile(r"([a-z0-9][a-z0-9._-]*)==([\w.+!]+)( ; [^\\]+)? \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
REGISTRIES = re.compile(
    r"pythonhosted|pypi\.|pypi/simple|npmjs|yarnpkg|crates\.io|proxy\.golang|rubygems|anaconda"
    r"|(?:extra-)?index-url|--index\b|find-links|trusted-host|file:/",
    re.IGNORECASE,
)
FOLDERS = "work|tmp|home|root|Users|mnt|media|srv|opt|var|private|usr|etc|dev|proc|run|bin|sbin"
MACHINES = re.compile(rf"(?<![\w./~$)}}-])/(?:{FOLDERS})\b(?:/[\w.-]+)*|\b[A-Z]:\\[\w\\]*")
ORDINARY = {
    "/bin/sh",
    "/dev/full",
    "/dev/null",
    "/dev/shm",  # noqa: S108 - it is a place of the system.
    "/dev/stdin",
    "/proc/self/statm",
    "/usr/bin/chromium",
    "/usr/bin/env",
}


def faults_of_lock(lock: str) -> list[str]:
    """Give the lines of a lock that neither pin a package nor give a hash of the one above, and pins without hash."""
    lines = lock.splitlines()
    strange = [line for line in lines if not PINNED.fullmatch(line) and not HASH.fullmatch(line)]
    bare = [
        line
        for line, below in zip(lines, [*lines[1:], ""], strict=True)
        if not line.startswith(" ") and not HASH.fullmatch(below)
    ]
    return list(dict.fromkeys(strange + bare))


def pins_in(lock: str) -> dict[str, str]:
    """Give the version of each package of a lock."""
    return {name: version for name, version, _ in re.findall(PINNED, lock)}


def wishes_in(lines: str) -> dict[str, str]:
    """Give each requirement of a list, by the name of its package."""
    plain = [line.strip() for line in lines.splitlines() if line.strip() and not line.startswith("-")]
    return {re.split(r"[^\w-]", wish)[0]: wish for wish in plain}


def machine_places_in(text: str) -> list[str]:
    """Give the absolute paths of a text that are not on every machine."""
    return [found for found in re.findall(MACHINES, text) if found not in ORDINARY]


def test_locks_and_wishes_have_been_found() -> None:
    assert [lock.stem for lock in LOCKS] == [wish.stem for wish in WISHES] == ["mutate", "run", "test"]


@pytest.mark.parametrize("lock", LOCKS, ids=place)
def test_a_lock_pins_every_package_by_hash_and_says_nothing_else(lock: Path) -> None:
    assert faults_of_lock(text_of(lock) or "") == []


@pytest.mark.parametrize("wish", WISHES, ids=place)
def test_a_lock_holds_every_package_that_is_asked_for(wish: Path) -> None:
    lock = text_of(wish.with_suffix(".lock")) or ""

    assert set(wishes_in(text_of(wish) or "")) <= set(pins_in(lock))


@pytest.mark.parametrize("wish", WISHES, ids=place)
def test_what_is_asked_for_has_only_a_floor(wish: Path) -> None:
    lines = (text_of(wish) or "").splitlines()

    assert [
        line for line in lines if not re.fullmatch(r"-[cr] \w+\.(lock|in)|[\w-]+(\[\w+\])?>=[\d.]+(,<[\d.]+)?", line)
    ] == []


def test_one_package_has_one_version_in_all_locks() -> None:
    pins = {(name, version) for lock in LOCKS for name, version in pins_in(text_of(lock) or "").items()}

    assert len(pins) == len({name for name, _ in pins})


def test_the_project_asks_for_what_the_locks_hold() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wishes = wishes_in((ROOT / "requirements" / "run.in").read_text(encoding="utf-8"))

    assert sorted(project["project"]["dependencies"]) == sorted(wishes.values())


def test_no_file_names_a_registry_or_an_index() -> None:
    named_in = {place(file): re.findall(REGISTRIES, text_of(file) or "") for file in files() if place(file) != THIS}

    assert {name: found for name, found in named_in.items() if found} == {}


def test_no_file_names_a_place_on_a_machine() -> None:
    named_in = {place(file): machine_places_in(text_of(file) or "") for file in files()}

    assert {name: found for name, found in named_in.items() if found} == {}


HASHED = f"    --hash=sha256:{'0' * 64}"


def test_a_right_lock_has_no_fault() -> None:
    assert faults_of_lock(f"babel==2.18.0 \\\n{HASHED} \\\n{HASHED}\ncolorama==0.4.6 ; os == 'x' \\\n{HASHED}\n") == []


@pytest.mark.parametrize(
    "line",
    [
        "click==8.5.1",
        "click==8.5.1 \\",
        "click>=8.5 \\",
        "click \\",
        "--index-url https://example.org/simple",
        "--extra-index-url https://example.org/simple",
        "--find-links wheels",
        "click @ https://example.org/click.whl \\",
        "-e .",
        "# via flask",
        "    --hash=md5:00000000000000000000000000000000",
    ],
)
def test_a_faulty_line_of_a_lock_is_found(line: str) -> None:
    assert faults_of_lock(f"babel==2.18.0 \\\n{HASHED}\n{line}\n") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "see https://pypi.org/project/babel",
        "https://files.pythonhosted.org/packages",
        "pip install --index-url https://example.org",
        "PIP_EXTRA_INDEX_URL -> extra-index-url",
        "https://registry.npmjs.org/htmx",
        "file:///wheels",
    ],
)
def test_a_registry_is_found(line: str) -> None:
    assert re.search(REGISTRIES, line)


@pytest.mark.parametrize("folder", ["work", "tmp", "home/colette", "root", "Users/colette", "opt/python", "etc/hosts"])
def test_a_place_on_a_machine_is_found(folder: str) -> None:
    assert machine_places_in(f"statutes = '/{folder}'") == [f"/{folder}"]


@pytest.mark.parametrize("letter", ["C", "D"])
def test_a_place_on_a_drive_is_found(letter: str) -> None:
    assert machine_places_in(rf"open {letter}:\statutes") == [rf"{letter}:\statutes"]


@pytest.mark.parametrize("text", ["#!/usr/bin/env bash", "2>/dev/null", "docs/home/work", "https://example.org/home"])
def test_an_ordinary_place_is_no_fault(text: str) -> None:
    assert machine_places_in(text) == []
