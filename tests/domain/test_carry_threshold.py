"""What a college carries follows its threshold, unless the statutes themselves give it a second round."""

from fractions import Fraction

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import Counted
from govtool.domain.carry import CollegeVotes, carried_by
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    EmptyCollege,
    MajorityWeighing,
    SilentCollege,
)

FOUR_TO_THREE = CollegeVotes(for_=4, against=3, base=7)


def above_three_fifths(below: CollegeBelowThreshold) -> MajorityWeighing:
    return MajorityWeighing(
        abstention=Counted.NOT_COUNTED,
        blank=Counted.NOT_COUNTED,
        silent_college=SilentCollege.NOT_CAST,
        empty_college=EmptyCollege.EQUAL,
        weight_cap=NONE,
        below_three_colleges=BelowThreeColleges.KEEP,
        college_threshold=Threshold(share=Fraction(3, 5), comparison=Comparison.MORE_THAN),
        college_below_threshold=below,
        college_tie=CollegeTie.NEUTRAL,
    )


def test_the_larger_side_carries_the_college_at_the_second_round_that_the_statutes_give() -> None:
    carried = carried_by(above_three_fifths(CollegeBelowThreshold.SECOND_ROUND), Fraction(1, 4), FOUR_TO_THREE, 2)

    assert (carried.for_, carried.against) == (Fraction(1, 4), 0)


@pytest.mark.parametrize("below", [CollegeBelowThreshold.NEUTRAL, CollegeBelowThreshold.AGAINST])
def test_a_round_without_clause_lifts_no_threshold(below: CollegeBelowThreshold) -> None:
    weighing = above_three_fifths(below)

    assert carried_by(weighing, Fraction(1, 4), FOUR_TO_THREE, 2) == carried_by(
        weighing, Fraction(1, 4), FOUR_TO_THREE, 1
    )
