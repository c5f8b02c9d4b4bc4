"""The reader: from a TOML document to values, with every fault at once and holes where the document is silent."""

import datetime
import re
import tomllib
from collections.abc import Mapping
from enum import Enum

from govtool.domain.holes import Hole, Known
from govtool.presets.amounts import Quota, amount_of, is_percent
from govtool.presets.faults import Faults, Raw, nearest
from govtool.presets.shapes import Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged
from govtool.presets.shares import share_of

UNKNOWN = "?"
LARGEST_DOCUMENT = 1_000_000
LARGEST_WHOLE = 10**12
DEEPEST = 16
LONGEST_PLACE = 40
_DEEP_KEY = re.compile(r"""(?<![\w"'-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){17,}""")


def parse(text: str, faults: Faults) -> dict[str, Raw]:
    """Parse a TOML text; an empty table when it cannot be read.

    Faults: too-large, not-toml, too-deep.
    """
    if len(text) > LARGEST_DOCUMENT:
        faults.note("", None, "too-large", size=len(text), limit=LARGEST_DOCUMENT)
        return {}
    if _DEEP_KEY.search(text):
        faults.note("", None, "too-deep", limit=DEEPEST)
        return {}
    try:
        raw: dict[str, Raw] = tomllib.loads(text)
        if not _is_deep(raw):
            return raw
        faults.note("", None, "too-deep", limit=DEEPEST)
    except tomllib.TOMLDecodeError as error:
        faults.note("", None, "not-toml", reason=str(error))
    except RecursionError:
        faults.note("", None, "too-deep", limit=DEEPEST)
    except ValueError:  # Python refuses to read whole numbers of thousands of digits.
        faults.note("", None, "too-big", limit=LARGEST_WHOLE)
    return {}


def _is_deep(raw: Raw) -> bool:
    level: list[Raw] = [raw]
    for _ in range(DEEPEST):
        level = [inner for item in level for inner in _inside(item)]
    return bool(level)


def _inside(raw: Raw) -> list[Raw]:
    if isinstance(raw, dict):
        return list(raw.values())
    return raw if isinstance(raw, list) else []


def read(shape: Shape, raw: Raw, path: str, faults: Faults) -> object:
    """Read one value by its shape; a Hole where the document leaves it open or where a fault was noted."""
    if raw == UNKNOWN:
        return Hole()
    match shape:
        case Scalar():
            return _scalar(shape, raw, path, faults)
        case Choice():
            return _choice(shape, raw, path, faults)
        case Items():
            return _items(shape, raw, path, faults)
        case Entries():
            return _entries(shape, raw, path, faults)
        case Tagged():
            return _tagged(shape, raw, path, faults)
        case Table():
            return _table(shape, raw, path, faults)


def _scalar(shape: Scalar, raw: Raw, path: str, faults: Faults) -> object:
    if isinstance(raw, float):
        faults.note(path, raw, "float", kind=shape.kind)
        return Hole()
    if shape.kind == "share":
        return _share(raw, path, faults)
    if shape.kind in {"amount", "quota"}:
        return _amount(shape.kind, raw, path, faults)
    types: Mapping[str, type] = {"text": str, "whole": int, "flag": bool, "day": datetime.date}
    is_flag, is_moment = isinstance(raw, bool), isinstance(raw, datetime.datetime)
    if not isinstance(raw, types[shape.kind]) or (is_flag and shape.kind != "flag") or is_moment:
        faults.note(path, raw, "wrong-kind", kind=shape.kind)
        return Hole()
    if isinstance(raw, int) and not is_flag and not 0 <= raw <= LARGEST_WHOLE:
        faults.note(path, raw, "negative" if raw < 0 else "too-big", limit=LARGEST_WHOLE)
        return Hole()
    return raw


def _share(raw: Raw, path: str, faults: Faults) -> object:
    share = share_of(raw) if isinstance(raw, str) else None
    if share is None:
        faults.note(path, raw, "not-a-share")
    elif share > 1:
        faults.note(path, raw, "share-above-one")
    else:
        return share
    return Hole()


def _amount(kind: str, raw: Raw, path: str, faults: Faults) -> object:
    written = str(raw) if isinstance(raw, int | str) and not isinstance(raw, bool) else ""
    amount = amount_of(written)
    if amount is None:
        faults.note(path, raw, "not-an-amount")
    elif amount < 0:
        faults.note(path, raw, "negative", limit=LARGEST_WHOLE)
    else:
        return Quota(amount, is_percent(written)) if kind == "quota" else amount
    return Hole()


def _choice(shape: Choice, raw: Raw, path: str, faults: Faults) -> object:
    if isinstance(raw, str) and raw in shape.words:
        return shape.words[raw]
    if shape.other is None:
        words = tuple(shape.words)
        faults.note(
            path, raw, "unknown-word", words=words, nearest=nearest(raw, words) if isinstance(raw, str) else None
        )
        return Hole()
    if isinstance(raw, str) and not (isinstance(shape.other, Scalar) and shape.other.kind in {"text", "share"}):
        faults.note(path, raw, "unknown-word", words=tuple(shape.words), nearest=nearest(raw, tuple(shape.words)))
        return Hole()
    return read(shape.other, raw, path, faults)


def _items(shape: Items, raw: Raw, path: str, faults: Faults) -> object:
    if not isinstance(raw, list):
        faults.note(path, raw, "wrong-kind", kind="list")
        return Hole()
    places = [place_of(item, rank) for rank, item in enumerate(raw, 1)]
    for place, item in zip(places, raw, strict=True):
        if item == UNKNOWN:
            faults.note(f"{path}[{place}]", item, "open-item")
        elif isinstance(item, dict) and _needs_id(shape.item) and item.get("id", UNKNOWN) == UNKNOWN:
            faults.note(f"{path}[{place}].id", item.get("id"), "missing")
    values = [read(shape.item, item, f"{path}[{place}]", faults) for item, place in zip(raw, places, strict=True)]
    if shape.hole:
        return tuple(values)
    open_ones = [(place, value) for place, value in zip(places, values, strict=True) if isinstance(value, Hole)]
    if open_ones:
        missing = tuple(name for place, value in open_ones for name in _missing_in(f"[{place}]", value))
        return _hole(missing, raw)
    return tuple(values)


def _needs_id(shape: Shape) -> bool:
    return isinstance(shape, Table) and any(field.key == "id" and not field.optional for field in shape.fields)


def place_of(item: Raw, rank: int) -> str:
    """Name the place of an item in a list: its id where it can stand between brackets, else its rank from 1."""
    identity = item.get("id") if isinstance(item, dict) else None
    if not isinstance(identity, str) or not identity.isprintable() or len(identity) >= LONGEST_PLACE:
        return str(rank)
    return str(rank) if set("[]") & set(identity) else identity


def _entries(shape: Entries, raw: Raw, path: str, faults: Faults) -> object:
    if not isinstance(raw, dict):
        faults.note(path, raw, "wrong-kind", kind="table")
        return Hole()
    if not raw:
        return Hole()
    tables = {key: {} if item == UNKNOWN else item for key, item in raw.items()}
    named = {key: {"name": key, **item} if isinstance(item, dict) else item for key, item in tables.items()}
    values = {key: read(shape.item, item, f"{path}.{key}", faults) for key, item in named.items()}
    open_ones = tuple(
        name for key, value in values.items() if isinstance(value, Hole) for name in _missing_in(key, value)
    )
    return _hole(open_ones, raw) if open_ones else values


def _tagged(shape: Tagged, raw: Raw, path: str, faults: Faults) -> object:
    if not isinstance(raw, dict):
        faults.note(path, raw, "wrong-kind", kind="table")
        return Hole()
    word = raw.get(shape.key, UNKNOWN)
    if word == UNKNOWN:
        keys = (shape.key, *dict.fromkeys(field.key for table in shape.tables.values() for field in table.fields))
        _refuse_unknown_keys(keys, raw, path, faults)
        return _hole((shape.key,), raw)
    if not isinstance(word, str) or word not in shape.tables:
        words = tuple(shape.tables)
        near = nearest(word, words) if isinstance(word, str) else None
        faults.note(f"{path}.{shape.key}", word, "unknown-word", words=words, nearest=near)
        return Hole()
    return _table(shape.tables[word], raw, path, faults)


def _table(shape: Table, raw: Raw, path: str, faults: Faults) -> object:
    if not isinstance(raw, dict):
        faults.note(path, raw, "wrong-kind", kind="table")
        return Hole()
    keys = tuple(field.key for field in shape.fields)
    _refuse_unknown_keys(keys if shape.tag is None else (shape.tag[0], *keys), raw, path, faults)
    given = {"name": raw["id"], **raw} if {"id", "name"} <= set(keys) and "id" in raw else raw
    values: dict[str, object] = {}
    missing: list[str] = []
    for field in shape.fields:
        _read_field(field, given, path, faults, values, missing)
    if missing:
        return _hole(tuple(missing), raw)
    return shape.build(**values)


def required_keys(shape: Table) -> tuple[str, ...]:
    """Name the keys of a table that may be neither absent nor left open."""
    return tuple(field.key for field in shape.fields if not field.hole and not field.optional)


def note_missing(document: Hole, shape: Table, faults: Faults) -> None:
    """Note the keys that a whole document lacks, apart from those on which something was already noted."""
    noted = tuple(fault.path for fault in faults)
    for name in document.missing or required_keys(shape):
        if not any(path == name or path.startswith((f"{name}.", f"{name}[")) for path in noted):
            faults.note(name, None, "missing")


def _read_field(
    field: Field, raw: dict[str, Raw], path: str, faults: Faults, values: dict[str, object], missing: list[str]
) -> None:
    if field.key not in raw and field.optional:
        return
    place = f"{path}.{field.key}" if path else field.key
    value = read(field.shape, raw[field.key], place, faults) if field.key in raw else Hole()
    if isinstance(value, Hole) and not field.hole:
        missing.extend(_missing_in(field.key, value))
    values[field.name] = value


def _missing_in(key: str, hole: Hole) -> tuple[str, ...]:
    if not hole.missing:
        return (key,)
    return tuple(f"{key}{name}" if name.startswith("[") else f"{key}.{name}" for name in hole.missing)


def _refuse_unknown_keys(keys: tuple[str, ...], raw: dict[str, Raw], path: str, faults: Faults) -> None:
    for key, found in raw.items():
        if key not in keys:
            place = f"{path}.{key}" if path else key
            faults.note(place, found, "unknown-key", keys=keys, nearest=nearest(key, keys))


def _hole(missing: tuple[str, ...], raw: Raw) -> Hole:
    known = known_in(raw)
    return Hole(missing=missing, known=known) if known else Hole()


def known_in(raw: Raw, prefix: str = "") -> tuple[tuple[str, Known], ...]:
    """Give what a table or list does say, as (dotted name, value), holes left out."""
    match raw:
        case dict():
            inner = [(f"{prefix}.{key}" if prefix else key, value) for key, value in raw.items()]
            return tuple(pair for name, value in inner for pair in known_in(value, name))
        case list() if all(isinstance(item, str) for item in raw):
            return ((prefix, tuple(str(item) for item in raw)),)
        case list():
            places = [(f"{prefix}[{place_of(item, rank)}]", item) for rank, item in enumerate(raw, 1)]
            return tuple(pair for name, item in places for pair in known_in(item, name))
        case str() | bool() | int() if raw != UNKNOWN:
            return ((prefix, raw),)
        case datetime.date():
            return ((prefix, raw.isoformat()),)
        case _:
            return ()


def word_of(choice: Enum) -> str:
    """Give the word of a choice in a document."""
    return str(choice.value)
