"""The draft of the statutes by a form: colleges, weights, every clause; what the law says of it, live."""

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from flask import Response, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as Answer

from govtool.access.rights import Right
from govtool.actions.founding import begin_draft, leave_draft, write_draft
from govtool.actions.refused import Refused
from govtool.domain.drafts import open_terms
from govtool.domain.legality import remarks_on
from govtool.domain.statutes import CategoryKind, Statutes
from govtool.presets.documents import sound_statutes
from govtool.presets.editing import CollegeRow, college_rows, edited, slots_in
from govtool.presets.faults import Fault
from govtool.presets.slots import NEW
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_draft, statutes_versions
from govtool.store.rows import StatutesDraft, StatutesVersion
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.web.statutes import statutes
from govtool.web.statutes.clauses import FIELD, asking_for, clause_fields, weight_help
from govtool.wording.differences import ClauseDifferences, clause_differences
from govtool.wording.faults import fault_text
from govtool.wording.language import Voice
from govtool.wording.refusals import refusal_text
from govtool.wording.remarks import remark_text
from govtool.wording.statutes import statutes_text
from govtool.wording.written.choices import choice_words
from govtool.wording.written.passages import Section

Answers = Mapping[str, str]

MOST: Final = 10
SPARE: Final = 2
COLLEGE: Final = ("id", "name", "kind", "weight")
LONGEST: Final = 200
ADDED: Final = f".{NEW}"
PLACE: Final = re.compile(r"\[(\d+)\]")
ONLY_WRITTEN: Final = frozenset({"categories", "organs", "situation"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is found about statutes being written.

    faults: what stops them from being saved, in sentences.
    remarks: what the law says of them, as (kind, sentence).
    holes: how many terms nobody has given yet.
    changed: what changes from the version in force, clause by clause.
    placed: what is wrong with one field, by its path.
    """

    faults: tuple[str, ...] = ()
    remarks: tuple[tuple[str, str], ...] = ()
    holes: int = 0
    changed: tuple[ClauseDifferences, ...] = ()
    placed: Mapping[str, str] = field(default_factory=dict)


@statutes.get("/c/<slug>/statuts/projet")
@opens(Right.KEEP_STATUTES)
def draft() -> str | Answer:
    """Show the draft; without one, offer to begin it from the version in force."""
    found = draft_here()
    if found is None:
        return render_template("statutes/none.html", versions=_versions())
    return _page(found, college_rows(found.document), {}, findings_on(found.document))


@statutes.post("/c/<slug>/statuts/projet/commencer")
@opens(Right.KEEP_STATUTES)
def start() -> Answer:
    """Begin a draft from the latest version."""
    versions = _versions()
    if not versions:
        abort(404)
    with rooms().writing(visitor().account_id) as work:
        begin_draft(work, door().collective.id, visitor().account_id, versions[0].document)
    return redirect(_address())


@statutes.post("/c/<slug>/statuts/projet")
@opens(Right.KEEP_STATUTES)
def save() -> Answer | tuple[str, int]:
    """Save the draft when it is sound; else show every fault beside what was written."""
    found = draft_here() or abort(404)
    rows, answers, document = _edited(found)
    if not isinstance(document, str):
        return _page(found, rows, answers, _faulty(document)), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            write_draft(work, door().collective.id, visitor().account_id, document, whole_in("revision"))
    except Refused as refused:
        return _page(found, rows, answers, _refused(refused)), 409
    return redirect(_address() + _added(answers))


@statutes.post("/c/<slug>/statuts/projet/controle")
@opens(Right.KEEP_STATUTES)
def check() -> str:
    """Say what the law says of what is being written, without saving it."""
    _, _, document = _edited(draft_here() or abort(404))
    found = findings_on(document) if isinstance(document, str) else _faulty(document)
    return render_template("statutes/_findings.html", findings=found)


@statutes.post("/c/<slug>/statuts/projet/abandonner")
@opens(Right.KEEP_STATUTES)
def leave() -> Answer:
    """Leave the draft; the version in force stays."""
    if not _versions():
        abort(409)
    with rooms().writing(visitor().account_id) as work:
        leave_draft(work, door().collective.id)
    return redirect(url_for("collectives.show", slug=door().collective.slug))


@statutes.get("/c/<slug>/statuts/projet.toml")
@opens(Right.KEEP_STATUTES)
def draft_document() -> Response:
    """Give the draft as its document."""
    found = draft_here() or abort(404)
    return Response(found.document, mimetype="application/toml")


def draft_here() -> StatutesDraft | None:
    """Give the draft of the collective entered; None when it writes none."""
    return statutes_draft(asking().session, door().collective.id)


def _versions() -> Sequence[StatutesVersion]:
    return statutes_versions(asking().session, door().collective.id)


def _address() -> str:
    return url_for("statutes.draft", slug=door().collective.slug)


def whole_in(name: str) -> int:
    """Read a whole number of the form; 0 for what is none."""
    text = request.form.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 9 else 0


def _edited(found: StatutesDraft) -> tuple[tuple[CollegeRow, ...], Answers, str | tuple[Fault, ...]]:
    """Read the form: its colleges, what it says of every other term, and the document that they give."""
    rows = tuple(_rows())
    answers = {
        name.removeprefix(FIELD): " ".join(text.split())[:LONGEST]
        for name, text in request.form.items()
        if name.startswith(FIELD)
    }
    name = " ".join(request.form.get("name", "").split())[:LONGEST] or sound_statutes(found.document).name
    return rows, answers, edited(found.document, name, rows, answers, voice().language)


def _added(answers: Answers) -> str:
    """Give the place of the page where something was just added, which browsers unfold; empty when nothing was."""
    paths = (path.removesuffix(ADDED) for path, answer in answers.items() if path.endswith(ADDED) and answer)
    return next((f"#{FIELD}{path}" for path in paths if path != "decisions"), "")


def _rows() -> Iterator[CollegeRow]:
    """Give the colleges of the form; a row without a name and without a weight is none."""
    for rank in range(1, MOST + SPARE + 1):
        terms = [" ".join(request.form.get(f"{part}-{rank}", "").split())[:LONGEST] for part in COLLEGE]
        row = CollegeRow(*terms)
        if row.name or row.weight:
            yield row


def findings_on(document: str) -> Findings:
    """Say what the law says of a sound document, and what changes from the version in force."""
    today, written, versions = day_in(door().collective.zone, asking().now), sound_statutes(document), _versions()
    before = sound_statutes(versions[0].document) if versions else None
    return Findings(
        remarks=tuple(_remarks(written, today, voice())),
        holes=len(open_terms(written)),
        changed=clause_differences(before, written, voice()) if before else (),
    )


def _remarks(written: Statutes, today: datetime.date, told: Voice) -> Iterator[tuple[str, str]]:
    for remark in remarks_on(written, today):
        yield remark.severity.value, remark_text(remark, told)


def _faulty(faults: Sequence[Fault]) -> Findings:
    told = tuple(fault_text(fault, voice()) for fault in faults)
    places = (PLACE.sub(r".\1", fault.path) for fault in faults)
    return Findings(faults=told, placed=dict(zip(places, told, strict=True)))


def _refused(refused: Refused) -> Findings:
    return Findings(faults=tuple(refusal_text(refusal, voice()) for refusal in refused.refusals))


def _page(found: StatutesDraft, rows: Sequence[CollegeRow], answers: Answers, findings: Findings) -> str:
    spare, written = max(0, min(SPARE, MOST - len(rows))), sound_statutes(found.document)
    asked = asking_for(written, day_in(door().collective.zone, asking().now), findings.placed, voice())
    return render_template(
        "statutes/draft.html",
        draft=found,
        name=request.form.get("name") or written.name,
        rows=(*rows, *[CollegeRow("", "", "", "")] * spare),
        clauses=clause_fields(slots_in(found.document, answers), asked),
        weight_help=weight_help(asked),
        kept=_kept(written),
        findings=findings,
        kinds=tuple((kind.value, choice_words(voice(), kind)) for kind in CategoryKind),
        first=not _versions(),
    )


def _kept(written: Statutes) -> tuple[Section, ...]:
    """Give the sections that only the document writes."""
    return tuple(section for section in statutes_text(written, voice()).sections if section.key in ONLY_WRITTEN)
