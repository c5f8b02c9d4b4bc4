"""Measuring: two works in turn, so that what slows the machine slows both."""

import gc
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

from tests.bench.rows import Pair, Row, Work

LEAST_SECONDS = 0.003


@dataclass(frozen=True, slots=True)
class Measure:
    """The ratios of one row, one per repetition.

    seconds: how long the measured work lasts, and how long the yardstick does, in the middle.
    slow: in how many seconds 95 requests of a hundred are answered; None when the work makes none.
    """

    row: Row
    ratios: tuple[float, ...]
    seconds: tuple[float, float]
    slow: float | None = None

    @property
    def ratio(self) -> float:
        """The ratio in the middle."""
        return median(self.ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """The ratios between which half of the repetitions lie."""
        low, _, high = quantiles(self.ratios, n=4)
        return low, high

    @property
    def met(self) -> bool:
        """Whether the goal is met; a row without goal has nothing to miss."""
        return self.row.goal is None or self.ratio <= self.row.goal


def measure(row: Row) -> Measure:
    """Measure a row: both works in each repetition, each of them first in one repetition out of two."""
    pair = row.prepared()
    runs = _runs_of(pair)
    gc.collect()
    gc.disable()
    try:
        times = [_times(pair, runs, repetition) for repetition in range(row.repetitions)]
    finally:
        gc.enable()
    measured, yardstick = zip(*times, strict=True)
    slow = quantiles(pair.latencies, n=20)[-1] if pair.latencies else None
    ratios = tuple(work / other for work, other in times)
    return Measure(row, ratios, (median(measured), median(yardstick)), slow)


def _times(pair: Pair, runs: tuple[int, int], repetition: int) -> tuple[float, float]:
    works = (pair.measured, pair.yardstick)
    order = (0, 1) if repetition % 2 else (1, 0)
    seconds = {rank: _seconds(works[rank], runs[rank]) for rank in order}
    return seconds[0], seconds[1]


def _seconds(work: Work | float, runs: int) -> float:
    """Give the seconds of one run, measured over several."""
    if isinstance(work, float):
        return work
    start = perf_counter()
    for _ in range(runs):
        work()
    return (perf_counter() - start) / runs


def _runs_of(pair: Pair) -> tuple[int, int]:
    """Give how many runs of each last long enough to be timed; the first one warms up and does not count."""
    if isinstance(pair.yardstick, float):
        return 1, 1
    return _enough(pair.measured), _enough(pair.yardstick)


def _enough(work: Work) -> int:
    work()
    return max(1, round(LEAST_SECONDS / _seconds(work, 1)))
