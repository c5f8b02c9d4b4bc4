"""The tally of an assembly: what is carried for and against, in weight and in heads."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from govtool.domain.bases import AssemblyBase, HeadsBase
from govtool.domain.carry import Carried, CollegeVotes, carried_by_colleges, votes_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.values import immutable
from govtool.domain.weights import Weights


class Sides(NamedTuple):
    """Both sides of a comparison and its denominator, in one unit: weight or heads."""

    for_: Fraction | int
    against: Fraction | int
    base: Fraction | int

    @property
    def equal(self) -> bool:
        """Whether something was cast and both sides are exactly equal."""
        return bool(self.for_) and self.for_ == self.against

    @property
    def nothing(self) -> bool:
        """Whether neither side has anything."""
        return not self.for_ and not self.against


@immutable
class Tally:
    """All that is carried, before any threshold.

    votes: votes as counted inside each college, in heads.
    colleges: what each college carries.
    total: the total weight, silent colleges included, or the heads in the base when heads are counted together.
    attending: heads attending.
    enrolled: heads enrolled.
    """

    votes: Mapping[str, CollegeVotes]
    colleges: Mapping[str, Carried]
    total: Fraction
    attending: int
    enrolled: int

    @property
    def for_(self) -> Fraction:
        """What is carried for, in the unit of `total`."""
        return sum((carried.for_ for carried in self.colleges.values()), Fraction(0))

    @property
    def against(self) -> Fraction:
        """What is carried against, in the unit of `total`."""
        return sum((carried.against for carried in self.colleges.values()), Fraction(0))

    def sides(self, base: AssemblyBase | HeadsBase) -> Sides:
        """Give both sides and the denominator named by `base`."""
        if base in {AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT}:
            for_, against = self.for_, self.against
            return Sides(for_, against, for_ + against if base is AssemblyBase.WEIGHT_CAST else self.total)
        for_heads = sum(votes.for_ for votes in self.votes.values())
        against_heads = sum(votes.against for votes in self.votes.values())
        heads = {
            "heads_cast": for_heads + against_heads,
            "heads_attending": self.attending,
            "heads_enrolled": self.enrolled,
        }
        return Sides(for_heads, against_heads, heads[base.value])


def tally_of(rule: DecisionRule, sheet: CountSheet, weights: Weights) -> Tally:
    """Count a sheet: votes inside each college, then what each carries to the assembly."""
    votes = {count.id: votes_of(count, rule.weighing, rule.majority.college_base) for count in sheet.colleges}
    total = sum(weights.by_college.values(), Fraction(0))
    if weights.pooled:
        total = Fraction(sum(counted.base for counted in votes.values()))
    return Tally(
        votes=votes,
        colleges=carried_by_colleges(rule, sheet, weights, votes),
        total=total,
        attending=sum(count.attending for count in sheet.colleges),
        enrolled=sum(count.enrolled for count in sheet.colleges),
    )
