"""The counts of a case: what is written, what is deduced, and what contradicts itself."""

from govtool.domain.sheets import CollegeCount
from govtool.domain.values import immutable
from govtool.presets.faults import Faults


@immutable
class Counts:
    """The counts of one college as they are written; votes omitted are 0.

    id: id of the college in the statutes.
    enrolled: members with the right to vote; the attending when omitted.
    present: members present or deemed present; the voters when present, represented and postal are all omitted.
    represented: members represented by a proxy.
    postal: members whose postal form came in time.
    for_: ballots for.
    against: ballots against.
    abstain: abstentions.
    blank: blank ballots.
    null: null ballots.
    """

    id: str | None = None
    enrolled: int | None = None
    present: int | None = None
    represented: int | None = None
    postal: int | None = None
    for_: int = 0
    against: int = 0
    abstain: int = 0
    blank: int = 0
    null: int = 0


def sheet_counts(counts: Counts, identity: str, path: str, faults: Faults) -> CollegeCount:
    """Complete the counts of one college.

    Faults: more-voters-than-attending, more-attending-than-enrolled.
    """
    voters = counts.for_ + counts.against + counts.abstain + counts.blank + counts.null
    silent = counts.present is None and counts.represented is None and counts.postal is None
    present = voters if silent else counts.present or 0
    attending = present + (counts.represented or 0) + (counts.postal or 0)
    enrolled = attending if counts.enrolled is None else counts.enrolled
    if voters > attending:
        faults.note(path, voters, "more-voters-than-attending", voters=voters, attending=attending)
    if attending > enrolled:
        faults.note(
            f"{path}.enrolled", enrolled, "more-attending-than-enrolled", attending=attending, enrolled=enrolled
        )
    return CollegeCount(
        id=identity,
        enrolled=enrolled,
        present=present,
        represented=counts.represented or 0,
        postal=counts.postal or 0,
        for_=counts.for_,
        against=counts.against,
        abstain=counts.abstain,
        blank=counts.blank,
        null=counts.null,
    )
