"""Resolutions on the page of their assembly: where each is, and what may be done with it."""

import json
from collections.abc import Sequence
from dataclasses import dataclass

from flask import url_for

from govtool.access.rights import Right
from govtool.domain.assemblies import AssemblyState, ResolutionState, withdrawing_refusals
from govtool.domain.decisions import Outcome
from govtool.domain.kinds import decision_kind_names, is_secret
from govtool.domain.polls import PollMode, PollState, opening_refusals, result_of
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes
from govtool.store.queries.polls import held_mandates, turnout_of
from govtool.store.rows import Assembly, FrozenDecision, Poll, Resolution
from govtool.web.assemblies.closing import ClosingChoices, closing_choices
from govtool.web.layout.cards import Chip, outcome_chip
from govtool.web.layout.colleges import college_colour, college_ranks
from govtool.web.layout.gate import asking, door
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTurnout:
    """How many mandates of a college were used."""

    college: str
    colour: int
    mandates: int
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A resolution on the page of its assembly.

    open_poll: the poll that is open; None otherwise.
    result: where its verdict is; None before there is one.
    annulled: polls that were annulled.
    may_open: whether a poll may be opened.
    secret: whether the statutes want a secret ballot, for which totals counted on paper are typed.
    votes: mandates of who reads that are still to be used in the open poll; None when she holds none.
    turnout: one row a college; nothing of what the ballots say.
    """

    resolution: Resolution
    kind: str
    chip: Chip
    open_poll: Poll | None
    result: str | None
    annulled: tuple[Poll, ...]
    may_open: bool
    secret: bool
    may_withdraw: bool
    votes: int | None
    turnout: tuple[ShownTurnout, ...]
    closing: ClosingChoices | None
    to_complete: ClosingChoices | None
    last_poll: int | None

    @property
    def used(self) -> int:
        """How many mandates were used in all."""
        return sum(row.used for row in self.turnout)

    @property
    def mandates(self) -> int:
        """How many mandates there are in all."""
        return sum(row.mandates for row in self.turnout)


def item_of(
    assembly: Assembly,
    resolution: Resolution,
    polls: Sequence[Poll],
    decisions: dict[int, FrozenDecision],
    statutes: Statutes,
) -> AgendaItem:
    """Say where a resolution is and what may be done with it."""
    open_poll = next((poll for poll in polls if poll.state == PollState.OPEN), None)
    last = next((poll for poll in reversed(polls) if poll.state == PollState.CLOSED), None)
    decision = None if last is None else decisions.get(last.id)
    tied = decision is not None and decision.outcome == Outcome.TIED
    asked = _asked(assembly, resolution, statutes) if open_poll or tied else None
    return AgendaItem(
        resolution=resolution,
        kind=decision_kind_names(statutes).get(resolution.decision_kind, resolution.decision_kind),
        chip=_chip(resolution, open_poll, decision, asking().voice),
        open_poll=open_poll,
        result=None if last is None else url_for("decisions.show", slug=door().collective.slug, poll_id=last.id),
        annulled=tuple(poll for poll in polls if poll.state == PollState.ANNULLED),
        may_open=_may_open(assembly, resolution, polls, decisions),
        secret=is_secret(statutes, resolution.decision_kind),
        may_withdraw=_may_withdraw(assembly, resolution, polls),
        votes=_votes(open_poll),
        turnout=_turnout(open_poll, statutes),
        closing=asked if open_poll else None,
        to_complete=asked if tied and not open_poll else None,
        last_poll=None if last is None else last.id,
    )


def _may_open(
    assembly: Assembly, resolution: Resolution, polls: Sequence[Poll], decisions: dict[int, FrozenDecision]
) -> bool:
    decided = {poll_id: json.loads(decision.record)["decision"] for poll_id, decision in decisions.items()}
    results = tuple(
        result_of(PollState(poll.state), Outcome(decided[poll.id]["outcome"]), decided[poll.id]["code"])
        if poll.id in decided
        else result_of(PollState(poll.state), None, None)
        for poll in polls
    )
    return not opening_refusals(AssemblyState(assembly.state), ResolutionState(resolution.state), results)


def _may_withdraw(assembly: Assembly, resolution: Resolution, polls: Sequence[Poll]) -> bool:
    held = sum(1 for poll in polls if poll.state != PollState.ANNULLED)
    return not withdrawing_refusals(AssemblyState(assembly.state), ResolutionState(resolution.state), held)


def _asked(assembly: Assembly, resolution: Resolution, statutes: Statutes) -> ClosingChoices | None:
    rule = rule_of(statutes, resolution.decision_kind, assembly.call)
    return closing_choices(rule, statutes, assembly.held_on, asking().voice) if isinstance(rule, DecisionRule) else None


def _chip(resolution: Resolution, open_poll: Poll | None, decision: FrozenDecision | None, voice: Voice) -> Chip:
    if open_poll is not None:
        return Chip(voice.say("Vote ouvert"), "open")
    if resolution.state == ResolutionState.WITHDRAWN:
        return Chip(voice.say("Retirée de l’ordre du jour"), "done")
    if resolution.state == ResolutionState.NOT_PUT:
        return Chip(voice.say("Non mise aux voix"), "done")
    if decision is not None:
        return outcome_chip(decision.outcome, voice)
    return Chip(voice.say("À voter"), "wait")


def _votes(open_poll: Poll | None) -> int | None:
    if open_poll is None or open_poll.mode != PollMode.NAMED or not door().opens(Right.VOTE):
        return None
    mandates = held_mandates(asking().session, open_poll.id, door().members)
    return sum(1 for mandate in mandates if mandate.choice is None) if mandates else None


def _turnout(open_poll: Poll | None, statutes: Statutes) -> tuple[ShownTurnout, ...]:
    """Give the colleges in the order of the statutes."""
    if open_poll is None:
        return ()
    context, ranks = context_of(statutes, asking().voice), college_ranks(statutes)
    rows = sorted(turnout_of(asking().session, open_poll.id), key=lambda row: ranks.get(row.college, 0))
    return tuple(
        ShownTurnout(
            college=context.name(row.college),
            colour=college_colour(statutes, row.college),
            mandates=row.mandates,
            used=row.used,
        )
        for row in rows
    )
