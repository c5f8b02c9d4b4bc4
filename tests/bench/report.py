"""The report of the benchmarks: lines for the terminal, a page for the documents."""

import os
import platform
from collections.abc import Sequence

from tests.bench.measuring import Measure

PAGE = """\
# Vitesse

Chaque chiffre est un rapport entre une mesure et un étalon pris en même temps, sur la même machine.

Each figure is a ratio between a work and a yardstick that run in turn, one after the other, on the same machine; the \
median of 101 repetitions, of fewer where each takes seconds, and the two ratios between which half of them lie. The \
absolute figures are those of this machine only. `make bench` measures again and writes this page; \
`python -m tests.bench NAME` measures one row. The rows of a room are a module of `tests/bench`.

Measured with {machine}.

| name | what is measured | yardstick | ratio | half between | goal | | work and yardstick on this machine |
|---|---|---|---|---|---|---|---|
{rows}

## What the yardsticks are

- **tally**: the same `GROUP BY`, on the same table and the same connection settings, by the driver alone. The work \
adds what makes a count a decision: one state of the database, five college counts, the decision, its margin, and its \
record with its digest. Both read the covering index of the ballots; neither writes.
- **votes**: a route behind the same gate (same session, same rights, same token of the form) of the same server \
process and database, with the same durability and the same line of writers, that runs by hand on the raw driver the \
statements of a vote: the time, the poll, who speaks for whom, the mandate, its ballot, the statutes, then the \
sign-off, the ballot, the entry of the journal and its head, and the commit. It reads no form beyond one answer, knows \
no statutes and words no refusal, which a vote must. The goal of at least 0.6 × its rate is a ratio of times of at \
most 1.67. Eight browsers post at once; each vote is the first one of its mandate.
- **hall**: 500 browsers from one address, thirty at once. Each opens the link of its mail, presses its button, opens \
the booth and votes: four requests. A run in which one of them is answered otherwise than to a voter, or after which \
one ballot is missing, stops the benchmark. The yardstick is a minute.
- **result-page**: the same page of a poll with a hundred times fewer ballots. It reads the frozen decision, so the \
number of ballots must not matter.
"""


def line_of(measure: Measure) -> str:
    """Give a measure on one line."""
    low, high = measure.spread
    ratio = f"{measure.ratio:6.2f} ({low:.2f} to {high:.2f})"
    line = f"{measure.row.name:25} {ratio:26} goal {_goal(measure):6} {_verdict(measure):6} {_absolute(measure)}"
    return line.rstrip()


def page_of(measures: Sequence[Measure]) -> str:
    """Give the page of the documents."""
    machine = f"{os.cpu_count()} cores and Python {platform.python_version()}"
    return PAGE.format(machine=machine, rows="\n".join(map(_row_of, measures)))


def _row_of(measure: Measure) -> str:
    row, (low, high) = measure.row, measure.spread
    cells = (f"`{row.name}`", row.measured, row.yardstick, f"{measure.ratio:.2f}", f"{low:.2f} and {high:.2f}")
    return f"| {' | '.join(cells)} | {_goal(measure)} | {_verdict(measure)} | {_absolute(measure)} |"


def _goal(measure: Measure) -> str:
    return "" if measure.row.goal is None else f"≤ {measure.row.goal:.3g}"


def _verdict(measure: Measure) -> str:
    if measure.row.goal is None:
        return ""
    return "met" if measure.met else "missed"


def _absolute(measure: Measure) -> str:
    """Say both figures of this machine: rates when votes are cast, else times."""
    slow = "" if measure.slow is None else f"; 95 answers in 100 within {_time(measure.slow)}"
    if not measure.row.votes:
        return " and ".join(map(_time, measure.seconds)) + slow
    return " and ".join(f"{measure.row.votes / seconds:.0f} votes/s" for seconds in measure.seconds) + slow


def _time(seconds: float) -> str:
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{seconds * 1e3:.1f} ms" if seconds >= 1e-3 else f"{seconds * 1e6:.1f} µs"
