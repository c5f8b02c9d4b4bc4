"""Comments of a written document: what each section and each key is, the alternatives, what a hole needs."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Final

from govtool.presets.descriptions import Descriptions
from govtool.presets.shapes import PROVENANCE, Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged

WIDTH: Final = 100
LONGEST: Final = 120


@dataclass(frozen=True, slots=True)
class Comments:
    """The comments of one document.

    descriptions: what is said in its language.
    explained: the classes whose keys are explained already, so that each is explained once.
    """

    descriptions: Descriptions
    explained: set[object] = field(default_factory=set)

    def opening(self) -> Iterator[str]:
        """Say how to read the document."""
        yield from (f"# {sentence}" for sentence in self.descriptions.opening)

    def section(self, said: str, table: Table | None = None) -> Iterator[str]:
        """Say what a section is, and which of its alternatives it is.

        said: what the section is, in a sentence.
        table: the alternative that stands here; None where there is none.
        """
        here = "" if table is None or table.tag is None else self.descriptions.of_table(table)
        chosen = f" {self.descriptions.words('here')} {here[:1].lower()}{here[1:]}" if here else ""
        yield from commented(f"{said[:1].upper()}{said[1:]}{chosen}")

    def keys(self, table: Table) -> "KeyComments":
        """Give the comments of the keys of a table; they are explained the first time only."""
        is_new = table.build not in self.explained
        self.explained.add(table.build)
        return KeyComments(self, table, is_new=is_new)

    def needed(self, shape: Shape | None, path: str) -> str:
        """Say what a hole asks for; nothing more than that it is one where nobody knows."""
        needs = "" if shape is None else self._needs(shape, path)
        return f"{self.descriptions.words('to_complete')} {needs or path}"

    def alternatives(self, shape: Shape, path: str) -> str:
        """Give the words among which a key chooses; nothing where it does not choose."""
        if not isinstance(shape, Choice):
            return ""
        others = [] if shape.other is None else [self._needs(shape.other, path)]
        return " | ".join((*shape.words, *others)) if len(shape.words) + len(others) > 1 else ""

    def _needs(self, shape: Shape, path: str) -> str:
        words = self.descriptions.words
        match shape:
            case Scalar():
                return words(shape.kind)
            case Choice():
                others = () if shape.other is None else (self._needs(shape.other, path),)
                return " | ".join((*shape.words, *others))
            case Items(item=Scalar()):
                return words("texts")
            case Items():
                return f"{words('tables')} [[{path}]] ({_keys_of(shape.item)})"
            case Entries():
                return f"{words('tables')} [{path}.…] ({_keys_of(shape.item)})"
            case Table() | Tagged():
                return f"{words('table')} [{path}] ({_keys_of(shape)})"


def _keys_of(shape: Shape) -> str:
    match shape:
        case Table():
            return ", ".join(field.key for field in shape.fields if not field.optional)
        case Tagged():
            return f"{shape.key} = {' | '.join(shape.tables)}"
        case _:
            return ""


@dataclass(frozen=True, slots=True)
class KeyComments:
    """The comments of the keys of one table.

    comments: those of the document.
    table: the table.
    is_new: whether its keys are to be explained.
    """

    comments: Comments
    table: Table
    is_new: bool

    def above(self, field: Field) -> Iterator[str]:
        """Say what a key is, above it; where a clause comes from needs no word."""
        if self.is_new and field.key not in PROVENANCE:
            said = self.comments.descriptions.of_field(self.table, field)
            yield from commented(f"{said[:1].upper()}{said[1:]}")


def commented(text: str) -> list[str]:
    """Give a text as lines of comments."""
    return wrap(text, WIDTH, initial_indent="# ", subsequent_indent="# ", break_on_hyphens=False)


def with_comment(line: str, comment: str) -> list[str]:
    """Put a comment at the end of a line, or above it when both together are too long."""
    if not comment:
        return [line]
    return [f"{line}  # {comment}"] if len(line) + len(comment) + 4 <= LONGEST else [*commented(comment), line]
