"""Denominators compared: which of the heads a majority counts, from the narrowest to the widest."""

from typing import Final

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.clauses import HeadsMajority, Majority, Unanimity

WIDENING: Final = (CollegeBase.CAST, CollegeBase.VOTERS, CollegeBase.ATTENDING, CollegeBase.ENROLLED)
HEADS: Final = {
    HeadsBase.HEADS_CAST.value: CollegeBase.CAST,
    HeadsBase.HEADS_ATTENDING.value: CollegeBase.ATTENDING,
    HeadsBase.HEADS_ENROLLED.value: CollegeBase.ENROLLED,
}


def base_of(majority: Majority | HeadsMajority | Unanimity) -> CollegeBase:
    """Give the denominator of a majority in heads.

    Of the weight cast, whatever does not choose is left out; of the total weight, the base inside each college counts.
    """
    if majority.base.value in HEADS:
        return HEADS[majority.base.value]
    if isinstance(majority, Majority) and majority.base is AssemblyBase.TOTAL_WEIGHT:
        return majority.college_base
    return CollegeBase.CAST


def is_as_wide(base: CollegeBase, other: CollegeBase) -> bool:
    """Say whether a denominator is at least as wide as another one, so that a share of it asks for as much."""
    return WIDENING.index(base) >= WIDENING.index(other)
