"""Ballot counts: the results of an assembly as rows, one a poll and college, for whoever counts again."""

import datetime
from collections.abc import Iterator
from fractions import Fraction

from govtool.documents.resolutions import recalled_from
from govtool.domain.assembly_facts import AssemblyFacts, DecisionFacts, ItemFacts, PollFacts
from govtool.domain.decisions import Outcome
from govtool.domain.recalled import Recalled
from govtool.domain.sheets import CollegeCount
from govtool.domain.statutes import Statutes
from govtool.wording.decided.context import Context, context_of
from govtool.wording.language import Voice
from govtool.wording.names import name_of

Cell = str | int | Fraction | datetime.date
Cells = tuple[Cell, ...]


def ballot_counts(facts: AssemblyFacts, statutes: Statutes, voice: Voice) -> tuple[tuple[str, ...], tuple[Cells, ...]]:
    """Give the heads of the columns, then the rows: one a decided poll and college, in the order of the agenda.

    A cell that has no value, as a weight where nothing was counted, is an empty text.
    """
    return _heads(voice), tuple(
        row
        for item in facts.items
        for poll in item.polls
        if poll.decision is not None
        for row in _rows(facts, item, poll, poll.decision, context_of(statutes, voice))
    )


def _heads(voice: Voice) -> tuple[str, ...]:
    say = voice.say
    return (
        say("Date"),
        say("Résolution"),
        say("Titre"),
        say("Scrutin"),
        say("Collège"),
        say("Inscrits"),
        say("Présents"),
        say("Représentés"),
        say("Par correspondance"),
        say("Pour"),
        say("Contre"),
        say("Abstentions"),
        say("Blancs"),
        say("Nuls"),
        say("Poids"),
        say("Voix pour"),
        say("Voix contre"),
        say("Résultat"),
    )


def _rows(
    facts: AssemblyFacts, item: ItemFacts, poll: PollFacts, decision: DecisionFacts, context: Context
) -> Iterator[Cells]:
    found = recalled_from(decision)
    told = name_of(Outcome(decision.outcome), context.voice)
    for count in found.sheet.colleges:
        yield (
            facts.meeting.held_on,
            item.position,
            item.title,
            poll.number,
            context.name(count.id),
            *(count.enrolled, count.present, count.represented, count.postal),
            *(count.for_, count.against, count.abstain, count.blank, count.null),
            *_weights(found, count),
            told,
        )


def _weights(found: Recalled, count: CollegeCount) -> Cells:
    if found.decision.tally is None:
        return ("", "", "")
    carried = found.decision.tally.colleges[count.id]
    return (carried.weight, carried.for_, carried.against)
