"""Ten colleges of unequal weights: rules and sheets for the benchmarks of decisions."""

from fractions import Fraction
from random import Random

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import HeadsQuorum, Majority, QuorumClause, WeightedHeadsQuorum
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    EmptyCollege,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
)

PERCENTS = (18, 16, 14, 12, 10, 10, 8, 6, 4, 2)
NAMES = tuple(f"college-{rank}" for rank in range(1, 11))
SHARED = {
    "abstention": Counted.NOT_COUNTED,
    "blank": Counted.NOT_COUNTED,
    "silent_college": SilentCollege.NOT_CAST,
    "empty_college": EmptyCollege.PRO_RATA,
    "weight_cap": Fraction(1, 2),
    "below_three_colleges": BelowThreeColleges.HEADS,
}

PROPORTIONAL = ProportionalWeighing(**SHARED)
BY_MAJORITY = MajorityWeighing(
    **SHARED,
    college_threshold=NONE,
    college_below_threshold=CollegeBelowThreshold.NEUTRAL,
    college_tie=CollegeTie.NEUTRAL,
)
FIFTH_OF_HEADS = HeadsQuorum(share=Fraction(1, 5), comparison=Comparison.AT_LEAST)
QUARTER_OF_WEIGHT = WeightedHeadsQuorum(share=Fraction(1, 4), comparison=Comparison.AT_LEAST)


def rule_with(weighing: CollegeWeighing, quorum: QuorumClause) -> DecisionRule:
    """Give the rule of more than half of the weight cast."""
    return DecisionRule(
        weights={name: Fraction(percent, 100) for name, percent in zip(NAMES, PERCENTS, strict=True)},
        weighing=weighing,
        quorum=(quorum,),
        majority=Majority(
            share=Fraction(1, 2),
            comparison=Comparison.MORE_THAN,
            base=AssemblyBase.WEIGHT_CAST,
            college_base=CollegeBase.CAST,
        ),
        conditions=(),
        casting_vote=None,
    )


def sheet_of(fewest: int, most: int) -> CountSheet:
    """Draw a sheet, always the same, with a number of voters in each college between two bounds, inclusive."""
    random = Random(1)
    return CountSheet(colleges=tuple(_count(random, name, random.randint(fewest, most)) for name in NAMES))


def _count(random: Random, name: str, voters: int) -> CollegeCount:
    abstain = random.randint(0, voters // 10)
    for_ = random.randint(voters // 3, voters * 2 // 3 - abstain)
    return CollegeCount(
        id=name,
        enrolled=2 * voters,
        present=voters,
        represented=0,
        postal=0,
        for_=for_,
        against=voters - abstain - for_,
        abstain=abstain,
        blank=0,
        null=0,
    )
