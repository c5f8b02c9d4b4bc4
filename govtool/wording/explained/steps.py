"""The steps of a decision in the order in which they are taken, each in the sentences of the statutes."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from govtool.domain.articles import Clause
from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import CollegeVeto, Majority, NoQuorum, SuspensiveVeto
from govtool.domain.holes import Hole
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import (
    BelowThreeColleges,
    DelegatesWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    Weighing,
)
from govtool.wording.explained.asked import Asked
from govtool.wording.explained.heads import (
    quorum_sentences,
    votes_sentence,
    weight_sentences,
    whole_quorum_sentences,
)
from govtool.wording.written.calls import (
    CAST,
    adoption_sentence,
    casting_vote_passages,
    chair_decides,
    college_base_sentence,
    condition_passages,
    quorum_passages,
)
from govtool.wording.written.colleges import weights_passages
from govtool.wording.written.passages import Passage, Section
from govtool.wording.written.weighing import (
    carry_sentences,
    counted_sentences,
    limit_sentences,
    silent_sentences,
    threshold_passages,
)

HALF: Final = Fraction(1, 2)


def steps_of(asked: Asked) -> tuple[Section, ...]:
    """Give the eight steps, numbered."""
    say = asked.reading.voice.say
    named = (
        ("weights", say("Poids"), weights_step(asked)),
        ("quorum", say("Quorum"), quorum_step(asked)),
        ("votes", say("Compte des voix"), votes_step(asked)),
        ("carry", say("Du vote au poids"), carry_step(asked)),
        ("majority", say("Majorité"), majority_step(asked)),
        ("conditions", say("Conditions supplémentaires"), conditions_step(asked)),
        ("tie", say("Égalité"), tie_step(asked)),
        ("outcome", say("Résultat"), outcome_step(asked)),
    )
    return tuple(
        Section(key=key, title=f"{rank}. {title}", passages=tuple(passages))
        for rank, (key, title, passages) in enumerate(named, 1)
    )


def weights_step(asked: Asked) -> Iterator[Passage]:
    """Say what each college weighs, and what changes it."""
    reading, weighing = asked.reading, asked.weighing
    if isinstance(weighing, Hole):
        yield from weights_passages(reading) if _has_weights(asked) else ()
        yield reading.hole(asked.weighing_path, reading.voice.say("Façon de compter"), weighing)
        return
    if asked.pooled:
        yield reading.passage(asked.weighing_path, weighing, _no_weight(asked))
        return
    yield from weights_passages(reading)
    yield reading.passage(asked.weighing_path, weighing, *limit_sentences(reading.voice, weighing))
    if asked.enrolled is not None and asked.rule is not None:
        yield from _plain(asked, *weight_sentences(reading, asked.rule, asked.enrolled))


def _has_weights(asked: Asked) -> bool:
    colleges = asked.reading.statutes.colleges
    return not isinstance(colleges, Hole) and any(isinstance(college.weight, Fraction) for college in colleges)


def _no_weight(asked: Asked) -> str:
    if isinstance(asked.weighing, DelegatesWeighing):
        return asked.reading.voice.say("Il n’y a pas de poids : les voix des délégués s’ajoutent.")
    return asked.reading.voice.say("Il n’y a pas de poids : chaque membre a une voix.")


def quorum_step(asked: Asked) -> Iterator[Passage]:
    """Say who must attend, and how many members that makes once their number is known."""
    rule, enrolled = asked.rule, asked.enrolled
    for passage in quorum_passages(asked.reading, asked.path, asked.call):
        clause = passage.clause
        if enrolled is None or isinstance(clause, Hole | NoQuorum) or clause is None:
            yield passage
        else:
            yield _counted(asked, passage, clause)
    if enrolled is not None and rule is not None:
        yield from _plain(asked, *whole_quorum_sentences(asked.reading, rule, enrolled))


def _counted(asked: Asked, passage: Passage, clause: Clause) -> Passage:
    clauses = () if isinstance(asked.call.quorum, Hole) else asked.call.quorum
    counted = (
        sentence
        for known in clauses
        if known is clause and not isinstance(known, Hole)
        for sentence in quorum_sentences(asked.reading, known, asked.rule, asked.enrolled or {})
    )
    return replace(passage, sentences=(*passage.sentences, *counted))


def votes_step(asked: Asked) -> Iterator[Passage]:
    """Say what a share inside a college is a share of, and what abstaining and blank ballots count as."""
    reading, majority, weighing = asked.reading, asked.call.majority, asked.weighing
    if isinstance(majority, Majority) and not isinstance(weighing, Hole):
        base = college_base_sentence(asked.denominators, majority)
        yield from (reading.passage(f"{asked.path}.majority", majority, base),) if base else ()
    if isinstance(weighing, Hole):
        yield from _plain(asked, reading.voice.say("Les statuts ne disent pas comment les votes se comptent."))
    else:
        yield reading.passage(asked.weighing_path, weighing, *counted_sentences(reading.voice, weighing))


def carry_step(asked: Asked) -> Iterator[Passage]:
    """Say what each college brings to the assembly."""
    reading, weighing = asked.reading, asked.weighing
    if isinstance(weighing, Hole):
        yield from _plain(asked, reading.voice.say("Les statuts ne disent pas comment les votes deviennent un poids."))
        return
    carried = carry_sentences(reading, weighing), silent_sentences(reading.voice, weighing)
    yield reading.passage(asked.weighing_path, weighing, *(sentence for said in carried for sentence in said))
    yield from threshold_passages(reading, asked.weighing_path, weighing)


def majority_step(asked: Asked) -> Iterator[Passage]:
    """Say what the votes for must reach."""
    reading, majority, path = asked.reading, asked.call.majority, f"{asked.path}.majority"
    if isinstance(majority, Hole):
        yield reading.hole(path, reading.voice.say("Majorité"), majority)
        return
    sentences = [adoption_sentence(asked.denominators, majority)]
    if asked.enrolled is not None and _counts_all_members(asked, majority):
        sentences.append(votes_sentence(reading.voice, majority, sum(asked.enrolled.values())))
    yield reading.passage(path, majority, *sentences)


def _counts_all_members(asked: Asked, majority: Majority) -> bool:
    """Say whether the majority is a share of all the enrolled, in heads."""
    by_weight = majority.base is AssemblyBase.TOTAL_WEIGHT and majority.college_base is CollegeBase.ENROLLED
    return majority.base is AssemblyBase.HEADS_ENROLLED or (asked.pooled and by_weight)


def conditions_step(asked: Asked) -> Iterator[Passage]:
    """Say what is asked beside the majority."""
    passages = condition_passages(asked.denominators, asked.path, asked.call)
    yield from passages or _plain(asked, asked.reading.voice.say("Rien d’autre n’est demandé."))


def tie_step(asked: Asked) -> Iterator[Passage]:
    """Say what becomes of an exact tie."""
    reading, call = asked.reading, asked.call
    yield from casting_vote_passages(reading, asked.path, call)
    if chair_decides(call):
        return
    if isinstance(call.majority, Hole):
        yield from _plain(asked, reading.voice.say("Cela dépend de la majorité demandée, qui reste à dire."))
    else:
        yield reading.passage(f"{asked.path}.majority", call.majority, tie_sentence(asked, call.majority))


def tie_sentence(asked: Asked, majority: Majority) -> str:
    """Say what becomes of an exact tie that nobody breaks."""
    say = asked.reading.voice.say
    if majority.share > HALF:
        return say("La majorité demandée dépasse la moitié : une égalité ne l’atteint pas.")
    if majority.share == HALF and majority.comparison is Comparison.MORE_THAN:
        return say("À égalité exacte, la résolution n’est pas adoptée.")
    if majority.share == HALF and majority.base in CAST:
        return say("À égalité exacte, la résolution est adoptée.")
    return say("À égalité exacte, la résolution n’est adoptée que si les votes pour réunissent la part demandée.")


def outcome_step(asked: Asked) -> Iterator[Passage]:
    """Say the outcome, in the order in which the reasons prevail."""
    say, call = asked.reading.voice.say, asked.call
    sentences = [*_without_quorum(asked)]
    if any(isinstance(condition, CollegeVeto | SuspensiveVeto) for condition in call.conditions):
        sentences.append(say("Si une opposition est exercée, la résolution est arrêtée."))
    if call.conditions:
        sentences.append(say("Si la majorité ou une autre condition manque, la résolution est rejetée."))
    else:
        sentences.append(say("Si la majorité n’est pas atteinte, la résolution est rejetée."))
    if chair_decides(call) and isinstance(call.majority, Majority) and call.majority.share <= HALF:
        sentences.append(say("À égalité exacte, le résultat attend le choix de la personne qui préside."))
    sentences.append(say("Dans les autres cas, elle est adoptée."))
    yield from _plain(asked, *sentences)


def _without_quorum(asked: Asked) -> Iterator[str]:
    say = asked.reading.voice.say
    clauses = () if isinstance(asked.call.quorum, Hole) else asked.call.quorum
    if all(isinstance(clause, NoQuorum) for clause in clauses) and not _blocks(asked.weighing):
        return
    yield say("Sans quorum, rien n’est compté : la résolution n’est ni adoptée ni rejetée.")
    if asked.has_second_call:
        yield say("Une deuxième convocation est alors possible.")


def _blocks(weighing: Weighing | Hole) -> bool:
    """Say whether too few colleges forbid to decide."""
    match weighing:
        case MajorityWeighing() | ProportionalWeighing():
            return weighing.below_three_colleges is BelowThreeColleges.BLOCK
        case _:
            return False


def _plain(asked: Asked, *sentences: str) -> tuple[Passage, ...]:
    """Give sentences that no clause says by itself."""
    return (Passage(path=asked.path, sentences=sentences),) if sentences else ()
