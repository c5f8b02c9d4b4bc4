"""Descriptions: what the tables and the keys of the formats are, in both languages.

English is what the docstrings of the code say; French is a table beside the presets, which a test keeps complete.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Final

from govtool.presets.shapes import Choice, Entries, Field, Items, Shape, Table, Tagged

DESCRIPTIONS: Final = Path(__file__).parent / "data" / "descriptions"
ENGLISH: Final = "en"
SENTENCES: Final = "sentences"
ITSELF: Final = "is"


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The descriptions of one language.

    language: `fr` or `en`.
    classes: what is said of each class and of its fields, by the name of the class; empty in English.
    sentences: what is said beside.
    opening: the first lines of a document.
    """

    language: str
    classes: Mapping[str, Mapping[str, str]]
    sentences: Mapping[str, str]
    opening: tuple[str, ...]

    def of_table(self, table: Table) -> str:
        """Say what a table is, in a sentence."""
        return table.doc if self.language == ENGLISH else self.classes[_name_of(table)][ITSELF]

    def of_field(self, table: Table, field: Field) -> str:
        """Say what a key of a table is, in a sentence that begins with a small letter.

        Raises: KeyError when nobody has described it.
        """
        if self.language == ENGLISH:
            return table.doc_of(field)
        for name in _names_of(table):
            if field.key in self.classes.get(name, {}):
                return self.classes[name][field.key]
        raise KeyError(f"{_name_of(table)}.{field.key}")

    def words(self, name: str) -> str:
        """Give one of the sentences said beside."""
        return self.sentences[name]


@cache
def descriptions_in(language: str) -> Descriptions:
    """Read the descriptions of a language, `fr` or `en`."""
    with (DESCRIPTIONS / f"{language}.toml").open("rb") as file:
        raw: dict[str, dict[str, str | list[str]]] = tomllib.load(file)
    sentences = raw.pop(SENTENCES)
    opening = sentences.pop("opening")
    return Descriptions(
        language=language,
        classes={name: _texts(table) for name, table in raw.items()},
        sentences=_texts(sentences),
        opening=tuple(opening) if isinstance(opening, list) else (opening,),
    )


def tables_in(shape: Shape) -> tuple[Table, ...]:
    """Give every table that a shape may hold, itself included, each once, in the order of the format."""
    return tuple({table.build: table for table in _tables_in(shape)}.values())


def _tables_in(shape: Shape) -> Iterator[Table]:
    match shape:
        case Table():
            yield shape
            yield from chain.from_iterable(_tables_in(field.shape) for field in shape.fields)
        case Tagged():
            yield from chain.from_iterable(map(_tables_in, shape.tables.values()))
        case Items() | Entries():
            yield from _tables_in(shape.item)
        case Choice(other=other) if other is not None:
            yield from _tables_in(other)
        case _:
            return


def _texts(table: Mapping[str, str | list[str]]) -> dict[str, str]:
    return {key: text for key, text in table.items() if isinstance(text, str)}


def _name_of(table: Table) -> str:
    return _names_of(table)[0]


def _names_of(table: Table) -> tuple[str, ...]:
    """Name the class of a table, then those that it inherits from, nearest first."""
    ancestry = table.build.__mro__ if isinstance(table.build, type) else ()
    return tuple(ancestor.__name__ for ancestor in ancestry)
