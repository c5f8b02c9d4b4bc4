"""Measuring: two works in turn, so that what slows the machine slows both."""

import gc
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter

from tests.bench.rows import Row, Work

LEAST_SECONDS = 0.003


@dataclass(frozen=True, slots=True)
class Measure:
    """The ratios of one row, one per repetition."""

    row: Row
    ratios: tuple[float, ...]

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
    works = row.prepared()
    runs = tuple(_runs_of(work) for work in works)
    gc.collect()
    gc.disable()
    try:
        return Measure(row, tuple(_ratio(works, runs, repetition) for repetition in range(row.repetitions)))
    finally:
        gc.enable()


def _ratio(works: tuple[Work, Work], runs: tuple[int, int], repetition: int) -> float:
    order = (0, 1) if repetition % 2 else (1, 0)
    seconds = {rank: _seconds(works[rank], runs[rank]) for rank in order}
    return seconds[0] / seconds[1]


def _seconds(work: Work, runs: int) -> float:
    """Give the seconds of one run, measured over several."""
    start = perf_counter()
    for _ in range(runs):
        work()
    return (perf_counter() - start) / runs


def _runs_of(work: Work) -> int:
    """Give how many runs last long enough to be timed; the first one warms up and does not count."""
    work()
    return max(1, round(LEAST_SECONDS / _seconds(work, 1)))
