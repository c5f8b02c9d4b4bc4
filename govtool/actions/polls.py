"""Writes about polls: opening with their mandates, closing with a frozen decision, annulling, hands, the chair."""

import json
from collections.abc import Collection, Mapping

from sqlalchemy import insert

from govtool.actions.assemblies import locked_resolution
from govtool.actions.circumstances import kind_in, rule_in
from govtool.actions.decisions import agenda_of_poll, complete, decide_poll, sheet_in
from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.assemblies import AssemblyState, ResolutionState
from govtool.domain.decisions import Outcome
from govtool.domain.findings import Refusal
from govtool.domain.hands import Hands, hands_refusals
from govtool.domain.mandates import MandateKind
from govtool.domain.polls import (
    Closing,
    PollMode,
    PollResult,
    PollState,
    ballot_refusals,
    ending_refusals,
    next_round,
    opening_refusals,
    result_of,
)
from govtool.store.journal import write_entry
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.polls import HandCount, Mandate, Poll
from govtool.store.queries.assemblies import holders_in, present_in, roll_of
from govtool.store.queries.polls import decisions_of, polls_on
from govtool.store.turns import have_poll_alone
from govtool.store.work import Work

__all__ = ["Closing", "annul_poll", "close_poll", "complete_decision", "count_hands", "open_poll"]


def open_poll(work: Work, resolution_id: int, mode: PollMode) -> Poll:
    """Open a poll on a resolution and give each member on the roll a mandate, or its holder for those represented.

    Raises: Refused with the reasons of `polls.opening_refusals` or `polls.ballot_refusals`, or with the holes that the
    decision would need; Missing.
    """
    resolution, assembly = locked_resolution(work, resolution_id)
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


def close_poll(work: Work, collective_id: int, poll_id: int, closing: Closing) -> FrozenDecision:
    """Close a poll: what was cast is counted, decided and frozen in the same transaction.

    The close is dated once every ballot under way is in: none that it counts is dated after it.

    Raises: Refused with poll-closed, poll-annulled, no-casting-vote or no-such-veto; Missing.
    """
    poll = _locked_poll(work, collective_id, poll_id)
    refuse(ending_refusals(PollState(poll.state)))
    closed = work.later()
    poll.state, poll.ended_at = PollState.CLOSED, closed.now
    work.session.flush()
    return decide_poll(closed, poll, closing)


def count_hands(work: Work, resolution_id: int, hands: Mapping[str, Hands], closing: Closing) -> FrozenDecision:
    """Hold a poll by show of hands, as the secretary counted it in each college.

    Raises: Refused as for opening and closing a poll, or with negative-hands or more-hands-than-attending; Missing, as
    for a college that the statutes do not know.
    """
    poll = open_poll(work, resolution_id, PollMode.HANDS)
    sheet = sheet_in(work, poll, closing, {})
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
                blank=counted.blank,
                null_papers=counted.null,
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
    ended = work.later()
    poll.state, poll.ended_at, poll.reason = PollState.ANNULLED, ended.now, reason
    write_entry(ended, collective_id, "poll-annulled", f"poll:{poll.id}", reason=reason)
    return poll


def complete_decision(work: Work, collective_id: int, poll_id: int, closing: Closing) -> FrozenDecision:
    """Complete a decision with the chair's choice or a suspensive veto said after the close; the first one stays.

    Raises: Refused with not-to-complete when there is no decision or it does not wait for that, no-casting-vote or
    no-such-veto; Missing.
    """
    poll = _locked_poll(work, collective_id, poll_id)
    before = decisions_of(work.session, (poll.id,)).get(poll.id)
    if before is None:
        raise Refused([Refusal("not-to-complete", {})])
    return complete(work, poll, before, closing)


def _locked_poll(work: Work, collective_id: int, poll_id: int) -> Poll:
    """Give a poll that nobody votes in before this transaction ends, in an assembly that does not change either.

    Locks are taken in the same order everywhere: assembly, poll, mandates, journal; so nobody waits in a circle.
    """
    poll = work.session.get(Poll, poll_id)
    if poll is None or poll.collective_id != collective_id:
        raise Missing
    assembly = agenda_of_poll(work, poll)[1]
    work.session.refresh(assembly, with_for_update={"read": True})
    have_poll_alone(work.session, poll.id)
    work.session.refresh(poll, with_for_update=True)
    return poll
