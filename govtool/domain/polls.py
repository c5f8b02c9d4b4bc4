"""Polls: when one may be opened, voted in, closed or annulled. A closed poll never reopens: a new one is opened."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from govtool.domain.articles import NOT_SEEN, Source
from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.ballots import Choice
from govtool.domain.clauses import CastingVoteHolder, Every, SuspensiveVeto
from govtool.domain.decisions import Outcome
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice
from govtool.domain.statutes import BallotMode, VoteChange
from govtool.domain.values import immutable


class PollState(StrEnum):
    """Where a poll is."""

    OPEN = "open"
    CLOSED = "closed"
    ANNULLED = "annulled"


class PollMode(StrEnum):
    """How votes are given: by named ballots on one's own device, or by hands that the secretary counts."""

    NAMED = "named"
    HANDS = "hands"


class PollResult(StrEnum):
    """What a poll came to, as far as another one on the same resolution is concerned."""

    OPEN = "open"
    ANNULLED = "annulled"
    WITHOUT_QUORUM = "without-quorum"
    SECOND_ROUND = "second-round"
    DECIDED = "decided"


@immutable
class Closing:
    """What the chair and the holders of a veto say when a poll ends.

    chair: what the chair chose, should the votes be equal; None when it is not said.
    vetoes: ids of the holders that used a suspensive veto.
    """

    chair: ChairChoice | None = None
    vetoes: tuple[str, ...] = ()


AGAIN: Final = frozenset({PollResult.ANNULLED, PollResult.WITHOUT_QUORUM, PollResult.SECOND_ROUND})


def result_of(state: PollState, outcome: Outcome | None, code: str | None) -> PollResult:
    """Say what a poll came to.

    outcome, code: of its decision; None while there is none.
    """
    if state is PollState.OPEN:
        return PollResult.OPEN
    if state is PollState.ANNULLED:
        return PollResult.ANNULLED
    if outcome is Outcome.NO_QUORUM:
        return PollResult.WITHOUT_QUORUM
    return PollResult.SECOND_ROUND if code == "second-round" else PollResult.DECIDED


def next_round(polls: Sequence[PollResult]) -> int:
    """Give the round that the next poll on a resolution is: 2 after one that asks for a second round."""
    held = [result for result in polls if result is not PollResult.ANNULLED]
    return 2 if PollResult.SECOND_ROUND in held else 1


def opening_refusals(
    assembly: AssemblyState, resolution: ResolutionState, polls: Sequence[PollResult]
) -> tuple[Refusal, ...]:
    """Say why no poll may be opened on a resolution; nothing when one may.

    polls: what the polls already held on it came to; annulled ones, those without quorum and those that ask for a
    second round leave room for another.

    Refusals: assembly-not-open, resolution-not-standing, poll-already-open, already-decided.
    """
    if assembly is not AssemblyState.OPEN:
        return (Refusal("assembly-not-open", {"state": assembly.value}),)
    if resolution is not ResolutionState.STANDING:
        return (Refusal("resolution-not-standing", {"state": resolution.value}),)
    if PollResult.OPEN in polls:
        return (Refusal("poll-already-open", {}),)
    if not AGAIN.issuperset(polls):
        return (Refusal("already-decided", {}),)
    return ()


def ballot_refusals(mode: PollMode, ballot: BallotMode | Hole, article: Source) -> tuple[Refusal, ...]:
    """Say why votes may not be given in this way; nothing when they may.

    ballot: how the statutes want them given. Totals counted in the room may come from hands or from paper ballots.

    Refusals: secret-ballot (named ballots would show who voted what).
    """
    if mode is PollMode.NAMED and ballot is BallotMode.SECRET:
        return (Refusal("secret-ballot", {}, article),)
    return ()


def voting_refusals(
    state: PollState, mode: PollMode, before: Choice | None, change: VoteChange | None, article: Source = NOT_SEEN
) -> tuple[Refusal, ...]:
    """Say why a mandate may not be used; nothing when it may.

    before: what its ballot says already; None when there is none.
    change: until when the statutes let a vote be changed; None when they do not say, and it is then final.

    Refusals: poll-closed, poll-annulled, counted-by-hands, already-signed-off.
    """
    match state:
        case PollState.CLOSED:
            return (Refusal("poll-closed", {}),)
        case PollState.ANNULLED:
            return (Refusal("poll-annulled", {}),)
        case PollState.OPEN if mode is PollMode.HANDS:
            return (Refusal("counted-by-hands", {}),)
        case PollState.OPEN:
            final = before is not None and change is not VoteChange.UNTIL_CLOSE
            return (Refusal("already-signed-off", {}, article),) if final else ()


def ending_refusals(state: PollState) -> tuple[Refusal, ...]:
    """Say why a poll may not be closed or annulled; nothing when it may.

    Refusals: poll-closed, poll-annulled.
    """
    match state:
        case PollState.OPEN:
            return ()
        case PollState.CLOSED:
            return (Refusal("poll-closed", {}),)
        case PollState.ANNULLED:
            return (Refusal("poll-annulled", {}),)


def closing_refusals(rule: DecisionRule, subject: str | None, closing: Closing) -> tuple[Refusal, ...]:
    """Say why the chair or the holder of a veto may not say this; nothing when they may.

    subject: what the resolution is about, as vetoes name it.

    Refusals: no-casting-vote, no-such-veto.
    """
    vote = rule.casting_vote
    refusals = []
    if closing.chair is not None and (vote is None or vote.given_to is not CastingVoteHolder.CHAIR):
        refusals.append(Refusal("no-casting-vote", {}))
    holders = {
        clause.holder
        for clause in rule.conditions
        if isinstance(clause, SuspensiveVeto) and (isinstance(clause.subjects, Every) or subject in clause.subjects)
    }
    refusals.extend(Refusal("no-such-veto", {"holder": holder}) for holder in closing.vetoes if holder not in holders)
    return tuple(refusals)


def completing_refusals(before: Outcome, after: Outcome, closing: Closing) -> tuple[Refusal, ...]:
    """Say why a decision may not be completed after the close; nothing when it may.

    before: the outcome as it stands; after: what it would be.

    Refusals: not-to-complete (it does not wait for the chair, who chooses once, or a veto changes nothing).
    """
    chosen_again = closing.chair is not None and before is not Outcome.TIED
    return (Refusal("not-to-complete", {}),) if chosen_again or before is after else ()
