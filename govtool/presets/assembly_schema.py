"""The JSON Schema of the record of an assembly: what each of its tables holds, key by key."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from govtool.domain.assembly_facts import ItemState, Manner
from govtool.domain.assembly_records import ASSEMBLY_FORMAT
from govtool.domain.attendance import Movement
from govtool.domain.ballots import Choice
from govtool.domain.polls import PollMode, PollState
from govtool.domain.records import Json
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import LegalForm
from govtool.presets.record_schema import DIALECT, HEADS, NULL, TEXT, record_schema, table

Keys = Mapping[str, str]

TABLES: Final[Mapping[str, Keys]] = {
    "collective": {
        "name": "text",
        "slug": "text",
        "legal_form": "legal form or null",
        "zone": "text",
        "invented": "yes or no",
    },
    "meeting": {
        "title": "text",
        "place": "text",
        "call": "call",
        "held_on": "day",
        "record_date": "day",
        "opened_at": "moment or null",
        "closed_at": "moment or null",
    },
    "statutes": {"number": "number", "digest": "digest", "in_force_from": "day"},
    "named": {"id": "text", "name": "text"},
    "college": {
        "id": "text",
        "name": "text",
        "enrolled": "heads",
        "present": "heads",
        "remote": "heads",
        "represented": "heads",
        "postal": "heads",
    },
    "member": {
        "number": "number",
        "name": "text",
        "category": "text",
        "college": "text",
        "manner": "manner",
        "holder": "number or null",
        "movements": "list of moved",
    },
    "moved": {"movement": "movement", "at": "moment"},
    "proxy": {
        "principal": "number",
        "holder": "number",
        "entered_at": "moment",
        "revoked_at": "moment or null",
    },
    "item": {
        "position": "number",
        "title": "text",
        "wording": "text",
        "decision_kind": "text",
        "subject": "text or null",
        "state": "item state",
        "polls": "list of poll",
    },
    "poll": {
        "number": "number",
        "round": "round",
        "mode": "mode",
        "state": "poll state",
        "opened_at": "moment",
        "ended_at": "moment or null",
        "reason": "text or null",
        "decision": "decision or null",
    },
    "decision": {"number": "number", "decided_at": "moment", "digest": "digest", "record": "frozen"},
    "frozen": {
        "format": "frozen format",
        "collective": "terms",
        "assembly": "terms",
        "resolution": "terms",
        "poll": "terms",
        "statutes": "terms",
        "categories": "list of category",
        "sheet": "sheet",
        "decision": "record",
    },
    "category": {"college": "text", "category": "text", "choice": "choice", "ballots": "heads"},
    "sheet": {
        "date": "day or null",
        "subject": "text or null",
        "chair": "chair or null",
        "vetoes": "texts",
        "round": "round",
        "colleges": "list of count",
    },
    "count": {
        "id": "text",
        **dict.fromkeys(("enrolled", "present", "represented", "postal"), "heads"),
        **dict.fromkeys(("for", "against", "abstain", "blank", "null"), "heads"),
    },
}
TOP: Final[Keys] = {
    "format": "format",
    "collective": "collective",
    "meeting": "meeting",
    "statutes": "statutes",
    "categories": "list of named",
    "colleges": "list of college",
    "members": "list of member",
    "proxies": "list of proxy",
    "items": "list of item",
}
MOMENT: Final[dict[str, Json]] = {"type": "string", "format": "date-time"}
DAY: Final[dict[str, Json]] = {"type": "string", "format": "date"}
NUMBER: Final[dict[str, Json]] = {"type": "integer", "minimum": 1}
KINDS: Final[Mapping[str, dict[str, Json]]] = MappingProxyType(
    {
        "text": TEXT,
        "texts": {"type": "array", "items": TEXT},
        "terms": {"type": "object"},
        "yes or no": {"type": "boolean"},
        "heads": HEADS,
        "number": NUMBER,
        "call": {"enum": [1, 2]},
        "round": {"enum": [1, 2]},
        "day": DAY,
        "moment": MOMENT,
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "format": {"const": ASSEMBLY_FORMAT},
        "frozen format": {"const": 1},
        "legal form": {"enum": [form.value for form in LegalForm]},
        "manner": {"enum": [manner.value for manner in Manner]},
        "movement": {"enum": [movement.value for movement in Movement]},
        "item state": {"enum": [state.value for state in ItemState]},
        "mode": {"enum": [mode.value for mode in PollMode]},
        "poll state": {"enum": [state.value for state in PollState]},
        "choice": {"enum": [choice.value for choice in Choice]},
        "chair": {"enum": [choice.value for choice in ChairChoice]},
    }
)
OR_NULL: Final = " or null"
LIST_OF: Final = "list of "


def assembly_schema() -> dict[str, Json]:
    """Give the JSON Schema of the record of an assembly; each decision in it follows the schema of decisions."""
    record = record_schema()
    inner = record.pop("$defs")
    findings = inner if isinstance(inner, dict) else {}
    tables: dict[str, Json] = {f"assembly-{name}": _table_of(keys) for name, keys in TABLES.items()}
    return {
        "$schema": DIALECT,
        "title": f"govtool assembly, format {ASSEMBLY_FORMAT}",
        **_table_of(TOP),
        "$defs": {**findings, **tables, "record": {name: part for name, part in record.items() if name != "$schema"}},
    }


def _table_of(keys: Keys) -> dict[str, Json]:
    return table({key: schema_of(kind) for key, kind in keys.items()})


def schema_of(kind: str) -> dict[str, Json]:
    """Give the schema of one kind of value: a plain one, a table, a list of tables, or any of them or null."""
    if kind.endswith(OR_NULL):
        return {"anyOf": [schema_of(kind.removesuffix(OR_NULL)), NULL]}
    if kind.startswith(LIST_OF):
        return {"type": "array", "items": schema_of(kind.removeprefix(LIST_OF))}
    if kind in TABLES:
        return {"$ref": f"#/$defs/assembly-{kind}"}
    return {"$ref": "#/$defs/record"} if kind == "record" else KINDS[kind]
