"""Recounting: the counts of a past poll as other statutes would read them, and what must be supposed for that."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final

from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.values import immutable

NOWHERE: Final = ""


class Absent(StrEnum):
    """What is supposed of the members who did not come."""

    STAYED = "stayed"
    ALIKE = "alike"
    FOR = "for"
    AGAINST = "against"


@immutable
class Recount:
    """What is supposed to read past counts under other statutes.

    colleges: by past college, the college in which its members are counted, or `NOWHERE`; one left out keeps its id.
    kinds: by past kind of decision, the kind that would have been asked; one left out keeps its id.
    absent: what is supposed of the members who did not come.
    """

    colleges: Mapping[str, str]
    kinds: Mapping[str, str]
    absent: Absent = Absent.STAYED

    def college_of(self, past: str) -> str:
        """Give the college in which the members of a past one are counted."""
        return self.colleges.get(past, past)

    def kind_of(self, past: str) -> str:
        """Give the kind of decision that would have been asked."""
        return self.kinds.get(past, past)


AS_IT_WAS: Final = Recount(colleges={}, kinds={})


def recounted(sheet: CountSheet, colleges: Sequence[str], recount: Recount) -> CountSheet | tuple[str, ...]:
    """Read a sheet as other statutes would, or name the past colleges that have no place in them.

    colleges: ids under the other statutes, in their order; one to which nobody is mapped is empty.
    """
    counts = tuple(_supposing(count, recount.absent) for count in sheet.colleges)
    lost = tuple(
        count.id
        for count in counts
        if recount.college_of(count.id) not in {*colleges, NOWHERE} and (count.enrolled or count.voters)
    )
    if lost:
        return lost
    return replace(sheet, colleges=tuple(_merged(college, counts, recount) for college in colleges))


def _merged(college: str, counts: Sequence[CollegeCount], recount: Recount) -> CollegeCount:
    merged = [count for count in counts if recount.college_of(count.id) == college]
    return CollegeCount(
        id=college,
        enrolled=sum(count.enrolled for count in merged),
        present=sum(count.present for count in merged),
        represented=sum(count.represented for count in merged),
        postal=sum(count.postal for count in merged),
        for_=sum(count.for_ for count in merged),
        against=sum(count.against for count in merged),
        abstain=sum(count.abstain for count in merged),
        blank=sum(count.blank for count in merged),
        null=sum(count.null for count in merged),
    )


def _supposing(count: CollegeCount, absent: Absent) -> CollegeCount:
    """Give a count with the members who did not come, as they are supposed."""
    missing = count.enrolled - count.attending
    if absent is Absent.STAYED or missing <= 0:
        return count
    here = replace(count, present=count.present + missing)
    if absent is Absent.FOR:
        return replace(here, for_=count.for_ + missing)
    if absent is Absent.AGAINST:
        return replace(here, against=count.against + missing)
    for_, against, abstain, blank, null = _shared_alike(missing, _parts(count))
    return replace(
        here,
        for_=count.for_ + for_,
        against=count.against + against,
        abstain=count.abstain + abstain,
        blank=count.blank + blank,
        null=count.null + null,
    )


def _parts(count: CollegeCount) -> tuple[int, ...]:
    return (count.for_, count.against, count.abstain, count.blank, count.null)


def _shared_alike(missing: int, parts: Sequence[int]) -> Iterator[int]:
    """Share people out as others voted, by largest remainders; where nobody voted, nobody would have."""
    voters = sum(parts)
    if not voters:
        return iter((0,) * len(parts))
    whole = [missing * part // voters for part in parts]
    by_remainder = sorted(range(len(parts)), key=lambda rank: (-(missing * parts[rank] % voters), rank))
    for rank in by_remainder[: missing - sum(whole)]:
        whole[rank] += 1
    return iter(whole)
