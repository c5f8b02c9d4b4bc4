"""Every golden case is decided as its file expects, and there is a case of everything that decides."""

import json
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest
from click.testing import CliRunner

from govtool.cli import govtool
from govtool.presets.cases import Case
from govtool.presets.variants import Read, read_variants
from tests.presets.golden import differences, is_complete
from tests.presets.golden_coverage import asked_for, shown_by

FOLDER: Final = Path(__file__).parents[1] / "cases"
FILES: Final = sorted(FOLDER.glob("*.toml"))
BY_COMMAND: Final = (
    "7-02-proportional-adopts-majority-rejects",
    "7-10-quorum-by-heads-or-weighted",
    "7-17-silence-is-consent",
    "fault-adopts-at-exactly-one-half",
    "rule-suspensive-veto",
)


def decisions() -> Iterator[object]:
    """Give each decision of each file: the file and the rank, 0 for the case itself, then its variants."""
    for file in FILES:
        variants = tomllib.loads(file.read_text(encoding="utf-8")).get("variants", [])
        for rank in range(len(variants) + 1):
            yield pytest.param(file, rank, id=f"{file.stem}+{rank}" if rank else file.stem)


@cache
def cases_in(file: Path) -> tuple[Read, ...]:
    """Read a file once, however many tests ask for it."""
    return read_variants(file)


def case_of(read: Read) -> Case:
    assert isinstance(read, Case), read
    return read


@pytest.mark.parametrize(("file", "rank"), list(decisions()))
def test_a_golden_case_is_decided_as_its_file_expects(file: Path, rank: int) -> None:
    case = case_of(cases_in(file)[rank])

    assert is_complete(case), "a case has a name, a source and an outcome that it expects"
    assert differences(case) == [], case.document.name


@pytest.mark.parametrize("name", BY_COMMAND)
def test_a_golden_case_is_decided_by_the_command(name: str) -> None:
    expected = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["expect"]["outcome"]

    answer = CliRunner().invoke(govtool, ["decide", str(FOLDER / f"{name}.toml"), "--json"])

    assert answer.exit_code == 0, answer.output
    assert json.loads(answer.output)["outcome"] == expected


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_names_of_a_file_tell_its_decisions_apart(file: Path) -> None:
    names = [case_of(read).document.name for read in cases_in(file)]

    assert len(set(names)) == len(names)


@pytest.fixture(scope="module")
def shown() -> set[str]:
    return {trait for file in FILES for read in cases_in(file) for trait in shown_by(case_of(read))}


@pytest.mark.parametrize("trait", asked_for())
def test_there_is_a_case_of_everything_that_decides(trait: str, shown: set[str]) -> None:
    assert trait in shown
