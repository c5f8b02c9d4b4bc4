"""What the commands print: answers on standard output, faults on standard error."""

import re
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Final, NoReturn

import click

from govtool.cli.streams import carries_every_character
from govtool.presets.faults import Fault

FAULTY = 2
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
COMMANDING: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

language_option = click.option(
    "--lang",
    "language",
    type=click.Choice(["fr", "en"]),
    default="fr",
    show_default=True,
    help="Language of the answer.",
)
json_option = click.option("--json", "as_json", is_flag=True, help="Answer as JSON.")


def source_of(name: str, language: str) -> Path | str:
    """Give what a name stands for: the text of the standard input for `-`, else a file; or print the fault and stop.

    The standard input is read up to a little more than the largest document, so that a flood ends in a fault.
    """
    if name != "-":
        return Path(name)
    from govtool.presets.reading import LARGEST_DOCUMENT

    given = sys.stdin.buffer.read(2 * LARGEST_DOCUMENT)
    try:
        return given.decode("utf-8-sig")
    except UnicodeDecodeError:
        stop_on_faults([Fault(name, "", "not-utf8", {})], language)


def stop_on_faults(faults: Iterable[Fault], language: str) -> NoReturn:
    """Print every fault, one a line, and stop."""
    from govtool.wording.faults import fault_text
    from govtool.wording.language import voice_in

    voice = voice_in(language)
    for fault in faults:
        echo_text(fault_text(fault, voice).replace("\n", REPLACEMENT), err=True)
    raise SystemExit(FAULTY)


def echo_text(text: str, *, err: bool = False) -> None:
    """Print a text; signs that command a terminal or turn the direction of reading are shown, not obeyed."""
    click.echo(COMMANDING.sub(REPLACEMENT, text), err=err)


def echo_json(values: object) -> None:
    """Print values as JSON, accents as they are where the output carries them."""
    import json

    written = json.dumps(values, ensure_ascii=not carries_every_character(), indent=2)
    click.echo(COMMANDING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", written))
