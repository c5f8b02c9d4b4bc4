"""What abstaining, a blank or null ballot and not voting mean for one majority, in sentences."""

from enum import StrEnum

from govtool.domain.articles import NoneStated
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted
from govtool.domain.clauses import Majority
from govtool.domain.weighing import DelegatesWeighing, HeadsWeighing, MajorityWeighing, Weighing
from govtool.wording.language import Voice


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


def abstaining_sentences(voice: Voice, majority: Majority, weighing: Weighing) -> tuple[str, ...]:
    """Say what each way of not choosing does, those with the same effect together."""
    effects = {act: effect_of(act, majority, weighing) for act in Act}
    return tuple(
        _sentence(voice, effect, tuple(act for act in Act if effects[act] is effect))
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


def _sentence(voice: Voice, effect: Effect, acts: tuple[Act, ...]) -> str:
    if set(acts) == set(Act):
        named = voice.say("S’abstenir, voter blanc ou nul, ou ne pas voter")
    else:
        named = _capitalised(voice.choice_of(_act(voice, act) for act in acts))
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
