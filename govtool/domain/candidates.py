"""Candidates: who is to become a member, and what the statutes let her be."""

from collections.abc import Mapping
from datetime import date
from re import fullmatch
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.members import PersonKind
from govtool.domain.rules import MEMBERS
from govtool.domain.spelling import folded
from govtool.domain.statutes import CategoryKind, Statutes
from govtool.domain.values import immutable

LONGEST_NAME: Final = 200
LONGEST_EMAIL: Final = 254
EMAIL: Final = r"[^@\s<>,;\"]+@[^@\s<>,;\"]+\.[^@\s<>,;\"]+"
OLDEST: Final = 1800


@immutable
class Candidate:
    """Who is to become a member.

    category, college: ids of the statutes.
    email: in lower case; empty when there is none.
    representative: who speaks for a legal person; empty when nobody is named.
    """

    kind: PersonKind
    name: str
    sort_name: str
    category: str
    college: str
    since: date
    email: str = ""
    representative: str = ""

    @property
    def is_legal(self) -> bool:
        """Whether it is a legal person."""
        return self.kind is PersonKind.LEGAL


@immutable
class Choices:
    """What the statutes let a member be.

    colleges, categories: names by id; a college that is alone needs not be chosen.
    inside: the categories of each college; none when any may vote in it.
    public: the categories of public bodies.
    """

    colleges: Mapping[str, str]
    categories: Mapping[str, str]
    inside: Mapping[str, tuple[str, ...]]
    public: frozenset[str]


@immutable
class Known:
    """The members who are there already.

    names: theirs, folded; emails: the addresses of those who are natural persons.
    """

    names: frozenset[str]
    emails: frozenset[str]

    def has_name(self, name: str) -> bool:
        """Say whether a member has a name, whatever its accents and capitals."""
        return (folded(name) or name) in self.names


def choices_of(statutes: Statutes | None) -> Choices:
    """Give what statutes let a member be; all are in one college when they name none."""
    colleges = () if statutes is None or isinstance(statutes.colleges, Hole) else statutes.colleges
    categories = () if statutes is None or isinstance(statutes.categories, Hole) else statutes.categories
    return Choices(
        colleges={college.id: college.name for college in colleges} or {MEMBERS: MEMBERS},
        categories={category.id: category.name for category in categories},
        inside={college.id: college.categories for college in colleges},
        public=frozenset(category.id for category in categories if category.kind is CategoryKind.PUBLIC_BODY),
    )


def may_be(choices: Choices, college: str, category: str) -> bool:
    """Say whether members of a category vote in a college."""
    inside = choices.inside.get(college, ())
    return not inside or category in inside


def only_category(choices: Choices, college: str) -> str:
    """Give the category that a college leaves no doubt about; the college's own id where statutes name none."""
    first, *others = choices.inside.get(college) or tuple(choices.categories) or (college,)
    return "" if others else first


def names_of(given: str, family: str) -> tuple[str, str]:
    """Give a name as it is said and as lists sort it, family name first; a name of one part is both."""
    return (f"{given} {family}", f"{family} {given}") if given else (family, family)


def day_written(text: str) -> date | None:
    """Read a day written as 12/06/2026, 12.06.2026, 12-06-2026 or 2026-06-12; None when it is none."""
    french = fullmatch(r"([0-9]{1,2})([/.-])([0-9]{1,2})\2([0-9]{4})", text)
    plain = fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]00:00(?::00)?)?", text)
    if french:
        day, month, year = int(french[1]), int(french[3]), int(french[4])
    elif plain:
        year, month, day = int(plain[1]), int(plain[2]), int(plain[3])
    else:
        return None
    try:
        return date(year, month, day) if year >= OLDEST else None
    except ValueError:
        return None


def is_email(text: str) -> bool:
    """Say whether a text is shaped as an address."""
    return len(text) <= LONGEST_EMAIL and fullmatch(EMAIL, text) is not None
