"""Shapes: what a document may hold, read once from the types of the domain.

The reader, the writer, the JSON Schema and the reference page all follow these shapes, so they cannot disagree.
"""

import datetime
import inspect
import re
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from fractions import Fraction

from govtool.domain.holes import Hole
from govtool.domain.values import immutable
from govtool.presets.amounts import Amount, Quota


@immutable
class Scalar:
    """A single value: `text`, `whole` (a whole number), `flag`, `day`, `share`, `amount` or `quota`."""

    kind: str


@immutable
class Choice:
    """One word among several, or a value of another shape.

    words: the members by their word in the document.
    other: the shape of a value that is none of these words.
    """

    words: Mapping[str, Enum]
    other: "Shape | None"


@immutable
class Items:
    """A list.

    item: shape of each item.
    hole: whether an item may be a hole.
    """

    item: "Shape"
    hole: bool


@immutable
class Entries:
    """A table of named entries of one shape."""

    item: "Shape"


@immutable
class Field:
    """One key of a table.

    name: name of the attribute.
    key: key in the document.
    shape: shape of its value.
    hole: whether it may be left open by itself.
    optional: whether it may be absent.
    """

    name: str
    key: str
    shape: "Shape"
    hole: bool
    optional: bool


@immutable
class Table:
    """A table, read into one class.

    build: the class.
    tag: the key and word that tell it from its alternatives.
    fields: its keys, in order.
    """

    build: Callable[..., object]
    tag: tuple[str, str] | None
    fields: tuple[Field, ...]

    @property
    def doc(self) -> str:
        """What it is, in a sentence."""
        return (inspect.getdoc(self.build) or "").split("\n\n", 1)[0]

    def doc_of(self, field: Field) -> str:
        """What one of its keys is, in a sentence."""
        return _field_docs(self.build).get(field.name, "")


@immutable
class Tagged:
    """One table among several, told apart by the word under one key."""

    key: str
    tables: Mapping[str, Table]


Shape = Scalar | Choice | Items | Entries | Table | Tagged

PROVENANCE = frozenset({"article", "quote", "note"})
SCALARS: Mapping[object, str] = {
    str: "text",
    int: "whole",
    bool: "flag",
    datetime.date: "day",
    Fraction: "share",
    Amount: "amount",
    Quota: "quota",
}


_TABLES: dict[type, Table] = {}


def table_of(build: type) -> Table:
    """Give the shape of a dataclass of the domain; it is worked out once."""
    if build not in _TABLES:
        _TABLES[build] = _table_from(build)
    return _TABLES[build]


def _table_from(build: type) -> Table:
    return Table(
        build=build,
        tag=getattr(build, "TAG", None),
        fields=tuple(
            Field(
                name=field.name,
                key=field.name.rstrip("_"),
                shape=_shape(field.type),
                hole=Hole in _members(field.type),
                optional=field.default is not MISSING,
            )
            for field in sorted(fields(build), key=lambda field: field.name in PROVENANCE)
        ),
    )


def _shape(hint: object) -> Shape:
    members = tuple(member for member in _members(hint) if member not in {Hole, types.NoneType})
    words = {str(choice.value): choice for member in members if _is_enum(member) for choice in _choices(member)}
    others = tuple(member for member in members if not _is_enum(member))
    if words:
        return Choice(words=words, other=_united(others) if others else None)
    return _united(others)


def _united(members: tuple[object, ...]) -> Shape:
    if len(members) == 1:
        return _single(members[0])
    tables = tuple(table_of(member) for member in members if isinstance(member, type) and is_dataclass(member))
    tags = tuple(table.tag for table in tables if table.tag is not None)
    if len(tags) != len(members):
        raise TypeError(f"no shape tells these types apart: {members}")
    return Tagged(key=tags[0][0], tables={tag[1]: table for tag, table in zip(tags, tables, strict=True)})


def _single(member: object) -> Shape:
    if member in SCALARS:
        return Scalar(kind=SCALARS[member])
    arguments = typing.get_args(member)
    if typing.get_origin(member) is tuple:
        return Items(item=_shape(arguments[0]), hole=Hole in _members(arguments[0]))
    if typing.get_origin(member) is Mapping:
        return Entries(item=_shape(arguments[1]))
    if isinstance(member, type) and is_dataclass(member):
        return table_of(member)
    raise TypeError(f"no shape for {member}")


def _members(hint: object) -> tuple[object, ...]:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return tuple(inner for member in typing.get_args(hint) for inner in _members(member))
    return (hint,)


def _is_enum(member: object) -> bool:
    return isinstance(member, type) and issubclass(member, Enum)


def _choices(member: object) -> tuple[Enum, ...]:
    return tuple(member) if isinstance(member, type) and issubclass(member, Enum) else ()


def _field_docs(build: Callable[..., object]) -> dict[str, str]:
    lines: dict[str, str] = {}
    for ancestor in reversed(build.__mro__[:-1] if isinstance(build, type) else ()):
        lines.update(re.findall(r"^(\w+): (.+)$", inspect.getdoc(ancestor) or "", re.MULTILINE))
    return lines
