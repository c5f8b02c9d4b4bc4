"""The booth as a page shows it."""

import datetime
from dataclasses import dataclass
from typing import Final

from sqlalchemy.orm import Session

from govtool.domain.ballots import Choice
from govtool.domain.holes import Hole
from govtool.domain.polls import PollState
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import DecisionKind, Statutes, VoteChange
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import version_of
from govtool.store.queries.polls import GivenMandate, HeldMandate
from govtool.store.rows import Assembly, Poll, Resolution
from govtool.wording.language import Voice, mark
from govtool.wording.written.abstaining import abstaining_sentences

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


@dataclass(frozen=True, slots=True)
class ShownMandate:
    """A mandate: for whom, and what its ballot says.

    said: the answer in words; None before it is given.
    """

    id: int
    name: str
    is_own: bool
    value: str | None
    said: str | None
    cast_at: datetime.datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Booth:
    """One poll in the booth.

    together: the answer that every ballot says, if they all say the same.
    may_vote: whether the form is shown: the poll is open, and some ballot may still be cast or changed.
    apart: whether each mandate has its own answer.
    meanings: what abstaining, blank, null and not voting mean under these statutes.
    """

    poll: Poll
    resolution: Resolution
    assembly: Assembly
    mandates: tuple[ShownMandate, ...]
    given: tuple[GivenMandate, ...]
    answers: tuple[Answer, ...]
    together: str | None
    is_open: bool
    may_vote: bool
    may_change: bool
    apart: bool
    meanings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """What one person may do in a poll.

    mandates: those she holds; given: those of hers that others hold.
    apart: whether she asks to answer for each mandate apart.
    """

    mandates: tuple[HeldMandate, ...]
    given: tuple[GivenMandate, ...]
    apart: bool


def booth_of(session: Session, poll: Poll, voter: Voter, voice: Voice) -> Booth:
    """Compose the booth of a person."""
    resolution = session.get_one(Resolution, poll.resolution_id)
    assembly = session.get_one(Assembly, resolution.assembly_id)
    statutes = sound_statutes(version_of(session, assembly.statutes_version_id).document)
    mandates, is_open = voter.mandates, poll.state == PollState.OPEN
    kind = _kind(statutes, resolution.decision_kind)
    may_change = kind is not None and kind.vote_change is VoteChange.UNTIL_CLOSE
    said = {mandate.choice for mandate in mandates}
    named = poll.mode == "named"
    return Booth(
        poll=poll,
        resolution=resolution,
        assembly=assembly,
        mandates=tuple(_shown(mandate, voice) for mandate in mandates),
        given=voter.given,
        answers=tuple(Answer(choice.value, voice.say(WORDS[choice])) for choice in OFFERED),
        together=next(iter(said)) if len(said) == 1 and None not in said else None,
        is_open=is_open,
        may_vote=is_open and named and bool(mandates) and (may_change or None in said),
        may_change=may_change,
        apart=len(mandates) > 1 and (voter.apart or len(said) > 1),
        meanings=_meanings(statutes, resolution, assembly, voice),
    )


def _kind(statutes: Statutes, kind: str) -> DecisionKind | None:
    return None if isinstance(statutes.decisions, Hole) else statutes.decisions.get(kind)


def _meanings(statutes: Statutes, resolution: Resolution, assembly: Assembly, voice: Voice) -> tuple[str, ...]:
    rule = rule_of(statutes, resolution.decision_kind, assembly.call)
    return abstaining_sentences(voice, rule.majority, rule.weighing) if isinstance(rule, DecisionRule) else ()


def _shown(mandate: HeldMandate, voice: Voice) -> ShownMandate:
    said = None if mandate.choice is None else voice.say(WORDS[mandate.choice])
    value = None if mandate.choice is None else mandate.choice.value
    return ShownMandate(mandate.id, mandate.name, mandate.kind == "own", value, said, mandate.cast_at)
