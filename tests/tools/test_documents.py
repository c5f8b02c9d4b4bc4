"""The documents show what the commands print today."""

import re
from pathlib import Path

import pytest

from tools.documents import BLOCK, ROOT, documents, renewed

PLACED = re.compile(r"`(\w+)` in \[`\w+\.py`\]\(\.\./(govtool/[\w/]+\.py)\)")
STEP = re.compile(r"^ *(\w+) +((?:domain|presets|wording)/\w+\.py)", re.MULTILINE)
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
FUNCTIONS = [
    *re.findall(PLACED, ARCHITECTURE),
    *((name, f"govtool/{place}") for name, place in re.findall(STEP, ARCHITECTURE)),
]
SHOWING = [file for file in documents() if BLOCK.search(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("file", SHOWING, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_outputs_shown_are_those_of_real_runs(file: Path) -> None:
    shown = file.read_text(encoding="utf-8")

    assert renewed(shown) == shown, "`python -m tools.documents` writes them anew"


def test_an_output_that_is_no_longer_true_is_replaced() -> None:
    stale = "```console\n$ echo adoptée\nrejetée\n```\n"

    assert renewed(stale) == "```console\n$ echo adoptée\nadoptée\n```\n"


@pytest.mark.parametrize(("name", "place"), FUNCTIONS)
def test_a_function_stands_where_the_architecture_places_it(name: str, place: str) -> None:
    assert re.search(rf"^(def|class) {name}\b", (ROOT / place).read_text(encoding="utf-8"), re.MULTILINE)


def test_the_architecture_places_the_steps_of_a_decision_and_the_functions_of_clauses() -> None:
    assert len(FUNCTIONS) > 25
