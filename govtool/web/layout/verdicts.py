"""The verdict card: a decision in words, drawn and in figures, as every page shows it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from sqlalchemy.orm import Session

from govtool.charts.drawing import Chart, Table
from govtool.documents.results import chart_of, table_of
from govtool.domain.findings import Finding
from govtool.domain.kinds import is_secret
from govtool.domain.recalled import Recalled, recalled
from govtool.domain.records import Json
from govtool.domain.settings import is_withheld
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import statutes_versions
from govtool.store.rows import FrozenDecision
from govtool.web.layout.cards import KINDS
from govtool.wording.decisions import DecisionText, Step, decision_text
from govtool.wording.language import Voice


class Counted(StrEnum):
    """How the votes were counted: one ballot each, in the room, or on paper where they are secret."""

    BY_BALLOTS = "ballots"
    BY_HANDS = "hands"
    ON_PAPER = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictCard:
    """A decision to show.

    prefix: starts the ids of the card, so that several may stand on one page.
    kind: `yes`, `no` or `wait`, which gives its shape and colour.
    text: the decision in words.
    steps: each step with `yes`, `no` or `note`.
    chart: the bars; None without quorum.
    number: 1, or more for a decision that was completed later.
    withheld: whether only the outcome is published, the counts of a small college being secret.
    """

    prefix: str
    kind: str
    text: DecisionText
    steps: tuple[tuple[str, Step], ...]
    chart: Chart | None
    table: Table
    counted: Counted
    number: int
    withheld: bool = False


def frozen_card(session: Session, frozen: FrozenDecision, voice: Voice, fewest_voters: int = 0) -> VerdictCard:
    """Word and draw a frozen decision, from its record and from the statutes that it names.

    fewest_voters: the threshold of publication; 0 for who may see every count.
    """
    record: Mapping[str, dict[str, Json]] = json.loads(frozen.record)
    statutes = _statutes_of(session, frozen, record)
    on_paper = is_secret(statutes, str(record["resolution"]["decision_kind"]))
    by_hands = record["poll"]["mode"] == "hands"
    counted = (Counted.ON_PAPER if on_paper else Counted.BY_HANDS) if by_hands else Counted.BY_BALLOTS
    found = recalled(record["decision"], record["sheet"])
    withheld = on_paper and is_withheld(found.sheet.colleges, fewest_voters)
    return replace(verdict_card(found, statutes, voice, counted, number=frozen.number), withheld=withheld)


def counts_withheld(session: Session, frozen: FrozenDecision, fewest_voters: int) -> bool:
    """Say whether the counts of a frozen decision are below the threshold of publication."""
    record: Mapping[str, dict[str, Json]] = json.loads(frozen.record)
    statutes = _statutes_of(session, frozen, record)
    if not is_secret(statutes, str(record["resolution"]["decision_kind"])):
        return False
    return is_withheld(recalled(record["decision"], record["sheet"]).sheet.colleges, fewest_voters)


def _statutes_of(session: Session, frozen: FrozenDecision, record: Mapping[str, dict[str, Json]]) -> Statutes:
    versions = {one.number: one for one in statutes_versions(session, frozen.collective_id)}
    return sound_statutes(versions[int(str(record["statutes"]["version"]))].document)


def verdict_card(
    found: Recalled, statutes: Statutes, voice: Voice, counted: Counted, *, number: int = 1, prefix: str = "result"
) -> VerdictCard:
    """Word and draw a decision."""
    text = decision_text(found.decision, found.sheet, statutes, found.margin, voice)
    marks = tuple(_mark(finding) for finding in found.decision.findings)
    table = table_of(found, statutes, voice)
    return VerdictCard(
        prefix=prefix,
        kind=KINDS[found.decision.outcome],
        text=text,
        steps=tuple(zip(marks, text.steps, strict=True)),
        chart=chart_of(found, statutes, voice, table, prefix),
        table=table,
        counted=counted,
        number=number,
    )


def _mark(finding: Finding) -> str:
    return {True: "yes", False: "no", None: "note"}[finding.holds]
