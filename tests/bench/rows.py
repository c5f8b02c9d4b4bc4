"""Rows: what is measured, against which yardstick, and the goal; each room lists its own in a module of this folder."""

from collections.abc import Callable
from dataclasses import dataclass

REPETITIONS = 101
Work = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure of the benchmarks.

    name: how it is asked for on the command line.
    measured: what is measured, in English.
    yardstick: what it is compared with.
    goal: the ratio that it must not exceed; None when it is only reported.
    prepared: prepares both and gives them, the measured one first.
    repetitions: how often both are measured; fewer where each takes seconds.
    """

    name: str
    measured: str
    yardstick: str
    goal: float | None
    prepared: Callable[[], tuple[Work, Work]]
    repetitions: int = REPETITIONS
