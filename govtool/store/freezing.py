"""Freezing: a decision with everything it rests on, as one JSON text of a versioned format.

What changes later (a member, a weight, the statutes) changes no past decision: it is read from here.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from govtool.domain.decisions import decide
from govtool.domain.margins import margin_of
from govtool.domain.records import Json, record_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.store.journal import canonical

FROZEN_FORMAT: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstances:
    """What a decision was about and how it was voted, as plain values.

    collective, assembly, resolution, poll: named terms of each.
    statutes: version number, digest and decision kind.
    """

    collective: Mapping[str, Json]
    assembly: Mapping[str, Json]
    resolution: Mapping[str, Json]
    poll: Mapping[str, Json]
    statutes: Mapping[str, Json]


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many ballots of one category in one college say one thing."""

    college: str
    category: str
    choice: str
    ballots: int


@dataclass(frozen=True, slots=True)
class Frozen:
    """A frozen decision: its outcome, its text and the digest of the text."""

    outcome: str
    code: str | None
    text: str
    digest: str


def freeze(
    rule: DecisionRule, sheet: CountSheet, circumstances: Circumstances, categories: Iterable[CategoryCount]
) -> Frozen:
    """Decide a sheet and freeze the decision.

    categories: counts by college and category, for a later replay under other colleges; none for a show of hands.
    """
    content: dict[str, Json] = {
        "format": FROZEN_FORMAT,
        "collective": dict(circumstances.collective),
        "assembly": dict(circumstances.assembly),
        "resolution": dict(circumstances.resolution),
        "poll": dict(circumstances.poll),
        "statutes": dict(circumstances.statutes),
        "categories": [
            {"college": count.college, "category": count.category, "choice": count.choice, "ballots": count.ballots}
            for count in categories
        ],
    }
    return _frozen(content, rule, sheet)


def freeze_again(text: str, rule: DecisionRule, sheet: CountSheet) -> Frozen:
    """Decide anew what was frozen, on a sheet that says more of it; all else stays as it was.

    text: the frozen decision.
    """
    return _frozen(json.loads(text), rule, sheet)


def _frozen(content: dict[str, Json], rule: DecisionRule, sheet: CountSheet) -> Frozen:
    decision = decide(rule, sheet)
    content |= {
        "sheet": sheet_record(sheet),
        "decision": record_of(decision, sheet, margin_of(rule, sheet, decision)),
    }
    text = canonical(content)
    return Frozen(decision.outcome.value, decision.code, text, hashlib.sha256(text.encode()).hexdigest())


def sheet_record(sheet: CountSheet) -> dict[str, Json]:
    """Give a count sheet as plain values."""
    return {
        "date": None if sheet.date is None else sheet.date.isoformat(),
        "subject": sheet.subject,
        "chair": None if sheet.chair is None else sheet.chair.value,
        "vetoes": list(sheet.vetoes),
        "round": sheet.round,
        "colleges": [
            {
                "id": count.id,
                "enrolled": count.enrolled,
                "present": count.present,
                "represented": count.represented,
                "postal": count.postal,
                "for": count.for_,
                "against": count.against,
                "abstain": count.abstain,
                "blank": count.blank,
                "null": count.null,
            }
            for count in sheet.colleges
        ],
    }
