"""Holes as they are written: what each does say, then "?" where it is silent, beside what may stand there."""

import json
from collections.abc import Iterator, Sequence
from typing import Final

from govtool.domain.holes import Hole, Known
from govtool.presets.reading import UNKNOWN
from govtool.presets.shapes import Choice, Entries, Items, Scalar, Shape, Table, Tagged

Entry = tuple[str, Known | Hole]

VALUES: Final = {
    "text": '"…"',
    "whole": "0, 1, 2, …",
    "flag": "true | false",
    "day": "2026-06-12",
    "share": '"2/5", "40 %", …',
}


def quoted(text: str) -> str:
    """Write a text between quotes, as TOML asks."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def open_line(key: str, shape: Shape | None) -> str:
    """Write one key as a hole, with what may stand there when its shape is known."""
    match shape:
        case None:
            return f'{key} = "{UNKNOWN}"'
        case Tagged(key=tag, tables=tables) if tag == key:
            return f'{key} = "{UNKNOWN}"  # {" | ".join(tables)}'
        case _:
            return f'{key} = "{UNKNOWN}"  # {expected_at(shape)}'


def is_laid_out(shape: Shape) -> bool:
    """Say whether a hole is written as a table of holes: its keys say more than "?", and it reads back the same."""
    match shape:
        case Tagged():
            return True
        case Table():
            return not any(field.hole for field in shape.fields)
        case _:
            return False


def hole_lines(shape: Shape, hole: Hole, path: str) -> Iterator[str]:
    """Write a hole as the table at a path, or as the rows of a list when it stands for one."""
    entries = _entries(shape, hole)
    if entries[0][0].startswith("["):
        yield from _row_lines(shape, entries, path)
    else:
        yield from ("", f"[{path}]", *_inside_lines(shape, entries, path))


def item_hole_lines(shape: Shape, hole: Hole, path: str) -> Iterator[str]:
    """Write a hole that is one item of the list at a path."""
    yield from ("", f"[[{path}]]", *_inside_lines(shape, _entries(shape, hole), path))


def _entries(shape: Shape, hole: Hole) -> tuple[Entry, ...]:
    return (*hole.known, *((name, Hole()) for name in hole.missing or required_keys(shape)))


def _inside_lines(shape: Shape | None, entries: Sequence[Entry], path: str) -> Iterator[str]:
    """Write what stands in one table: its plain keys first, then its lists of tables, as TOML asks."""
    keys = _keys_of(shape, entries)
    rows: dict[str, list[Entry]] = {}
    for name, value in entries:
        key, bracket, place = name.partition("[")
        if bracket:
            rows.setdefault(key, []).append((bracket + place, value))
        else:
            yield open_line(name, keys.get(name)) if isinstance(value, Hole) else f"{name} = {_text_of(value)}"
    for key, inner in rows.items():
        yield from _row_lines(keys.get(key), inner, f"{path}.{key}")


def _row_lines(shape: Shape | None, entries: Sequence[Entry], path: str) -> Iterator[str]:
    rows: dict[str, list[Entry]] = {}
    for name, value in entries:
        place, _, key = name.partition("].")
        rows.setdefault(place, []).append((key, value))
    for inner in rows.values():
        yield from ("", f"[[{path}]]", *_inside_lines(shape.item if isinstance(shape, Items) else None, inner, path))


def _keys_of(shape: Shape | None, entries: Sequence[Entry]) -> dict[str, Shape]:
    """Give the shape under each key of a table, or under the one that tells it from its alternatives."""
    match shape:
        case Choice(other=other):
            return _keys_of(other, entries)
        case Table():
            return {field.key: field.shape for field in shape.fields}
        case Tagged():
            word = dict(entries).get(shape.key)
            known = shape.tables.get(word) if isinstance(word, str) else None
            return {shape.key: shape} if known is None else _keys_of(known, entries)
        case _:
            return {}


def required_keys(shape: Shape) -> tuple[str, ...]:
    """Name the keys that a table may not leave out; of alternatives, the one that tells them apart."""
    match shape:
        case Table():
            return tuple(field.key for field in shape.fields if not field.optional)
        case Tagged():
            return (shape.key,)
        case _:
            raise TypeError(f"no keys in {shape}")


def expected_at(shape: Shape) -> str:
    """Say what may stand at a place: words, a kind of value, or the keys of a table."""
    match shape:
        case Scalar():
            return VALUES[shape.kind]
        case Choice():
            return " | ".join((*shape.words, *(() if shape.other is None else (expected_at(shape.other),))))
        case Items():
            return f"[{expected_at(shape.item)}, …]"
        case Entries():
            return "{name = " + expected_at(shape.item) + "}"
        case Table():
            tag = () if shape.tag is None else (f'{shape.tag[0]} = "{shape.tag[1]}"',)
            return "{" + ", ".join((*tag, *required_keys(shape))) + "}"
        case Tagged():
            return " | ".join(expected_at(table) for table in shape.tables.values())


def _text_of(value: Known) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return quoted(value)
        case tuple():
            return "[" + ", ".join(map(quoted, value)) + "]"
