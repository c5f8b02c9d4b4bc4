"""The count sheet: whole numbers per college, from which everything is decided."""

import datetime
from enum import StrEnum

from govtool.domain.values import immutable


class ChairChoice(StrEnum):
    """What the chair chose to break a tie."""

    FOR = "for"
    AGAINST = "against"


@immutable
class CollegeCount:
    """What was counted in one college, in heads.

    id: id of the college.
    enrolled: members with the right to vote.
    present: members present or deemed present.
    represented: members represented by a proxy.
    postal: members whose postal form came in time.
    for_: ballots for.
    against: ballots against.
    abstain: abstentions.
    blank: blank ballots.
    null: null ballots.
    """

    id: str
    enrolled: int
    present: int
    represented: int
    postal: int
    for_: int
    against: int
    abstain: int
    blank: int
    null: int

    @property
    def attending(self) -> int:
        """The members present, represented or voting by post."""
        return self.present + self.represented + self.postal

    @property
    def voters(self) -> int:
        """The members who gave a ballot, abstentions, blank and null ones included."""
        return self.for_ + self.against + self.abstain + self.blank + self.null


@immutable
class CountSheet:
    """One poll, counted.

    date: day of the vote.
    subject: subject of the resolution, as vetoes name it.
    chair: what the chair chose, when the votes are equal.
    vetoes: ids of the holders that used a suspensive veto.
    round: 1, or 2 when the counts of a second round replace the first.
    colleges: counts, one per college in the order of the statutes.
    """

    date: datetime.date | None = None
    subject: str | None = None
    chair: ChairChoice | None = None
    vetoes: tuple[str, ...] = ()
    round: int = 1
    colleges: tuple[CollegeCount, ...]
