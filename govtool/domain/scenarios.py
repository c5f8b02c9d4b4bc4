"""Scenarios: who would come and how they would vote, as assumptions that a simulation draws from."""

from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from govtool.domain.rules import DecisionRule
from govtool.domain.values import immutable


class Camp(StrEnum):
    """The camp of a college, when opinions are polarised."""

    FIRST = "first"
    SECOND = "second"


@immutable
class Independent:
    """Each member makes up his or her own mind."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "independent")


@immutable
class WithinColleges:
    """Members of one college influence each other; colleges do not (beta-binomial).

    correlation: between two members of one college, more than 0 and less than 1.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "within-colleges")
    correlation: Fraction


@immutable
class CommonFactor:
    """One mood carries all members to the same side (Gaussian factor).

    correlation: between the leanings of any two members, more than 0 and less than 1.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "common-factor")
    correlation: Fraction


@immutable
class Polarised:
    """A resolution comes from one of two camps, each as often; that camp is more for it, the other less.

    gap: what is added to the chance of voting for in the camp it comes from, and taken from that of the other.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "polarised")
    gap: Fraction


Opinion = Independent | WithinColleges | CommonFactor | Polarised


@immutable
class CollegeScenario:
    """What is assumed of one college.

    id: id of the college in the statutes; `members` where they have none.
    enrolled: members with the right to vote.
    turnout: chance that a member comes or is represented.
    for_: chance that a voter who does not abstain votes for.
    abstain: chance that a voter abstains.
    camp: the camp of the college, when opinions are polarised.
    """

    id: str
    enrolled: int
    turnout: Fraction
    for_: Fraction
    abstain: Fraction = Fraction(0)
    camp: Camp = Camp.FIRST


@immutable
class Scenario:
    """A scenario ready to be drawn.

    rule: the rule of the decision.
    subject: the subject of the resolution, as vetoes name it.
    colleges: what is assumed, one per college in the order of the rule.
    opinion: how votes hang together.
    runs: how many assemblies are drawn.
    seed: what the draws start from; the same seed gives the same answer.
    """

    rule: DecisionRule
    subject: str | None
    colleges: tuple[CollegeScenario, ...]
    opinion: Opinion
    runs: int
    seed: int


@immutable
class Chance:
    """How often something happened.

    times: how often.
    out_of: among how many draws; 0 when the question never arose.
    """

    times: int
    out_of: int

    @property
    def share(self) -> Fraction | None:
        """The share of the draws; None when there was none."""
        return Fraction(self.times, self.out_of) if self.out_of else None

    @property
    def squared_error(self) -> Fraction | None:
        """The square of the standard error of the share, never nothing: one more draw of each kind is supposed."""
        if not self.out_of:
            return None
        share = Fraction(self.times + 1, self.out_of + 2)
        return share * (1 - share) / self.out_of


@immutable
class Simulated:
    """What a simulation found.

    outcomes: by outcome, how often among all draws.
    quorum: how often there was a quorum.
    adopted: how often the resolution was adopted, where there was a quorum.
    winning_sides: per college, how often the outcome was what its larger side wanted, where there was a quorum and
        the college had a larger side.
    heads_against: how often more people voted against what was adopted, or for what was not, where there was a quorum.
    """

    outcomes: tuple[tuple[str, Chance], ...]
    quorum: Chance
    adopted: Chance
    winning_sides: tuple[Chance, ...]
    heads_against: Chance
