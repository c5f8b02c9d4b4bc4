"""Every key of a document with its table and its place, and the same document with one of them changed."""

from collections.abc import Iterator
from itertools import chain

from govtool.presets.faults import Raw
from govtool.presets.shapes import Choice, Entries, Field, Items, Shape, Table, Tagged

Place = tuple[str | int, ...]
Key = tuple[Table, Field, Place]


def keys_of(shape: Shape | None, raw: Raw, path: Place = ()) -> Iterator[Key]:
    """Give every key that a document holds under a shape."""
    match shape, raw:
        case Table(), dict():
            own = [field for field in shape.fields if field.key in raw]
            yield from ((shape, field, (*path, field.key)) for field in own)
            yield from chain.from_iterable(keys_of(field.shape, raw[field.key], (*path, field.key)) for field in own)
        case Tagged(), dict():
            yield from keys_of(shape.tables[str(raw[shape.key])], raw, path)
        case Items(), list():
            yield from chain.from_iterable(keys_of(shape.item, item, (*path, rank)) for rank, item in enumerate(raw))
        case Entries(), dict():
            yield from chain.from_iterable(keys_of(shape.item, item, (*path, key)) for key, item in raw.items())
        case Choice(), dict() | list():
            yield from keys_of(shape.other, raw, path)
        case _:
            return


def changed(raw: Raw, path: Place, value: Raw | None) -> Raw:
    """Give a document with another value at one place, or without it when the value is None."""
    step, *rest = path
    if rest:
        pairs = raw.items() if isinstance(raw, dict) else enumerate(raw if isinstance(raw, list) else [])
        inner = {key: changed(item, tuple(rest), value) if key == step else item for key, item in pairs}
        return {str(key): item for key, item in inner.items()} if isinstance(raw, dict) else list(inner.values())
    assert isinstance(raw, dict)
    kept = {key: item for key, item in raw.items() if key != step}
    return kept if value is None else {**kept, str(step): value}
