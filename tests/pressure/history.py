"""The history of what was asked and answered, compared with what is stored: nothing lost, nothing twice."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Engine, select, text
from sqlalchemy.orm import Session

from govtool.store.db import reading
from govtool.store.journal import broken_link
from govtool.store.models.journal import JournalEntry
from govtool.store.models.polls import Ballot, SignOff

OK, UNKNOWN = "ok", "unknown"


@dataclass(frozen=True)
class Stored:
    """What is stored of one poll.

    ballots, sign_offs: the college of each, by mandate, one for each row.
    cast: the mandates whose ballots the journal tells.
    faults: what the database or the journal says of itself.
    """

    ballots: Sequence[tuple[int, str]]
    sign_offs: Sequence[int]
    cast: Sequence[int]
    faults: Sequence[str] = ()


@dataclass
class History:
    """The answers to the votes of one poll, by mandate, in the order in which they came."""

    answers: dict[int, list[str]] = field(default_factory=dict)

    def add(self, mandate: int, answer: str) -> None:
        """Note what one vote was answered."""
        self.answers.setdefault(mandate, []).append(answer)

    def violations(self, stored: Stored) -> list[str]:
        """Name everything that is stored otherwise than it was answered."""
        ballots, sign_offs = Counter(mandate for mandate, _ in stored.ballots), Counter(stored.sign_offs)
        told = Counter(stored.cast)
        return [
            *(f"lost: {mandate}" for mandate in self._answered(OK) if mandate not in ballots),
            *(f"never acknowledged: {mandate}" for mandate in ballots if mandate not in self._answered(OK, UNKNOWN)),
            *(f"twice: {mandate}" for mandate, times in (ballots | sign_offs).items() if times > 1),
            *(f"ballot without sign-off: {mandate}" for mandate in ballots if mandate not in sign_offs),
            *(f"sign-off without ballot: {mandate}" for mandate in sign_offs if mandate not in ballots),
            *(f"told otherwise: {mandate}" for mandate in ballots | told if ballots[mandate] != told[mandate]),
            *stored.faults,
        ]

    def _answered(self, *kinds: str) -> set[int]:
        return {mandate for mandate, answers in self.answers.items() if set(kinds) & set(answers)}


def stored_of(engine: Engine, collective: int, poll: int) -> Stored:
    """Read what is stored of a poll."""
    with reading(engine) as session:
        ballots = session.execute(select(Ballot.mandate_id, Ballot.college).where(Ballot.poll_id == poll)).all()
        sign_offs = session.scalars(select(SignOff.mandate_id).where(SignOff.poll_id == poll)).all()
        told = select(JournalEntry.subject).where(
            JournalEntry.action == "ballot-cast", JournalEntry.figures.contains(f'"poll":{poll}' + "}")
        )
        return Stored(
            ballots=[(mandate, college) for mandate, college in ballots],
            sign_offs=sign_offs,
            cast=[int(subject.removeprefix("mandate:")) for subject in session.scalars(told)],
            faults=faults_of(session, collective),
        )


def faults_of(session: Session, collective: int) -> list[str]:
    """Give what the journal of a collective or the database says of itself."""
    link = broken_link(session, collective)
    faults = [] if link is None else [f"journal: {link}"]
    if session.get_bind().dialect.name == "sqlite":
        check = session.scalar(text("PRAGMA integrity_check"))
        faults += [] if check == "ok" else [f"file: {check}"]
    return faults


def by_college(stored: Stored) -> Mapping[str, int]:
    """Count the ballots by college."""
    return Counter(college for _, college in stored.ballots)
