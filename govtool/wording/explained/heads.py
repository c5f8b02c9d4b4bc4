"""Heads: what a quorum or a majority asks once the numbers of enrolled members are known, in sentences."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from govtool.domain.clauses import CollegesQuorum, CompositeQuorum, HeadsQuorum, QuorumClause, WeightedHeadsQuorum
from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.rules import MEMBERS, DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Threshold, heads_needed
from govtool.domain.weights import effective_weights
from govtool.wording.decided.context import context_of
from govtool.wording.decided.weights import weights_line
from govtool.wording.language import Voice
from govtool.wording.numbers import whole_of
from govtool.wording.written.reading import Reading

Enrolled = Mapping[str, int]


def empty_sheet(enrolled: Enrolled) -> CountSheet:
    """Give a sheet on which nobody attends yet.

    enrolled: members by college, or all of them under `members`.
    """
    return CountSheet(
        colleges=tuple(
            CollegeCount(
                id=college,
                enrolled=number,
                present=0,
                represented=0,
                postal=0,
                for_=0,
                against=0,
                abstain=0,
                blank=0,
                null=0,
            )
            for college, number in enrolled.items()
        )
    )


def weight_sentences(reading: Reading, rule: DecisionRule, enrolled: Enrolled) -> Iterator[str]:
    """Say how these numbers change the weights, if they do."""
    finding = effective_weights(rule, empty_sheet(enrolled)).finding
    if finding is None:
        return
    line = weights_line(context_of(reading.statutes, reading.voice), finding)
    yield reading.voice.say("Avec ces effectifs : {sentence}", sentence=line.sentence)
    yield from (reading.voice.say("{sentence}.", sentence=step.sentence) for step in line.lines)


def quorum_sentences(
    reading: Reading, clause: QuorumClause, rule: DecisionRule | None, enrolled: Enrolled
) -> Iterator[str]:
    """Say how many members one condition of the quorum asks.

    rule: the rule of the decision; None while the statutes leave something of it open.
    """
    match clause:
        case HeadsQuorum():
            yield heads_sentence(reading.voice, clause, sum(enrolled.values()))
        case CollegesQuorum():
            yield from (
                _college_sentence(reading, college, clause, number)
                for college, number in enrolled.items()
                if number and college != MEMBERS
            )
        case WeightedHeadsQuorum() if rule is not None:
            yield from _fewest_sentences(reading, replace(rule, quorum=(clause,)), enrolled)
        case CompositeQuorum():
            yield reading.voice.say("Ce nombre dépend de qui participe, et non du nombre d’inscrits.")
        case _:
            return


def whole_quorum_sentences(reading: Reading, rule: DecisionRule, enrolled: Enrolled) -> Iterator[str]:
    """Say the fewest members that satisfy all the conditions of the quorum, when there are several."""
    if len(rule.quorum) > 1:
        yield from _fewest_sentences(reading, rule, enrolled)


def heads_sentence(voice: Voice, threshold: Threshold, enrolled: int) -> str:
    """Say the fewest members, out of all, that reach a share."""
    needed = heads_needed(enrolled, threshold)
    if not enrolled or needed > enrolled:
        return voice.say("Pour un effectif de {enrolled}, ce n’est pas possible.", enrolled=whole_of(voice, enrolled))
    return voice.say_many(
        "Pour un effectif de {enrolled}, il faut au moins {count} membre.",
        "Pour un effectif de {enrolled}, il faut au moins {count} membres.",
        needed,
        enrolled=whole_of(voice, enrolled),
    )


def votes_sentence(voice: Voice, threshold: Threshold, enrolled: int) -> str:
    """Say the fewest votes for, out of all members, that reach a share."""
    needed = heads_needed(enrolled, threshold)
    if not enrolled or needed > enrolled:
        return voice.say("Pour un effectif de {enrolled}, ce n’est pas possible.", enrolled=whole_of(voice, enrolled))
    return voice.say_many(
        "Pour un effectif de {enrolled}, il faut au moins {count} vote pour.",
        "Pour un effectif de {enrolled}, il faut au moins {count} votes pour.",
        needed,
        enrolled=whole_of(voice, enrolled),
    )


def _college_sentence(reading: Reading, college: str, clause: CollegesQuorum, enrolled: int) -> str:
    voice, needed = reading.voice, heads_needed(enrolled, clause)
    if needed > enrolled:
        return voice.say("Collège {college} : ce n’est pas possible.", college=reading.college(college))
    return voice.say_many(
        "Collège {college} : au moins {count} membre sur {enrolled}.",
        "Collège {college} : au moins {count} membres sur {enrolled}.",
        needed,
        college=reading.college(college),
        enrolled=whole_of(voice, enrolled),
    )


def _fewest_sentences(reading: Reading, rule: DecisionRule, enrolled: Enrolled) -> Iterator[str]:
    """Say the fewest members whose attendance makes the quorum; nothing when it is reached without anybody."""
    voice, sheet, context = reading.voice, empty_sheet(enrolled), context_of(reading.statutes, reading.voice)
    decision = decide(rule, sheet)
    margin = margin_of(rule, sheet, decision)
    if decision.outcome is not Outcome.NO_QUORUM:
        return
    if margin.missing is None:
        yield voice.say("Avec ces effectifs, le quorum ne peut pas être atteint.")
        return
    named = voice.list_of(
        voice.say("{college} : {number}", college=context.name(college), number=whole_of(voice, number))
        for college, number in margin.missing_in.items()
        if number
    )
    yield voice.say_many(
        "Avec ces effectifs, il faut au moins {count} membre, au mieux réparti ({colleges}).",
        "Avec ces effectifs, il faut au moins {count} membres, au mieux répartis ({colleges}).",
        margin.missing,
        colleges=named,
    )
