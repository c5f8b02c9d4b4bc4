"""Composing: minutes, attendance sheets, extracts and results from frozen facts, ready to be made into files."""

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from govtool.actions.records import record_of_minutes, told_by
from govtool.documents.attendance_sheet import attendance_sheet
from govtool.documents.ballot_counts import ballot_counts
from govtool.documents.blocks import Document, Letterhead, Logo
from govtool.documents.extract import extract_document
from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.logos import kind_of_picture
from govtool.documents.minutes import minutes_document
from govtool.documents.printable import printable
from govtool.documents.scribe import Scribe
from govtool.documents.tables import Sheet, TableFormat, tabled
from govtool.domain.minute_book import PaperKind
from govtool.domain.minutes import MinutesNumber, Seal
from govtool.presets.documents import sound_statutes
from govtool.store.models.assemblies import Assembly
from govtool.store.models.minutes import Minutes
from govtool.store.queries.collectives import version_of
from govtool.store.queries.minute_book import letterhead_by, letterhead_of
from govtool.store.queries.minutes import assembly_facts

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from govtool.actions.records import Told
    from govtool.domain.statutes import Statutes
    from govtool.store.models.minutes import Letterhead as Written
    from govtool.wording.language import Voice


@dataclass(frozen=True, slots=True)
class Composed:
    """A document ready to be made into a file.

    content: blocks, rows of a table, or text that is a file already.
    dated: the moment of what it tells.
    warnings: what was changed to be able to print it.
    """

    content: Document | Sheet | str
    dated: datetime.datetime
    warnings: tuple[str, ...]


def composed_paper(
    session: "Session", minutes: Minutes, kind: PaperKind, position: int, form: str, voice: "Voice"
) -> Composed:
    """Compose one document of minutes.

    position: of the resolution, for an extract; 0 for the others.
    """
    told = told_by(session, minutes)
    match kind:
        case PaperKind.MINUTES if form == TableFormat.JSON:
            return Composed(
                minutes.record or record_of_minutes(session, minutes), Scribe(told.facts, voice).dated(), ()
            )
        case PaperKind.MINUTES:
            return _printed(_minutes(session, minutes, told, voice))
        case PaperKind.ATTENDANCE:
            letterhead = letterhead_on(session, minutes, told.facts.collective.name)
            return _printed(attendance_sheet(told.facts, letterhead, voice))
        case PaperKind.EXTRACT:
            return _printed(_extract(session, minutes, told, position, voice))
        case PaperKind.RESULTS:
            heads, rows = ballot_counts(told.facts, _statutes(session, minutes), voice)
            return Composed(
                Sheet(name=voice.say("Résultats"), heads=heads, rows=rows), Scribe(told.facts, voice).dated(), ()
            )


def minutes_paper(session: "Session", minutes: Minutes, voice: "Voice") -> Document:
    """Compose minutes as they are printed."""
    return printable(_minutes(session, minutes, told_by(session, minutes), voice))


def bytes_of(composed: Composed, form: str) -> bytes:
    """Make a composed document into a file."""
    match composed.content:
        case Document():
            return rendered(composed.content, DocumentFormat(form))
        case Sheet():
            return tabled(composed.content, TableFormat(form), composed.dated)
        case str():
            return composed.content.encode()


def sheet_to_sign(session: "Session", assembly: Assembly, voice: "Voice") -> bytes:
    """Give the attendance sheet of an assembly as it stands, to print and to sign at the door, as PDF."""
    facts = assembly_facts(session, assembly.id)
    letterhead = letterhead_now(session, assembly.collective_id, facts.collective.name)
    return rendered(attendance_sheet(facts, letterhead, voice), DocumentFormat.PDF)


def letterhead_now(session: "Session", collective_id: int, name: str) -> Letterhead:
    """Give the letterhead that a document of today bears.

    name: of the collective, where nobody wrote a letterhead.
    """
    return _letterhead(letterhead_of(session, collective_id), name)


def letterhead_on(session: "Session", minutes: Minutes, name: str) -> Letterhead:
    """Give the letterhead that minutes bear: the one of their seal, or that of today in a draft.

    name: of the collective, where nobody wrote a letterhead.
    """
    if minutes.digest is None:
        return letterhead_now(session, minutes.collective_id, name)
    sealed = None if minutes.letterhead_id is None else letterhead_by(session, minutes.letterhead_id)
    return _letterhead(sealed, name)


def _letterhead(written: "Written | None", name: str) -> Letterhead:
    if written is None:
        return Letterhead(name=name)
    lines = (*written.seat.splitlines(), written.registration)
    logo = None if written.logo is None else Logo(content=written.logo, kind=kind_of_picture(written.logo))
    return Letterhead(name=written.name, lines=tuple(line for line in lines if line), logo=logo)


def seal_of(session: "Session", minutes: Minutes) -> Seal | None:
    """Give the seal of minutes; None in a draft."""
    if minutes.year is None or minutes.number is None or minutes.sealed_at is None:
        return None
    return Seal(
        year=minutes.year,
        number=minutes.number,
        sealed_at=minutes.sealed_at,
        digest=minutes.digest or "",
        previous=minutes.previous or "",
        corrects=number_of(session, minutes.corrects_id),
    )


def number_of(session: "Session", minutes_id: int | None) -> MinutesNumber | None:
    """Give the number in the book of sealed minutes; None when there are none."""
    found = None if minutes_id is None else session.get_one(Minutes, minutes_id)
    if found is None or found.year is None or found.number is None:
        return None
    return MinutesNumber(year=found.year, number=found.number)


def _printed(document: Document) -> Composed:
    ready = printable(document)
    return Composed(ready, ready.dated, ready.warnings)


def _minutes(session: "Session", minutes: Minutes, told: "Told", voice: "Voice") -> Document:
    letterhead = letterhead_on(session, minutes, told.facts.collective.name)
    seal = seal_of(session, minutes)
    return minutes_document(told.facts, told.written, seal, _statutes(session, minutes), letterhead, voice)


def _extract(session: "Session", minutes: Minutes, told: "Told", position: int, voice: "Voice") -> Document:
    letterhead = letterhead_on(session, minutes, told.facts.collective.name)
    seal = seal_of(session, minutes)
    return extract_document(told.facts, position, seal, _statutes(session, minutes), letterhead, voice)


def _statutes(session: "Session", minutes: Minutes) -> "Statutes":
    assembly = session.get_one(Assembly, minutes.assembly_id)
    return sound_statutes(version_of(session, assembly.statutes_version_id).document)
