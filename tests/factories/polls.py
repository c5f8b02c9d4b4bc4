"""Polls in a few words: a college, a rule by heads or by weights, and what differs from the plainest one."""

from dataclasses import replace
from fractions import Fraction

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import CastingVote, CastingVoteHolder, Majority, NoQuorum
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
)

HEADS = HeadsWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED)
PROPORTIONAL = ProportionalWeighing(
    abstention=Counted.NOT_COUNTED,
    blank=Counted.NOT_COUNTED,
    silent_college=SilentCollege.NOT_CAST,
    empty_college=EmptyCollege.EQUAL,
    weight_cap=NONE,
    below_three_colleges=BelowThreeColleges.KEEP,
)
BY_MAJORITY = MajorityWeighing(
    abstention=Counted.NOT_COUNTED,
    blank=Counted.NOT_COUNTED,
    silent_college=SilentCollege.NOT_CAST,
    empty_college=EmptyCollege.EQUAL,
    weight_cap=NONE,
    below_three_colleges=BelowThreeColleges.KEEP,
    college_threshold=NONE,
    college_below_threshold=CollegeBelowThreshold.NEUTRAL,
    college_tie=CollegeTie.NEUTRAL,
)
MORE_THAN_HALF = Majority(
    share=Fraction(1, 2),
    comparison=Comparison.MORE_THAN,
    base=AssemblyBase.WEIGHT_CAST,
    college_base=CollegeBase.CAST,
)
CHAIR_BREAKS_TIES = CastingVote(given_to=CastingVoteHolder.CHAIR)
BY_HEADS = DecisionRule(
    weights={"members": Fraction(1)},
    weighing=HEADS,
    quorum=(NoQuorum(),),
    majority=MORE_THAN_HALF,
    conditions=(),
    casting_vote=None,
)


def weighted(**weights: str) -> DecisionRule:
    """Give a rule of weighted colleges: proportional carry, more than half of the weight cast, nothing else."""
    return replace(
        BY_HEADS, weighing=PROPORTIONAL, weights={college: Fraction(weight) for college, weight in weights.items()}
    )


def college(
    id: str = "members", for_: int = 0, against: int = 0, *, attending: int = 0, enrolled: int = 0, **others: int
) -> CollegeCount:
    """Give the counts of a college; its members attend who vote, and are enrolled who attend, unless more are said.

    others: abstain, blank, null.
    """
    ballots = {"abstain": 0, "blank": 0, "null": 0, **others}
    present = max(attending, for_ + against + sum(ballots.values()))
    return CollegeCount(
        id=id,
        enrolled=max(enrolled, present),
        present=present,
        represented=0,
        postal=0,
        for_=for_,
        against=against,
        **ballots,
    )


TEN = {f"college{rank}": Fraction(rank, 55) for rank in range(1, 11)}


def ten_colleges(favour: int) -> CountSheet:
    """Give ten colleges of 12 000 members and 10 000 voters, more of whom are for the heavier the college."""
    return CountSheet(
        colleges=tuple(
            college(name, favour + 37 * rank, 10_000 - favour - 37 * rank, enrolled=12_000)
            for rank, name in enumerate(TEN)
        )
    )
