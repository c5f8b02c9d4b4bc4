"""The statutes in plain sentences, article by article."""

from dataclasses import dataclass

from govtool.domain.drafts import decidable_calls, has_call, is_draft, open_terms
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes
from govtool.wording.language import Voice, day_of, summary_of
from govtool.wording.names import name_of
from govtool.wording.written.colleges import categories_passages, colleges_passages, membership_passages
from govtool.wording.written.decision_kinds import decisions_sections
from govtool.wording.written.duties import accounts_passages, reserves_passages, review_passages, situation_passages
from govtool.wording.written.meeting import agenda_passages, notice_passages
from govtool.wording.written.organs import organs_passages
from govtool.wording.written.participation import postal_passages, proxies_passages
from govtool.wording.written.passages import Passage, Section
from govtool.wording.written.plain import STEP, WIDTH, page, paragraphs, titled
from govtool.wording.written.reading import Reading
from govtool.wording.written.weighing import weighing_passages


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutesText:
    """Statutes in sentences.

    voice: the voice that words them.
    name: name of the collective or of the model.
    notices: what to know before reading: the legal form, whether it is a draft, whether figures are invented.
    sections: the clauses, in the order of the document.
    sources: where the terms were read, as the document says it.
    is_draft: whether the document leaves something open.
    """

    voice: Voice
    name: str
    notices: tuple[str, ...]
    sections: tuple[Section, ...]
    sources: tuple[str, ...]
    is_draft: bool

    def every_passage(self) -> tuple[Passage, ...]:
        """Give every passage, in order."""
        return tuple(passage for section in self.sections for passage in section.every_passage())

    def as_text(self, width: int = WIDTH) -> str:
        """Render the sentences as wrapped lines of plain text."""
        lines = page(self.voice, self.name, self.notices, self.sections, width)
        if self.sources:
            title = titled(self.voice.say("Sources"), "-", width)
            lines += ["", *title, *paragraphs(self.sources, STEP, width)]
        return "\n".join(lines)


def statutes_text(statutes: Statutes, voice: Voice) -> StatutesText:
    """Word a statutes document, complete or draft."""
    reading = Reading(voice=voice, statutes=statutes)
    return StatutesText(
        voice=voice,
        name=statutes.name,
        notices=_notices(reading),
        sections=tuple(section for section in _sections(reading) if section.passages or section.sections),
        sources=statutes.sources,
        is_draft=is_draft(statutes),
    )


def _notices(reading: Reading) -> tuple[str, ...]:
    """Say the form, from when the version applies, what is invented and what is missing."""
    voice, statutes = reading.voice, reading.statutes
    return (
        *(() if statutes.summary is None else (summary_of(voice, statutes.summary),)),
        _form(reading),
        *(
            ()
            if statutes.in_force_from is None
            else (voice.say("Cette version s’applique à partir du {day}.", day=day_of(voice, statutes.in_force_from)),)
        ),
        *((voice.say("Les chiffres de ce document sont inventés pour l’exemple."),) if statutes.illustrative else ()),
        *_completeness(reading),
    )


def _form(reading: Reading) -> str:
    voice, form = reading.voice, reading.statutes.legal_form
    if isinstance(form, Hole):
        return voice.say("Forme juridique : le document ne la dit pas.")
    return voice.say("Forme juridique : {form}.", form=name_of(form, voice))


def _completeness(reading: Reading) -> tuple[str, ...]:
    voice, holes = reading.voice, open_terms(reading.statutes)
    if not holes:
        return (voice.say("Ce document est complet."),)
    draft = voice.say_many(
        "Ce document est un brouillon : {count} point reste ouvert.",
        "Ce document est un brouillon : {count} points restent ouverts.",
        len(holes),
    )
    return (draft, _decidable(reading))


def _decidable(reading: Reading) -> str:
    """Say for which decisions nothing is missing."""
    voice, calls = reading.voice, decidable_calls(reading.statutes)
    if not calls:
        return voice.say("Il ne suffit encore pour aucune décision.")
    names = {1: voice.say("première convocation"), 2: voice.say("deuxième convocation")}
    existing = _existing_calls(reading.statutes)
    if set(existing) == set(calls):
        return voice.say("Il suffit déjà pour toutes ses décisions.")
    whole = {kind for kind, _ in calls if all(pair in calls for pair in existing if pair[0] == kind)}
    named = (reading.kind(kind) if kind in whole else f"{reading.kind(kind)} ({names[call]})" for kind, call in calls)
    return voice.say("Il suffit déjà pour décider : {calls}.", calls=voice.list_of(dict.fromkeys(named)))


def _existing_calls(statutes: Statutes) -> tuple[tuple[str, int], ...]:
    kinds = () if isinstance(statutes.decisions, Hole) else statutes.decisions
    return tuple((kind, call) for kind in kinds for call in (1, 2) if has_call(statutes, kind, call))


def _sections(reading: Reading) -> tuple[Section, ...]:
    say, statutes = reading.voice.say, reading.statutes
    return (
        Section(key="categories", title=say("Catégories de membres"), passages=categories_passages(reading)),
        Section(key="colleges", title=say("Collèges de vote"), passages=colleges_passages(reading)),
        Section(
            key="membership", title=say("Droit de vote"), passages=membership_passages(reading, statutes.membership)
        ),
        Section(
            key="weighing",
            title=say("Du vote au poids"),
            passages=weighing_passages(reading, "weighing", statutes.weighing),
        ),
        *decisions_sections(reading, statutes.decisions),
        Section(key="proxies", title=say("Pouvoirs"), passages=proxies_passages(reading, statutes.proxies)),
        Section(key="postal", title=say("Vote par correspondance"), passages=postal_passages(reading, statutes.postal)),
        Section(key="notice", title=say("Convocation"), passages=notice_passages(reading, statutes.notice)),
        Section(key="agenda", title=say("Ordre du jour"), passages=agenda_passages(reading, statutes.agenda)),
        Section(key="organs", title=say("Organes"), passages=organs_passages(reading, statutes.organs)),
        Section(key="duties", title=say("Réserves, comptes, révision"), passages=_duties(reading)),
        Section(
            key="situation",
            title=say("Faits que la loi regarde"),
            passages=situation_passages(reading, statutes.situation),
        ),
    )


def _duties(reading: Reading) -> tuple[Passage, ...]:
    statutes = reading.statutes
    return (
        *reserves_passages(reading, statutes.reserves),
        *accounts_passages(reading, statutes.accounts),
        *review_passages(reading, statutes.review),
    )
