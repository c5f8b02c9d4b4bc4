"""The commands and click have their French: every help, and every sentence that click may say."""

import ast
import inspect
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from govtool.cli import COMMANDS, govtool
from tests.house.sentences import places_of
from tests.house.shapes import nodes_in
from tests.house.tree import ROOT
from tools.typography import faults_of

CATALOGUE = ROOT / "govtool" / "wording" / "translations" / "fr" / "LC_MESSAGES" / "commands.po"
CLICK = Path(click.__file__).parent
SAYING = ("core", "exceptions", "types", "parser", "decorators", "formatting")
PLACES = r"'?(\{[^}]*\}|%\(\w+\)s)'?"
OTHERWISE = {"required", "Expected a day such as 2026-05-12.", "[OPTIONS]", "COMMAND [ARGS]..."}


def catalogue() -> Catalog:
    """Read the catalogue."""
    with CATALOGUE.open("rb") as written:
        return read_po(written)


def said_by_click() -> Iterator[str]:
    """Give every sentence that click says through a catalogue, each form of a plural one by itself."""
    codes = [(CLICK / f"{module}.py").read_text(encoding="utf-8") for module in SAYING]
    for node in chain.from_iterable(map(nodes_in, codes)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"_", "ngettext"}:
            yield from (term.value for term in node.args if isinstance(term, ast.Constant))


def helps_of(command: click.Command) -> Iterator[str]:
    """Give the help of a command as it is written, of its options and of the commands in it."""
    yield inspect.cleandoc(command.help or "")
    yield from (option.help for option in command.params if isinstance(option, click.Option) and option.help)
    for inner in getattr(command, "commands", {}).values():
        yield from helps_of(inner)


def written_helps() -> Iterator[str]:
    """Give every help of every command."""
    yield from helps_of(govtool)
    for target in COMMANDS.values():
        module, _, attribute = target.partition(":")
        yield from helps_of(getattr(__import__(module, fromlist=[attribute]), attribute))


def pairs() -> Iterator[tuple[str, str]]:
    """Give each sentence of the catalogue with its French, form by form."""
    for message in catalogue():
        if isinstance(message.id, tuple):
            yield from zip(message.id, message.string, strict=True)
        elif message.id:
            yield message.id, str(message.string)


def test_every_help_and_every_sentence_of_click_has_its_french() -> None:
    expected = {*said_by_click(), *written_helps(), *OTHERWISE}

    assert {source for source, french in pairs() if french} == expected


def test_the_french_keeps_the_places() -> None:
    assert [source for source, french in pairs() if places_of(source) != places_of(french)] == []


def test_the_french_follows_its_typography() -> None:
    written = [re.sub(PLACES, "x", french) for _, french in pairs()]

    assert [(french, faults_of(french, "fr")) for french in written if faults_of(french, "fr")] == []
