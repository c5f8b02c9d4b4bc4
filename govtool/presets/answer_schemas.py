"""The JSON Schemas of the other answers of the commands: presets, remarks, differences, explanations, the book."""

from typing import Final

from govtool.domain.laws import Reading
from govtool.domain.legality import RULES
from govtool.domain.records import Json
from govtool.domain.remarks import Severity
from govtool.domain.statutes import LegalForm
from govtool.presets.record_schema import DIALECT, TEXT, article_schema, table

ANSWER_FORMAT: Final = 1
FLAG: Final[dict[str, Json]] = {"type": "boolean"}
WHOLE: Final[dict[str, Json]] = {"type": "integer", "minimum": 0}
TEXT_OR_NULL: Final[dict[str, Json]] = {"type": ["string", "null"]}


def presets_schema() -> dict[str, Json]:
    """Give the schema of the answer of `statutes list`: one row a preset."""
    return _titled(
        "presets",
        _list(
            table(
                {
                    "id": TEXT,
                    "name": TEXT,
                    "legal_form": {"enum": [*(form.value for form in LegalForm), None]},
                    "illustrative": FLAG,
                    "draft": FLAG,
                    "open_terms": WHOLE,
                    "decides": _list(TEXT),
                    "summary": TEXT,
                }
            )
        ),
    )


def remarks_schema() -> dict[str, Json]:
    """Give the schema of the answer of `statutes check`: one remark a row."""
    codes: Json = [rule.code for rule in RULES]
    severities: Json = [severity.value for severity in Severity]
    readings: Json = [reading.value for reading in Reading]
    row: dict[str, Json] = {
        "code": {"enum": codes},
        "severity": {"enum": severities},
        "path": TEXT,
        "article": article_schema(),
        "ruling": TEXT_OR_NULL,
        "reading": {"enum": readings},
        "figures": {"type": "object"},
    }
    return _titled("remarks", _list(table(row)))


def differences_schema() -> dict[str, Json]:
    """Give the schema of the answer of `statutes diff`: one changed term a row, as the documents hold it."""
    return _titled(
        "differences",
        _list(table({"path": TEXT, "before": {}, "after": {}, "article": article_schema()})),
    )


def explanation_schema() -> dict[str, Json]:
    """Give the schema of the answer of `statutes explain`: each kind of decision, call by call, step by step."""
    step = table({"step": TEXT, "title": TEXT, "passages": _list(_passage())})
    call = table({"call": {"enum": [1, 2]}, "title": TEXT, "complete": FLAG, "steps": _list(step)})
    kind = table({"id": TEXT, "name": TEXT, "passages": _list(_passage()), "calls": _list(call)})
    return _titled("explanation", table({"format": {"const": ANSWER_FORMAT}, "name": TEXT, "decisions": _list(kind)}))


def book_schema() -> dict[str, Json]:
    """Give the schema of the answer of `statutes book`: articles, clauses kind by kind, functions, cases."""
    function = table({"name": TEXT, "file": TEXT, "line": WHOLE, "docstring": TEXT})
    topic = table(
        {
            "kind": TEXT_OR_NULL,
            "passages": _list(_passage()),
            "functions": _list(function),
            "rules": _list(table({"code": TEXT, "file": TEXT, "says": TEXT})),
            "cases": _list(table({"file": TEXT, "name": TEXT})),
        }
    )
    chapter = table({"title": TEXT, "article": FLAG, "topics": _list(topic)})
    return _titled("book", table({"format": {"const": ANSWER_FORMAT}, "name": TEXT, "chapters": _list(chapter)}))


def _passage() -> dict[str, Json]:
    return table(
        {
            "path": TEXT,
            "sentences": {**_list(TEXT), "minItems": 1},
            "article": article_schema(),
            "quote": TEXT_OR_NULL,
            "note": TEXT_OR_NULL,
            "open": FLAG,
        }
    )


def _list(item: dict[str, Json]) -> dict[str, Json]:
    return {"type": "array", "items": item}


def _titled(name: str, schema: dict[str, Json]) -> dict[str, Json]:
    return {"$schema": DIALECT, "title": f"govtool {name}", **schema}
