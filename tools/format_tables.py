"""The tables of a format as sections of a page: each key, what it is, its values, whether it may be open or absent."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from govtool.domain.articles import NONE, NOT_SEEN
from govtool.domain.clauses import ALL
from govtool.presets.shapes import PROVENANCE, Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged
from govtool.wording.names import NAMES, name_of
from govtool.wording.written.choices import CHOICES, choice_words
from tools.page_words import Words, capital, curly, rows

KIND = "SORTE"
ON_ONE_LINE = {"Article", "Summary"}


@dataclass(frozen=True, slots=True)
class Place:
    """Where a table stands in a document.

    table: the table.
    headers: its titles, one a place; empty for the document itself.
    may_open: whether a clause above it may stay open.
    named_by: the key that gives it a name where it has none; empty where nothing does.
    """

    table: Table
    may_open: bool
    named_by: str
    headers: list[str] = field(default_factory=list)


def places_in(root: Table) -> list[Place]:
    """Give every table of a format with all its places, in the order of the format."""
    found: dict[object, Place] = {}
    for place in _places(root, "", may_open=False):
        known = found.setdefault(place.table.build, place)
        known.headers.extend(header for header in place.headers if header not in known.headers)
    return list(found.values())


def _places(shape: Shape, path: str, *, may_open: bool, header: str = "", named_by: str = "") -> Iterator[Place]:
    tables = shape.tables.values() if isinstance(shape, Tagged) else (shape,)
    for table in (table for table in tables if isinstance(table, Table)):
        yield Place(table, may_open, named_by, [header] if header else [])
        for inner in table.fields:
            below = f"{path}.{inner.key}" if path else inner.key
            yield from _field_places(inner.shape, below, may_open=may_open or inner.hole)


def _field_places(shape: Shape, path: str, *, may_open: bool) -> Iterator[Place]:
    match shape:
        case Table() if getattr(shape.build, "__name__", "") in ON_ONE_LINE:
            yield from _places(shape, path, may_open=may_open, header=f"{path.rsplit('.', 1)[-1]} = {{ … }}")
        case Table() | Tagged():
            yield from _places(shape, path, may_open=may_open, header=f"[{path}]")
        case Items():
            named_by = "id" if isinstance(shape.item, Table) and _has(shape.item, "id") else ""
            open_item = may_open or shape.hole
            yield from _places(shape.item, path, may_open=open_item, header=f"[[{path}]]", named_by=named_by)
        case Entries():
            below = f"{path}.{KIND}"
            yield from _places(shape.item, below, may_open=may_open, header=f"[{below}]", named_by=KIND)
        case Choice(other=other) if other is not None:
            yield from _field_places(other, path, may_open=may_open)
        case _:
            return


def _has(table: Table, key: str) -> bool:
    return any(inner.key == key for inner in table.fields)


def section(words: Words, place: Place, extra: list[list[str]]) -> Iterator[str]:
    """Give the section of one table.

    extra: rows that no class describes, before the others.
    """
    yield from ("", f"### {title_of(words, place)}", "", curly(words.descriptions.of_table(place.table)))
    if len(place.headers) > 1:
        others = f" {words.say('or_else')} ".join(f"`{header}`" for header in place.headers[1:])
        yield from ("", f"{words.say('also')} {others}.")
    own = [inner for inner in place.table.fields if inner.key not in PROVENANCE]
    is_clause = len(own) < len(place.table.fields)
    if own or extra:
        head = [words.say(name) for name in ("key", "what", "values", "open", "absent")]
        yield from ("", *rows(head, *extra, *(_row(words, place, inner) for inner in own)))
    if is_clause:
        yield from ("", f"{capital(words.say('clause_keys'))}.")


def title_of(words: Words, place: Place) -> str:
    """Give the title of a section: the title of the table, and the word that tells it from its alternatives."""
    title = f"`{place.headers[0]}`" if place.headers else words.say("document")
    return title if place.table.tag is None else f'{title}, `{place.table.tag[0]} = "{place.table.tag[1]}"`'


def provenance_rows(words: Words, table: Table) -> list[str]:
    """Give the table of the keys that every clause may carry."""
    head = [words.say(name) for name in ("key", "what", "values")]
    inner = [known for known in table.fields if known.key in PROVENANCE]
    return rows(head, *([f"`{known.key}`", _said(words, table, known), values_of(words, known, "")] for known in inner))


def _row(words: Words, place: Place, inner: Field) -> list[str]:
    return [
        f"`{inner.key}`",
        _said(words, place.table, inner),
        values_of(words, inner, _path(place)),
        may_be_open(words, place, inner),
        may_be_absent(words, place, inner),
    ]


def _said(words: Words, table: Table, inner: Field) -> str:
    return curly(words.descriptions.of_field(table, inner)).removesuffix(".")


def may_be_open(words: Words, place: Place, inner: Field) -> str:
    """Say whether a key may be written "?", and what then stays open."""
    if inner.hole:
        return words.say("yes")
    return words.say("clause_open" if place.may_open and inner.key != "id" else "no")


def may_be_absent(words: Words, place: Place, inner: Field) -> str:
    """Say whether a key may be missing, and what that means."""
    if inner.optional:
        return words.say("yes")
    if inner.key == "name" and place.named_by:
        return words.say("takes_id")
    return words.say("as_open" if inner.hole or (place.may_open and inner.key != "id") else "no")


def values_of(words: Words, inner: Field, path: str) -> str:
    """Say what a key may hold, each word with its meaning.

    path: the path of its table, empty for the document itself.
    """
    place = f"{path}.{inner.key}" if path else inner.key
    return f" {words.say('or_else')} ".join(_values(words, inner.shape, place))


def _path(place: Place) -> str:
    return place.headers[0].strip("[]") if place.headers else ""


def _values(words: Words, shape: Shape, path: str) -> Iterator[str]:
    match shape:
        case Scalar():
            yield curly(words.descriptions.words(shape.kind)) if shape.kind != "share" else _share(words)
        case Choice():
            yield ", ".join(_meant(words, word, choice) for word, choice in shape.words.items())
            yield from () if shape.other is None else _values(words, shape.other, path)
        case Items(item=Scalar(kind="amount")):
            yield words.say("amounts")
        case Items(item=Items()):
            yield words.say("lists_of_ids")
        case Items(item=Scalar()):
            yield words.say("ids")
        case Items():
            yield words.say("some_tables", place=f"`[[{path}]]`")
        case Entries():
            yield words.say("some_entries", place=f"`[{path}.{KIND}]`")
        case Table():
            is_inline = getattr(shape.build, "__name__", "") in ON_ONE_LINE
            yield words.say("a_table", place=f"`{path} = {{ … }}`" if is_inline else f"`[{path}]`")
        case Tagged():
            kinds = ", ".join(f'`{shape.key} = "{word}"`' for word in shape.tables)
            yield f"{words.say('a_table', place=f'`[{path}]`')} ({kinds})"


def _share(words: Words) -> str:
    said = words.descriptions.words("share")
    start, _, shares = said.partition('"')
    return f"{start}`{chr(34)}{shares.replace(' ou ', '` ou `').replace(' or ', '` or `')}`"


def _meant(words: Words, word: str, choice: Enum) -> str:
    return f"`{word}` ({meaning_of(words, choice)})"


def meaning_of(words: Words, choice: Enum) -> str:
    """Say what a word of a document means."""
    special = {NONE: "none", ALL: "all", NOT_SEEN: "not_seen"}
    if choice in special:
        return words.say(special[choice])
    if choice in NAMES:
        return name_of(choice, words.voice)
    return choice_words(words.voice, choice) if type(choice) in CHOICES else str(choice.value)
