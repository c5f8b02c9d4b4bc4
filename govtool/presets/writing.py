"""The writer: from values to a TOML document that reads back the same, each choice with its alternatives."""

import datetime
import json
from collections.abc import Iterator, Mapping
from enum import Enum
from fractions import Fraction
from itertools import chain

from govtool.domain.holes import Hole, Known
from govtool.domain.statutes import Statutes
from govtool.presets.reading import UNKNOWN, word_of
from govtool.presets.shapes import Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged, table_of
from govtool.presets.shares import text_of

Line = str


def write_statutes(statutes: Statutes) -> str:
    """Write statutes as a commented TOML document, holes as "?"."""
    return "\n".join(_table_lines(table_of(Statutes), statutes, "")).strip() + "\n"


def _table_lines(table: Table, value: object, path: str) -> Iterator[Line]:
    """Write the plain keys of a table first, then its inner tables, as TOML asks."""
    if table.tag is not None:
        yield f'{table.tag[0]} = "{table.tag[1]}"'
    present = [
        (field, getattr(value, field.name)) for field in table.fields if _is_said(field, getattr(value, field.name))
    ]
    for field, inner in present:
        if _is_inline(field.shape, inner):
            yield from _key_lines(field, inner)
    for field, inner in present:
        if not _is_inline(field.shape, inner):
            yield from _inner_lines(field.shape, inner, f"{path}.{field.key}" if path else field.key)


def _is_said(field: Field, value: object) -> bool:
    return not (field.optional and (value is None or value == () or _is_default(field, value)))


def _is_default(field: Field, value: object) -> bool:
    return field.key in {"illustrative", "situation"} and not _says_something(value)


def _says_something(value: object) -> bool:
    if isinstance(value, bool):
        return value
    return any(getattr(value, name) not in {None, ()} for name in ("has_employees", "members", "capital"))


def _is_inline(shape: Shape, value: object) -> bool:
    if isinstance(value, Hole):
        return not value.known
    if isinstance(value, Enum | str | int | Fraction | datetime.date):
        return True
    if isinstance(shape, Items):
        return isinstance(value, tuple) and (not value or isinstance(shape.item, Scalar))
    return (isinstance(shape, Table) and shape.build.__name__ in {"Article", "Summary"}) or _is_inline_choice(
        shape, value
    )


def _is_inline_choice(shape: Shape, value: object) -> bool:
    return isinstance(shape, Choice) and shape.other is not None and _is_inline(shape.other, value)


def _key_lines(field: Field, value: object) -> Iterator[Line]:
    words = " | ".join(field.shape.words) if isinstance(field.shape, Choice) and len(field.shape.words) > 1 else ""
    comment = f"  # {words}" if words else ""
    yield f"{field.key} = {_inline_text(value)}{comment}"


def _inline_text(value: object) -> str:
    match value:
        case Hole():
            return f'"{UNKNOWN}"'
        case Enum():
            return f'"{word_of(value)}"'
        case bool():
            return "true" if value else "false"
        case str():
            return _quoted(value)
        case Fraction():
            return f'"{text_of(value)}"'
        case tuple():
            return "[" + ", ".join(_inline_text(item) for item in value) + "]"
        case int():
            return str(value)
        case datetime.date():
            return value.isoformat()
        case _:
            table = table_of(type(value))
            return (
                "{"
                + ", ".join(f"{field.key} = {_inline_text(getattr(value, field.name))}" for field in table.fields)
                + "}"
            )


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _inner_lines(shape: Shape, value: object, path: str) -> Iterator[Line]:
    if isinstance(value, Hole):
        yield from ("", *_known_lines(value.known, path))
        return
    match shape:
        case Choice(other=other) if other is not None:
            yield from _inner_lines(other, value, path)
        case Table():
            yield from ("", f"[{path}]")
            yield from _table_lines(shape, value, path)
        case Tagged():
            yield from ("", f"[{path}]")
            yield from _table_lines(table_of(type(value)), value, path)
        case Entries() if isinstance(value, Mapping):
            yield from chain.from_iterable(
                _inner_lines(shape.item, item, f"{path}.{_key(key)}") for key, item in value.items()
            )
        case Items() if isinstance(value, tuple):
            yield from chain.from_iterable(_item_lines(item, path) for item in value)
        case _:
            raise TypeError(f"{path} cannot be written: {value!r}")


def _item_lines(item: object, path: str) -> Iterator[Line]:
    yield from ("", f"[[{path}]]")
    if isinstance(item, Hole):
        yield from _inside_known(item.known)
    else:
        yield from _table_lines(table_of(type(item)), item, path)


def _key(name: str) -> str:
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else _quoted(name)


def _known_lines(known: tuple[tuple[str, Known], ...], path: str) -> Iterator[Line]:
    """Write what a hole does say; rows of a list are laid out again as rows."""
    if known and not known[0][0].startswith("["):
        yield f"[{path}]"
        yield from _inside_known(known)
        return
    row = ""
    for name, value in known:
        place, _, key = name.partition("].")
        if place != row:
            yield f"[[{path}]]"
            row = place
        yield f"{key} = {_inline_text(value)}"


def _inside_known(known: tuple[tuple[str, Known], ...]) -> Iterator[Line]:
    for name, value in known:
        yield f"{name} = {_inline_text(value)}"
