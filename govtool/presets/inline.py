"""Values on one line of TOML: what stands after the sign « = »."""

import datetime
import json
from collections.abc import Mapping
from enum import Enum
from fractions import Fraction

from govtool.domain.holes import Hole
from govtool.presets.reading import UNKNOWN, word_of
from govtool.presets.shapes import table_of
from govtool.presets.shares import text_of


def inline_text(value: object) -> str:
    """Write a value on one line."""
    match value:
        case Hole():
            return quoted(UNKNOWN)
        case Enum():
            return quoted(word_of(value))
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value)
        case Fraction():
            return quoted(text_of(value))
        case tuple() | list():
            return "[" + ", ".join(map(inline_text, value)) + "]"
        case int():
            return str(value)
        case datetime.date():
            return value.isoformat()
        case Mapping():
            return _pairs_text({key: inline_text(item) for key, item in value.items()})
        case _:
            fields = table_of(type(value)).fields
            return _pairs_text({field.key: inline_text(getattr(value, field.name)) for field in fields})


def _pairs_text(pairs: Mapping[str, str]) -> str:
    return "{" + ", ".join(f"{key_text(key)} = {text}" for key, text in pairs.items()) + "}"


def quoted(text: str) -> str:
    """Write a text between quotes."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def key_text(name: str) -> str:
    """Write a key, between quotes where TOML asks for them."""
    return name if name.replace("-", "").replace("_", "").isalnum() and name.isascii() else quoted(name)
