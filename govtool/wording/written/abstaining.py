"""What abstaining, a blank or null ballot and not voting mean for one decision, in sentences."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum
from typing import Final

from govtool.domain.articles import NoneStated
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import (
    BlockingMinority,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    HeadsMajority,
    Majority,
    NoQuorum,
    Unanimity,
)
from govtool.domain.holes import Hole
from govtool.domain.statutes import Call
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, MajorityWeighing, Weighing
from govtool.wording.language import Voice
from govtool.wording.written.reading import Reading


class Act(StrEnum):
    """What a member does who gives no vote for or against."""

    ABSTAIN = "abstain"
    BLANK = "blank"
    NULL = "null"
    SILENT = "silent"
    ABSENT = "absent"


class Effect(StrEnum):
    """What it does to the majority."""

    FOR = "for"
    AGAINST = "against"
    NEUTRAL = "neutral"
    LIGHTER = "lighter"
    HARDER = "harder"
    HARDER_IN_COLLEGE = "harder-in-college"


COUNTED_IN = {
    CollegeBase.CAST: frozenset[Act](),
    CollegeBase.VOTERS: frozenset({Act.ABSTAIN, Act.BLANK, Act.NULL}),
    CollegeBase.ATTENDING: frozenset({Act.ABSTAIN, Act.BLANK, Act.NULL, Act.SILENT}),
    CollegeBase.ENROLLED: frozenset(Act),
}
HEADS_BASES = {
    AssemblyBase.HEADS_CAST: CollegeBase.CAST,
    AssemblyBase.HEADS_ATTENDING: CollegeBase.ATTENDING,
    AssemblyBase.HEADS_ENROLLED: CollegeBase.ENROLLED,
}


PRESENT: Final = frozenset({Act.ABSTAIN, Act.BLANK, Act.NULL, Act.SILENT})
ACTS: Final = tuple(Act)


def not_choosing_sentences(
    reading: Reading, weighing: Weighing | Hole, call: Call, acts: tuple[Act, ...] = ACTS
) -> tuple[str, ...]:
    """Say what each way of not choosing does to the majority, to the extra conditions and to the quorum.

    acts: the ways to speak of, such as the only one that a button of the booth offers.
    """
    quorum = tuple(_quorum_sentences(reading, call, acts))
    if isinstance(weighing, Hole) or isinstance(call.majority, Hole):
        return quorum
    majority = abstaining_sentences(reading.voice, call.majority, weighing, acts)
    return (*majority, *_condition_sentences(reading, weighing, call, acts), *quorum)


def abstaining_sentences(
    voice: Voice, majority: Majority, weighing: Weighing, acts: tuple[Act, ...] = ACTS
) -> tuple[str, ...]:
    """Say what each way of not choosing does to the majority, those with the same effect together."""
    effects = {act: effect_of(act, majority, weighing) for act in acts}
    return tuple(
        _sentence(voice, effect, tuple(act for act in acts if effects[act] is effect))
        for effect in Effect
        if effect in effects.values()
    )


def effect_of(act: Act, majority: Majority, weighing: Weighing) -> Effect:
    """Give what an act does to the majority under a weighing."""
    counted = {Act.ABSTAIN: weighing.abstention, Act.BLANK: weighing.blank}.get(act, Counted.NOT_COUNTED)
    if counted is not Counted.NOT_COUNTED:
        return Effect(counted.value)
    if majority.base in HEADS_BASES:
        return Effect.HARDER if act in COUNTED_IN[HEADS_BASES[majority.base]] else Effect.NEUTRAL
    if act not in COUNTED_IN[majority.college_base]:
        return Effect.NEUTRAL
    if isinstance(weighing, MajorityWeighing):
        return Effect.NEUTRAL if isinstance(weighing.college_threshold, NoneStated) else Effect.HARDER_IN_COLLEGE
    if majority.base is AssemblyBase.TOTAL_WEIGHT:
        return Effect.HARDER
    return Effect.NEUTRAL if isinstance(weighing, HeadsWeighing | DelegatesWeighing) else Effect.LIGHTER


def hampers(act: Act, condition: Condition, majority: Majority, weighing: Weighing) -> bool:
    """Say whether an act that is counted for neither side makes an extra condition, a veto or a block harder to reach.

    An act that counts as a vote for or against does to a condition what such a vote does.
    """
    if effect_of(act, majority, weighing) in {Effect.FOR, Effect.AGAINST}:
        return False
    match condition:
        case HeadsMajority() | Unanimity():
            return act in COUNTED_IN[HEADS_BASES[AssemblyBase(condition.base.value)]]
        case CollegeVeto():
            return act in COUNTED_IN[condition.college_base]
        case BlockingMinority():
            return effect_of(act, replace(majority, base=condition.base), weighing) is Effect.HARDER
        case _:
            return False


def _condition_sentences(reading: Reading, weighing: Weighing, call: Call, acts: tuple[Act, ...]) -> Iterator[str]:
    for condition in call.conditions:
        if isinstance(condition, Hole) or isinstance(call.majority, Hole):
            continue
        hampering = tuple(act for act in acts if hampers(act, condition, call.majority, weighing))
        if hampering:
            yield _hampered(reading, condition, _named(reading.voice, hampering))


def _hampered(reading: Reading, condition: Condition, named: str) -> str:
    voice = reading.voice
    match condition:
        case Unanimity():
            return voice.say("{acts} empêche l’unanimité.", acts=named)
        case CollegeVeto():
            return voice.say(
                "Dans le collège {college}, cela rend aussi l’opposition plus difficile : {acts}.",
                college=reading.college(condition.college),
                acts=named[:1].lower() + named[1:],
            )
        case BlockingMinority():
            return voice.say("{acts} rend le blocage plus difficile.", acts=named)
        case _:
            return voice.say("{acts} rend plus difficile la majorité par tête demandée en plus.", acts=named)


def _quorum_sentences(reading: Reading, call: Call, acts: tuple[Act, ...]) -> Iterator[str]:
    """Say what counts for a quorum of presence; a composition alone is no matter of one member's choice."""
    clauses = () if isinstance(call.quorum, Hole) else call.quorum
    if all(isinstance(clause, Hole | NoQuorum | CompositeQuorum) for clause in clauses):
        return
    present = tuple(act for act in acts if act in PRESENT)
    if present:
        yield reading.voice.say("{acts} compte pour le quorum.", acts=_named(reading.voice, present))
    if Act.ABSENT in acts:
        absent = _named(reading.voice, (Act.ABSENT,))
        yield reading.voice.say("{acts} ne compte pas pour le quorum.", acts=absent)


def _sentence(voice: Voice, effect: Effect, acts: tuple[Act, ...]) -> str:
    named = _named(voice, acts)
    match effect:
        case Effect.FOR:
            return voice.say("{acts} compte comme un vote pour.", acts=named)
        case Effect.AGAINST:
            return voice.say("{acts} compte comme un vote contre.", acts=named)
        case Effect.NEUTRAL:
            return voice.say("{acts} ne compte ni pour ni contre.", acts=named)
        case Effect.LIGHTER:
            return voice.say("{acts} ne compte ni pour ni contre, et réduit ce que le collège apporte.", acts=named)
        case Effect.HARDER:
            return voice.say("{acts} ne compte ni pour ni contre, mais rend la majorité plus difficile.", acts=named)
        case Effect.HARDER_IN_COLLEGE:
            return voice.say(
                "{acts} ne compte ni pour ni contre, mais rend le collège plus difficile à emporter.", acts=named
            )


def _named(voice: Voice, acts: tuple[Act, ...]) -> str:
    if set(acts) == set(Act):
        return voice.say("S’abstenir, voter blanc ou nul, ou ne pas voter")
    return _capitalised(voice.choice_of(_act(voice, act) for act in acts))


def _act(voice: Voice, act: Act) -> str:
    match act:
        case Act.ABSTAIN:
            return voice.say("s’abstenir")
        case Act.BLANK:
            return voice.say("voter blanc")
        case Act.NULL:
            return voice.say("voter nul")
        case Act.SILENT:
            return voice.say("assister sans voter")
        case Act.ABSENT:
            return voice.say("ne pas participer")


def _capitalised(words: str) -> str:
    return words[:1].upper() + words[1:]
