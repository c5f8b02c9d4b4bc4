"""Many sheets decided together, as the domain decides each of them.

Comparisons of whole numbers are exact. Sums of shares are compared in floating point, and a sheet on which one of them
comes too near its threshold is unsure: the domain decides it.
"""

from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from govtool.domain.decisions import Outcome, decide
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Threshold

Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]
Heads = NDArray[np.int64]
OUTCOMES: Final = tuple(Outcome)
UNSURE: Final = 1e-9
EXACT: Final = 2.0**53


class Batch(NamedTuple):
    """Sheets of one rule; arrays have a row a sheet and a column a college, in the order of the rule.

    enrolled: members of each college, the same on every sheet.
    attending: members present, represented or voting by post.
    for_: votes for.
    against: votes against.
    abstain: abstentions; there are neither blank nor null ballots.
    """

    enrolled: tuple[int, ...]
    attending: Heads
    for_: Heads
    against: Heads
    abstain: Heads

    @property
    def voters(self) -> Heads:
        """The members who gave a ballot."""
        voters: Heads = self.for_ + self.against + self.abstain
        return voters

    def sheet(self, rule: DecisionRule, row: int, subject: str | None) -> CountSheet:
        """Give one of the sheets."""
        parts = (self.attending[row], self.for_[row], self.against[row], self.abstain[row])
        return CountSheet(
            subject=subject,
            colleges=tuple(
                _count(college, self.enrolled[rank], [int(part[rank]) for part in parts])
                for rank, college in enumerate(rule.weights)
            ),
        )


def _count(college: str, enrolled: int, parts: Sequence[int]) -> CollegeCount:
    attending, for_, against, abstain = parts
    return CollegeCount(
        id=college,
        enrolled=enrolled,
        present=attending,
        represented=0,
        postal=0,
        for_=for_,
        against=against,
        abstain=abstain,
        blank=0,
        null=0,
    )


class Reached(NamedTuple):
    """Whether a threshold is reached, sheet by sheet, and where floating point cannot tell."""

    holds: Flags
    unsure: Flags


def outcomes_of(rule: DecisionRule, batch: Batch, subject: str | None) -> NDArray[np.int8]:
    """Give the outcome of every sheet, as its rank in `OUTCOMES`."""
    from govtool.simulation.batch_rules import quickly

    outcomes, unsure = quickly(rule, batch, subject)
    rows = np.flatnonzero(unsure)
    if rows.size:
        parts = np.hstack([batch.attending[rows], batch.for_[rows], batch.against[rows], batch.abstain[rows]])
        _, firsts, which = np.unique(parts, axis=0, return_index=True, return_inverse=True)
        decided = [decide(rule, batch.sheet(rule, int(rows[first]), subject)).outcome for first in firsts]
        outcomes[rows] = np.array([OUTCOMES.index(outcome) for outcome in decided], dtype=np.int8)[which.reshape(-1)]
    return outcomes


def reached(part: Floats | Heads, base: Floats | Heads, threshold: Threshold, *, whole: bool) -> Reached:
    """Say whether parts reach a threshold; nothing reaches a share of an empty base.

    whole: whether both are whole numbers.
    """
    numerator, denominator = float(threshold.share.numerator), float(threshold.share.denominator)
    left, right = part * denominator, base * numerator
    gap = np.asarray(left - right, dtype=float)
    is_exact = whole and max(np.max(left, initial=0), np.max(right, initial=0), denominator, numerator) < EXACT
    unsure = np.zeros(gap.shape, dtype=bool) if is_exact else np.abs(gap) <= UNSURE * denominator * (1 + np.abs(base))
    over = gap > 0 if threshold.comparison.value == "more-than" else gap >= 0
    return Reached(over & (base != 0), unsure)
