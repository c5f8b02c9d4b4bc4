"""Laws: the text of law that legality rests on, as dated rows, so that a later law is a new row.

A row says what the law asks of some legal forms over a period, in which article, and how well that text was read.
"""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from govtool.domain.articles import Source
from govtool.domain.bases import CollegeBase
from govtool.domain.participation import ProxyLimit
from govtool.domain.statutes import LegalForm
from govtool.domain.thresholds import Comparison
from govtool.domain.values import immutable


class Reading(StrEnum):
    """How well the text behind a row was read; `interpreted` and `from-memory` never make an error."""

    READ = "read"
    OLDER_VERSION = "older-version"
    QUOTED = "quoted"
    INTERPRETED = "interpreted"
    FROM_MEMORY = "from-memory"


@immutable
class Law:
    """What the law says of one subject, for some legal forms, over a period.

    article: where it is written; `not-seen` when nobody has read it.
    reading: how well the text was read.
    forms: the legal forms it binds.
    since: first day on which it applies; none when it has applied for as long as anyone asks.
    until: first day on which it no longer applies; none while it does.
    ruling: the court decision that says so, as it is cited in French.
    """

    article: Source
    reading: Reading
    forms: frozenset[LegalForm]
    since: date | None = None
    until: date | None = None
    ruling: str | None = None


@immutable
class Bounds(Law):
    """A number or a share between two bounds.

    lowest: the least allowed, inclusive; none when there is no floor.
    highest: the most allowed, inclusive; none when there is no ceiling.
    """

    lowest: Fraction | int = 0
    highest: Fraction | int | None = None

    def hold(self, value: Fraction | int) -> bool:
        """Say whether a value lies within the bounds."""
        return self.lowest <= value and (self.highest is None or value <= self.highest)


@immutable
class ReserveFloor(Bounds):
    """The least share of what is left of the surplus that goes to a reserve.

    after: the share of the surplus set aside before.
    """

    after: Fraction

    @property
    def total(self) -> Fraction:
        """The least share of the whole surplus set aside in the end."""
        return self.after + (1 - self.after) * self.lowest


@immutable
class RefusedWords(Law):
    """Words of the documents that the law refuses.

    words: as they stand in a document.
    """

    words: frozenset[str]


@immutable
class QuorumFloor(Law):
    """The least attendance of one kind of decision at one call.

    kind: id of the decision kind.
    call: 1 or 2.
    share: share of the members, or of those attending; 0 when the law asks for no quorum.
    """

    kind: str
    call: int
    share: Fraction


@immutable
class MajorityFloor(Law):
    """The least majority of one kind of decision at one call.

    kind: id of the decision kind; none for every kind that no other row names.
    call: 1 or 2; none for both.
    share: share of the base.
    comparison: `at-least` or `more-than`.
    narrowest: the narrowest denominator allowed.
    widest: the widest denominator allowed; none when a wider one only asks for more.
    """

    kind: str | None = None
    call: int | None = None
    share: Fraction
    comparison: Comparison
    narrowest: CollegeBase
    widest: CollegeBase | None = None


@immutable
class ProxyCeiling(Law):
    """How many proxies one holder may have.

    limit: the most allowed.
    carry: the carry under which it applies; none for every other carry.
    """

    limit: ProxyLimit
    carry: str | None = None


@immutable
class PostalCutoff(Law):
    """Until when a form of vote before the assembly is in time.

    electronic_days: days before the assembly.
    electronic_hour: hour of that day.
    paper_days: most days before the assembly, inclusive.
    """

    electronic_days: int
    electronic_hour: int
    paper_days: int


@immutable
class OffAgenda(Law):
    """What may be decided although it is not on the agenda.

    always: what may always be.
    never_beyond: the only things that may be, `always` included.
    """

    always: frozenset[str]
    never_beyond: frozenset[str]


Row = TypeVar("Row", bound=Law)


def in_force(rows: Iterable[Row], form: LegalForm, on: date) -> tuple[Row, ...]:
    """Give the rows that bind a legal form on a day, in their order."""
    return tuple(row for row in rows if form in row.forms and is_in_force(row, on))


def is_in_force(law: Law, on: date) -> bool:
    """Say whether a row applies on a day."""
    return (law.since is None or law.since <= on) and (law.until is None or on < law.until)
