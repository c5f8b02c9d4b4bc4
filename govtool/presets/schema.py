"""JSON Schemas of both formats, for editors, made from the same shapes as the reader."""

from collections.abc import Mapping

from govtool.domain.statutes import Statutes
from govtool.presets.cases import CaseDocument
from govtool.presets.games import GameDocument
from govtool.presets.growth import GrowthDocument
from govtool.presets.reading import UNKNOWN
from govtool.presets.scenarios import ScenarioDocument
from govtool.presets.shapes import Choice, Entries, Field, Items, Scalar, Shape, Table, Tagged, table_of

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

AMOUNT = r"^\s*([0-9]+\s*/\s*[0-9]+|[0-9]+([.,][0-9]+)?\s*%?)\s*$"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALARS: Mapping[str, dict[str, Json]] = {
    "text": {"type": "string"},
    "whole": {"type": "integer", "minimum": 0},
    "flag": {"type": "boolean"},
    "day": {"type": "string", "format": "date"},
    "amount": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": AMOUNT}]},
    "quota": {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": AMOUNT}]},
    "share": {"type": "string", "pattern": AMOUNT},
}


def statutes_schema() -> dict[str, Json]:
    """Give the JSON Schema of a statutes document."""
    return {"$schema": DIALECT, "title": "govtool statutes, format 1", **_schema(table_of(Statutes))}


def case_schema() -> dict[str, Json]:
    """Give the JSON Schema of a case document."""
    case = _asking(table_of(CaseDocument))
    if isinstance(case["properties"], dict):
        case["properties"]["expect"] = {"type": "object", "description": "What a golden case expects."}
        case["properties"]["variants"] = {
            "type": "array",
            "items": {"type": "object"},
            "description": "The same case with a few terms changed, each with its own expectations.",
        }
    return {"$schema": DIALECT, "title": "govtool case, format 1", **case}


def game_schema() -> dict[str, Json]:
    """Give the JSON Schema of a game document."""
    return {"$schema": DIALECT, "title": "govtool game, format 1", **_schema(table_of(GameDocument))}


def scenario_schema() -> dict[str, Json]:
    """Give the JSON Schema of a scenario document."""
    return {"$schema": DIALECT, "title": "govtool scenario, format 1", **_asking(table_of(ScenarioDocument))}


def growth_schema() -> dict[str, Json]:
    """Give the JSON Schema of a growth document."""
    return {"$schema": DIALECT, "title": "govtool growth, format 1", **_asking(table_of(GrowthDocument))}


def _asking(document: Table) -> dict[str, Json]:
    """Give the schema of a document that names statutes, or holds them."""
    schema, inline = _schema(document), _schema(table_of(Statutes))
    inline["required"] = []
    if isinstance(inline["properties"], dict):
        inline["properties"]["from"] = {
            "type": "string",
            "description": "Preset id or path that this table completes or overrides.",
        }
    if isinstance(schema["properties"], dict) and isinstance(schema["required"], list):
        schema["properties"]["statutes"] = {"anyOf": [{"type": "string"}, inline]}
        schema["required"].append("statutes")
    return schema


def _schema(shape: Shape) -> dict[str, Json]:
    match shape:
        case Scalar():
            return dict(SCALARS[shape.kind])
        case Choice():
            words: dict[str, Json] = {"enum": list(shape.words)}
            return words if shape.other is None else {"anyOf": [words, _schema(shape.other)]}
        case Items():
            return {"type": "array", "items": _open(_schema(shape.item), hole=shape.hole)}
        case Entries():
            return {"type": "object", "additionalProperties": _schema(shape.item)}
        case Tagged():
            return {"anyOf": [*(_schema(table) for table in shape.tables.values()), _untold(shape)]}
        case Table():
            return _table(shape)


def _table(table: Table) -> dict[str, Json]:
    properties: dict[str, Json] = {field.key: _described(table, field) for field in table.fields}
    if table.tag is not None:
        properties = {table.tag[0]: {"const": table.tag[1], "description": table.doc}, **properties}
    return {
        "type": "object",
        "description": table.doc,
        "properties": properties,
        "required": [table.tag[0]] if table.tag else [],
        "additionalProperties": False,
    }


def _untold(shape: Tagged) -> dict[str, Json]:
    """Give the schema of a table that does not say yet which of its alternatives it is."""
    keys: dict[str, Json] = {field.key: {} for table in shape.tables.values() for field in table.fields}
    keys[shape.key] = {"const": UNKNOWN}
    return {"type": "object", "properties": keys, "additionalProperties": False}


def _described(table: Table, field: Field) -> dict[str, Json]:
    return {**_open(_schema(field.shape), hole=field.hole or not field.optional), "description": table.doc_of(field)}


def _open(schema: dict[str, Json], *, hole: bool) -> dict[str, Json]:
    return {"anyOf": [{"const": UNKNOWN}, schema]} if hole else schema
