"""The writer: from values to a TOML document that reads back the same, each section and each choice explained."""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction
from itertools import chain
from typing import Final

from govtool.domain.articles import NONE, NOT_SEEN
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.presets.comments import Comments, with_comment
from govtool.presets.descriptions import descriptions_in
from govtool.presets.half_said import Tree, is_open, rows_of, table_of_hole
from govtool.presets.inline import inline_text, key_text
from govtool.presets.reading import UNKNOWN, required_keys
from govtool.presets.shapes import Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged, table_of

Line = str
ON_ONE_LINE: Final = frozenset({"Article", "Summary"})


def write_statutes(statutes: Statutes, language: str = "fr") -> str:
    """Write statutes as a TOML document commented in a language, holes as "?" with what they need."""
    comments = Comments(descriptions_in(language))
    lines = Writer(comments).table_lines(table_of(Statutes), statutes, "")
    return "\n".join((*comments.opening(), "", *lines)).strip() + "\n"


@dataclass(frozen=True, slots=True)
class Writer:
    """The writer of one document.

    comments: what it says beside the values.
    """

    comments: Comments

    def table_lines(self, table: Table, value: object, path: str, tags: tuple[str, ...] = ()) -> Iterator[Line]:
        """Write the plain keys of a table first, then its inner tables, as TOML asks.

        tags: the words among which its tag chooses.
        """
        if table.tag is not None:
            yield from with_comment(f'{table.tag[0]} = "{table.tag[1]}"', " | ".join(tags))
        keys = self.comments.keys(table)
        present = [(field, getattr(value, field.name)) for field in table.fields]
        said = [(field, inner) for field, inner in present if _is_said(field, inner)]
        for field, inner in said:
            if _is_inline(field.shape, inner):
                yield from keys.above(field)
                yield from self._key_lines(field, inner, _below(path, field.key))
        for field, inner in said:
            if not _is_inline(field.shape, inner):
                described = self.comments.descriptions.of_field(table, field)
                yield from self._inner_lines(field.shape, inner, _below(path, field.key), described)

    def _key_lines(self, field: Field, value: object, path: str) -> Iterator[Line]:
        line = f"{field.key} = {inline_text(value)}"
        if isinstance(value, Hole):
            yield from with_comment(line, self.comments.needed(field.shape, path))
        else:
            yield from with_comment(line, self._alternatives(field.shape, path))

    def _alternatives(self, shape: Shape | None, path: str) -> str:
        """Give the words among which a key chooses; where a clause comes from is no choice."""
        if not isinstance(shape, Choice) or NOT_SEEN in shape.words.values():
            return ""
        return self.comments.alternatives(shape, path)

    def _inner_lines(self, shape: Shape, value: object, path: str, described: str) -> Iterator[Line]:
        if isinstance(value, Hole):
            yield from self._hole_lines(shape, value, path, described)
            return
        match shape:
            case Choice(other=other) if other is not None:
                yield from self._inner_lines(other, value, path, described)
            case Table() | Tagged():
                yield from self._section_lines(shape, value, f"[{path}]", path, described)
            case Entries() if isinstance(value, Mapping):
                yield from chain.from_iterable(
                    self._entry_lines(shape.item, item, f"{path}.{key_text(key)}") for key, item in value.items()
                )
            case Items() if isinstance(value, tuple):
                yield from chain.from_iterable(
                    self._item_lines(shape.item, item, path, described if rank == 0 else "")
                    for rank, item in enumerate(value)
                )
            case _:
                raise TypeError(f"{path} cannot be written: {value!r}")

    def _section_lines(self, shape: Shape, value: object, header: str, path: str, described: str) -> Iterator[Line]:
        """Write one section: what it is, its header, its keys."""
        table = table_of(type(value))
        tags = tuple(shape.tables) if isinstance(shape, Tagged) else ()
        yield ""
        if described or tags:
            yield from self.comments.section(described, table)
        yield header
        yield from self.table_lines(table, value, path, tags)

    def _entry_lines(self, shape: Shape, item: object, path: str) -> Iterator[Line]:
        described = self.comments.descriptions.of_table(table_of(type(item)))
        yield from self._inner_lines(shape, item, path, described)

    def _item_lines(self, shape: Shape, item: object, path: str, described: str) -> Iterator[Line]:
        if isinstance(item, Hole):
            yield from ("", *(self.comments.section(described) if described else ()), f"[[{path}]]")
            yield from self._half_said_lines(shape, table_of_hole(item), path)
        else:
            yield from self._section_lines(shape, item, f"[[{path}]]", path, described)

    def _hole_lines(self, shape: Shape, hole: Hole, path: str, described: str) -> Iterator[Line]:
        """Write what a hole does say, and what it lacks; rows of a list are laid out again as rows."""
        yield from ("", *self.comments.section(described))
        rows = rows_of(hole)
        if rows is None:
            yield f"[{path}]"
            yield from self._half_said_lines(
                shape, table_of_hole(hole) or dict.fromkeys(keys_to_say(shape), UNKNOWN), path
            )
        for rank, row in enumerate(rows or ()):
            yield from ("",) if rank else ()
            yield f"[[{path}]]"
            yield from self._half_said_lines(shape, row, path)

    def _half_said_lines(self, shape: Shape, tree: Tree, path: str) -> Iterator[Line]:
        table = chosen_table(shape, tree)
        keys = None if table is None else self.comments.keys(table)
        for key, value in tree.items():
            inner = shape_under(shape, key)
            field = None if table is None else next((field for field in table.fields if field.key == key), None)
            if keys is not None and field is not None:
                yield from keys.above(field)
            line = f"{key_text(key)} = {inline_text(value)}"
            if is_open(value):
                yield from with_comment(line, self.comments.needed(inner, _below(path, key)))
            else:
                yield from with_comment(line, self._alternatives(inner, _below(path, key)))


def keys_to_say(shape: Shape) -> tuple[str, ...]:
    """Name the keys that say more than one "?" for a whole table; none where one "?" is all that there is to write."""
    match shape:
        case Table() if not any(field.hole for field in shape.fields):
            return required_keys(shape)
        case Tagged():
            return (shape.key,)
        case _:
            return ()


def chosen_table(shape: Shape | None, tree: Tree) -> Table | None:
    """Give the table that a half said one is; None while it does not say which of its alternatives it is."""
    match shape:
        case Table():
            return shape
        case Tagged():
            word = tree.get(shape.key)
            return shape.tables.get(word) if isinstance(word, str) else None
        case Items():
            return chosen_table(shape.item, tree)
        case Choice():
            return chosen_table(shape.other, tree)
        case _:
            return None


def shape_under(shape: Shape | None, key: str) -> Shape | None:
    """Give the shape of a key of a table, of the rows of a list, or of any of the alternatives; None when unknown."""
    match shape:
        case Table():
            return next((field.shape for field in shape.fields if field.key == key), None)
        case Tagged() if key == shape.key:
            return Choice(words=dict.fromkeys(shape.tables, NONE), other=None)
        case Tagged():
            found = (shape_under(table, key) for table in shape.tables.values())
            return next((inner for inner in found if inner is not None), None)
        case Items():
            return shape_under(shape.item, key)
        case Choice():
            return shape_under(shape.other, key)
        case _:
            return None


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


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
        return not value.known and not keys_to_say(shape)
    if isinstance(value, Enum | str | int | Fraction | datetime.date):
        return True
    if isinstance(shape, Items):
        return isinstance(value, tuple) and (not value or isinstance(shape.item, Scalar))
    if isinstance(shape, Table):
        return type(value).__name__ in ON_ONE_LINE
    return isinstance(shape, Choice) and shape.other is not None and _is_inline(shape.other, value)
