"""The booth as a page shows it."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.domain.ballots import Choice
from govtool.domain.holes import Hole
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import PollMode, PollState
from govtool.domain.statutes import Call, DecisionKind, Statutes, VoteChange
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import agenda_of
from govtool.store.queries.collectives import version_of
from govtool.store.queries.polls import GivenMandate, HeldMandate
from govtool.store.rows import Assembly, Poll, Resolution
from govtool.web.layout.colleges import college_colour
from govtool.wording.language import Voice, mark
from govtool.wording.written.abstaining import not_choosing_sentences
from govtool.wording.written.reading import Reading

OFFERED: Final = (Choice.FOR, Choice.AGAINST, Choice.ABSTAIN, Choice.BLANK)
WORDS: Final = {
    Choice.FOR: mark("Pour"),
    Choice.AGAINST: mark("Contre"),
    Choice.ABSTAIN: mark("Abstention"),
    Choice.BLANK: mark("Vote blanc"),
    Choice.NULL: mark("Vote nul"),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that may be given."""

    value: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMandate:
    """A mandate: for whom, and what its ballot says.

    colour: that of its college.
    value, said: the answer, and in words; None before it is given.
    may_vote: whether it may still be given or changed.
    """

    id: int
    name: str
    colour: int
    is_own: bool
    value: str | None
    said: str | None
    cast_at: datetime.datetime | None
    may_vote: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Booth:
    """One poll in the booth.

    of: how many resolutions are on the agenda.
    together: the answer that every ballot says, if they all say the same.
    apart: whether each mandate has its own answer.
    meanings: what abstaining, blank, null and not voting mean under these statutes.
    """

    poll: Poll
    resolution: Resolution
    assembly: Assembly
    of: int
    mandates: tuple[ShownMandate, ...]
    given: tuple[GivenMandate, ...]
    answers: tuple[Answer, ...]
    together: str | None
    is_open: bool
    may_change: bool
    apart: bool
    meanings: tuple[str, ...]

    @property
    def votable(self) -> tuple[ShownMandate, ...]:
        """The mandates that may still be used, or whose ballot may be changed."""
        return tuple(mandate for mandate in self.mandates if mandate.may_vote)

    @property
    def is_started(self) -> bool:
        """Whether some mandate has been used."""
        return any(mandate.said is not None for mandate in self.mandates)

    @property
    def is_done(self) -> bool:
        """Whether every mandate has been used."""
        return bool(self.mandates) and all(mandate.said is not None for mandate in self.mandates)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """What one person may do in a poll.

    mandates: those she holds; given: those of hers that others hold.
    apart: whether she asks to answer for each mandate apart, or for all together; None when she did not ask.
    """

    mandates: tuple[HeldMandate, ...]
    given: tuple[GivenMandate, ...]
    apart: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What a poll is about and the statutes it follows.

    kind: its decision kind; None when the statutes do not know it.
    """

    resolution: Resolution
    assembly: Assembly
    statutes: Statutes
    kind: DecisionKind | None

    @property
    def may_change(self) -> bool:
        """Whether a ballot may be changed until the close."""
        return self.kind is not None and self.kind.vote_change is VoteChange.UNTIL_CLOSE


def rules_of(session: Session, poll: Poll) -> Rules:
    """Give what a poll is about and the statutes it follows."""
    resolution = session.get_one(Resolution, poll.resolution_id)
    assembly = session.get_one(Assembly, resolution.assembly_id)
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    kinds = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    return Rules(resolution=resolution, assembly=assembly, statutes=statutes, kind=kinds.get(resolution.decision_kind))


def booth_of(session: Session, poll: Poll, voter: Voter, voice: Voice) -> Booth:
    """Compose the booth of a person."""
    rules = rules_of(session, poll)
    said = {mandate.choice for mandate in voter.mandates}
    is_open = poll.state == PollState.OPEN
    usable = votable(voter.mandates, may_change=rules.may_change) if is_open and poll.mode == PollMode.NAMED else ()
    ids = frozenset(mandate.id for mandate in usable)
    return Booth(
        poll=poll,
        resolution=rules.resolution,
        assembly=rules.assembly,
        of=len(agenda_of(session, rules.assembly.id)),
        mandates=tuple(_shown(mandate, rules.statutes, voice, ids) for mandate in voter.mandates),
        given=voter.given,
        answers=tuple(Answer(choice.value, voice.say(WORDS[choice])) for choice in OFFERED),
        together=next(iter(said)) if len(said) == 1 and None not in said else None,
        is_open=is_open,
        may_change=rules.may_change,
        apart=len(usable) > 1 and (len(said) > 1 if voter.apart is None else voter.apart),
        meanings=_meanings(rules, voice),
    )


def votable(mandates: Iterable[HeldMandate], *, may_change: bool) -> tuple[HeldMandate, ...]:
    """Give the mandates that may still be used in an open poll, or whose ballot may be changed."""
    return tuple(mandate for mandate in mandates if may_change or mandate.choice is None)


def _meanings(rules: Rules, voice: Voice) -> tuple[str, ...]:
    if rules.kind is None:
        return ()
    call = rules.kind.first if rules.assembly.call == 1 else rules.kind.second
    weighing = rules.statutes.weighing if rules.kind.weighing is None else rules.kind.weighing
    reading = Reading(voice=voice, statutes=rules.statutes)
    return not_choosing_sentences(reading, weighing, call) if isinstance(call, Call) else ()


def _shown(mandate: HeldMandate, statutes: Statutes, voice: Voice, usable: frozenset[int]) -> ShownMandate:
    return ShownMandate(
        id=mandate.id,
        name=mandate.name,
        colour=college_colour(statutes, mandate.college),
        is_own=mandate.kind == MandateKind.OWN,
        value=None if mandate.choice is None else mandate.choice.value,
        said=None if mandate.choice is None else voice.say(WORDS[mandate.choice]),
        cast_at=mandate.cast_at,
        may_vote=mandate.id in usable,
    )
