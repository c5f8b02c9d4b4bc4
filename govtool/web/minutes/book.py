"""The minute book: numbered minutes, checked; drafts for who writes them."""

from dataclasses import dataclass

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.minutes import begin_minutes
from govtool.store.minute_book import checked_book
from govtool.store.queries.minute_book import is_sealed, minutes_of
from govtool.store.rows import Assembly, Minutes
from govtool.web.layout.cards import Chip
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import assembly_here
from govtool.web.minutes import minutes
from govtool.wording.minute_book import fault_text, filed_as, number_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the book.

    title: number, or that it is a draft.
    fault: what its check found, in a sentence; empty when it is sound.
    corrected_by: number of the sealed minutes that correct it; empty when none do.
    """

    minutes: Minutes
    assembly: Assembly
    title: str
    chip: Chip
    fault: str
    corrected_by: str


@minutes.get("")
@opens(Right.SEE_MEMBERS)
def listed() -> str:
    """Show the book, the latest minutes first, and whether each is what was sealed."""
    session, voice = asking().session, asking().voice
    faults = {checked.minutes_id: checked.fault for checked in checked_book(session, door().collective.id)}
    all_of_them = minutes_of(session, door().collective.id)
    corrected = {
        found.corrects_id: filed_as(found.year, found.number) for found, _ in all_of_them if found.year and found.number
    }
    lines = tuple(
        _line(found, assembly, faults.get(found.id), corrected.get(found.id, ""))
        for found, assembly in all_of_them
        if is_sealed(found) or door().opens(Right.RUN_ASSEMBLY)
    )
    sound = voice.say("Vérifié : chaque procès-verbal scellé est celui qui a été scellé, et suit le précédent.")
    broken = voice.say("La vérification a trouvé une faute ; elle est dite sur la ligne.")
    return render_template(
        "minutes/listed.html",
        lines=lines,
        checked=(broken if any(faults.values()) else sound) if faults else "",
        sound=not any(faults.values()),
        writes=door().opens(Right.RUN_ASSEMBLY),
    )


def _line(found: Minutes, assembly: Assembly, fault: str | None, corrected_by: str) -> Line:
    voice, sealed = asking().voice, is_sealed(found)
    if not sealed:
        chip = Chip(voice.say("Projet"), "wait")
    else:
        chip = Chip(voice.say("Scellé"), "sealed") if fault is None else Chip(voice.say("Rompu"), "no")
    return Line(
        minutes=found,
        assembly=assembly,
        title=number_text(found.year, found.number, voice),
        chip=chip,
        fault="" if fault is None else fault_text(fault, voice),
        corrected_by=corrected_by,
    )


@minutes.post("/assemblee/<int:assembly_id>")
@opens(Right.RUN_ASSEMBLY)
def begin(assembly_id: int) -> Response:
    """Begin the minutes of an assembly, or go on with them."""
    assembly_here(assembly_id)
    with rooms().writing(visitor().account_id) as work:
        begun = begin_minutes(work, assembly_id)
    return redirect(url_for("minutes.write", slug=door().collective.slug, minutes_id=begun.id))
