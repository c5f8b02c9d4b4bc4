"""Growth: members who come and go year after year, and what the same statutes then do.

Flows add up exactly; the heads of a year are their sum rounded half up, and everything else is counted on these heads.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction

from govtool.domain.decisions import Outcome, decide
from govtool.domain.findings import Finding
from govtool.domain.quorum import quorum_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.values import immutable
from govtool.domain.weights import Weights, effective_weights

HALF = Fraction(1, 2)


class Coming(StrEnum):
    """What stays the same when members become more: the share of them that comes, or the people who do."""

    SHARE = "share"
    PEOPLE = "people"


@immutable
class Flow:
    """Members who come or go in a year.

    amount: members, or a share of those of the start of the year.
    is_share: which of both.
    """

    amount: Fraction
    is_share: bool

    def of(self, members: Fraction) -> Fraction:
        """Give the members that it is."""
        return self.amount * members if self.is_share else self.amount


@immutable
class CollegeGrowth:
    """What is supposed of one college.

    enrolled: members today.
    joins, leaves: each year; those who come stay at least until the end of the year.
    turnout: share of the members who come or are represented, today.
    """

    id: str
    enrolled: int
    joins: Flow
    leaves: Flow
    turnout: Fraction


@immutable
class Growth:
    """A recruitment scenario.

    rule: the rule of the decision.
    colleges: one per college of the rule, in its order.
    start: the year of today's members.
    years: how many follow.
    coming: what stays the same when members become more.
    ratio: how many votes one vote of another college must be worth to be noticed.
    """

    rule: DecisionRule
    colleges: tuple[CollegeGrowth, ...]
    start: int
    years: int
    coming: Coming
    ratio: Fraction


@immutable
class Year:
    """One year.

    heads, attending: one per college.
    weights: share of 1 in effect, one per college.
    pooled: whether heads are counted together, without weights.
    blocked: whether the statutes forbid to decide with so few colleges.
    quorum: the finding on those who would come.
    outcome: what is decided when all who come vote for.
    """

    year: int
    heads: tuple[int, ...]
    attending: tuple[int, ...]
    weights: tuple[Fraction, ...]
    pooled: bool
    blocked: bool
    quorum: Finding
    outcome: Outcome

    @property
    def worth(self) -> tuple[Fraction | None, ...]:
        """The weight of one vote, one per college, as a share of 1; None where there is nobody to vote."""
        pairs = zip(self.weights, self.heads, strict=True)
        return tuple(weight / heads if heads else None for weight, heads in pairs)

    @property
    def extremes(self) -> tuple[int, int, Fraction] | None:
        """The colleges whose votes are worth most and least, and how many of these one of those is worth."""
        known = [(worth, rank) for rank, worth in enumerate(self.worth) if worth]
        if not known:
            return None
        (most, strong), (least, weak) = max(known, key=lambda pair: pair[0]), min(known, key=lambda pair: pair[0])
        return strong, weak, most / least


def projected(growth: Growth) -> tuple[Year, ...]:
    """Give today and each year that follows."""
    return tuple(_year(growth, rank, members) for rank, members in enumerate(_members(growth)))


def _members(growth: Growth) -> Iterator[tuple[Fraction, ...]]:
    """Add what comes and take off what goes, never below nobody."""
    members = tuple(Fraction(college.enrolled) for college in growth.colleges)
    yield members
    for _ in range(growth.years):
        pairs = zip(growth.colleges, members, strict=True)
        members = tuple(
            max(now - college.leaves.of(now), Fraction(0)) + college.joins.of(now) for college, now in pairs
        )
        yield members


def _year(growth: Growth, rank: int, members: Sequence[Fraction]) -> Year:
    heads = tuple(_rounded(number) for number in members)
    attending = tuple(
        _attending(college, now, growth.coming) for college, now in zip(growth.colleges, heads, strict=True)
    )
    sheet = _sheet(growth.rule, heads, attending)
    weights = effective_weights(growth.rule, sheet)
    return Year(
        year=growth.start + rank,
        heads=heads,
        attending=attending,
        weights=_shares(growth.rule, weights),
        pooled=weights.pooled,
        blocked=weights.block,
        quorum=quorum_of(growth.rule, sheet, weights.by_college),
        outcome=decide(growth.rule, sheet).outcome,
    )


def _rounded(number: Fraction) -> int:
    """Round half up."""
    return (2 * number.numerator + number.denominator) // (2 * number.denominator)


def _attending(college: CollegeGrowth, heads: int, coming: Coming) -> int:
    base = heads if coming is Coming.SHARE else college.enrolled
    return min(_rounded(college.turnout * base), heads)


def _sheet(rule: DecisionRule, heads: Sequence[int], attending: Sequence[int]) -> CountSheet:
    """Count as if all who come voted for."""
    counts = zip(rule.weights, heads, attending, strict=True)
    return CountSheet(colleges=tuple(_count(college, enrolled, come) for college, enrolled, come in counts))


def _count(college: str, enrolled: int, come: int) -> CollegeCount:
    return CollegeCount(
        id=college,
        enrolled=enrolled,
        present=come,
        represented=0,
        postal=0,
        for_=come,
        against=0,
        abstain=0,
        blank=0,
        null=0,
    )


def _shares(rule: DecisionRule, weights: Weights) -> tuple[Fraction, ...]:
    return tuple(weights.by_college.get(college, Fraction(0)) for college in rule.weights)
