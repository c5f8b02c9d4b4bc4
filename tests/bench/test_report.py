"""A measure says its ratio, its spread, and whether its goal is met."""

import pytest

from tests.bench.__main__ import ROOMS, ROWS, main
from tests.bench.measuring import Measure, measure
from tests.bench.report import line_of, page_of
from tests.bench.rows import Pair, Row

SECONDS = (0.002, 0.001)


def row(goal: float | None, **terms) -> Row:
    return Row(
        name="count",
        measured="count to ten",
        yardstick="count to one",
        goal=goal,
        **{"prepared": lambda: Pair(lambda: list(range(10)), lambda: list(range(1))), **terms},
    )


@pytest.mark.parametrize(("goal", "met"), [(2.9, False), (3, True), (3.1, True), (None, True)])
def test_a_goal_is_met_by_the_ratio_in_the_middle(goal: float | None, met: bool) -> None:
    assert Measure(row(goal), (1.0, 3.0, 3.0, 9.0, 100.0), SECONDS).met is met


def test_a_line_gives_the_ratio_half_of_the_repetitions_the_goal_and_the_verdict() -> None:
    missed = Measure(row(2), (1.0, 2.0, 3.0, 4.0, 5.0), SECONDS)

    assert line_of(missed).split() == [
        *("count", "3.00", "(1.50", "to", "4.50)", "goal", "≤", "2", "missed"),
        *("2.0", "ms", "and", "1.0", "ms"),
    ]


def test_the_page_has_one_row_a_measure_and_no_verdict_without_goal() -> None:
    page = page_of([Measure(row(4), (3.0, 3.0), SECONDS), Measure(row(None), (3.0, 3.0), SECONDS)])

    assert [line for line in page.splitlines() if line.startswith("| `count`")] == [
        "| `count` | count to ten | count to one | 3.00 | 3.00 and 3.00 | ≤ 4 | met | 2.0 ms and 1.0 ms |",
        "| `count` | count to ten | count to one | 3.00 | 3.00 and 3.00 |  |  | 2.0 ms and 1.0 ms |",
    ]


def test_a_row_of_votes_says_its_rates_and_how_long_the_slowest_wait() -> None:
    voted = Measure(row(None, votes=10), (2.0, 2.0), (0.2, 0.1), slow=0.0499)

    assert line_of(voted).endswith("50 votes/s and 100 votes/s; 95 answers in 100 within 49.9 ms")


def test_a_row_with_a_time_for_yardstick_runs_as_often_as_it_says_and_no_more() -> None:
    runs = []
    timed = row(None, repetitions=3, prepared=lambda: Pair(lambda: runs.append("run"), 60.0))

    measured = measure(timed)

    assert (len(runs), len(measured.ratios), measured.seconds[1]) == (3, 3, 60.0)


def test_a_measure_has_a_ratio_for_each_repetition() -> None:
    measured = measure(row(None))

    assert len(measured.ratios) == 101
    assert min(measured.ratios) > 0


def test_an_unknown_name_is_refused_with_the_names_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["deciding"]) == 2
    assert capsys.readouterr().err.startswith("no row named deciding; there are decision, decision-majority, ")


def test_no_two_rows_share_a_name() -> None:
    named = [row.name for room in ROOMS for row in room.ROWS]

    assert len(named) > 30
    assert sorted(named) == sorted(ROWS)
