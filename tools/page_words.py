"""The words of the reference pages in one language, and their typography."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from govtool.presets.descriptions import Descriptions, descriptions_in
from govtool.wording.language import Voice, voice_in

PAGES = Path(__file__).parent / "pages"
LANGUAGES = ("fr", "en")


@dataclass(frozen=True, slots=True)
class Words:
    """What a page says in one language.

    language: `fr` or `en`.
    said: its sentences by name, dots between the names of tables.
    """

    language: str
    said: dict[str, str]

    def say(self, name: str, **places: str) -> str:
        """Give a sentence, its places filled."""
        return self.said[name].format(**places) if places else self.said[name]

    @property
    def voice(self) -> Voice:
        """The voice of the product in this language."""
        return voice_in(self.language)

    @property
    def descriptions(self) -> Descriptions:
        """What the formats are, in this language."""
        return descriptions_in(self.language)


@cache
def words_in(language: str) -> Words:
    """Read the words of a language."""
    raw = tomllib.loads((PAGES / "words.toml").read_text(encoding="utf-8"))
    return Words(language, dict(_flat(raw[language])))


def _flat(table: dict[str, object], path: str = "") -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", str(value)


def example(name: str) -> str:
    """Give one of the complete examples, a TOML text."""
    return (PAGES / f"{name}.toml").read_text(encoding="utf-8")


def rows(*cells: Iterable[str]) -> list[str]:
    """Give rows of a Markdown table, the first one its head."""
    head, *others = ([cell.replace("|", "\\|") for cell in row] for row in cells)
    lines = [head, ["---"] * len(head), *others]
    return [f"| {' | '.join(line)} |" for line in lines]


def curly(text: str) -> str:
    """Give a text the apostrophes of print, code left as it is."""
    parts = re.split(r"(`[^`]*`)", text)
    return "".join(part if part.startswith("`") else part.replace("'", "’") for part in parts)


def capital(text: str) -> str:
    """Give a text a capital at its start."""
    return text[:1].upper() + text[1:]


def anchor(title: str) -> str:
    """Give the anchor of a title, as the readers of Markdown make it."""
    kept = re.sub(r"[^\w\s-]", "", title.lower())
    return re.sub(r"\s", "-", kept)


def fenced(text: str, language: str = "toml") -> list[str]:
    """Give a text as a block of code."""
    return ["", f"```{language}", *text.rstrip("\n").split("\n"), "```", ""]
