"""The table of legality says what the code does."""

from govtool.domain.legality import RULES
from tools.legality import PAGE, page


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tools.legality"


def test_every_rule_has_a_row_in_each_language() -> None:
    rows = [line.split("`")[1] for line in page().splitlines() if line.startswith(("| [`", "| `"))]

    assert rows == [rule.code for rule in RULES] * 2


def test_every_code_but_the_one_that_the_reader_refuses_leads_to_its_case() -> None:
    without = {line.split("`")[1] for line in page().splitlines() if line.startswith("| `")}

    assert without == {"college-weights-sum"}


def test_a_text_from_memory_is_never_called_an_error() -> None:
    row = next(line for line in page().splitlines() if "`board-size-out-of-bounds`" in line)

    assert row.split(" | ")[1:3] == ["à vérifier", "code de commerce, art. L225-17"]
