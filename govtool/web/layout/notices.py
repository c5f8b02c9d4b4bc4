"""Notices: what was just done, in a sentence, with the button that undoes it where it can be undone.

A plain sentence is flashed as Flask does.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import flash, get_flashed_messages

UNDOING: Final = "undoing"


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done.

    address: what undoes it; empty when nothing does. fields: what is sent there.
    """

    sentence: str
    address: str
    fields: Mapping[str, str]


def note_undoable(sentence: str, address: str, fields: Mapping[str, str]) -> None:
    """Say on the next page what was done, with a button that undoes it."""
    flash({"sentence": sentence, "address": address, "fields": dict(fields)}, UNDOING)  # type: ignore[arg-type] # kept as JSON.


def notices() -> tuple[Notice, ...]:
    """Give what is to be said on this page, once."""
    told: list[tuple[str, object]] = get_flashed_messages(with_categories=True)  # type: ignore[assignment] # any JSON.
    return tuple(_notice(one) for _, one in told)


def _notice(told: object) -> Notice:
    match told:
        case {"sentence": str() as sentence, "address": str() as address, "fields": dict() as fields}:
            return Notice(sentence, address, fields)
        case _:
            return Notice(str(told), "", {})
