"""The list of assemblies, and one assembly with its agenda."""

from dataclasses import dataclass

from flask import render_template, url_for

from govtool.access.rights import Right
from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.decisions import Outcome
from govtool.domain.holes import Hole
from govtool.domain.kinds import decision_kind_names
from govtool.domain.polls import PollMode, PollState
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import BallotMode, Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.assemblies import agenda_of, assemblies_of
from govtool.store.queries.collectives import version_of
from govtool.store.queries.polls import Turnout, decisions_of, held_mandates, polls_of_assembly, turnout_of
from govtool.store.rows import Assembly, FrozenDecision, Poll, Resolution
from govtool.web.assemblies import assemblies
from govtool.web.assemblies.closing import ClosingChoices, closing_choices
from govtool.web.assemblies.quorums import QuorumNow, quorums_now
from govtool.web.assemblies.rows import assembly_here
from govtool.web.layout.cards import Chip, outcome_chip
from govtool.web.layout.gate import asking, door, opens
from govtool.wording.decided.context import context_of
from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTurnout:
    """How many mandates of a college were used."""

    college: str
    mandates: int
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A resolution on the page of its assembly.

    open_poll: the poll that is open; None otherwise.
    result: where its verdict is; None before there is one.
    annulled: polls that were annulled.
    may_open: whether the secretary may open a poll.
    secret: whether the statutes want a secret ballot, for which totals counted on paper are typed.
    votes: mandates of who reads that are still to be used in the open poll; None when she holds none.
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


@assemblies.get("")
@opens(Right.SEE_COLLECTIVE)
def listed() -> str:
    """List the assemblies, the latest first."""
    found = assemblies_of(asking().session, door().collective.id)
    voice = asking().voice
    cards = tuple((assembly, state_chip(assembly, voice)) for assembly in found)
    return render_template("assemblies/listed.html", cards=cards)


@assemblies.get("/<int:assembly_id>")
@opens(Right.SEE_COLLECTIVE)
def show(assembly_id: int) -> str:
    """Show an assembly and its agenda."""
    assembly = assembly_here(assembly_id)
    statutes = sound_statutes(version_of(asking().session, assembly.statutes_version_id).document)
    agenda = agenda_of(asking().session, assembly.id)
    polls = polls_of_assembly(asking().session, assembly.id)
    decisions = decisions_of(asking().session, [poll.id for held in polls.values() for poll in held])
    items = tuple(_item(assembly, one, polls.get(one.id, ()), decisions, statutes) for one in agenda)
    return render_template(
        "assemblies/show.html",
        assembly=assembly,
        chip=state_chip(assembly, asking().voice),
        version=version_of(asking().session, assembly.statutes_version_id),
        items=items,
        quorums=_quorums(assembly, statutes, {item.resolution.decision_kind for item in items}),
        runs=door().opens(Right.RUN_ASSEMBLY),
    )


def state_chip(assembly: Assembly, voice: Voice) -> Chip:
    """Say where an assembly is."""
    match AssemblyState(assembly.state):
        case AssemblyState.PREPARED:
            return Chip(voice.say("En préparation"), "wait")
        case AssemblyState.OPEN:
            return Chip(voice.say("En cours"), "open")
        case AssemblyState.CLOSED:
            return Chip(voice.say("Close"), "done")


def _quorums(assembly: Assembly, statutes: Statutes, kinds: set[str]) -> tuple[QuorumNow, ...]:
    if assembly.state != AssemblyState.OPEN:
        return ()
    return quorums_now(asking().session, assembly, statutes, sorted(kinds), asking().voice)


def _item(
    assembly: Assembly,
    resolution: Resolution,
    polls: tuple[Poll, ...],
    decisions: dict[int, FrozenDecision],
    statutes: Statutes,
) -> AgendaItem:
    voice = asking().voice
    open_poll = next((poll for poll in polls if poll.state == PollState.OPEN), None)
    closed = [poll for poll in polls if poll.state == PollState.CLOSED]
    decision = decisions.get(closed[-1].id) if closed else None
    runs, standing = assembly.state == AssemblyState.OPEN, resolution.state == ResolutionState.STANDING
    slug = door().collective.slug
    return AgendaItem(
        resolution=resolution,
        kind=decision_kind_names(statutes).get(resolution.decision_kind, resolution.decision_kind),
        chip=_chip(resolution, open_poll, decision, voice),
        open_poll=open_poll,
        result=url_for("decisions.show", slug=slug, poll_id=closed[-1].id) if closed else None,
        annulled=tuple(poll for poll in polls if poll.state == PollState.ANNULLED),
        may_open=runs and standing and open_poll is None and (decision is None or _leaves_room(decision)),
        secret=_is_secret(statutes, resolution.decision_kind),
        may_withdraw=assembly.state != AssemblyState.CLOSED and standing and open_poll is None and not closed,
        votes=_votes(open_poll),
        turnout=_turnout(open_poll, statutes, voice),
        closing=_asked(assembly, resolution, statutes) if open_poll else None,
        to_complete=_asked(assembly, resolution, statutes) if decision and decision.outcome == Outcome.TIED else None,
        last_poll=closed[-1].id if closed else None,
    )


def _asked(assembly: Assembly, resolution: Resolution, statutes: Statutes) -> ClosingChoices | None:
    rule = rule_of(statutes, resolution.decision_kind, assembly.call)
    return closing_choices(rule, statutes, asking().voice) if isinstance(rule, DecisionRule) else None


def _is_secret(statutes: Statutes, kind: str) -> bool:
    kinds = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    return kind in kinds and kinds[kind].ballot is BallotMode.SECRET


def _leaves_room(decision: FrozenDecision) -> bool:
    """Say whether another poll may follow: no quorum, or a second round to hold."""
    return decision.outcome == "no-quorum" or '"code":"second-round"' in decision.record


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


def _turnout(open_poll: Poll | None, statutes: Statutes, voice: Voice) -> tuple[ShownTurnout, ...]:
    if open_poll is None:
        return ()
    context = context_of(statutes, voice)
    return tuple(
        _shown(turnout, context.name(turnout.college)) for turnout in turnout_of(asking().session, open_poll.id)
    )


def _shown(turnout: Turnout, name: str) -> ShownTurnout:
    return ShownTurnout(college=name, mandates=turnout.mandates, used=turnout.used)
