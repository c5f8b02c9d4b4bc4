"""Commands that speak the language asked for: their help, and what click says of a command line it cannot read.

The sentences are written in English where they are used, as click's own are; the catalogue `commands` gives the French.
"""

import datetime
import gettext
import os
from collections.abc import Sequence
from copy import copy
from inspect import cleandoc
from itertools import pairwise
from pathlib import Path
from typing import Final, TypeVar

import click

CATALOGUE: Final = "commands"
FOLDER: Final = Path(__file__).parents[1] / "wording" / "translations"
LANGUAGES: Final = ("fr", "en")

Spoken = TypeVar("Spoken", bound=click.Command)


def asked_language(words: Sequence[str]) -> str:
    """Give the language that a command line asks for with --lang; French when it asks for none that is known."""
    asked = [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    asked += [after for word, after in pairwise(words) if word == "--lang"]
    return next((language for language in asked if language in LANGUAGES), LANGUAGES[0])


def speak(language: str) -> None:
    """Have click, and the help of the commands, speak a language from now on; it is that of the whole process."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(CATALOGUE, FOLDER)
    gettext.textdomain(CATALOGUE)


def spoken(command: Spoken) -> Spoken:
    """Give a copy of a command whose help, and that of the commands in it, is in the language spoken."""
    copied = copy(command)
    copied.help = said(command.help)
    copied.options_metavar = said(command.options_metavar)
    copied.params = [_spoken_parameter(parameter) for parameter in command.params]
    if isinstance(copied, click.Group) and isinstance(command, click.Group):
        copied.subcommand_metavar = said(command.subcommand_metavar)
        copied.commands = {name: spoken(inner) for name, inner in command.commands.items()}
    return copied


def _spoken_parameter(parameter: click.Parameter) -> click.Parameter:
    copied = copy(parameter)
    if isinstance(copied, click.Option):
        copied.help = said(copied.help)
    return copied


def said(sentence: str | None) -> str:
    """Give a sentence of a command in the language spoken; nothing for none."""
    return gettext.gettext(cleandoc(sentence)) if sentence else ""


class Day(click.ParamType[datetime.date]):
    """A day of the calendar, as in 2026-05-12."""

    name = "day"

    def convert(
        self, value: str | datetime.date, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime.date:
        """Read a day."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(said("Expected a day such as 2026-05-12."), param, ctx)
