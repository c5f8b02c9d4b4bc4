"""Editing: the terms of a document that a form shows and changes, and the document that they give."""

import tomllib
from collections.abc import Mapping, Sequence
from itertools import count
from typing import NamedTuple, cast

from govtool.domain.statutes import CategoryKind, Statutes
from govtool.presets.answers import answered
from govtool.presets.documents import read_statutes, statutes_from
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.slots import Slot, slots_of
from govtool.presets.writing import write_statutes

Table = dict[str, Raw]


class CollegeRow(NamedTuple):
    """One college as a form shows it.

    id: as the document names it; empty for a new one, which is given the name that its own suggests.
    kind: what its members are in the eyes of the law; only a new college needs it.
    weight: a share of 1, as it is written.
    """

    id: str
    name: str
    kind: str
    weight: str


def college_rows(document: str) -> tuple[CollegeRow, ...]:
    """Give the colleges of a sound document."""
    raw = tomllib.loads(document)
    kinds = {str(category["id"]): str(category.get("kind", "")) for category in _tables(raw.get("categories"))}
    return tuple(
        CollegeRow(str(college["id"]), str(college["name"]), _kind_of(college, kinds), str(college.get("weight", "")))
        for college in _tables(raw.get("colleges"))
    )


def _kind_of(college: Table, kinds: Mapping[str, str]) -> str:
    named = college.get("categories", [])
    return kinds.get(str(named[0]), "") if isinstance(named, list) and named else ""


def slots_in(document: str, answers: Mapping[str, str]) -> tuple[Slot, ...]:
    """Give the slots of a sound document, as a form says them.

    answers: by path of the slot, those that differ from the document.
    """
    return slots_of(answered(tomllib.loads(document), answers))


def edited(
    document: str, name: str, colleges: Sequence[CollegeRow], answers: Mapping[str, str], language: str
) -> str | tuple[Fault, ...]:
    """Write a document anew with other colleges and other terms, or give every fault.

    answers: by path of the slot, those that change.
    """
    raw, faults = answered(tomllib.loads(document), answers), Faults()
    raw["name"] = name
    if colleges or isinstance(raw.get("colleges"), list):
        _put_colleges(raw, colleges)
    statutes = statutes_from(raw, faults)
    return write_statutes(statutes, language) if isinstance(statutes, Statutes) else statutes


def own_document(document: str, name: str, language: str) -> str:
    """Make a preset the draft of a collective: its own name, no longer an example, in the language of the comments.

    Raises: ValueError when the document has faults.
    """
    raw = cast("Table", tomllib.loads(document))
    raw["name"], raw["illustrative"] = name, False
    raw.pop("summary", None)
    raw.pop("in_force_from", None)
    statutes = statutes_from(raw, Faults())
    if not isinstance(statutes, Statutes):
        raise ValueError(f"the document has faults: {statutes}")
    return write_statutes(statutes, language)


def rewritten(text: str) -> str | tuple[Fault, ...]:
    """Give a text as it is when it is a sound document, or every fault."""
    statutes = read_statutes(text)
    return text if isinstance(statutes, Statutes) else statutes


def _put_colleges(raw: Table, rows: Sequence[CollegeRow]) -> None:
    before = {str(college["id"]): college for college in _tables(raw.get("colleges"))}
    categories = _tables(raw.get("categories"))
    named = _named(rows, {*before, *(row.id for row in rows), *(str(category["id"]) for category in categories)})
    kept = [_college(before.get(row.id, {}), row) for row in named]
    new = [_category(row) for row in named if row.id not in before]
    gone = {str(one) for identity in set(before) - {row.id for row in rows} for one in _listed(before[identity])}
    still = {str(one) for college in kept for one in _listed(college)}
    raw["colleges"] = cast("Raw", kept)
    if new or gone:
        raw["categories"] = cast("Raw", [one for one in categories if one["id"] not in gone - still] + new)


def _named(rows: Sequence[CollegeRow], taken: set[str]) -> list[CollegeRow]:
    """Give each new college a name of its own in the document."""
    free = (f"college-{rank}" for rank in count(1) if f"college-{rank}" not in taken)
    return [row if row.id else row._replace(id=next(free)) for row in rows]


def _college(before: Table, row: CollegeRow) -> Table:
    if before and str(before.get("weight", "")) == row.weight.strip():
        return {**before, "name": row.name}
    told = {key: value for key, value in before.items() if key != "note"}
    weight = {"weight": row.weight.strip()} if row.weight.strip() else {}
    return {"id": row.id, "categories": [row.id], **told, "name": row.name, **weight, "article": "not-seen"}


def _category(row: CollegeRow) -> Table:
    kind = row.kind if row.kind in set(CategoryKind) else "?"
    return {"id": row.id, "name": row.name, "kind": kind, "article": "not-seen"}


def _listed(college: Table) -> list[Raw]:
    named = college.get("categories", [])
    return named if isinstance(named, list) else []


def _table(raw: Raw | None) -> Table:
    return raw if isinstance(raw, dict) else {}


def _tables(raw: Raw | None) -> list[Table]:
    return [item for item in raw if isinstance(item, dict)] if isinstance(raw, list) else []
