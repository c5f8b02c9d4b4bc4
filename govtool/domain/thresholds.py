"""A share to be reached, and the only comparison that decides whether it is."""

from enum import StrEnum
from fractions import Fraction

from govtool.domain.articles import Clause
from govtool.domain.values import immutable


class Comparison(StrEnum):
    """Whether reaching a share exactly is enough."""

    AT_LEAST = "at-least"
    MORE_THAN = "more-than"


@immutable
class Threshold(Clause):
    """A share to be reached.

    share: share of the base, between 0 and 1 inclusive.
    comparison: `at-least` when reaching the share exactly is enough, `more-than` when it is not.
    """

    share: Fraction
    comparison: Comparison


def meets(part: Fraction | int, base: Fraction | int, threshold: Threshold) -> bool:
    """Say whether `part` of `base` reaches the threshold; nothing reaches a share of an empty base."""
    if not base:
        return False
    # Multiplied by the denominator of the share, heads are compared as whole numbers.
    reached, required = part * threshold.share.denominator, base * threshold.share.numerator
    if threshold.comparison is Comparison.MORE_THAN:
        return reached > required
    return reached >= required


def is_always_met(threshold: Threshold) -> bool:
    """Say whether nothing at all reaches the threshold: at least 0."""
    return threshold.share == 0 and threshold.comparison is Comparison.AT_LEAST


def is_never_met(threshold: Threshold) -> bool:
    """Say whether everything together misses the threshold: more than 1."""
    return threshold.share == 1 and threshold.comparison is Comparison.MORE_THAN


def heads_needed(base: int, threshold: Threshold) -> int:
    """Give the fewest heads out of `base` that meet the threshold (it may exceed `base`)."""
    required = threshold.share * base
    whole = -(-required.numerator // required.denominator)
    if threshold.comparison is Comparison.MORE_THAN and whole == required:
        return whole + 1
    return whole
