"""Explanations: how each kind of decision is made under statutes, step by step, for a member."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.records import Json
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Call, DecisionKind, Statutes
from govtool.wording.explained.asked import Asked, Enrolled
from govtool.wording.explained.steps import steps_of
from govtool.wording.language import Voice
from govtool.wording.written.abstaining import not_choosing_sentences
from govtool.wording.written.decision_kinds import kind_passages
from govtool.wording.written.passages import Passage, Section, passage_record
from govtool.wording.written.places import place_of, steps_to
from govtool.wording.written.plain import WIDTH, page
from govtool.wording.written.reading import Reading

ANSWER_FORMAT: Final = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class CallExplanation:
    """How a decision is made at one call.

    number: 1 or 2.
    title: the call in words.
    steps: the steps in order, then what not choosing does, then what is left open.
    is_complete: whether nothing is missing to decide.
    """

    number: int
    title: str
    steps: tuple[Section, ...]
    is_complete: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """How one kind of decision is made.

    decision: id of the kind.
    name: its name.
    passages: how it is made and how votes are given.
    calls: one a call that exists.
    """

    decision: str
    name: str
    passages: tuple[Passage, ...]
    calls: tuple[CallExplanation, ...]


def explanations(
    statutes: Statutes, voice: Voice, enrolled: Enrolled | None, kind: str | None = None, call: int | None = None
) -> tuple[Explanation, ...]:
    """Explain every kind of decision at every call, or those asked for; nothing for what the statutes do not have.

    enrolled: members by college, or all of them under `members`; None when nobody says.
    """
    kinds = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    reading = Reading(voice=voice, statutes=statutes)
    numbers = (1, 2) if call is None else (call,)
    return tuple(
        Explanation(
            decision=key,
            name=decision_kind.name,
            passages=kind_passages(reading, f"decisions.{key}", decision_kind),
            calls=tuple(_calls(reading, key, decision_kind, numbers, enrolled)),
        )
        for key, decision_kind in kinds.items()
        if kind in {None, key}
    )


def explanations_text(statutes: Statutes, voice: Voice, explained: tuple[Explanation, ...], width: int = WIDTH) -> str:
    """Lay explanations out as wrapped lines of plain text, without the notes and the words of the articles.

    What the second call does as the first is said in one sentence.
    """
    sections = tuple(_section(voice, explanation) for explanation in explained)
    notices = () if explained else (voice.say("Les statuts ne disent rien des décisions."),)
    return "\n".join(page(voice, statutes.name, notices, sections, width))


def _section(voice: Voice, explanation: Explanation) -> Section:
    calls = tuple(_call_section(call) for call in explanation.calls)
    return Section(
        key=explanation.decision,
        title=explanation.name,
        passages=_bare(explanation.passages),
        sections=(*calls[:1], *(_compared(voice, call, calls[0]) for call in calls[1:])),
    )


def _call_section(call: CallExplanation) -> Section:
    steps = tuple(replace(step, passages=_bare(step.passages)) for step in call.steps)
    return Section(key=str(call.number), title=call.title, sections=steps)


def _bare(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    return tuple(replace(passage, quote=None, note=None) for passage in passages)


def _compared(voice: Voice, call: Section, first: Section) -> Section:
    """Keep of the second call the steps that differ from those of the first one."""
    said = {step.key: _said(step.passages) for step in first.sections}
    other = tuple(step for step in call.sections if said.get(step.key) != _said(step.passages))
    if other:
        sentence = voice.say("Comme à la première convocation, sauf ce qui suit.")
    else:
        sentence = voice.say("Comme à la première convocation.")
    return replace(call, passages=(Passage(path=call.key, sentences=(sentence,)),), sections=other)


def _said(passages: tuple[Passage, ...]) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(passage.article, passage.sentences) for passage in passages]


def explanations_record(statutes: Statutes, explained: tuple[Explanation, ...]) -> Json:
    """Give explanations as plain values."""
    return {
        "format": ANSWER_FORMAT,
        "name": statutes.name,
        "decisions": [
            {
                "id": explanation.decision,
                "name": explanation.name,
                "passages": [passage_record(passage) for passage in explanation.passages],
                "calls": [_call_record(call) for call in explanation.calls],
            }
            for explanation in explained
        ],
    }


def _call_record(call: CallExplanation) -> Json:
    return {
        "call": call.number,
        "title": call.title,
        "complete": call.is_complete,
        "steps": [
            {
                "step": step.key,
                "title": step.title,
                "passages": [passage_record(passage) for passage in step.passages],
            }
            for step in call.steps
        ],
    }


def _calls(
    reading: Reading, key: str, kind: DecisionKind, numbers: tuple[int, ...], enrolled: Enrolled | None
) -> Iterator[CallExplanation]:
    titles = {1: reading.voice.say("Première convocation"), 2: reading.voice.say("Deuxième convocation")}
    for number in numbers:
        call = kind.first if number == 1 else kind.second
        if not isinstance(call, Call):
            continue
        asked = Asked(reading=reading, key=key, kind=kind, number=number, call=call, enrolled=enrolled)
        yield CallExplanation(
            number=number,
            title=titles[number],
            steps=(*steps_of(asked), *_not_choosing(asked), *_open(asked)),
            is_complete=asked.rule is not None,
        )


def _not_choosing(asked: Asked) -> Iterator[Section]:
    sentences = not_choosing_sentences(asked.reading, asked.weighing, asked.call)
    if sentences:
        title = asked.reading.voice.say("Si vous ne votez ni pour ni contre")
        passages = (Passage(path=asked.path, sentences=sentences),)
        yield Section(key="not-choosing", title=title, passages=passages)


def _open(asked: Asked) -> Iterator[Section]:
    """Say what the statutes must still say before this decision can be counted."""
    voice, rule = asked.reading.voice, rule_of(asked.reading.statutes, asked.key, asked.number)
    if isinstance(rule, DecisionRule):
        return
    places = (str(refusal.figures.get("path", "colleges")) for refusal in rule)
    named = dict.fromkeys(place_of(asked.reading, steps_to(path)) for path in places)
    opening = voice.say("Pour compter cette décision, les statuts doivent encore dire :")
    passages = (Passage(path=asked.path, sentences=(opening, *named)),)
    yield Section(key="open", title=voice.say("Ce qui reste ouvert"), passages=passages)
