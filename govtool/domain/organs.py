"""Who governs between assemblies, and what the law asks of the statutes beside votes."""

from enum import StrEnum
from fractions import Fraction

from govtool.domain.articles import Clause
from govtool.domain.values import immutable


class OrganChoice(StrEnum):
    """How the members of an organ are chosen."""

    ASSEMBLY = "assembly"
    COLLEGES = "colleges"
    WITHOUT_CANDIDATE = "without-candidate"
    LOT = "lot"
    OTHER = "other"


@immutable
class Seats(Clause):
    """Seats of an organ kept for a college.

    college: id of the college.
    minimum: fewest seats, inclusive.
    maximum: most seats, inclusive; absent when the statutes give none.
    """

    college: str
    minimum: int
    maximum: int | None = None


@immutable
class Organ(Clause):
    """An organ of the collective, such as a board.

    id: short name used by other clauses.
    name: name in the statutes.
    chosen_by: how its members are chosen.
    minimum: fewest members, inclusive.
    maximum: most members, inclusive.
    term_years: length of a term, in years.
    seats: seats kept for colleges.
    """

    id: str
    name: str
    chosen_by: OrganChoice | None = None
    minimum: int | None = None
    maximum: int | None = None
    term_years: int | None = None
    seats: tuple[Seats, ...] = ()


class CollegesPerMember(StrEnum):
    """In how many colleges one member may vote."""

    ONE = "one"
    SEVERAL = "several"


class VotesFollow(StrEnum):
    """What the number of votes of a member follows."""

    PERSON = "person"
    ACTIVITY = "activity"
    CAPITAL = "capital"


@immutable
class Membership(Clause):
    """What a member may do with the right to vote.

    colleges_per_member: in how many colleges one member may vote.
    votes_follow: what votes and weights follow: the person, the activity, or the capital.
    """

    colleges_per_member: CollegesPerMember
    votes_follow: VotesFollow


@immutable
class Reserves(Clause):
    """What of the surplus goes to reserves.

    legal: share of the surplus that goes to the legal reserve.
    statutory: share of the remainder that goes to the statutory reserve.
    """

    legal: Fraction
    statutory: Fraction


@immutable
class Accounts(Clause):
    """When the annual assembly meets.

    annual_assembly_months: months after the end of the year.
    """

    annual_assembly_months: int


@immutable
class Review(Clause):
    """When the cooperative review is made (révision coopérative).

    every_years: years between two reviews.
    """

    every_years: int


@immutable
class Capital(Clause):
    """The share of the capital that a category holds.

    category: id of the category.
    share: share of the capital, between 0 and 1.
    """

    category: str
    share: Fraction


@immutable
class Situation:
    """Facts about the collective on which the law depends; not part of its statutes.

    has_employees: whether the collective employs anyone.
    members: number of members.
    capital: the capital by category.
    """

    has_employees: bool | None = None
    members: int | None = None
    capital: tuple[Capital, ...] = ()
