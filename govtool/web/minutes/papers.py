"""Documents to take away: what there is, in which formats, how big; preparing one, taking it."""

from dataclasses import dataclass
from typing import Final

from flask import Response, abort, redirect, request, url_for
from werkzeug.wrappers import Response as Answer

from govtool.access.rights import Right
from govtool.actions.composing import sheet_to_sign
from govtool.actions.papers import Wish, ask_paper, make_paper, source_of
from govtool.documents.formats import DocumentFormat
from govtool.documents.tables import TableFormat
from govtool.domain.assemblies import AssemblyState
from govtool.domain.minute_book import PaperKind, PaperState, unfinished_refusals
from govtool.store.queries.assemblies import agenda_of, roll_size
from govtool.store.queries.minute_book import is_sealed, open_positions, paper_in, papers_of
from govtool.store.rows import Assembly, Minutes, Paper
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import assembly_here
from govtool.web.minutes import minutes
from govtool.web.minutes.rows import assembly_of, minutes_here
from govtool.wording.language import Voice
from govtool.wording.papers import file_name, format_name, paper_title, size_of
from govtool.wording.refusals import refusal_text

PaperFormat = DocumentFormat | TableFormat

PRINTED: Final = (DocumentFormat.PDF, DocumentFormat.DOCX, DocumentFormat.ODT, DocumentFormat.HTML)
SHORT: Final = 400
STEPS: Final = {PaperState.ASKED: 0, PaperState.COMPOSED: 1, PaperState.MADE: 2, PaperState.FAILED: 2}
Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One format of a document.

    address: where to take it; empty while it is not made.
    size: how big it is.
    waiting: where its making is; empty when nobody asked.
    fault: why it could not be made; empty when it could.
    """

    value: str
    format: str
    address: str = ""
    size: str = ""
    waiting: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One document, in its formats."""

    kind: str
    position: int
    title: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """The documents of minutes.

    lines: of the whole assembly; extracts: of one resolution each.
    lacking: what the assembly lacks before any may leave, in sentences.
    waiting: what is being made, in words; empty when nothing is.
    done, steps: how far that is.
    prepare: where to ask for a document.
    address: the page itself.
    """

    lines: tuple[Line, ...]
    extracts: tuple[Line, ...]
    lacking: tuple[str, ...]
    waiting: str
    done: int
    steps: int
    prepare: str
    address: str


def shelf_of(found: Minutes, assembly: Assembly) -> Shelf:
    """Lay out the documents of minutes."""
    session, voice = asking().session, asking().voice
    lacking = unfinished_refusals(AssemblyState(assembly.state), open_positions(session, assembly.id))
    source = source_of(session, found)
    papers = {
        (paper.kind, paper.position, paper.format): paper
        for paper in papers_of(session, found.id)
        if paper.language == voice.language and paper.source == source
    }
    lines = tuple(_line(kind, position, title, papers) for kind, position, title in _titles(found, assembly))
    going = [paper for paper in papers.values() if paper.state in {PaperState.ASKED, PaperState.COMPOSED}]
    return Shelf(
        lines=tuple(line for line in lines if line.kind != PaperKind.EXTRACT),
        extracts=tuple(line for line in lines if line.kind == PaperKind.EXTRACT),
        lacking=tuple(refusal_text(refusal, voice) for refusal in lacking),
        waiting=voice.say_many("{count} document en préparation", "{count} documents en préparation", len(going))
        if going
        else "",
        done=sum(STEPS[PaperState(paper.state)] for paper in going),
        steps=2 * len(going),
        prepare=_address("minutes.prepare", found.id),
        address=request.path,
    )


def _titles(found: Minutes, assembly: Assembly) -> tuple[tuple[PaperKind, int, str], ...]:
    """Give what may be made: extracts of sealed minutes only, since they certify what the book holds."""
    voice = asking().voice
    extracts = agenda_of(asking().session, assembly.id) if is_sealed(found) else ()
    return (
        (PaperKind.MINUTES, 0, paper_title(PaperKind.MINUTES, voice)),
        (PaperKind.ATTENDANCE, 0, paper_title(PaperKind.ATTENDANCE, voice)),
        (PaperKind.RESULTS, 0, paper_title(PaperKind.RESULTS, voice)),
        *(
            (
                PaperKind.EXTRACT,
                one.position,
                voice.say("{position}. {title}", position=one.position, title=one.title),
            )
            for one in extracts
        ),
    )


def formats_of(kind: PaperKind) -> tuple[PaperFormat, ...]:
    """Give the formats in which a document is made."""
    match kind:
        case PaperKind.RESULTS:
            return tuple(TableFormat)
        case PaperKind.MINUTES:
            return (*PRINTED, TableFormat.JSON)
        case _:
            return PRINTED


def _line(kind: PaperKind, position: int, title: str, papers: dict[Key, Paper]) -> Line:
    cells = (_cell(form, papers.get((kind, position, form)), asking().voice) for form in formats_of(kind))
    return Line(kind=kind, position=position, title=title, cells=tuple(cells))


def _cell(form: PaperFormat, paper: Paper | None, voice: Voice) -> Cell:
    name = format_name(form, voice)
    if paper is None:
        return Cell(value=form, format=name)
    match PaperState(paper.state):
        case PaperState.MADE:
            address = url_for("minutes.take", slug=door().collective.slug, paper_id=paper.id)
            return Cell(value=form, format=name, address=address, size=size_of(paper.size or 0, voice))
        case PaperState.FAILED:
            return Cell(value=form, format=name, fault=voice.say("n’a pas pu être fait ; c’est noté"))
        case _:
            return Cell(value=form, format=name, waiting=voice.say("en préparation"))


@minutes.post("/<int:minutes_id>/preparer")
@opens(Right.SEE_MEMBERS)
def prepare(minutes_id: int) -> Answer:
    """Make a document: at once when it is short, by the worker when it is long."""
    found = minutes_here(minutes_id)
    wish = _wish(found)
    with rooms().writing(visitor().account_id) as work:
        paper = ask_paper(work, found.id, wish)
    if roll_size(asking().session, found.assembly_id) > SHORT:
        rooms().wake()
        return redirect(_address("minutes.show", found.id))
    made = paper.state == PaperState.MADE or make_paper(rooms().reading, rooms().writing, paper.id)
    if not made:  # somebody else is making it.
        return redirect(_address("minutes.show", found.id))
    return redirect(url_for("minutes.take", slug=door().collective.slug, paper_id=paper.id))


def _wish(found: Minutes) -> Wish:
    """Read what is wished for; what cannot be made does not exist."""
    kinds = {kind.value: kind for kind in PaperKind}
    kind = kinds.get(request.form.get("kind", "")) or abort(400)
    position, form = request.form.get("position", "0"), request.form.get("format", "")
    if form not in formats_of(kind):
        abort(400)
    known = {(kind, str(place)) for kind, place, _ in _titles(found, assembly_of(found))}
    if (kind, position) not in known:
        abort(400)
    return Wish(kind=kind, position=int(position), language=asking().voice.language, format=form)


@minutes.get("/assemblee/<int:assembly_id>/feuille-de-presence.pdf")
@opens(Right.RUN_ASSEMBLY)
def sign(assembly_id: int) -> Response:
    """Give the attendance sheet of an assembly as it stands, to be signed at the door."""
    assembly, voice = assembly_here(assembly_id), asking().voice
    name = file_name(PaperKind.ATTENDANCE, None, None, 0, door().collective.slug, voice)
    answer = Response(sheet_to_sign(asking().session, assembly, voice), content_type=DocumentFormat.PDF.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=f"{name}{DocumentFormat.PDF.ending}")
    return answer


@minutes.get("/fichiers/<int:paper_id>")
@opens(Right.SEE_MEMBERS)
def take(paper_id: int) -> Response:
    """Give a document that was made."""
    paper = paper_in(asking().session, door().collective.id, paper_id) or abort(404)
    found = minutes_here(paper.minutes_id)
    if paper.content is None:
        abort(404)
    name = file_name(
        PaperKind(paper.kind), found.year, found.number, paper.position, door().collective.slug, asking().voice
    )
    form = next(form for form in formats_of(PaperKind(paper.kind)) if form == paper.format)
    suffix = f"-{form}" if form is TableFormat.MACHINE else ""
    answer = Response(paper.content, content_type=form.media_type)
    answer.headers.set("Content-Disposition", "attachment", filename=f"{name}{suffix}{form.ending}")
    return answer


def _address(endpoint: str, minutes_id: int) -> str:
    return url_for(endpoint, slug=door().collective.slug, minutes_id=minutes_id)
