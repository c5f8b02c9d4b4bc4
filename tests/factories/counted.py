"""Counts, weighings and rules with plain terms, of which a test names only what matters to it."""

from fractions import Fraction

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import Majority, NoQuorum
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
    Weighing,
)

COUNTED = {"abstention": Counted.NOT_COUNTED, "blank": Counted.NOT_COUNTED}
COLLEGES = {
    **COUNTED,
    "silent_college": SilentCollege.NOT_CAST,
    "empty_college": EmptyCollege.EQUAL,
    "weight_cap": NONE,
    "below_three_colleges": BelowThreeColleges.HEADS,
}
INSIDE = {
    "college_threshold": NONE,
    "college_below_threshold": CollegeBelowThreshold.NEUTRAL,
    "college_tie": CollegeTie.NEUTRAL,
}


def count(identity: str, enrolled: int | None = None, attending: int | None = None, **votes: int) -> CollegeCount:
    """Count a college; those who attend are the voters and those enrolled attend, unless said otherwise."""
    ballots = {"for_": 0, "against": 0, "abstain": 0, "blank": 0, "null": 0, **votes}
    present = sum(ballots.values()) if attending is None else attending
    return CollegeCount(
        id=identity,
        enrolled=present if enrolled is None else enrolled,
        present=present,
        represented=0,
        postal=0,
        **ballots,
    )


def sheet(*counts: CollegeCount, **terms: object) -> CountSheet:
    """Put counts on a sheet."""
    return CountSheet(colleges=counts, **terms)


def heads(**terms: object) -> HeadsWeighing:
    """Count heads."""
    return HeadsWeighing(**{**COUNTED, **terms})


def proportional(**terms: object) -> ProportionalWeighing:
    """Split the weight of each college."""
    return ProportionalWeighing(**{**COLLEGES, **terms})


def by_majority(**terms: object) -> MajorityWeighing:
    """Give the whole weight of each college to its larger side."""
    return MajorityWeighing(**{**COLLEGES, **INSIDE, **terms})


def majority(share: str = "1/2", **terms: object) -> Majority:
    """Ask for more than a share of what is cast."""
    return Majority(
        **{
            "share": Fraction(share),
            "comparison": Comparison.MORE_THAN,
            "base": AssemblyBase.WEIGHT_CAST,
            "college_base": CollegeBase.CAST,
            **terms,
        }
    )


def rule(weighing: Weighing, weights: dict[str, str] | None = None, **terms: object) -> DecisionRule:
    """Make a rule without quorum, by simple majority, unless said otherwise."""
    return DecisionRule(
        **{
            "weights": {college: Fraction(weight) for college, weight in (weights or {"members": "1"}).items()},
            "weighing": weighing,
            "quorum": (NoQuorum(),),
            "majority": majority(),
            "conditions": (),
            "casting_vote": None,
            **terms,
        }
    )
