"""The closed vocabulary of clauses of a decision: quorum, majority, extra conditions, casting vote."""

from enum import Enum, StrEnum
from typing import ClassVar, Final

from govtool.domain.articles import Clause
from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.thresholds import Threshold
from govtool.domain.values import immutable


class Every(Enum):
    """Every college, or every subject."""

    ALL = "all"


ALL: Final = Every.ALL


class CastingVoteHolder(StrEnum):
    """Who decides when both sides are equal."""

    CHAIR = "chair"
    NOBODY = "nobody"


@immutable
class NoQuorum(Clause):
    """The assembly deliberates validly whatever the attendance."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "none")


@immutable
class HeadsQuorum(Threshold):
    """A share of the enrolled members must attend."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "heads")


@immutable
class WeightedHeadsQuorum(Threshold):
    """The attendance of each college, times its weight, must add up to a share of 1."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "weighted-heads")


@immutable
class CollegesQuorum(Threshold):
    """A number of colleges must each have a share of their members attending.

    number: how many colleges, or `all` those that have members.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "colleges")
    number: int | Every


@immutable
class CompositeQuorum(Threshold):
    """A share of the attending must belong to named colleges.

    colleges: ids of the named colleges.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "composite")
    colleges: tuple[str, ...]


QuorumClause = NoQuorum | HeadsQuorum | WeightedHeadsQuorum | CollegesQuorum | CompositeQuorum


@immutable
class Majority(Threshold):
    """What the votes for must reach in the assembly.

    base: the denominator in the assembly.
    college_base: the denominator inside each college (of all heads under the heads and delegates carries).
    """

    base: AssemblyBase
    college_base: CollegeBase


@immutable
class CollegesInFavour(Clause):
    """A number of colleges must be in favour: more counted for than against inside them.

    number: how many colleges, or `all` those that have members.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "colleges-in-favour")
    number: int | Every


@immutable
class ShareOfColleges(Threshold):
    """A share of the colleges that have members must be in favour."""

    TAG: ClassVar[tuple[str, str]] = ("kind", "share-of-colleges")


@immutable
class HeadsMajority(Threshold):
    """The heads counted for must reach a share as well.

    base: the denominator, in heads.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "heads-majority")
    base: HeadsBase


@immutable
class CollegeVeto(Threshold):
    """A named college vetoes when its votes against reach a share.

    college: id of the college.
    college_base: the denominator inside the college.
    subjects: the subjects it may veto, or `all`.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "college-veto")
    college: str
    college_base: CollegeBase
    subjects: tuple[str, ...] | Every


@immutable
class SuspensiveVeto(Clause):
    """A holder may suspend the decision until a new vote.

    holder: id of the college or organ that may use it.
    days: days until the new vote.
    subjects: the subjects it may suspend, or `all`.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "suspensive-veto")
    holder: str
    days: int
    subjects: tuple[str, ...] | Every


@immutable
class BlockingMinority(Threshold):
    """The votes against block when they reach a share.

    base: the denominator in the assembly.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "blocking-minority")
    base: AssemblyBase


@immutable
class Unanimity(Clause):
    """Every head of the base must be counted for.

    base: the denominator, in heads.
    """

    TAG: ClassVar[tuple[str, str]] = ("kind", "unanimity")
    base: HeadsBase


Condition = (
    CollegesInFavour | ShareOfColleges | HeadsMajority | CollegeVeto | SuspensiveVeto | BlockingMinority | Unanimity
)


@immutable
class CastingVote(Clause):
    """Who decides when the votes for and against are exactly equal.

    given_to: `chair`, or `nobody`.
    """

    given_to: CastingVoteHolder
