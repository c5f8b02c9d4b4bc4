"""Cases: one decision to make, as a document: statutes, counts, and what they are asked."""

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS, DecisionRule, has_second_round, rule_of
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable
from govtool.presets.asked_statutes import statutes_in
from govtool.presets.counts import Counts, sheet_counts
from govtool.presets.documents import file_text
from govtool.presets.faults import Fault, Faults, Raw, nearest
from govtool.presets.needed import AskedDecision, note_refusals
from govtool.presets.reading import note_missing, parse, read
from govtool.presets.references import calls_of
from govtool.presets.shapes import table_of

BESIDE_DOCUMENT: Final = frozenset({"statutes", "expect", "variants"})


@immutable
class CaseDocument:
    """A case as it is written.

    format: version of the format of the document, 1.
    name: what the case shows.
    source: where its figures come from.
    fault: what a program answered wrongly to it, when it stands for a known fault.
    decision: id of the decision kind in the statutes.
    call: 1 or 2.
    date: day of the vote.
    subject: subject of the resolution, as vetoes name it.
    chair: what the chair chose, when the votes are equal.
    vetoes: ids of the holders that used a suspensive veto.
    round: 1, or 2 when the counts of a second round replace the first.
    colleges: counts, one table a college.
    members: counts of all members, for statutes without colleges.
    """

    format: int
    name: str | None = None
    source: str | None = None
    fault: str | None = None
    decision: str
    call: int
    date: datetime.date | None = None
    subject: str | None = None
    chair: ChairChoice | None = None
    vetoes: tuple[str, ...] = ()
    round: int = 1
    colleges: tuple[Counts, ...] = ()
    members: Counts | None = None


@immutable
class Case:
    """A case ready to be decided.

    document: the case as written.
    statutes: the statutes it is decided under.
    rule: the rule of its decision kind and call.
    sheet: its count sheet.
    expect: what a golden case expects, as written.
    """

    document: CaseDocument
    statutes: Statutes
    rule: DecisionRule
    sheet: CountSheet
    expect: Mapping[str, Raw]


def read_case(
    source: Path | str, folder: Path | None = None, under: Statutes | None = None
) -> Case | tuple[Fault, ...]:
    """Read a case from a file, or from a text whose relative paths start at `folder`; or give all its faults.

    under: statutes that stand instead of its own, which are then not read.
    """
    faults = Faults()
    raw = raw_case(source, faults)
    return case_from(raw, folder_of(source, folder), faults, under) if not faults else tuple(faults)


def raw_case(source: Path | str, faults: Faults) -> dict[str, Raw]:
    """Parse a case, from a file or from a text; an empty table when it cannot be read."""
    text = file_text(source, faults, "") if isinstance(source, Path) else source
    return parse(text, faults) if text is not None else {}


def folder_of(source: Path | str, folder: Path | None) -> Path:
    """Give the folder from which the paths of a case start: that of its file, else the one given."""
    return source.parent if isinstance(source, Path) else folder or Path()


def case_from(
    raw: dict[str, Raw], folder: Path, faults: Faults, under: Statutes | None = None
) -> Case | tuple[Fault, ...]:
    """Build a case from a parsed table, or give all the faults.

    under: statutes that stand instead of its own.
    """
    expect = raw.get("expect", {})
    if not isinstance(expect, dict):
        faults.note("expect", expect, "wrong-kind", kind="table")
        expect = {}
    if not isinstance(raw.get("variants", []), list):
        faults.note("variants", raw["variants"], "wrong-kind", kind="list")
    statutes = statutes_in(raw.get("statutes"), folder, faults) if under is None else under
    own = {key: value for key, value in raw.items() if key not in BESIDE_DOCUMENT}
    document = read(table_of(CaseDocument), own, "", faults)
    if isinstance(document, Hole):
        note_missing(document, table_of(CaseDocument), faults)
        return tuple(faults)
    return _completed(cast("CaseDocument", document), statutes, expect, faults)


def _completed(
    document: CaseDocument, statutes: Statutes | None, expect: Mapping[str, Raw], faults: Faults
) -> Case | tuple[Fault, ...]:
    _check_terms(document, faults)
    if statutes is None:
        return tuple(faults)
    _check_vetoes(document, statutes, faults)
    counts = _counts_in_order(document, statutes, faults)
    rule = rule_of(statutes, document.decision, 2 if document.call == 2 else 1)
    if not isinstance(rule, DecisionRule):
        at = ("decision", "call")
        asked = AskedDecision(kind=document.decision, call=document.call, at=at, statutes="statutes.")
        note_refusals(rule, asked, faults)
        return tuple(faults)
    if document.round == 2 and not has_second_round(rule):
        faults.note("round", document.round, "no-second-round")
    if faults:
        return tuple(faults)
    sheet = CountSheet(
        date=document.date,
        subject=document.subject,
        chair=document.chair,
        vetoes=document.vetoes,
        round=document.round,
        colleges=counts,
    )
    return Case(document=document, statutes=statutes, rule=rule, sheet=sheet, expect=expect)


def _check_terms(document: CaseDocument, faults: Faults) -> None:
    if document.format != 1:
        faults.note("format", document.format, "unsupported-format", supported=1)
    for name, value in (("call", document.call), ("round", document.round)):
        if value not in {1, 2}:
            faults.note(name, value, "one-or-two")


def _check_vetoes(document: CaseDocument, statutes: Statutes, faults: Faults) -> None:
    path = f"decisions.{document.decision}.{'first' if document.call == 1 else 'second'}"
    calls = [call for place, call in calls_of(statutes) if place == path]
    holders = tuple(clause.holder for call in calls for clause in call.conditions if hasattr(clause, "holder"))
    for holder in document.vetoes:
        if calls and holder not in holders:
            faults.note("vetoes", holder, "unknown-veto", known=holders)


def _counts_in_order(document: CaseDocument, statutes: Statutes, faults: Faults) -> tuple[CollegeCount, ...]:
    if isinstance(statutes.colleges, Hole):
        return ()
    ids = tuple(college.id for college in statutes.colleges)
    if not ids:
        if document.colleges or document.members is None:
            faults.note("members" if document.members is None else "colleges", None, "members-expected")
        return (sheet_counts(document.members or Counts(), MEMBERS, "members", faults),)
    if document.members is not None:
        faults.note("members", None, "colleges-expected", known=ids)
    given = _by_id(document.colleges, ids, faults)
    return tuple(
        sheet_counts(given[identity], identity, f"colleges[{identity}]", faults)
        for identity in ids
        if identity in given
    )


def _by_id(counts: tuple[Counts, ...], ids: tuple[str, ...], faults: Faults) -> dict[str, Counts]:
    given: dict[str, Counts] = {}
    for rank, count in enumerate(counts, 1):
        if count.id is None:
            faults.note(f"colleges[{rank}].id", None, "missing")
        elif count.id not in ids:
            faults.note(f"colleges[{count.id}].id", count.id, "unknown-id", known=ids, nearest=nearest(count.id, ids))
        elif count.id in given:
            faults.note(f"colleges[{count.id}].id", count.id, "duplicate-id", times=2)
        else:
            given[count.id] = count
    for identity in ids:
        if identity not in given:
            faults.note(f"colleges[{identity}]", None, "missing-college")
    return given
