"""What is half said: a hole laid out again as the tables and lists that it was read from, "?" where something lacks."""

import re
from typing import Final, TypeAlias

from govtool.domain.holes import Hole, Known
from govtool.presets.reading import UNKNOWN

Tree: TypeAlias = dict[str, "Tree | Known | list[Tree]"]
STEP: Final = re.compile(r"\[[^\]]*\]|[^.\[\]]+")


def rows_of(hole: Hole) -> list[Tree] | None:
    """Give the rows of a hole in a list of tables; None when the hole is one table."""
    names = [name for name, _ in hole.known]
    if not names or not names[0].startswith("["):
        return None
    laid_out = _as_list(_tree_of(hole))
    return laid_out if isinstance(laid_out, list) else None


def table_of_hole(hole: Hole) -> Tree:
    """Give what a hole says as one table, in its order, then "?" under each missing key."""
    return _as_lists(_tree_of(hole))


def _tree_of(hole: Hole) -> Tree:
    tree: Tree = {}
    for name, value in (*hole.known, *((name, UNKNOWN) for name in hole.missing)):
        *steps, last = STEP.findall(name)
        place = tree
        for step in steps:
            inner = place.setdefault(step, {})
            place = inner if isinstance(inner, dict) else {}
        place.setdefault(last, value)
    return tree


def _as_lists(tree: Tree) -> Tree:
    """Turn every table of places, such as `[1]` and `[2]`, into a list; a row of which nothing is said stays empty."""
    return {key: _as_list(value) if isinstance(value, dict) else value for key, value in tree.items()}


def _as_list(tree: Tree) -> "Tree | list[Tree]":
    if not all(key.startswith("[") for key in tree):
        return _as_lists(tree)
    rows = [(place, row if isinstance(row, dict) else {}) for place, row in tree.items()]
    return [_as_lists(row) for _, row in sorted(rows, key=_rank)]


def _rank(placed: tuple[str, Tree]) -> int:
    """Give the rank of a row that has no id; rows with ids keep their order."""
    place = placed[0].strip("[]")
    return int(place) if place.isdecimal() else 0


def is_open(value: "Tree | Known | list[Tree]") -> bool:
    """Say whether something lacks in a value; a table that says nothing lacks everything."""
    match value:
        case dict():
            return not value or any(map(is_open, value.values()))
        case list():
            return any(map(is_open, value))
        case _:
            return value == UNKNOWN
