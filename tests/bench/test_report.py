"""A measure says its ratio, its spread, and whether its goal is met."""

import pytest

from tests.bench.__main__ import ROWS, main
from tests.bench.measuring import Measure, measure
from tests.bench.report import line_of, page_of
from tests.bench.rows import Row


def row(goal: float | None) -> Row:
    return Row(
        name="count",
        measured="count to ten",
        yardstick="count to one",
        goal=goal,
        prepared=lambda: (lambda: list(range(10)), lambda: list(range(1))),
    )


@pytest.mark.parametrize(("goal", "met"), [(2.9, False), (3, True), (3.1, True), (None, True)])
def test_a_goal_is_met_by_the_ratio_in_the_middle(goal: float | None, met: bool) -> None:
    assert Measure(row(goal), (1.0, 3.0, 3.0, 9.0, 100.0)).met is met


def test_a_line_gives_the_ratio_half_of_the_repetitions_the_goal_and_the_verdict() -> None:
    missed = Measure(row(2), (1.0, 2.0, 3.0, 4.0, 5.0))

    assert line_of(missed).split() == ["count", "3.0", "(1.5", "to", "4.5)", "goal", "≤", "2", "missed"]


def test_the_page_has_one_row_a_measure_and_no_verdict_without_goal() -> None:
    page = page_of([Measure(row(4), (3.0, 3.0)), Measure(row(None), (3.0, 3.0))])

    assert page.splitlines()[-2:] == [
        "| `count` | count to ten | count to one | 3.0 | 3.0 and 3.0 | ≤ 4 | met |",
        "| `count` | count to ten | count to one | 3.0 | 3.0 and 3.0 |  |  |",
    ]


def test_a_measure_has_a_ratio_for_each_repetition() -> None:
    measured = measure(row(None))

    assert len(measured.ratios) == 101
    assert min(measured.ratios) > 0


def test_an_unknown_name_is_refused_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deciding"]) == 2
    assert capsys.readouterr().err.startswith("no row named deciding; there are decision, decision-majority, ")


def test_no_two_rows_share_a_name() -> None:
    assert len(ROWS) == 13
