"""The clauses of the draft as fields: each with its label, its words, and one line of help with the article."""

import datetime
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from govtool.domain.holes import Hole
from govtool.domain.legality.by_term import laws_at
from govtool.domain.statutes import LegalForm, Statutes
from govtool.presets.reading import UNKNOWN
from govtool.presets.slots import FLAGS, NEW, SAID, Slot, SlotKind, choice_in
from govtool.wording.language import Voice
from govtool.wording.laws import law_line
from govtool.wording.written.choices import choice_words
from govtool.wording.written.labels import empty_hint, kind_label, term_label

FIELD: Final = "t."


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseField:
    """A place of the form.

    name: of the field, and its address on the page.
    label: what it asks.
    kind: `word`, `line`, `kind` or `parts`.
    options: the words to choose from, with what they say.
    help: one line: what an empty line stands for, what the law asks, in which article.
    removable: whether it is a decision kind, which may be taken out.
    open: whether it is shown at once: something in it is wrong.
    unsaid: how many places in it nobody has said yet.
    """

    name: str
    label: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...]
    help: str
    fault: str
    removable: bool
    open: bool
    unsaid: int
    inner: tuple["ClauseField", ...]


@dataclass(frozen=True, slots=True)
class Asking:
    """For whom the fields are made.

    form: the legal form; None while nobody has said it.
    faults: what is wrong, by path.
    """

    voice: Voice
    form: LegalForm | None
    on: datetime.date
    faults: Mapping[str, str]


def asking_for(statutes: Statutes, on: datetime.date, faults: Mapping[str, str], voice: Voice) -> Asking:
    """Say for which legal form and day fields are made."""
    return Asking(voice, None if isinstance(statutes.legal_form, Hole) else statutes.legal_form, on, faults)


def clause_fields(slots: Collection[Slot], asked: Asking) -> tuple[ClauseField, ...]:
    """Make the fields of all slots."""
    return tuple(_field(slot, asked) for slot in slots)


def weight_help(asked: Asking) -> str:
    """Say what the law asks of the weight of a college."""
    return _law("colleges.weight", asked)


def _law(path: str, asked: Asking) -> str:
    return "" if asked.form is None else law_line(path, laws_at(path, asked.form, asked.on), asked.voice)


def _field(slot: Slot, asked: Asking) -> ClauseField:
    inner = tuple(_field(one, asked) for one in slot.inner)
    fault = asked.faults.get(slot.path) or asked.faults.get(f"{slot.path}.{slot.of}", "")
    return ClauseField(
        name=f"{FIELD}{slot.path}",
        label=_label(slot, asked.voice),
        kind=slot.kind.value,
        value=slot.value,
        options=tuple(_options(slot, asked.voice)),
        help=" ".join(filter(None, (_empty(slot, asked.voice), _law(slot.path, asked)))),
        fault=fault,
        removable=slot.of == "DecisionKind" and slot.kind is SlotKind.PARTS and slot.path.count(".") == 1,
        open=bool(fault) or any(one.open for one in inner),
        unsaid=int(slot.value == UNKNOWN) + sum(one.unsaid for one in inner),
        inner=inner,
    )


def _empty(slot: Slot, voice: Voice) -> str:
    return empty_hint(slot.key, voice) if slot.kind is SlotKind.LINE else ""


def _label(slot: Slot, voice: Voice) -> str:
    if slot.key == NEW:
        return voice.say("En ajouter une")
    if slot.key.isdecimal():
        return voice.say("Condition {rank}", rank=slot.key)
    if slot.of == "DecisionKind" and slot.kind is SlotKind.PARTS and slot.path.count(".") == 1:
        return next((one.value for one in slot.inner if one.key == "name"), slot.key)
    return term_label(slot.key, slot.of, voice)


def _options(slot: Slot, voice: Voice) -> Iterator[tuple[str, str]]:
    """Give the words of a choice: nothing first where nothing may be said, what nobody has said last."""
    if slot.kind not in {SlotKind.WORD, SlotKind.KIND}:
        return
    if slot.optional:
        yield "", voice.say("rien de tel")
    for word in slot.words:
        yield word, _word(slot, word, voice)
    if not slot.optional or slot.value == UNKNOWN:
        yield UNKNOWN, voice.say("pas encore dit")


def _word(slot: Slot, word: str, voice: Voice) -> str:
    if word in FLAGS and slot.kind is SlotKind.WORD:
        return voice.say("oui") if FLAGS[word] else voice.say("non")
    if word == SAID:
        return voice.say("comme ci-dessous")
    if slot.kind is SlotKind.KIND and slot.of in {"kind", "carry"}:
        return kind_label(slot.of, word, voice)
    choice = choice_in(slot, word)
    return voice.say("rien de tel") if choice is None else choice_words(voice, choice)
