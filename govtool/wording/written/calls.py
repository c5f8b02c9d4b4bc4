"""Calls in sentences: what one kind of decision needs at the first and at the second convocation."""

from dataclasses import replace
from fractions import Fraction
from typing import Final

from govtool.domain.articles import NOT_SEEN, NoneStated
from govtool.domain.bases import AssemblyBase
from govtool.domain.clauses import CastingVote, CastingVoteHolder, Majority
from govtool.domain.differences import keyed
from govtool.domain.holes import Hole
from govtool.domain.statutes import Call
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, MajorityWeighing, Weighing
from govtool.wording.written.abstaining import abstaining_sentences
from govtool.wording.written.conditions import condition_sentence
from govtool.wording.written.denominators import Denominators
from govtool.wording.written.passages import Passage
from govtool.wording.written.quorums import quorum_sentence
from govtool.wording.written.reading import Reading
from govtool.wording.written.thresholds import required

HALF: Final = Fraction(1, 2)
CAST: Final = frozenset({AssemblyBase.WEIGHT_CAST, AssemblyBase.HEADS_CAST})
WEIGHTS: Final = frozenset({AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT})


def call_passages(
    reading: Reading, path: str, call: Call, weighing: Weighing | Hole, first: Call | None = None
) -> tuple[Passage, ...]:
    """Word the quorum, the majority, the extra conditions and the casting vote of a call, in this order.

    first: the first call when this is the second, so that the same majority is said shortly.
    """
    base = None if isinstance(call.majority, Hole) else call.majority.college_base
    denominators = Denominators(reading=reading, weighing=weighing, college_base=base)
    return (
        *quorum_passages(reading, path, call),
        _majority(denominators, path, call, first),
        *condition_passages(denominators, path, call),
        *casting_vote_passages(reading, path, call),
    )


def quorum_passages(reading: Reading, path: str, call: Call) -> tuple[Passage, ...]:
    """Word each condition of the quorum."""
    label = reading.voice.say("Quorum")
    if isinstance(call.quorum, Hole):
        return (reading.hole(f"{path}.quorum", label, call.quorum),)
    return tuple(
        reading.hole(f"{path}.quorum.{key}", label, clause)
        if isinstance(clause, Hole)
        else reading.passage(f"{path}.quorum.{key}", clause, quorum_sentence(reading, clause))
        for key, clause in keyed(call.quorum).items()
    )


def _majority(denominators: Denominators, path: str, call: Call, first: Call | None) -> Passage:
    reading, majority, place = denominators.reading, call.majority, f"{path}.majority"
    if isinstance(majority, Hole):
        return reading.hole(place, reading.voice.say("Majorité"), majority)
    if first is not None and isinstance(first.majority, Majority) and _terms(first.majority) == _terms(majority):
        return reading.passage(
            place,
            majority,
            reading.voice.say(
                "La majorité est la même qu’à la première convocation : {required} {of_base}.",
                required=required(reading.voice, majority),
                of_base=denominators.of_assembly(majority.base),
            ),
        )
    weighing = denominators.weighing
    effects = () if isinstance(weighing, Hole) else abstaining_sentences(reading.voice, majority, weighing)
    sentences = (
        adoption_sentence(denominators, majority),
        college_base_sentence(denominators, majority),
        *effects,
        _tie(reading, call),
    )
    return reading.passage(place, majority, *sentences)


def _terms(majority: Majority) -> Majority:
    return replace(majority, article=NOT_SEEN, quote=NOT_SEEN, note=None)


def adoption_sentence(denominators: Denominators, majority: Majority) -> str:
    """Say what the votes for must reach."""
    voice = denominators.reading.voice
    terms = {"required": required(voice, majority), "of_base": denominators.of_assembly(majority.base)}
    if majority.base in WEIGHTS or denominators.pooled:
        return voice.say("La résolution est adoptée si les votes pour réunissent {required} {of_base}.", **terms)
    return voice.say(
        "La résolution est adoptée si, à raison d’une voix par membre, les votes pour réunissent {required} {of_base}.",
        **terms,
    )


def college_base_sentence(denominators: Denominators, majority: Majority) -> str:
    """Say what shares inside a college are shares of; nothing where it does not matter."""
    weighing, voice = denominators.weighing, denominators.reading.voice
    if isinstance(weighing, HeadsWeighing | DelegatesWeighing) or majority.base not in WEIGHTS:
        return ""
    of_base = denominators.of_college(majority.college_base)
    if not isinstance(weighing, MajorityWeighing):
        return voice.say(
            "Dans chaque collège, la part de chaque côté se calcule sur l’ensemble {of_base}.", of_base=of_base
        )
    if isinstance(weighing.college_threshold, NoneStated):
        return ""
    return voice.say(
        "Dans chaque collège, la part du côté le plus nombreux se calcule sur l’ensemble {of_base}.", of_base=of_base
    )


def _tie(reading: Reading, call: Call) -> str:
    """Say what becomes of an exact tie when half is asked and nobody has a casting vote."""
    if isinstance(call.majority, Hole) or call.majority.share != HALF or chair_decides(call):
        return ""
    if call.majority.comparison is Comparison.MORE_THAN:
        return reading.voice.say("À égalité exacte, la résolution n’est pas adoptée.")
    return reading.voice.say("À égalité exacte, la résolution est adoptée.") if call.majority.base in CAST else ""


def chair_decides(call: Call) -> bool:
    """Say whether somebody breaks an exact tie, or whether the document leaves it open."""
    vote = call.casting_vote
    return isinstance(vote, Hole) or (vote is not None and vote.given_to is CastingVoteHolder.CHAIR)


def condition_passages(denominators: Denominators, path: str, call: Call) -> tuple[Passage, ...]:
    """Word each extra condition."""
    reading = denominators.reading
    label = reading.voice.say("Condition supplémentaire")
    return tuple(
        reading.hole(f"{path}.conditions.{key}", label, clause)
        if isinstance(clause, Hole)
        else reading.passage(f"{path}.conditions.{key}", clause, condition_sentence(reading, clause, denominators))
        for key, clause in keyed(call.conditions).items()
    )


def casting_vote_passages(reading: Reading, path: str, call: Call) -> tuple[Passage, ...]:
    """Word who decides an exact tie; nothing where the document does not say."""
    vote, place = call.casting_vote, f"{path}.casting_vote"
    if vote is None:
        return ()
    if isinstance(vote, Hole):
        return (reading.hole(place, reading.voice.say("Voix prépondérante"), vote),)
    useless = isinstance(call.majority, Majority) and call.majority.share > HALF
    return (reading.passage(place, vote, *casting_vote_sentences(reading, vote, useless=useless)),)


def casting_vote_sentences(reading: Reading, vote: CastingVote, *, useless: bool) -> tuple[str, ...]:
    """Say who decides an exact tie.

    useless: whether the majority asks for more than half, which a tie never reaches.
    """
    say = reading.voice.say
    if vote.given_to is CastingVoteHolder.NOBODY:
        return (say("Personne n’a de voix prépondérante."),)
    decides = say("À égalité exacte, la personne qui préside décide.")
    if not useless:
        return (decides,)
    return (
        decides,
        say("La majorité demandée dépasse la moitié : une égalité ne l’atteint pas, et cette voix ne sert pas ici."),
    )
