"""The report of the benchmarks: lines for the terminal, a page for the documents."""

import os
import platform
from collections.abc import Sequence

from tests.bench.measuring import Measure
from tests.bench.rows import REPETITIONS

PAGE = """\
# Vitesse

Chaque chiffre est un rapport entre une mesure et un étalon pris en même temps, sur la même machine.

Each figure is a ratio between a work and a yardstick that run in turn, one after the other, on the same machine; the \
median of {repetitions} repetitions, of fewer where each takes seconds, and \
the two ratios between which half of them lie. `make bench` measures again \
and writes this page; `python -m tests.bench NAME` measures one row. The rows of a room are a module of `tests/bench`.

Measured with {machine}.

| name | what is measured | yardstick | ratio | half between | goal | |
|---|---|---|---|---|---|---|
{rows}
"""


def line_of(measure: Measure) -> str:
    """Give a measure on one line."""
    low, high = measure.spread
    ratio = f"{measure.ratio:6.1f} ({low:.1f} to {high:.1f})"
    return f"{measure.row.name:25} {ratio:26} goal {_goal(measure):5} {_verdict(measure)}".rstrip()


def page_of(measures: Sequence[Measure]) -> str:
    """Give the page of the documents."""
    machine = f"{os.cpu_count()} cores and Python {platform.python_version()}"
    rows = "\n".join(map(_row_of, measures))
    return PAGE.format(repetitions=REPETITIONS, machine=machine, rows=rows)


def _row_of(measure: Measure) -> str:
    row, (low, high) = measure.row, measure.spread
    cells = (f"`{row.name}`", row.measured, row.yardstick, f"{measure.ratio:.1f}", f"{low:.1f} and {high:.1f}")
    return f"| {' | '.join(cells)} | {_goal(measure)} | {_verdict(measure)} |"


def _goal(measure: Measure) -> str:
    return "" if measure.row.goal is None else f"≤ {measure.row.goal:g}"


def _verdict(measure: Measure) -> str:
    if measure.row.goal is None:
        return ""
    return "met" if measure.met else "missed"
