"""The JSON Schemas of the other answers of the commands: presets, remarks, differences, explanations, book, power."""

from typing import Final

from govtool.domain.decisions import Outcome
from govtool.domain.growth import Coming
from govtool.domain.laws import Reading
from govtool.domain.legality import RULES
from govtool.domain.records import Json
from govtool.domain.remarks import Severity
from govtool.domain.statutes import LegalForm
from govtool.domain.thresholds import Comparison
from govtool.presets.record_schema import DIALECT, TEXT, article_schema, table

ANSWER_FORMAT: Final = 1
FLAG: Final[dict[str, Json]] = {"type": "boolean"}
WHOLE: Final[dict[str, Json]] = {"type": "integer", "minimum": 0}
FRACTION: Final = "^[0-9]+(/[0-9]+)?$"
CHANCE: Final = r"^[0-9]+([./][0-9]+)?$"
NULLABLE: Final[list[Json]] = ["string", "null"]
RANK: Final[dict[str, Json]] = {"type": "integer", "minimum": 1}
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


def power_schema() -> dict[str, Json]:
    """Give the schema of the answer of `power`: each player of a game, exact numbers as text."""
    amount: dict[str, Json] = {"type": ["integer", "string"]}
    comparisons: Json = [comparison.value for comparison in Comparison]
    rule = table({"id": TEXT, "quota": amount, "comparison": {"enum": comparisons}, "total": amount})
    return _titled(
        "power",
        table(
            {
                "format": {"const": ANSWER_FORMAT},
                "rules": _list(rule),
                "wins": _list(_list(TEXT)),
                "players": _list(_player(amount)),
                **_standings(),
            }
        ),
    )


def college_power_schema() -> dict[str, Json]:
    """Give the schema of the answer of `power` for statutes: each college, and one member of each."""
    chance: dict[str, Json] = {"type": "string", "pattern": CHANCE}
    member = table({"banzhaf_absolute": chance, "shapley_shubik": chance, "error": {**chance, "type": NULLABLE}})
    share: dict[str, Json] = {"type": NULLABLE, "pattern": FRACTION}
    college = table(
        {
            "player": RANK,
            "college": TEXT,
            "heads": {"type": ["integer", "null"], "minimum": 1},
            "weight": share,
            **_indices(),
            "satisfaction": share,
            "initiate": share,
            "prevent": share,
            "member": {"anyOf": [member, {"type": "null"}]},
        }
    )
    asked: dict[str, Json] = {"statutes": TEXT, "decision": TEXT, "call": {"enum": [1, 2]}, "pooled": FLAG}
    nearest = table({"moved": share, "is_enough": FLAG, "coalition": _list(RANK), "wins": FLAG})
    colleges: dict[str, Json] = {
        "colleges": _list(college),
        "nearest_other_game": {"anyOf": [nearest, {"type": "null"}]},
    }
    return _titled("college-power", table({"format": {"const": ANSWER_FORMAT}, **asked, **colleges, **_standings()}))


def simulation_schema() -> dict[str, Json]:
    """Give the schema of the answer of `simulate`: how often each outcome came, with the error of each chance."""
    number: dict[str, Json] = {"type": NULLABLE, "pattern": CHANCE}
    chance = table({"times": WHOLE, "out_of": WHOLE, "chance": number, "standard_error": number})
    by_name: dict[str, Json] = {"type": "object", "additionalProperties": chance}
    answer: dict[str, Json] = {"format": {"const": ANSWER_FORMAT}, "statutes": TEXT, "runs": RANK, "seed": WHOLE}
    found: dict[str, Json] = {"opinion": TEXT, "outcomes": by_name, "quorum": chance, "adopted": chance}
    return _titled("simulation", table({**answer, **found, "winning_side": by_name, "heads_against": chance}))


def growth_answer_schema() -> dict[str, Json]:
    """Give the schema of the answer of `growth`: each year, then what is crossed; shares are exact fractions."""
    share: dict[str, Json] = {"type": "string", "pattern": FRACTION}
    vote: dict[str, Json] = {"type": NULLABLE, "pattern": FRACTION}
    college = table({"heads": WHOLE, "attending": WHOLE, "weight": share, "vote": vote})
    outcomes: Json = [outcome.value for outcome in Outcome]
    comings: Json = [coming.value for coming in Coming]
    year = table(
        {
            "year": RANK,
            "enrolled": WHOLE,
            "attending": WHOLE,
            "pooled": FLAG,
            "quorum": FLAG,
            "outcome_if_all_for": {"enum": outcomes},
            "colleges": {"type": "object", "additionalProperties": college},
        }
    )
    article: dict[str, Json] = {"anyOf": [article_schema(), {"type": "null"}]}
    crossing = table({"code": TEXT, "year": RANK, "figures": {"type": "object"}, "article": article})
    asked: dict[str, Json] = {"statutes": TEXT, "coming": {"enum": comings}, "ratio": share}
    found: dict[str, Json] = {"years": _list(year), "crossings": _list(crossing)}
    return _titled("growth-answer", table({"format": {"const": ANSWER_FORMAT}, **asked, **found}))


def _standings() -> dict[str, Json]:
    numbers = _list(RANK)
    return {
        "total_swings": WHOLE,
        "winning_coalitions": WHOLE,
        **dict.fromkeys(("dictators", "winning_alone", "vetoes", "dummies"), numbers),
        "smallest_winning": {"type": ["integer", "null"], "minimum": 0},
        "smallest_winning_coalitions": {"anyOf": [_list(numbers), {"type": "null"}]},
    }


def _indices() -> dict[str, Json]:
    fraction: dict[str, Json] = {"type": "string", "pattern": FRACTION}
    nullable: dict[str, Json] = {"type": NULLABLE, "pattern": FRACTION}
    return {"swings": WHOLE, "banzhaf": fraction, "banzhaf_absolute": fraction, "shapley_shubik": nullable}


def _player(amount: dict[str, Json]) -> dict[str, Json]:
    return table(
        {
            "player": RANK,
            "name": TEXT,
            "weight": {"type": ["integer", "string", "null"]},
            "weights": {"type": "object", "additionalProperties": amount},
            **_indices(),
        }
    )


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
