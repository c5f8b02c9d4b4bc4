"""The JSON Schema of the record of a decision: what each finding holds, code by code."""

from collections.abc import Iterable, Mapping
from enum import Enum
from types import MappingProxyType
from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.carry import Standing
from govtool.domain.decisions import DecisionCode, Outcome
from govtool.domain.records import RECORD_FORMAT, Json
from govtool.domain.sheets import ChairChoice
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import EmptyCollege

Figures = Mapping[str, str]

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
CARRIES: Final = ("heads", "delegates", "proportional", "majority")
SHARE: Final[dict[str, Json]] = {"type": "string", "pattern": "^[0-9]+(/[0-9]+)?$"}
HEADS: Final[dict[str, Json]] = {"type": "integer", "minimum": 0}
NULL: Final[dict[str, Json]] = {"type": "null"}
TEXT: Final[dict[str, Json]] = {"type": "string"}
ASKED: Final[Figures] = {"share": "share", "comparison": "comparison"}
SIDES: Final[Figures] = {"for": "amount", "against": "amount", "base": "amount", "reached": "share or null"}
COUNTED: Final[Figures] = {"attending": "heads", "enrolled": "heads"}
CONCERNED: Final[Figures] = {"subject": "text or null", "concerned": "yes or no"}

FINDINGS: Final[Mapping[str, Figures]] = {
    "effective-weights": {"rule": "rule", "cap": "share or null", "total": "share"},
    "effective-weight": {"college": "id", "statutory": "share", "effective": "share"},
    "too-few-colleges": {"colleges": "heads", "needed": "heads"},
    "weighting-off": {"colleges": "heads", "needed": "heads"},
    "quorum": COUNTED,
    "quorum-none": {},
    "quorum-heads": {**COUNTED, "needed": "heads", **ASKED},
    "quorum-weighted-heads": {"reached": "share", **ASKED},
    "weighted-attendance": {"college": "id", **COUNTED, "weight": "share", "weighted": "share"},
    "quorum-colleges": {"reached": "heads", "number": "heads", **ASKED},
    "college-attendance": {"college": "id", **COUNTED, "needed": "heads"},
    "quorum-composite": {"named": "heads", "attending": "heads", "colleges": "ids", **ASKED},
    "majority": {
        **SIDES,
        "assembly_base": "assembly base",
        "college_base": "college base",
        **ASKED,
        "carry": "carry",
    },
    "college": {
        "college": "id",
        "votes_for": "heads",
        "votes_against": "heads",
        "votes_base": "heads",
        "weight": "share",
        "for": "share",
        "against": "share",
        "standing": "standing",
    },
    "casting-vote": {"choice": "choice or null", "for": "amount", "against": "amount"},
    "colleges-in-favour": {"colleges": "ids", "reached": "heads", "number": "heads", "filled": "heads"},
    "share-of-colleges": {"colleges": "ids", "reached": "heads", "filled": "heads", **ASKED},
    "heads-majority": {**SIDES, "assembly_base": "heads base", **ASKED},
    "college-veto": {
        "college": "id",
        "votes_against": "heads",
        "votes_base": "heads",
        "college_base": "college base",
        **CONCERNED,
        **ASKED,
    },
    "suspensive-veto": {"holder": "id", "days": "heads", "new_vote": "day or null", **CONCERNED},
    "blocking-minority": {**SIDES, "assembly_base": "assembly base", **ASKED},
    "unanimity": {**SIDES, "assembly_base": "heads base"},
}
STEPS: Final[Mapping[str, tuple[str, ...]]] = {
    "effective-weights": ("effective-weight",),
    "quorum": ("quorum-none", "quorum-heads", "quorum-weighted-heads", "quorum-colleges", "quorum-composite"),
    "quorum-weighted-heads": ("weighted-attendance",),
    "quorum-colleges": ("college-attendance",),
    "majority": ("college",),
}
INFORMING: Final = frozenset(
    {"effective-weights", "effective-weight", "weighting-off", "weighted-attendance", "college"}
)
UNDECIDED: Final = frozenset({"casting-vote"})


def _words(choices: Iterable[Enum | str]) -> dict[str, Json]:
    return {"enum": [choice if isinstance(choice, str) else str(choice.value) for choice in choices]}


def _or_null(schema: dict[str, Json]) -> dict[str, Json]:
    return {"anyOf": [schema, NULL]}


KINDS: Final[Mapping[str, dict[str, Json]]] = {
    "heads": HEADS,
    "share": SHARE,
    "share or null": _or_null(SHARE),
    "amount": {"anyOf": [HEADS, SHARE]},
    "id": TEXT,
    "ids": {"type": "array", "items": TEXT},
    "text or null": _or_null(TEXT),
    "day or null": _or_null({"type": "string", "format": "date"}),
    "yes or no": _words(("yes", "no")),
    "rule": _words(EmptyCollege),
    "comparison": _words(Comparison),
    "assembly base": _words(AssemblyBase),
    "heads base": _words(HeadsBase),
    "college base": _words(CollegeBase),
    "carry": _words(CARRIES),
    "standing": _words(Standing),
    "choice or null": _or_null(_words(ChairChoice)),
}
SHARES: Final = ("for", "against", "neutral", "weight_cast")
BALLOTS: Final = ("for", "against", "abstain", "blank", "null")
HEADS_OF: Final = (*BALLOTS, "voters", "attending", "enrolled")
MARGINS: Final = ("changed", "added", "missing")


def record_schema() -> dict[str, Json]:
    """Give the JSON Schema of the record of a decision, as `govtool decide --json` prints it."""
    margin = {name: _or_null(HEADS) for name in MARGINS}
    colleges: dict[str, Json] = {"type": "object", "additionalProperties": table(margin)}
    inner = {code for codes in STEPS.values() for code in codes}
    findings: dict[str, Json] = {"anyOf": [_reference(code) for code in FINDINGS if code not in inner]}
    return {
        "$schema": DIALECT,
        "title": f"govtool decision, format {RECORD_FORMAT}",
        **table(
            {
                "format": {"const": RECORD_FORMAT},
                "outcome": _words(Outcome),
                "code": _or_null(_words(DecisionCode)),
                **{name: _or_null(SHARE) for name in SHARES},
                "heads": table(dict.fromkeys(HEADS_OF, HEADS)),
                "findings": {"type": "array", "items": findings},
                "margin": table({**margin, "colleges": colleges}),
            },
            {"irregularity": _irregularity()},
        ),
        "$defs": {**{code: _finding(code) for code in FINDINGS}, "cited-article": article_schema()},
    }


def _irregularity() -> dict[str, Json]:
    """Give the schema of what ballots withdrawn could change, which is there only when it is asked."""
    return table(
        {
            "ballots": HEADS,
            "changes": {"type": "boolean"},
            "fewest": _or_null(HEADS),
            "worst": {"type": "object", "additionalProperties": table(dict.fromkeys(BALLOTS, HEADS))},
            "outcome": _or_null(_words(Outcome)),
        }
    )


def article_schema() -> dict[str, Json]:
    """Give the schema of an article, or of the fact that nobody has read it."""
    return _or_null(table({"text": TEXT, "number": TEXT}))


def table(properties: Mapping[str, Json], optional: Mapping[str, Json] = MappingProxyType({})) -> dict[str, Json]:
    """Give the schema of an object that has exactly these keys, and some that it may have."""
    return {
        "type": "object",
        "properties": {**properties, **optional},
        "required": list(properties),
        "additionalProperties": False,
    }


def _finding(code: str) -> dict[str, Json]:
    steps: Json = [_reference(step) for step in STEPS.get(code, ())]
    return table(
        {
            "code": {"const": code},
            "holds": _holds(code),
            "article": {"$ref": "#/$defs/cited-article"},
            "figures": table({name: KINDS[kind] for name, kind in FINDINGS[code].items()}),
            "steps": {"type": "array", "items": {"anyOf": steps}} if steps else {"type": "array", "maxItems": 0},
        }
    )


def _holds(code: str) -> dict[str, Json]:
    if code in INFORMING:
        return NULL
    return _or_null({"type": "boolean"}) if code in UNDECIDED else {"type": "boolean"}


def _reference(code: str) -> dict[str, Json]:
    return {"$ref": f"#/$defs/{code}"}
