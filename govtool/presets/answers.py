"""Answers: what a form says of the slots of a document, put back into it; the reader judges what comes out."""

import re
import unicodedata
from collections.abc import Mapping
from typing import Final

from govtool.domain.statutes import Statutes
from govtool.presets.faults import Raw
from govtool.presets.reading import UNKNOWN
from govtool.presets.shapes import PROVENANCE, Choice, Entries, Items, Scalar, Shape, Table, Tagged, table_of
from govtool.presets.slots import FLAGS, GONE, NEW, SAID, Document, edited_fields, tag_of

Answers = Mapping[str, str]

LONGEST_WHOLE: Final = 12
LONGEST_ID: Final = 30


def answered(document: Document, answers: Answers) -> Document:
    """Put what a form says back into a document.

    answers: by path; what is not there stays as it was.
    """
    table, written = table_of(Statutes), dict(document)
    for field in edited_fields(table):
        before = document.get(field.key)
        _keep(written, field.key, _put(field.shape, before, field.key, answers, optional=field.optional))
    return written


def _keep(table: Document, key: str, raw: Raw | None) -> None:
    if raw is None:
        table.pop(key, None)
    else:
        table[key] = raw


def _put(shape: Shape, raw: Raw | None, path: str, answers: Answers, *, optional: bool) -> Raw | None:
    answer = answers.get(path)
    match shape:
        case Choice(other=Table() as inner):
            return _put_said(inner, raw, path, answers)
        case Choice(words=words, other=Scalar() | Items() as other):
            return next(iter(words)) if answer == "" else _put(other, raw, path, answers, optional=False)
        case Tagged():
            return _put_tagged(shape, raw, path, answers, optional=optional)
        case Table() if optional:
            return _put_said(shape, raw, path, answers)
        case Table():
            told = _put_table(shape, raw, path, answers)
            return raw if raw == UNKNOWN and all(term == UNKNOWN for term in told.values()) else told
        case Items(item=Tagged() as item):
            return _put_items(item, raw, path, answers, optional=optional)
        case Entries(item=Table() as item):
            return _put_entries(item, raw, path, answers)
        case _:
            return raw if answer is None else _value(shape, answer.strip(), optional=optional)


def _put_said(table: Table, raw: Raw | None, path: str, answers: Answers) -> Raw | None:
    """Put a table that may be there or not."""
    answer = answers.get(path, SAID if isinstance(raw, dict) else raw)
    if answer == SAID:
        return _put_table(table, raw, path, answers)
    return answer or None


def _value(shape: Shape, text: str, *, optional: bool) -> Raw | None:
    if not text:
        return [] if isinstance(shape, Items) else None if optional else UNKNOWN
    if text == UNKNOWN:
        return UNKNOWN
    match shape:
        case Items():
            return [part.strip() for part in text.split(",") if part.strip()]
        case Scalar(kind="whole") if text.isascii() and text.isdecimal() and len(text) <= LONGEST_WHOLE:
            return int(text)
        case Scalar(kind="flag"):
            return FLAGS.get(text, text)
        case _:
            return text


def _put_table(table: Table, raw: Raw | None, path: str, answers: Answers) -> Document:
    """Put a table together; when one of its own terms changes, nobody has read the article of what it says now."""
    before = raw if isinstance(raw, dict) else {}
    after = dict(before)
    for field in table.fields:
        if field.key not in PROVENANCE:
            told = before.get(field.key)
            _keep(after, field.key, _put(field.shape, told, f"{path}.{field.key}", answers, optional=field.optional))
    if _own(after) != _own(before) and "article" in before:
        after["article"] = "not-seen"
        after.pop("note", None)
        after.pop("quote", None)
    return after


def _own(table: Document) -> Document:
    """Give the terms that a table says itself, without those of the clauses inside."""
    return {key: raw for key, raw in table.items() if key not in PROVENANCE and not _is_nested(raw)}


def _is_nested(raw: Raw) -> bool:
    return isinstance(raw, dict) or (isinstance(raw, list) and any(isinstance(item, dict) for item in raw))


def _put_tagged(shape: Tagged, raw: Raw | None, path: str, answers: Answers, *, optional: bool) -> Raw | None:
    before = tag_of(shape, raw)
    tag = answers.get(path, before)
    if tag not in shape.tables:
        return raw if tag == before else None if optional and not tag else {shape.key: tag} if tag else UNKNOWN
    known = {field.key for field in shape.tables[tag].fields}
    told = {key: value for key, value in (raw if isinstance(raw, dict) else {}).items() if key in known}
    if before != tag and "article" in told:
        told["article"] = "not-seen"
        told.pop("quote", None)
        told.pop("note", None)
    return {shape.key: tag, **_put_table(shape.tables[tag], told, path, answers)}


def _put_items(item: Tagged, raw: Raw | None, path: str, answers: Answers, *, optional: bool) -> Raw | None:
    told = raw if isinstance(raw, list) else []
    kept = [_put_tagged(item, one, f"{path}.{rank}", answers, optional=True) for rank, one in enumerate(told, 1)]
    kept.append(_put_tagged(item, None, f"{path}.{NEW}", answers, optional=True))
    found: list[Raw] = [one for one in kept if one is not None]
    return found or (None if optional else UNKNOWN)


def _put_entries(item: Table, raw: Raw | None, path: str, answers: Answers) -> Raw | None:
    told = raw if isinstance(raw, dict) else {}
    kept: Document = {
        key: _put_table(item, one, f"{path}.{key}", answers)
        for key, one in told.items()
        if not answers.get(f"{path}.{key}.{GONE}")
    }
    name = answers.get(f"{path}.{NEW}", "").strip()
    if name:
        kept[_free(name, told)] = {"name": name}
    return kept or (UNKNOWN if raw is not None else None)


def _free(name: str, taken: Document) -> str:
    """Give an identity that a new entry may have, made of its name."""
    plain = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    wished = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID] or "decision"
    return next(
        free for free in (wished, *(f"{wished}-{rank}" for rank in range(2, len(taken) + 3))) if free not in taken
    )
