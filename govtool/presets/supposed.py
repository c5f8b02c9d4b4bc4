"""Documents that suppose something of statutes, written with these statutes in one file."""

from collections.abc import Iterator
from typing import Final

from govtool.domain.statutes import Statutes
from govtool.presets.comments import Comments
from govtool.presets.descriptions import descriptions_in
from govtool.presets.faults import Raw
from govtool.presets.inline import inline_text, key_text
from govtool.presets.shapes import table_of
from govtool.presets.writing import Writer

STATUTES: Final = "statutes"


def write_supposed(supposed: dict[str, Raw], statutes: Statutes, language: str) -> str:
    """Write what is supposed, then the statutes it is supposed of, as one TOML document.

    supposed: the terms as a reader would parse them, `statutes` left out.
    """
    written = Writer(Comments(descriptions_in(language))).table_lines(table_of(Statutes), statutes, STATUTES)
    return "\n".join((*_table_lines(supposed, ""), "", f"[{STATUTES}]", *written)) + "\n"


def _table_lines(table: dict[str, Raw], path: str) -> Iterator[str]:
    """Write the plain keys of a table first, then its inner tables."""
    inner = {key: value for key, value in table.items() if isinstance(value, dict | list)}
    yield from (f"{key_text(key)} = {inline_text(value)}" for key, value in table.items() if key not in inner)
    for key, value in inner.items():
        below = f"{path}.{key_text(key)}" if path else key_text(key)
        header, tables = (f"[{below}]", [value]) if isinstance(value, dict) else (f"[[{below}]]", value)
        for one in tables:
            yield from ("", header)
            yield from _table_lines(one, below) if isinstance(one, dict) else ()
