"""Documents in words: what each is called, its formats, sizes, and the name of its file."""

from collections.abc import Mapping
from typing import Final

from govtool.domain.minute_book import PaperKind
from govtool.wording.language import Voice, mark
from govtool.wording.minute_book import filed_as
from govtool.wording.numbers import whole_of

TITLES: Final[Mapping[PaperKind, str]] = {
    PaperKind.MINUTES: mark("Procès-verbal"),
    PaperKind.ATTENDANCE: mark("Feuille de présence"),
    PaperKind.EXTRACT: mark("Extrait"),
    PaperKind.RESULTS: mark("Résultats en tableau"),
}
FILES: Final[Mapping[PaperKind, str]] = {
    PaperKind.MINUTES: mark("proces-verbal"),
    PaperKind.ATTENDANCE: mark("feuille-de-presence"),
    PaperKind.EXTRACT: mark("extrait"),
    PaperKind.RESULTS: mark("resultats"),
}
FORMATS: Final[Mapping[str, str]] = {
    "pdf": "PDF",
    "docx": "Word (DOCX)",
    "odt": "LibreOffice (ODT)",
    "html": "HTML",
    "json": "JSON",
    "csv": mark("CSV pour tableur"),
    "machine": mark("CSV pour machines"),
    "xlsx": "Excel (XLSX)",
}
KILO: Final = 1000


def paper_title(kind: PaperKind, voice: Voice) -> str:
    """Name a document."""
    return voice.say(TITLES[kind])


def format_name(form: str, voice: Voice) -> str:
    """Name a format."""
    return voice.say(FORMATS[form])


def size_of(size: int, voice: Voice) -> str:
    """Say how big a file is.

    size: in bytes.
    """
    if size < KILO:
        return voice.say("{size} octets", size=whole_of(voice, size))
    if size < KILO * KILO:
        return voice.say("{size} Ko", size=whole_of(voice, round(size / KILO)))
    return voice.say("{size} Mo", size=whole_of(voice, round(size / KILO / KILO)))


def file_name(kind: PaperKind, year: int | None, number: int | None, position: int, slug: str, voice: Voice) -> str:
    """Name the file of a document, without its ending."""
    filed = voice.say("projet") if year is None or number is None else filed_as(year, number)
    parts = (slug, filed, voice.say(FILES[kind]), *((str(position),) if position else ()))
    return "-".join(parts)
