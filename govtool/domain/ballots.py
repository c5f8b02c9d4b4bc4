"""Ballots: what a voter may answer, and what each answer becomes in the counts of a college."""

from collections.abc import Mapping
from enum import StrEnum

from govtool.domain.sheets import CollegeCount
from govtool.domain.values import immutable


class Choice(StrEnum):
    """What a ballot says; a null ballot is one that says nothing that can be counted."""

    FOR = "for"
    AGAINST = "against"
    ABSTAIN = "abstain"
    BLANK = "blank"
    NULL = "null"


@immutable
class Attendance:
    """Who attends in one college, in heads.

    enrolled: members with the right to vote.
    present: members present or deemed present.
    represented: members represented by a proxy whose holder attends.
    """

    enrolled: int
    present: int
    represented: int


def count_of(college: str, attendance: Attendance, choices: Mapping[Choice, int]) -> CollegeCount:
    """Give the counts of one college.

    choices: ballots by what they say; an answer that nobody gave may be left out.
    """
    return CollegeCount(
        id=college,
        enrolled=attendance.enrolled,
        present=attendance.present,
        represented=attendance.represented,
        postal=0,
        for_=choices.get(Choice.FOR, 0),
        against=choices.get(Choice.AGAINST, 0),
        abstain=choices.get(Choice.ABSTAIN, 0),
        blank=choices.get(Choice.BLANK, 0),
        null=choices.get(Choice.NULL, 0),
    )
