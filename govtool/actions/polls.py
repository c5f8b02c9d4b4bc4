"""Writes about polls: opening with their mandates, closing with a frozen decision, annulling, hands, the chair."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlalchemy import insert

from govtool.actions.assemblies import locked_assembly
from govtool.actions.circumstances import circumstances_of, kind_in, rule_in
from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.attendance import attendance_of, standings_of
from govtool.domain.ballots import Choice, count_of
from govtool.domain.decisions import Outcome
from govtool.domain.findings import Refusal
from govtool.domain.hands import Hands, hands_refusals
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import (
    PollMode,
    PollResult,
    PollState,
    ballot_refusals,
    ending_refusals,
    next_round,
    opening_refusals,
    result_of,
)
from govtool.domain.sheets import ChairChoice, CountSheet
from govtool.store.freezing import Frozen, freeze
from govtool.store.journal import write_entry
from govtool.store.models.assemblies import Assembly, Resolution
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.polls import HandCount, Mandate, Poll
from govtool.store.queries.assemblies import enrolled_in, holders_in, present_in, roll_of
from govtool.store.queries.polls import (
    choices_by_college,
    counts_of,
    decisions_of,
    hands_of,
    polls_on,
    signed_off,
)
from govtool.store.work import Work


def open_poll(work: Work, resolution_id: int, mode: PollMode) -> Poll:
    """Open a poll on a resolution and give each member on the roll a mandate, or its holder for those represented.

    Raises: Refused with the reasons of `polls.opening_refusals`, or with the holes that the decision would need.
    """
    resolution = work.session.get(Resolution, resolution_id)
    if resolution is None:
        raise Missing
    assembly = locked_assembly(work, resolution.assembly_id)
    held = polls_on(work.session, resolution.id)
    results = _results(work, held)
    refuse(opening_refusals(AssemblyState(assembly.state), ResolutionState(resolution.state), results))
    rule_in(work, assembly, resolution)
    kind = kind_in(work, assembly, resolution)
    refuse(ballot_refusals(mode, kind.ballot, kind.article))
    poll = Poll(
        collective_id=resolution.collective_id,
        resolution_id=resolution.id,
        number=held[-1].number + 1 if held else 1,
        round=next_round(results),
        mode=mode,
        state=PollState.OPEN,
        opened_at=work.now,
    )
    work.session.add(poll)
    work.session.flush()
    mandates = _give_mandates(work, poll, assembly.id)
    subject = f"poll:{poll.id}"
    write_entry(work, poll.collective_id, "poll-opened", subject, resolution=resolution.id, mandates=mandates)
    return poll


def _results(work: Work, polls: Collection[Poll]) -> tuple[PollResult, ...]:
    decisions = decisions_of(work.session, tuple(poll.id for poll in polls))
    codes = {poll_id: json.loads(decision.record)["decision"]["code"] for poll_id, decision in decisions.items()}
    return tuple(
        result_of(
            PollState(poll.state),
            Outcome(decisions[poll.id].outcome) if poll.id in decisions else None,
            codes.get(poll.id),
        )
        for poll in polls
    )


def _give_mandates(work: Work, poll: Poll, assembly_id: int) -> int:
    holders, present = holders_in(work.session, assembly_id), present_in(work.session, assembly_id)
    rows = []
    for entry in roll_of(work.session, assembly_id):
        holder = entry.id if entry.id in present else holders.get(entry.id, entry.id)
        rows.append(
            {
                "collective_id": poll.collective_id,
                "poll_id": poll.id,
                "entry_id": entry.id,
                "holder_id": holder,
                "kind": MandateKind.OWN if holder == entry.id else MandateKind.PROXY,
                "college": entry.college,
                "category": entry.category,
            }
        )
    if rows:
        work.session.execute(insert(Mandate), rows)
    return len(rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What the chair and the holders of a veto say when a poll ends.

    chair: what the chair chose, should the votes be equal; None when it is not said.
    vetoes: ids of the holders that used a suspensive veto.
    """

    chair: ChairChoice | None = None
    vetoes: tuple[str, ...] = ()


def close_poll(work: Work, collective_id: int, poll_id: int, closing: Closing) -> FrozenDecision:
    """Close a poll: what was cast is counted, decided and frozen in the same transaction.

    Raises: Refused with poll-closed or poll-annulled; Missing.
    """
    poll = _locked_poll(work, collective_id, poll_id)
    refuse(ending_refusals(PollState(poll.state)))
    poll.state, poll.ended_at = PollState.CLOSED, work.now
    work.session.flush()
    return _decided(work, poll, closing, 1)


def count_hands(work: Work, resolution_id: int, hands: Mapping[str, Hands], closing: Closing) -> FrozenDecision:
    """Hold a poll by show of hands, as the secretary counted it in each college.

    Raises: Refused as for opening a poll, or with more-hands-than-attending for a college.
    """
    poll = open_poll(work, resolution_id, PollMode.HANDS)
    sheet = _sheet(work, poll, closing, {})
    attending = {count.id: count.attending for count in sheet.colleges}
    if not attending.keys() >= hands.keys():
        raise Missing
    refuse(refusal for college in hands for refusal in hands_refusals(college, hands[college], attending[college]))
    for college, counted in hands.items():
        work.session.add(
            HandCount(
                collective_id=poll.collective_id,
                poll_id=poll.id,
                college=college,
                in_favour=counted.for_,
                against=counted.against,
                abstain=counted.abstain,
            )
        )
    work.session.flush()
    return close_poll(work, poll.collective_id, poll.id, closing)


def annul_poll(work: Work, collective_id: int, poll_id: int, reason: str) -> Poll:
    """Annul a poll opened by mistake; nothing reopens, a new one may be opened.

    Raises: Refused with poll-closed or poll-annulled; Missing.
    """
    poll = _locked_poll(work, collective_id, poll_id)
    refuse(ending_refusals(PollState(poll.state)))
    poll.state, poll.ended_at, poll.reason = PollState.ANNULLED, work.now, reason
    write_entry(work, collective_id, "poll-annulled", f"poll:{poll.id}", reason=reason)
    return poll


def complete_decision(work: Work, collective_id: int, poll_id: int, closing: Closing) -> FrozenDecision:
    """Complete a decision with the chair's choice or a suspensive veto said after the close; the first one stays.

    Raises: Refused with not-to-complete when the poll is not closed or the decision does not wait for it; Missing.
    """
    poll = _locked_poll(work, collective_id, poll_id)
    before = decisions_of(work.session, (poll.id,)).get(poll.id)
    if before is None:
        raise Refused([Refusal("not-to-complete", {})])
    tied = before.outcome == Outcome.TIED and closing.chair is not None
    if not tied and not closing.vetoes:
        raise Refused([Refusal("not-to-complete", {})])
    return _decided(work, poll, closing, before.number + 1)


def _locked_poll(work: Work, collective_id: int, poll_id: int) -> Poll:
    poll = work.session.get(Poll, poll_id, with_for_update=True, populate_existing=True)
    if poll is None or poll.collective_id != collective_id:
        raise Missing
    return poll


def _decided(work: Work, poll: Poll, closing: Closing, number: int) -> FrozenDecision:
    counts = counts_of(work.session, poll.id)
    choices = hands_of(work.session, poll.id) if poll.mode == PollMode.HANDS else choices_by_college(counts)
    resolution, assembly = _agenda(work, poll)
    rule = rule_in(work, assembly, resolution)
    sheet = _sheet(work, poll, closing, choices)
    frozen = freeze(rule, sheet, circumstances_of(work, poll, resolution, assembly), counts)
    decision = _stored(work, poll, frozen, number)
    write_entry(
        work,
        poll.collective_id,
        "poll-closed" if number == 1 else "decision-completed",
        f"poll:{poll.id}",
        outcome=frozen.outcome,
        digest=frozen.digest,
        ballots=sum(count.ballots for count in counts),
    )
    return decision


def _stored(work: Work, poll: Poll, frozen: Frozen, number: int) -> FrozenDecision:
    decision = FrozenDecision(
        collective_id=poll.collective_id,
        poll_id=poll.id,
        number=number,
        outcome=frozen.outcome,
        record=frozen.text,
        digest=frozen.digest,
        decided_at=work.now,
    )
    work.session.add(decision)
    work.session.flush()
    return decision


def _sheet(work: Work, poll: Poll, closing: Closing, choices: Mapping[str, Mapping[Choice, int]]) -> CountSheet:
    resolution, assembly = _agenda(work, poll)
    roll = enrolled_in(work.session, assembly.id)
    standings = standings_of(
        roll,
        present_in(work.session, assembly.id),
        holders_in(work.session, assembly.id),
        signed_off(work.session, poll.id),
    )
    rule = rule_in(work, assembly, resolution)
    attendance = attendance_of(rule.weights, roll, standings)
    return CountSheet(
        date=assembly.held_on,
        subject=resolution.subject,
        chair=closing.chair,
        vetoes=closing.vetoes,
        round=poll.round,
        colleges=tuple(count_of(college, attendance[college], choices.get(college, {})) for college in rule.weights),
    )


def _agenda(work: Work, poll: Poll) -> tuple[Resolution, Assembly]:
    resolution = work.session.get_one(Resolution, poll.resolution_id)
    return resolution, work.session.get_one(Assembly, resolution.assembly_id)
