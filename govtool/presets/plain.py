"""Plain values: a term of the statutes as its document would hold it, for programs."""

import datetime
from collections.abc import Mapping
from enum import Enum
from fractions import Fraction

from govtool.domain.holes import Hole
from govtool.domain.records import Json
from govtool.presets.reading import UNKNOWN, word_of
from govtool.presets.shapes import table_of
from govtool.presets.shares import text_of


def plain_of(value: object) -> Json:
    """Give a term as its document holds it: shares as text, `?` for a hole; absent keys are left out."""
    match value:
        case None | bool() | int():
            return value
        case Hole():
            return UNKNOWN
        case Enum():
            return word_of(value)
        case str():
            return value
        case Fraction():
            return text_of(value)
        case datetime.date():
            return value.isoformat()
        case tuple():
            return [plain_of(item) for item in value]
        case Mapping():
            return {str(key): plain_of(item) for key, item in value.items()}
        case _:
            return _table(value)


def _table(value: object) -> dict[str, Json]:
    table = table_of(type(value))
    tag: dict[str, Json] = {} if table.tag is None else {table.tag[0]: table.tag[1]}
    terms = {field.key: getattr(value, field.name) for field in table.fields}
    return {**tag, **{key: plain_of(term) for key, term in terms.items() if term is not None}}
