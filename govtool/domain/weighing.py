"""How votes become weight: the clauses of the statutes that say what a college carries."""

from enum import StrEnum
from fractions import Fraction
from typing import ClassVar

from govtool.domain.articles import Clause, NoneStated
from govtool.domain.bases import Counted
from govtool.domain.thresholds import Threshold
from govtool.domain.values import immutable


class EmptyCollege(StrEnum):
    """What becomes of the weight of a college in which nobody is enrolled."""

    LOST = "lost"
    EQUAL = "equal"
    PRO_RATA = "pro-rata"


class BelowThreeColleges(StrEnum):
    """What happens when fewer than three colleges have members."""

    HEADS = "heads"
    BLOCK = "block"
    KEEP = "keep"


class SilentCollege(StrEnum):
    """What becomes of the weight of a college that has members and expresses nothing."""

    NOT_CAST = "not-cast"
    AGAINST = "against"
    REDISTRIBUTE_EQUAL = "redistribute-equal"
    REDISTRIBUTE_PRO_RATA = "redistribute-pro-rata"


class CollegeTie(StrEnum):
    """What a college carries when its two sides are equal, under the majority carry."""

    NEUTRAL = "neutral"
    AGAINST = "against"
    SPLIT = "split"


class CollegeBelowThreshold(StrEnum):
    """What a college carries when its larger side misses the college threshold."""

    NEUTRAL = "neutral"
    AGAINST = "against"
    SECOND_ROUND = "second-round"


@immutable
class HeadsWeighing(Clause):
    """One member, one vote: colleges, if any, have no weight.

    abstention: what an abstention counts as.
    blank: what a blank ballot counts as.
    """

    TAG: ClassVar[tuple[str, str]] = ("carry", "heads")
    abstention: Counted
    blank: Counted


@immutable
class DelegatesWeighing(Clause):
    """Sections elect delegates, whose votes are added without weights.

    abstention: what an abstention counts as.
    blank: what a blank ballot counts as.
    """

    TAG: ClassVar[tuple[str, str]] = ("carry", "delegates")
    abstention: Counted
    blank: Counted


@immutable
class ProportionalWeighing(Clause):
    """The weight of a college is split in proportion to the votes inside it.

    abstention: what an abstention counts as.
    blank: what a blank ballot counts as.
    silent_college: what becomes of the weight of a college that expresses nothing.
    empty_college: what becomes of the weight of a college without members.
    weight_cap: the share of 1 that no college passes, or `none`.
    below_three_colleges: what happens when fewer than three colleges have members.
    """

    TAG: ClassVar[tuple[str, str]] = ("carry", "proportional")
    abstention: Counted
    blank: Counted
    silent_college: SilentCollege
    empty_college: EmptyCollege
    weight_cap: Fraction | NoneStated
    below_three_colleges: BelowThreeColleges


@immutable
class MajorityWeighing(Clause):
    """The larger side inside a college takes its whole weight.

    abstention: what an abstention counts as.
    blank: what a blank ballot counts as.
    silent_college: what becomes of the weight of a college that expresses nothing.
    empty_college: what becomes of the weight of a college without members.
    weight_cap: the share of 1 that no college passes, or `none`.
    below_three_colleges: what happens when fewer than three colleges have members.
    college_threshold: what the larger side must reach inside the college, or `none` when being larger is enough.
    college_below_threshold: what the college carries otherwise; after a second round the larger side carries it.
    college_tie: what the college carries when both sides are equal.
    """

    TAG: ClassVar[tuple[str, str]] = ("carry", "majority")
    abstention: Counted
    blank: Counted
    silent_college: SilentCollege
    empty_college: EmptyCollege
    weight_cap: Fraction | NoneStated
    below_three_colleges: BelowThreeColleges
    college_threshold: Threshold | NoneStated
    college_below_threshold: CollegeBelowThreshold
    college_tie: CollegeTie


CollegeWeighing = ProportionalWeighing | MajorityWeighing
Weighing = HeadsWeighing | DelegatesWeighing | ProportionalWeighing | MajorityWeighing
