"""Slots: what a document says, taken apart for a form that follows the shapes of the format.

The form knows no clause: a term added to the vocabulary has its slot at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, StrEnum
from typing import Final

from govtool.domain.statutes import Statutes
from govtool.presets.faults import Raw
from govtool.presets.reading import UNKNOWN
from govtool.presets.shapes import PROVENANCE, Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged, table_of

Document = dict[str, Raw]

EDITED: Final = (
    "legal_form", "weighing", "decisions", "membership", "proxies", "postal", "notice", "agenda", "reserves",
    "accounts", "review",
)  # fmt: skip
SAID: Final = "said"
NEW: Final = "new"
GONE: Final = "gone"
FLAGS: Final = {"true": True, "false": False}


class SlotKind(StrEnum):
    """What a slot asks for: a word of a list, a line of text, the kind of what is inside, or only what is inside."""

    WORD = "word"
    LINE = "line"
    KIND = "kind"
    PARTS = "parts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One place of a form.

    path: where it stands in the document, dotted; items of a list by their rank.
    key: the key of the document; the rank of an item, or `new` for one to be added.
    of: the class that the clause is read into, or that holds the key.
    value: the word, the text or the kind written; empty when there is none, `?` when nobody has said it.
    words: the words that may be written; for a line, the one that an empty line stands for.
    choices: what those words are, where they are choices of the domain.
    optional: whether it may be empty.
    inner: the slots inside.
    """

    path: str
    key: str
    of: str
    kind: SlotKind
    value: str = ""
    words: tuple[str, ...] = ()
    choices: tuple[Enum, ...] = ()
    optional: bool = False
    inner: tuple["Slot", ...] = ()


def choice_in(slot: Slot, word: str) -> Enum | None:
    """Give the choice of the domain that a word of a slot is; None for `none` and the like."""
    return next((choice for choice in slot.choices if choice.value == word), None)


def slots_of(document: Document) -> tuple[Slot, ...]:
    """Give the slots of a document: all that is edited, in the order of the format."""
    table = table_of(Statutes)
    return tuple(_slot(field, document.get(field.key), field.key, table) for field in edited_fields(table))


def edited_fields(table: Table) -> Iterator[Field]:
    """Give the fields of a document that have slots."""
    return (field for field in table.fields if field.key in EDITED)


def _slot(field: Field, raw: Raw | None, path: str, table: Table) -> Slot:
    return _of_shape(field.shape, raw, path, field.key, _name(table), optional=field.optional)


def _of_shape(shape: Shape, raw: Raw | None, path: str, key: str, of: str, *, optional: bool) -> Slot:
    bare = Slot(path=path, key=key, of=of, kind=SlotKind.LINE, value=_text(raw), optional=optional)
    match shape:
        case Scalar(kind="flag"):
            return replace(bare, kind=SlotKind.WORD, words=tuple(FLAGS))
        case Choice(words=words, other=None):
            return replace(bare, kind=SlotKind.WORD, words=tuple(words), choices=tuple(words.values()))
        case Choice(words=words, other=Table() as inner):
            return replace(_said(bare, inner, raw), words=(*words, SAID), optional=False)
        case Choice(words=words):
            return replace(bare, value="" if raw in words else bare.value, words=tuple(words), optional=True)
        case Tagged():
            return _tagged(shape, raw, replace(bare, of=shape.key))
        case Table() if optional:
            return replace(_said(bare, shape, raw), words=(SAID,))
        case Table():
            return replace(bare, of=_name(shape), kind=SlotKind.PARTS, inner=_table(shape, raw, path))
        case Items(item=Tagged() as item):
            return replace(bare, kind=SlotKind.PARTS, inner=tuple(_items(item, raw, bare)))
        case Entries(item=Table() as item):
            return replace(bare, of=_name(item), kind=SlotKind.PARTS, inner=tuple(_entries(item, raw, path)))
        case _:
            return bare


def _said(bare: Slot, table: Table, raw: Raw | None) -> Slot:
    """Give the slot of a table that may be there or not."""
    if not isinstance(raw, dict):
        return replace(bare, kind=SlotKind.KIND)
    return replace(bare, kind=SlotKind.KIND, value=SAID, inner=_table(table, raw, bare.path))


def _table(table: Table, raw: Raw | None, path: str) -> tuple[Slot, ...]:
    told = raw if isinstance(raw, dict) else {}
    terms = (field for field in table.fields if field.key not in PROVENANCE)
    return tuple(_slot(field, told.get(field.key, _open(field)), f"{path}.{field.key}", table) for field in terms)


def _open(field: Field) -> Raw | None:
    return None if field.optional else UNKNOWN


def _tagged(shape: Tagged, raw: Raw | None, bare: Slot) -> Slot:
    tag = tag_of(shape, raw)
    inner = _table(shape.tables[tag], raw, bare.path) if tag in shape.tables else ()
    return replace(bare, kind=SlotKind.KIND, value=tag, words=tuple(shape.tables), inner=inner)


def tag_of(shape: Tagged, raw: Raw | None) -> str:
    """Give the word that tells which table a clause is; empty when there is none, `?` when nobody has said it."""
    return _text(raw.get(shape.key, UNKNOWN)) if isinstance(raw, dict) else _text(raw)


def _items(item: Tagged, raw: Raw | None, bare: Slot) -> Iterator[Slot]:
    one = replace(bare, of=item.key, optional=True)
    for rank, told in enumerate(raw if isinstance(raw, list) else [], 1):
        yield _tagged(item, told, replace(one, path=f"{bare.path}.{rank}", key=str(rank)))
    yield _tagged(item, None, replace(one, path=f"{bare.path}.{NEW}", key=NEW))


def _entries(item: Table, raw: Raw | None, path: str) -> Iterator[Slot]:
    for key, told in (raw if isinstance(raw, dict) else {}).items():
        place = f"{path}.{key}"
        yield Slot(path=place, key=key, of=_name(item), kind=SlotKind.PARTS, inner=_table(item, told, place))


def _name(table: Table) -> str:
    return table.build.__name__ if isinstance(table.build, type) else ""


def _text(raw: Raw | None) -> str:
    match raw:
        case None:
            return ""
        case bool():
            return str(raw).lower()
        case list():
            return ", ".join(str(item) for item in raw)
        case _:
            return str(raw)
