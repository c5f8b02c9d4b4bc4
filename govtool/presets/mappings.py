"""Mappings as documents: where past votes are counted under other statutes, and what is supposed of the absent."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

from govtool.domain.holes import Hole
from govtool.domain.recounting import NOWHERE, Absent, Recount
from govtool.domain.values import immutable
from govtool.presets.documents import file_text
from govtool.presets.faults import Fault, Faults
from govtool.presets.inline import quoted
from govtool.presets.reading import note_missing, parse, read
from govtool.presets.shapes import table_of

ELSEWHERE: Final = "nowhere"


@immutable
class MappedTerm:
    """One past college, or one past kind of decision, and what takes its place.

    past: its id under the statutes of then.
    becomes: an id under the other statutes; for a college also `nowhere`, when its members vote no more.
    note: why.
    """

    past: str
    becomes: str
    note: str | None = None


@immutable
class MappingDocument:
    """A mapping as it is written.

    format: version of the format of the document, 1.
    note: why it is so.
    absent: what is supposed of the members who did not come.
    colleges: past colleges that have another place; the others keep theirs.
    kinds: past kinds of decision that have another name; the others keep theirs.
    """

    format: int
    note: str | None = None
    absent: Absent = Absent.STAYED
    colleges: tuple[MappedTerm, ...] = ()
    kinds: tuple[MappedTerm, ...] = ()


def read_mapping(source: Path | str) -> Recount | tuple[Fault, ...]:
    """Read a mapping from a file or from a text, or give all its faults.

    Faults: those of every document; unsupported-format, duplicate-id.
    """
    faults = Faults()
    text = file_text(source, faults, "") if isinstance(source, Path) else source
    raw = parse(text, faults) if text is not None else {}
    document = None if faults else read(table_of(MappingDocument), raw, "", faults)
    if isinstance(document, Hole):
        note_missing(document, table_of(MappingDocument), faults)
    if document is None or faults:
        return tuple(faults)
    written = cast("MappingDocument", document)
    if written.format != 1:
        faults.note("format", written.format, "unsupported-format", supported=1)
    colleges, kinds = _table("colleges", written.colleges, faults), _table("kinds", written.kinds, faults)
    places = {past: NOWHERE if place == ELSEWHERE else place for past, place in colleges.items()}
    return tuple(faults) or Recount(colleges=places, kinds=kinds, absent=written.absent)


def write_mapping(recount: Recount) -> str:
    """Write a mapping as a document that reads back the same."""
    lines = ["format = 1", f'absent = "{recount.absent.value}"']
    for name, terms in (("colleges", recount.colleges), ("kinds", recount.kinds)):
        for past, place in terms.items():
            lines += ["", f"[[{name}]]", f"past = {quoted(past)}", f"becomes = {quoted(place or ELSEWHERE)}"]
    return "\n".join(lines) + "\n"


def _table(name: str, terms: Sequence[MappedTerm], faults: Faults) -> dict[str, str]:
    table: dict[str, str] = {}
    for term in terms:
        if term.past in table:
            faults.note(f"{name}[{term.past}].past", term.past, "duplicate-id", times=2)
        table[term.past] = term.becomes
    return table
