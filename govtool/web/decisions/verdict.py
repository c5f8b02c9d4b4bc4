"""The verdict as a page shows it, read from the frozen record and from the statutes that it names."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from govtool.charts.drawing import Chart, Table
from govtool.documents.results import chart_of, table_of
from govtool.domain.decisions import Outcome
from govtool.domain.findings import Finding
from govtool.domain.kinds import is_secret
from govtool.domain.recalled import recalled
from govtool.domain.records import Json
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import statutes_versions
from govtool.store.rows import FrozenDecision
from govtool.web.layout.cards import KINDS
from govtool.wording.decisions import DecisionText, Step, decision_text
from govtool.wording.language import Voice

Frozen = Mapping[str, dict[str, Json]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What was decided, in which assembly, as it was worded at the close."""

    assembly_id: int
    assembly: str
    resolution_id: int
    position: int
    title: str
    wording: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision to show.

    kind: `yes`, `no` or `wait`, which gives its shape and colour.
    text: the decision in words.
    steps: each step with `yes`, `no` or `note`.
    chart: the bars; None without quorum.
    by_hands: whether the votes were counted in the room; on_paper: whether they were secret ones, on paper.
    version: number of the version of the statutes.
    """

    agenda: Agenda
    kind: str
    text: DecisionText
    steps: tuple[tuple[str, Step], ...]
    chart: Chart | None
    table: Table
    by_hands: bool
    on_paper: bool
    version: int


def verdict_of(session: Session, frozen: FrozenDecision, voice: Voice) -> Verdict:
    """Word and draw a frozen decision."""
    record: Frozen = json.loads(frozen.record)
    version = int(str(record["statutes"]["version"]))
    versions = {one.number: one for one in statutes_versions(session, frozen.collective_id)}
    statutes = sound_statutes(versions[version].document)
    found = recalled(record["decision"], record["sheet"])
    text = decision_text(found.decision, found.sheet, statutes, found.margin, voice)
    marks = tuple(_mark(finding) for finding in found.decision.findings)
    table = table_of(found, statutes, voice)
    return Verdict(
        agenda=_agenda(record),
        kind=KINDS[Outcome(frozen.outcome)],
        text=text,
        steps=tuple(zip(marks, text.steps, strict=True)),
        chart=chart_of(found, statutes, voice, table),
        table=table,
        by_hands=record["poll"]["mode"] == "hands",
        on_paper=is_secret(statutes, str(record["resolution"]["decision_kind"])),
        version=version,
    )


def _agenda(record: Frozen) -> Agenda:
    assembly, resolution = record["assembly"], record["resolution"]
    return Agenda(
        assembly_id=int(str(assembly["id"])),
        assembly=str(assembly["title"]),
        resolution_id=int(str(resolution["id"])),
        position=int(str(resolution["position"])),
        title=str(resolution["title"]),
        wording=str(resolution["wording"]),
    )


def _mark(finding: Finding) -> str:
    return {True: "yes", False: "no", None: "note"}[finding.holds]
