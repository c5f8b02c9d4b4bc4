"""The documents name every command, their links lead somewhere, and their commands run."""

import re
import tomllib
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from govtool.cli import govtool
from tests.house.documents import (
    broken_links_in,
    commands_in,
    failures_of,
    headings_of,
    linked_from,
    promises_of,
    unnamed_in,
)
from tests.house.tree import ROOT, named, place, text_of

EXPECTED = {"README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE"}
DOCUMENTS = named("*.md")
README = text_of(ROOT / "README.md") if (ROOT / "README.md").exists() else ""
CHOICES = [file for file in named("docs/adr/*.md") if file.name != "README.md"]
GUIDE = """# Guide

See [the format](format.md#the-kinds), [the choice](#guide), [the page](https://example.org/x.md) and `[no](link.md)`.

```console
$ .venv/bin/python -m govtool tour
Adoptée.
$ cat case.toml | python -m govtool decide - \\
    --json
```

```sh
make run
python -m govtool --version
```

```toml
share = "python -m govtool"
```
"""


@click.group()
def planted() -> None:
    """Hold one command."""


@planted.command()
@click.option("-q", "--quiet", is_flag=True)
def count(quiet: bool) -> None:
    """Count."""


def test_every_project_has_its_documents() -> None:
    assert EXPECTED - {place(file) for file in named(*EXPECTED)} == set()


def test_the_documents_name_every_command_and_option() -> None:
    documents = [text_of(file) or "" for file in named("README.md", "docs/*.md")]

    assert unnamed_in(documents, promises_of(govtool)) == []


def test_the_documents_name_every_target_of_make() -> None:
    targets = re.findall(r"^([a-z]+):.*## ", text_of(ROOT / "Makefile") or "", re.MULTILINE)
    documents = "\n".join(text_of(file) or "" for file in DOCUMENTS)

    assert [target for target in targets if not re.search(rf"make {target}\b", documents)] == []


@pytest.mark.parametrize("commands", commands_in(README or ""), ids=lambda commands: commands[0])
def test_the_commands_of_the_readme_run(commands: list[str], tmp_path: Path) -> None:
    assert failures_of(commands, tmp_path) == []


def test_the_readme_shows_commands() -> None:
    assert len(commands_in(README or "")) > 5


@pytest.mark.parametrize("file", DOCUMENTS, ids=place)
def test_every_link_of_a_document_leads_somewhere(file: Path) -> None:
    assert broken_links_in(file) == []


def test_every_document_is_linked_from_another() -> None:
    linked = {target for file in DOCUMENTS for target in linked_from(file) - {file}}

    assert [place(file) for file in named("docs/*.md") if file not in linked] == []


def test_the_version_is_the_same_everywhere_and_has_its_entry() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    entries = headings_of((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))

    assert CliRunner().invoke(govtool, ["--version"]).output.split()[-1] == version
    assert [entry for entry in entries if re.match(rf"\[?{re.escape(version)}\b", entry)] != []


def test_every_choice_is_told_under_the_same_headings() -> None:
    assert len({tuple(headings_of(text_of(choice) or "")) for choice in CHOICES}) == 1


def test_choices_are_numbered_one_after_the_other() -> None:
    numbers = [int(re.match(r"\d+", choice.name)[0]) for choice in CHOICES]

    assert numbers == list(range(1, len(numbers) + 1))


def test_commands_are_found_in_console_and_sh_blocks() -> None:
    assert commands_in(GUIDE) == [
        [".venv/bin/python -m govtool tour", "cat case.toml | python -m govtool decide -      --json"],
        ["python -m govtool --version"],
    ]


def test_a_command_that_fails_is_found_and_a_file_it_writes_stays_away(tmp_path: Path) -> None:
    right = "python -m govtool statutes new --from scic-sas > mine.toml"
    wrong = ".venv/bin/python -m govtool statutes show nowhere.toml"

    failures = failures_of([right, "python -m govtool statutes check mine.toml > said.txt", wrong], tmp_path)

    assert [failure.partition(": ")[0] for failure in failures] == [wrong]
    assert not (ROOT / "mine.toml").exists()


def test_a_link_to_no_file_and_to_no_heading_are_found(tmp_path: Path) -> None:
    (tmp_path / "guide.md").write_text(GUIDE, encoding="utf-8")
    assert broken_links_in(tmp_path / "guide.md") == ["format.md#the-kinds"]

    (tmp_path / "format.md").write_text("## The sorts\n", encoding="utf-8")
    assert broken_links_in(tmp_path / "guide.md") == ["format.md#the-kinds"]

    (tmp_path / "format.md").write_text("## The `kinds`\n", encoding="utf-8")
    assert broken_links_in(tmp_path / "guide.md") == []


@pytest.mark.parametrize(
    ("line", "unnamed"),
    [
        ("| `count` | counts | `--quiet` |", []),
        ("| `count` | counts |", ["count --quiet"]),
        ("| `recount` | counts | `--quiet` |", ["count", "count --quiet"]),
    ],
)
def test_a_command_or_an_option_that_no_line_names_is_found(line: str, unnamed: list[str]) -> None:
    assert unnamed_in([line], promises_of(planted)) == unnamed
