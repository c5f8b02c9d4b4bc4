"""The JSON Schemas of the answers of `regions` and `weights`: games within reach, weights for a wanted power."""

from typing import Final

from govtool.domain.records import Json
from govtool.domain.thresholds import Comparison
from govtool.domain.wanted import Index
from govtool.presets.answer_schemas import ANSWER_FORMAT, FLAG, FRACTION, RANK, WHOLE
from govtool.presets.record_schema import DIALECT, TEXT, table

SHARE: Final[dict[str, Json]] = {"type": "string", "pattern": FRACTION}
SHARES: Final[dict[str, Json]] = {"type": "array", "items": SHARE}
RANKS: Final[dict[str, Json]] = {"type": "array", "items": RANK}


def regions_schema() -> dict[str, Json]:
    """Give the schema of the answer of `regions`: each game, weights that make it, how far it is."""
    game = table(
        {
            "smallest_winning_coalitions": {"type": "array", "items": RANKS},
            "vetoes": RANKS,
            "dummies": RANKS,
            "weights": SHARES,
            "banzhaf": SHARES,
            "shapley_shubik": _or_null(SHARES),
            "exchanges": RANK,
            "moved": _or_null(SHARE),
            "is_enough": FLAG,
        }
    )
    asked: dict[str, Json] = {**_asked(), "least": SHARE, "most": SHARE, "weights": _or_null(SHARES)}
    games: dict[str, Json] = {"games": _list(game), "different_games": WHOLE, "games_exchanged": WHOLE}
    return _titled("regions", {**asked, **games})


def weights_schema() -> dict[str, Json]:
    """Give the schema of the answer of `weights`: the weights that come nearest, and how near one can come."""
    indices: Json = [index.value for index in Index]
    solution = table({"weights": SHARES, "power": SHARES, "distance": SHARE, "vetoes": RANKS, "dummies": RANKS})
    wish: dict[str, Json] = {
        "index": {"enum": indices},
        "target": _list(_or_null(SHARE)),
        "no_veto": FLAG,
        "without_veto": RANKS,
        "all_matter": FLAG,
    }
    found: dict[str, Json] = {
        "games": WHOLE,
        "games_meeting": WHOLE,
        "all_weights": FLAG,
        "least_distance": _or_null(SHARE),
        "solutions": _list(solution),
    }
    return _titled("weights", {**_asked(), **wish, **found})


def _asked() -> dict[str, Json]:
    comparisons: Json = [comparison.value for comparison in Comparison]
    return {"colleges": _list(TEXT), "share": SHARE, "comparison": {"enum": comparisons}}


def _list(item: dict[str, Json]) -> dict[str, Json]:
    return {"type": "array", "items": item}


def _or_null(schema: dict[str, Json]) -> dict[str, Json]:
    return {"anyOf": [schema, {"type": "null"}]}


def _titled(name: str, fields: dict[str, Json]) -> dict[str, Json]:
    return {"$schema": DIALECT, "title": f"govtool {name}", **table({"format": {"const": ANSWER_FORMAT}, **fields})}
