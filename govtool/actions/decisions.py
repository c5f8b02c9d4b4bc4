"""Writes about decisions: counting and freezing what a poll decided, and completing it after the close."""

import json
from collections.abc import Mapping
from dataclasses import replace

from govtool.actions.circumstances import circumstances_of, rule_in
from govtool.actions.refused import refuse
from govtool.domain.attendance import attendance_of, standings_of
from govtool.domain.ballots import Choice, count_of
from govtool.domain.decisions import Outcome
from govtool.domain.polls import Closing, PollMode, closing_refusals, completing_refusals
from govtool.domain.recalled import sheet_of
from govtool.domain.sheets import CountSheet
from govtool.store.freezing import Frozen, freeze, freeze_again
from govtool.store.journal import write_entry
from govtool.store.models.assemblies import Assembly, Resolution
from govtool.store.models.decisions import FrozenDecision
from govtool.store.models.polls import Poll
from govtool.store.queries.assemblies import enrolled_in, present_in
from govtool.store.queries.polls import choices_by_college, counts_of, hands_of, proxy_holders, signed_off
from govtool.store.work import Work


def decide_poll(work: Work, poll: Poll, closing: Closing) -> FrozenDecision:
    """Count a poll that has just ended, decide it and freeze the decision.

    Raises: Refused with no-casting-vote or no-such-veto.
    """
    resolution, assembly = agenda_of_poll(work, poll)
    rule = rule_in(work, assembly, resolution)
    refuse(closing_refusals(rule, resolution.subject, closing))
    counts = counts_of(work.session, poll.id)
    choices = hands_of(work.session, poll.id) if poll.mode == PollMode.HANDS else choices_by_college(counts)
    sheet = sheet_in(work, poll, closing, choices)
    frozen = freeze(rule, sheet, circumstances_of(work, poll, resolution, assembly), counts)
    return _store(work, poll, frozen, 1, sum(count.ballots for count in counts))


def complete(work: Work, poll: Poll, before: FrozenDecision, closing: Closing) -> FrozenDecision:
    """Complete a decision with what the chair or the holder of a veto said later; all it rests on stays as frozen.

    Raises: Refused with no-casting-vote, no-such-veto or not-to-complete.
    """
    resolution, assembly = agenda_of_poll(work, poll)
    rule = rule_in(work, assembly, resolution)
    refuse(closing_refusals(rule, resolution.subject, closing))
    content = json.loads(before.record)
    sheet = sheet_of(content["sheet"])
    said = replace(
        sheet,
        chair=closing.chair or sheet.chair,
        vetoes=tuple(sorted({*sheet.vetoes, *closing.vetoes})),
    )
    frozen = freeze_again(before.record, rule, said)
    refuse(completing_refusals(Outcome(before.outcome), Outcome(frozen.outcome), closing))
    return _store(work, poll, frozen, before.number + 1, sum(count["ballots"] for count in content["categories"]))


def sheet_in(work: Work, poll: Poll, closing: Closing, choices: Mapping[str, Mapping[Choice, int]]) -> CountSheet:
    """Make the count sheet of a poll from its choices by college and from who attends now."""
    resolution, assembly = agenda_of_poll(work, poll)
    roll = enrolled_in(work.session, assembly.id)
    holders, voted = proxy_holders(work.session, poll.id), signed_off(work.session, poll.id)
    standings = standings_of(roll, present_in(work.session, assembly.id), holders, voted)
    rule = rule_in(work, assembly, resolution)
    attendance = attendance_of(rule.weights, roll, standings)
    return CountSheet(
        date=assembly.held_on,
        subject=resolution.subject,
        chair=closing.chair,
        vetoes=tuple(sorted(set(closing.vetoes))),
        round=poll.round,
        colleges=tuple(count_of(college, attendance[college], choices.get(college, {})) for college in rule.weights),
    )


def agenda_of_poll(work: Work, poll: Poll) -> tuple[Resolution, Assembly]:
    """Give the resolution that a poll is on, and its assembly."""
    resolution = work.session.get_one(Resolution, poll.resolution_id)
    return resolution, work.session.get_one(Assembly, resolution.assembly_id)


def _store(work: Work, poll: Poll, frozen: Frozen, number: int, ballots: int) -> FrozenDecision:
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
    write_entry(
        work,
        poll.collective_id,
        "poll-closed" if number == 1 else "decision-completed",
        f"poll:{poll.id}",
        outcome=frozen.outcome,
        digest=frozen.digest,
        ballots=ballots,
    )
    return decision
