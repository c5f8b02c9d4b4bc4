"""Faults: what is wrong in a document, where, and what is expected, as values."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

from govtool.domain.findings import Figure

Raw = str | int | float | bool | datetime.date | datetime.time | list["Raw"] | dict[str, "Raw"]

LONGEST_VALUE = 60


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of a document.

    path: dotted path of the field; items of a list by their id, else by their rank from 1.
    value: the value found, shortened; empty when the fault is an absence.
    code: what is wrong, in kebab-case; part of the API.
    expected: named terms of what is expected.
    """

    path: str
    value: str
    code: str
    expected: Mapping[str, Figure]


class Faults(list[Fault]):
    """The faults found so far in one document."""

    def note(self, path: str, raw: Raw | None, code: str, **expected: Figure) -> None:
        """Add one fault."""
        self.append(Fault(path, shown(raw), code, expected))


def shown(raw: Raw | None) -> str:
    """Show a value found in a document, on one line, shortened, without control characters."""
    if raw is None:
        return ""
    text = str(raw).lower() if isinstance(raw, bool) else _written(raw)
    clean = "".join(character if character.isprintable() else "\N{REPLACEMENT CHARACTER}" for character in text)
    return clean if len(clean) <= LONGEST_VALUE else clean[: LONGEST_VALUE - 1] + "…"


def _written(raw: Raw) -> str:
    if isinstance(raw, str):
        return f'"{raw[:LONGEST_VALUE]}"'
    if isinstance(raw, dict):
        return "{" + ", ".join(list(raw)[:LONGEST_VALUE]) + "}"
    if isinstance(raw, list):
        return "[" + ", ".join(shown(item) for item in raw[:3]) + (", …]" if len(raw) > 3 else "]")
    return str(raw) if not isinstance(raw, int) or raw.bit_length() < 256 else "…"


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Name the known word nearest to `word`, None when none is near."""
    from difflib import get_close_matches

    matches = get_close_matches(word[:LONGEST_VALUE].lower(), known, n=1, cutoff=0.5)
    return matches[0] if matches else None
