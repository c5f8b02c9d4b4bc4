"""Rows: what is measured, against which yardstick, and the goal; each room lists its own in a module of this folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Pair:
    """What is measured and what it is compared with, ready to run.

    yardstick: another work, or how many seconds the first may last; what lasts long is then not run to warm up.
    latencies: where the measured work writes the seconds of each request that it makes, if it makes some.
    """

    measured: Work
    yardstick: Work | float
    latencies: Sequence[float] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One figure of the benchmarks.

    name: how it is asked for on the command line.
    measured: what is measured, in English.
    yardstick: what it is compared with.
    goal: the ratio that it must not exceed; None when it is only reported.
    prepared: prepares both and gives them.
    repetitions: how often both are run.
    votes: how many votes one run casts; 0 when it casts none.
    """

    name: str
    measured: str
    yardstick: str
    goal: float | None
    prepared: Callable[[], Pair]
    repetitions: int = 101
    votes: int = 0
