"""The table of the verification standard: what applies, how it is met, by which tests."""

import ast
import csv
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

STATES = {"yes", "partly", "later", "no"}
TESTED = {"yes", "partly"}


def faults_of(table: str, root: Path) -> list[str]:
    """Name what is wrong with a table: rows out of order or twice, states unknown, tests that do not exist."""
    rows = list(csv.DictReader(StringIO(table)))
    ranks = [tuple(map(int, row["id"].split("."))) for row in rows]
    found = [] if ranks == sorted(set(ranks)) else ["rows out of order or twice"]
    return [*found, *(f"{row['id']}: {fault}" for row in rows for fault in _faults(row, root))]


def _faults(row: dict[str, str], root: Path) -> Iterator[str]:
    tests = row["tests"].split()
    if row["applies"] not in STATES:
        yield f"unknown state {row['applies']}"
    if not row["how"].strip():
        yield "no reason"
    if bool(tests) != (row["applies"] in TESTED):
        yield "a test for what is done, and for nothing else"
    yield from (f"no such test: {test}" for test in tests if not _exists(test, root))


def _exists(test: str, root: Path) -> bool:
    file, _, name = test.partition("::")
    if not (root / file).is_file():
        return False
    tree = ast.parse((root / file).read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and node.name == name for node in tree.body)
