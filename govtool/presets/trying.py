"""Trying: a document with other colleges, weights, shares or carry rule, as the workshop writes it."""

import tomllib
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Final, cast

from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.presets.documents import preset_text, statutes_from
from govtool.presets.editing import CollegeRow, edited, own_document
from govtool.presets.faults import Fault, Faults, Raw
from govtool.presets.share_terms import share_answers
from govtool.presets.writing import write_statutes

CARRIES: Final = ("proportional", "majority")
BLANK: Final = "association-colleges"
OF_MAJORITY: Final = {"college_threshold": "none", "college_below_threshold": "neutral", "college_tie": "neutral"}


@immutable
class Changes:
    """What is changed in a document.

    name: of the statutes.
    colleges: all of them, with their weights.
    shares: by path, those that a decision asks for and that change.
    carry: `proportional`, `majority`, or empty where it stays as it is.
    """

    name: str
    colleges: Sequence[CollegeRow]
    shares: Mapping[str, str]
    carry: str = ""


def carry_of(document: str) -> str:
    """Give the carry rule of a sound document."""
    weighing = tomllib.loads(document).get("weighing", {})
    return str(weighing.get("carry", "")) if isinstance(weighing, dict) else ""


def tried(document: str, changes: Changes, language: str) -> str | tuple[Fault, ...]:
    """Write a sound document anew with changes, or give every fault."""
    written = edited(document, changes.name, changes.colleges, share_answers(changes.shares), language)
    if not isinstance(written, str) or changes.carry in {"", carry_of(document)} or carry_of(document) not in CARRIES:
        return written
    raw = cast("dict[str, Raw]", tomllib.loads(written))
    kept = cast("dict[str, Raw]", raw["weighing"])
    told = {key: value for key, value in kept.items() if key not in {*OF_MAJORITY, "note"}}
    further = OF_MAJORITY if changes.carry == "majority" else {}
    raw["weighing"] = cast("Raw", {**told, **further, "carry": changes.carry, "article": "not-seen"})
    statutes = statutes_from(raw, Faults())
    return write_statutes(statutes, language) if isinstance(statutes, Statutes) else statutes


def blank_document(names: Sequence[str], name: str, language: str) -> str:
    """Give statutes that begin on a blank sheet: colleges of equal weight, one for each name, and nobody elected.

    Raises: TypeError or ValueError when the model that they start from has faults.
    """
    weight = str(Fraction(1, len(names)))
    rows = [CollegeRow(f"college-{rank}", college, "", weight) for rank, college in enumerate(names, 1)]
    raw = cast("dict[str, Raw]", tomllib.loads(preset_text(BLANK)))
    model = statutes_from({**raw, "organs": []}, Faults())
    written = (
        edited(write_statutes(model, language), name, rows, {}, language) if isinstance(model, Statutes) else model
    )
    if not isinstance(written, str):
        raise ValueError(f"the blank sheet has faults: {written}")
    return own_document(written, name, language)
