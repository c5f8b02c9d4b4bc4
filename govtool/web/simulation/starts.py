"""What a trial may start from: the statutes in force, the draft, a model, a blank sheet, a study that is kept."""

from collections.abc import Iterator, Mapping
from typing import Final

from govtool.access.rights import Right
from govtool.domain.studies import Audience, may_open
from govtool.presets.documents import preset, preset_ids, preset_text
from govtool.presets.trying import blank_document
from govtool.store.queries.collectives import statutes_draft
from govtool.store.queries.studies import studies_of, study_version_in
from govtool.store.rows import Study, StudyVersion
from govtool.web.layout.gate import asking, door, visitor, voice

BLANK: Final = "blank"
DRAFT: Final = "draft"
KEPT: Final = "study-"
FEWEST, MOST = 2, 14
LETTERS: Final = "ABCDEFGHIJKLMN"


def document_at(start: str, terms: Mapping[str, str]) -> str:
    """Give the document that a trial starts from; empty where there is none such.

    terms: of the address; they say how many colleges are on a blank sheet.
    """
    if start == BLANK:
        names = [voice().say("Collège {letter}", letter=letter) for letter in LETTERS[: _count(terms)]]
        return blank_document(names, voice().say("Statuts imaginés"), voice().language)
    if start == DRAFT and door().opens(Right.KEEP_STATUTES):
        draft = statutes_draft(asking().session, door().collective.id)
        return draft.document if draft else ""
    if start in preset_ids():
        return preset_text(start)
    kept = kept_at(start)
    return kept[1].document if kept else ""


def kept_at(start: str) -> tuple[Study, StudyVersion] | None:
    """Give the version that a trial starts from, if whoever asks may open it."""
    number = start.removeprefix(KEPT)
    if number == start or not number.isascii() or not number.isdigit():
        return None
    found = study_version_in(asking().session, door().collective.id, int(number))
    return found if found and opens_study(found[0]) else None


def opens_study(study: Study) -> bool:
    """Say whether whoever asks may open a study of the collective entered."""
    is_author = study.kept_by == visitor().account_id
    return may_open(Audience(study.audience), is_author=is_author, prepares=door().opens(Right.KEEP_STUDIES))


def own_studies() -> tuple[Study, ...]:
    """Give the studies of whoever asks, for a trial that becomes the next version of one."""
    found = studies_of(asking().session, door().collective.id)
    return tuple(study for study in found if study.kept_by == visitor().account_id)


def starts(asked: str) -> tuple[tuple[str, str], ...]:
    """Give what a trial may start from: what the address says, and its name.

    asked: what it starts from now.
    """
    return tuple(_starts(asked))


def _starts(asked: str) -> Iterator[tuple[str, str]]:
    say = voice().say
    yield "", say("Les statuts en vigueur")
    if door().opens(Right.KEEP_STATUTES) and statutes_draft(asking().session, door().collective.id):
        yield DRAFT, say("Le projet de statuts")
    kept = kept_at(asked)
    if kept is not None:
        yield asked, say("Étude : {name}, version {number}", name=kept[0].name, number=kept[1].number)
    yield BLANK, say("Une feuille blanche")
    yield from ((identity, preset(identity).name) for identity in preset_ids())


def _count(terms: Mapping[str, str]) -> int:
    text = terms.get("colleges", "")
    return min(max(FEWEST, int(text)), MOST) if text.isascii() and text.isdigit() and len(text) < len(LETTERS) else 3
