"""The documents show what the commands print today."""

from pathlib import Path

import pytest

from tools.documents import BLOCK, ROOT, documents, renewed

SHOWING = [file for file in documents() if BLOCK.search(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("file", SHOWING, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_outputs_shown_are_those_of_real_runs(file: Path) -> None:
    shown = file.read_text(encoding="utf-8")

    assert renewed(shown) == shown, "`python -m tools.documents` writes them anew"


def test_an_output_that_is_no_longer_true_is_replaced() -> None:
    stale = "```console\n$ echo adoptée\nrejetée\n```\n"

    assert renewed(stale) == "```console\n$ echo adoptée\nadoptée\n```\n"
