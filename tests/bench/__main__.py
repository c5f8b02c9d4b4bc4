"""Measure speed as ratios: `python -m tests.bench`, or `python -m tests.bench NAME…` for some rows.

All rows together write the page of the documents. Exits 1 when a goal is missed, 2 when a name is unknown.
"""

import sys
from pathlib import Path

from tests.bench import commands, decisions, papers, simulations, tallies, verdicts, votes
from tests.bench.measuring import measure
from tests.bench.report import line_of, page_of

ROOMS = (decisions, commands, simulations, tallies, votes, verdicts, papers)
ROWS = {row.name: row for room in ROOMS for row in room.ROWS}
PAGE = Path(__file__).parents[2] / "docs" / "benchmarks.md"


def main(names: list[str]) -> int:
    """Measure the named rows, all of them when none is named, and give the exit code."""
    if unknown := [name for name in names if name not in ROWS]:
        sys.stderr.write(f"no row named {', '.join(unknown)}; there are {', '.join(ROWS)}\n")
        return 2
    measures = []
    for name in names or ROWS:
        measures.append(measure(ROWS[name]))
        sys.stdout.write(line_of(measures[-1]) + "\n")
        sys.stdout.flush()
    if not names:
        PAGE.write_text(page_of(measures), encoding="utf-8")
    return int(not all(one.met for one in measures))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
