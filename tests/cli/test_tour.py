"""`govtool tour`, `--help` and `--version`: the first things that anyone types."""

import pytest

from govtool import __version__
from govtool.cli import COMMANDS
from tests.factories.commands import TOUR, answer, run


@pytest.mark.parametrize(("language", "first"), [("fr", "Visite"), ("en", "Tour")])
def test_the_tour_decides_every_case_of_its_folder(language: str, first: str) -> None:
    said = answer("tour", "--lang", language)

    assert said.startswith(first)
    assert said.count("─" * 78) == len(list(TOUR.glob("*.toml")))


def test_the_version_is_said() -> None:
    assert answer("--version") == f"govtool, version {__version__}\n"


def test_help_names_every_command() -> None:
    said = answer("--help")

    assert [command for command in COMMANDS if command not in said] == []


@pytest.mark.parametrize("command", [*COMMANDS, "statutes book", "statutes explain", "statutes schema"])
def test_every_command_has_its_help(command: str) -> None:
    assert answer(*command.split(), "--help").startswith("Usage : ")


def test_an_unknown_command_is_refused() -> None:
    result = run("decider")

    assert result.exit_code == 2
    assert result.stdout == ""
