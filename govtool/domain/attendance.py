"""Attendance: who is present, who is represented, and who is absent, member by member."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from govtool.domain.ballots import Attendance
from govtool.domain.values import immutable


class Movement(StrEnum):
    """A member who comes in, or goes out."""

    ARRIVED = "arrived"
    LEFT = "left"


class Standing(StrEnum):
    """How a member on the roll takes part."""

    PRESENT = "present"
    REPRESENTED = "represented"
    ABSENT = "absent"


@immutable
class Enrolled:
    """A member on the roll.

    entry: identity on the roll.
    college: id of the college, `members` when there are none.
    """

    entry: int
    college: str


def standings_of(
    roll: Iterable[Enrolled], present: frozenset[int], holders: Mapping[int, int], voted: frozenset[int]
) -> dict[int, Standing]:
    """Say how each member on the roll takes part.

    present: members in the room.
    holders: who holds the proxy of whom, by principal.
    voted: members whose own mandate was used, or the mandate given by them; voting from afar is attending.

    A member in the room is present even if she gave a proxy; a proxy makes its principal represented only while its
    holder attends.
    """
    entries = tuple(enrolled.entry for enrolled in roll)
    here = present | {entry for entry in voted if entry not in holders}
    standings = dict.fromkeys(entries, Standing.ABSENT)
    for entry in entries:
        if entry in here:
            standings[entry] = Standing.PRESENT
        elif entry in holders and (holders[entry] in here or entry in voted):
            standings[entry] = Standing.REPRESENTED
    return standings


def attendance_of(
    colleges: Iterable[str], roll: Iterable[Enrolled], standings: Mapping[int, Standing]
) -> dict[str, Attendance]:
    """Count the roll, one attendance per college in the order given."""
    counts = {college: dict.fromkeys(Standing, 0) for college in colleges}
    for enrolled in roll:
        counts[enrolled.college][standings[enrolled.entry]] += 1
    return {
        college: Attendance(
            enrolled=sum(count.values()),
            present=count[Standing.PRESENT],
            represented=count[Standing.REPRESENTED],
        )
        for college, count in counts.items()
    }
