"""The streams of a terminal: text that any encoding can carry, and answers that cannot be written."""

import codecs
import io
import os
import sys
import unicodedata
from typing import Final, NoReturn

SIMPLER: Final = {
    "’": "'",
    "‘": "'",
    "“": '"',
    "”": '"',
    "«": '"',
    "»": '"',
    "…": "...",
    "–": "-",
    "—": "-",
    "─": "-",
    "•": "-",
    "→": ">",
    "×": "x",
    "\N{NARROW NO-BREAK SPACE}": " ",
    "\N{NO-BREAK SPACE}": " ",
}
SIMPLIFY: Final = "govtool-simplify"


def simplified(error: UnicodeError) -> tuple[str, int]:
    """Give the nearest plain characters for those that an encoding lacks, for `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_simpler, error.object[error.start : error.end])), error.end


def _simpler(character: str) -> str:
    if character in SIMPLER:
        return SIMPLER[character]
    plain = unicodedata.normalize("NFKD", character).encode("ascii", errors="ignore").decode("ascii")
    return plain or "?"


def simplify_what_cannot_be_written() -> None:
    """Make both outputs replace what their encoding lacks by what comes nearest, instead of failing."""
    codecs.register_error(SIMPLIFY, simplified)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=SIMPLIFY)


def carries_every_character() -> bool:
    """Say whether the standard output carries every character as it is."""
    return (sys.stdout.encoding or "").lower().startswith("utf")


def stop_unwritten(error: OSError) -> NoReturn:
    """Say that the answer could not be written, such as on a full disk, and stop.

    What is left in the buffer goes nowhere, so that nothing more is said at exit.
    """
    sys.stderr.write(f"govtool: {error.strerror}\n")
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(2)
