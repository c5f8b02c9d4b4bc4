"""The facts of an assembly: all that minutes are made of, as it was frozen, without the words of the secretary."""

import datetime
from collections.abc import Mapping
from enum import StrEnum

from govtool.domain.assemblies import ResolutionState
from govtool.domain.attendance import Movement
from govtool.domain.polls import PollMode, PollState
from govtool.domain.records import Json
from govtool.domain.statutes import LegalForm
from govtool.domain.values import immutable


class Manner(StrEnum):
    """How a member took part in an assembly, over its whole length.

    Who came into the room is present even if she left again; who only voted from afar is deemed present.
    """

    PRESENT = "present"
    REMOTE = "remote"
    REPRESENTED = "represented"
    POSTAL = "postal"
    ABSENT = "absent"


class ItemState(StrEnum):
    """What became of a resolution: a poll was closed on it, it was withdrawn, or nobody put it to the vote."""

    DECIDED = "decided"
    WITHDRAWN = "withdrawn"
    NOT_PUT = "not-put"
    STANDING = "standing"


@immutable
class CollectiveFacts:
    """Whose assembly it was.

    legal_form: that of the statutes; None when they leave it open.
    zone: the time zone of its moments, such as Europe/Paris.
    invented: whether it is a demonstration.
    """

    name: str
    slug: str
    legal_form: LegalForm | None
    zone: str
    invented: bool


@immutable
class MeetingFacts:
    """When and where it met.

    call: 1 or 2.
    record_date: the day whose members are on the roll.
    opened_at, closed_at: moments in UTC; None while it has not happened.
    """

    title: str
    place: str
    call: int
    held_on: datetime.date
    record_date: datetime.date
    opened_at: datetime.datetime | None
    closed_at: datetime.datetime | None


@immutable
class VersionFacts:
    """The version of the statutes under which it met.

    digest: SHA-256 of the document.
    """

    number: int
    digest: str
    in_force_from: datetime.date


@immutable
class Named:
    """The name that the statutes give to one of their ids."""

    id: str
    name: str


@immutable
class CollegeAttendance:
    """Who took part in one college, in heads.

    name: as in the statutes; empty when there are no colleges.
    present: who came into the room.
    remote: who only voted from afar.
    """

    id: str
    name: str
    enrolled: int
    present: int
    remote: int
    represented: int
    postal: int

    @property
    def attending(self) -> int:
        """The members who took part, in whatever manner."""
        return self.present + self.remote + self.represented + self.postal


@immutable
class Moved:
    """A member who came in or went out."""

    movement: Movement
    at: datetime.datetime


@immutable
class Attendee:
    """A member on the roll.

    number: her rank on the roll, from 1, in the order of the names.
    category, college: ids of the statutes.
    holder: number of the member who voted for her; None unless she is represented.
    """

    number: int
    name: str
    category: str
    college: str
    manner: Manner
    holder: int | None
    movements: tuple[Moved, ...]


@immutable
class ProxyFacts:
    """A proxy.

    principal, holder: numbers on the roll.
    revoked_at: None for one that stood until the end.
    """

    principal: int
    holder: int
    entered_at: datetime.datetime
    revoked_at: datetime.datetime | None


@immutable
class DecisionFacts:
    """The last decision of a poll, as it is stored.

    number: 1 as taken at the close; more once the chair or the holder of a veto completed it.
    digest: SHA-256 of the stored text.
    record: what was frozen: circumstances, sheet, decision.
    """

    number: int
    decided_at: datetime.datetime
    digest: str
    record: Mapping[str, Json]

    @property
    def outcome(self) -> str:
        """The outcome, as the record says it.

        Raises: ValueError when the record says none.
        """
        decision = self.record["decision"]
        if not isinstance(decision, dict) or not isinstance(decision["outcome"], str):
            raise ValueError(f"no decision: {decision!r}")
        return decision["outcome"]


@immutable
class PollFacts:
    """A poll on a resolution.

    number: 1 for the first poll on the resolution.
    round: 1, or 2 for a second round.
    reason: why it was annulled; None otherwise.
    decision: None while it is open, and for an annulled one.
    """

    number: int
    round: int
    mode: PollMode
    state: PollState
    opened_at: datetime.datetime
    ended_at: datetime.datetime | None
    reason: str | None
    decision: DecisionFacts | None


@immutable
class ItemFacts:
    """A resolution on the agenda.

    position: its rank, from 1.
    decision_kind: id of the decision kind in the statutes.
    polls: in order.
    """

    position: int
    title: str
    wording: str
    decision_kind: str
    subject: str | None
    state: ItemState
    polls: tuple[PollFacts, ...]

    @property
    def decision(self) -> DecisionFacts | None:
        """The decision that stands: that of the last poll which has one."""
        return next((poll.decision for poll in reversed(self.polls) if poll.decision is not None), None)


@immutable
class AssemblyFacts:
    """All that is known of an assembly.

    categories: in the order of the statutes.
    colleges: in the order of the statutes.
    members: in the order of the names.
    proxies: in the order in which they came.
    items: in the order of the agenda.
    """

    collective: CollectiveFacts
    meeting: MeetingFacts
    statutes: VersionFacts
    categories: tuple[Named, ...]
    colleges: tuple[CollegeAttendance, ...]
    members: tuple[Attendee, ...]
    proxies: tuple[ProxyFacts, ...]
    items: tuple[ItemFacts, ...]

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The outcome of every poll that was decided."""
        polls = (poll for item in self.items for poll in item.polls)
        return tuple(poll.decision.outcome for poll in polls if poll.decision is not None)


def state_of(state: ResolutionState, polls: tuple[PollFacts, ...]) -> ItemState:
    """Say what became of a resolution."""
    if any(poll.state is PollState.CLOSED for poll in polls):
        return ItemState.DECIDED
    return ItemState(state.value)


def manner_of(entry: int, arrived: frozenset[int], voted: frozenset[int], holders: Mapping[int, int]) -> Manner:
    """Say how a member took part.

    arrived: who came into the room at any time.
    voted: whose own mandate was used.
    holders: who holds the proxy of whom, by principal, for the proxies that stand.

    A proxy makes its principal represented only if its holder took part herself.
    """
    if entry in arrived:
        return Manner.PRESENT
    if entry in voted:
        return Manner.REMOTE
    holder = holders.get(entry)
    return Manner.REPRESENTED if holder in arrived or holder in voted else Manner.ABSENT


def attendance_by_college(colleges: tuple[Named, ...], members: tuple[Attendee, ...]) -> tuple[CollegeAttendance, ...]:
    """Count the members of each college, colleges in the order given."""
    counts = {college.id: dict.fromkeys(Manner, 0) for college in colleges}
    for member in members:
        counts[member.college][member.manner] += 1
    return tuple(
        CollegeAttendance(
            id=college.id,
            name=college.name,
            enrolled=sum(counts[college.id].values()),
            present=counts[college.id][Manner.PRESENT],
            remote=counts[college.id][Manner.REMOTE],
            represented=counts[college.id][Manner.REPRESENTED],
            postal=counts[college.id][Manner.POSTAL],
        )
        for college in colleges
    )
