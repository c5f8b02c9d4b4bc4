"""Reading minutes: as they will be printed, with their number, their seal and their documents."""

from flask import render_template

from govtool.access.rights import Right
from govtool.actions.composing import minutes_paper
from govtool.documents.html import article_of
from govtool.store.minute_book import checked_book
from govtool.store.queries.minute_book import correction_of, is_sealed
from govtool.store.rows import Minutes
from govtool.web.layout.cards import Chip
from govtool.web.layout.gate import asking, door, opens
from govtool.web.minutes import minutes
from govtool.web.minutes.papers import shelf_of
from govtool.web.minutes.rows import assembly_of, minutes_here
from govtool.wording.minute_book import fault_text, number_text


@minutes.get("/<int:minutes_id>")
@opens(Right.SEE_MEMBERS)
def show(minutes_id: int) -> str:
    """Show minutes whole; drafts to who writes them only."""
    return page_of(minutes_here(minutes_id))


def page_of(found: Minutes, reason: str = "") -> str:
    """Show minutes whole.

    reason: why to correct them, as another session sent it; empty when none did.
    """
    session, voice = asking().session, asking().voice
    assembly, fault, document = assembly_of(found), _fault(found), minutes_paper(session, found, voice)
    sealed = Chip(voice.say("Scellé"), "sealed") if fault is None else Chip(voice.say("Rompu"), "no")
    return render_template(
        "minutes/show.html",
        minutes=found,
        assembly=assembly,
        title=number_text(found.year, found.number, voice),
        chip=sealed if is_sealed(found) else Chip(voice.say("Projet"), "wait"),
        fault="" if fault is None else fault_text(fault, voice),
        correction=_correction(found),
        warnings=document.warnings,
        writes=door().opens(Right.RUN_ASSEMBLY),
        body=article_of(document, 2),
        shelf=shelf_of(found, assembly),
        reason=reason,
    )


def _correction(found: Minutes) -> Minutes | None:
    """Give the minutes that correct these; a draft of them to who writes them only."""
    correction = correction_of(asking().session, found.id)
    seen = correction is not None and (is_sealed(correction) or door().opens(Right.RUN_ASSEMBLY))
    return correction if seen else None


def _fault(found: Minutes) -> str | None:
    """Give what the check of these minutes finds; None when they are sound, or a draft."""
    checked = checked_book(asking().session, door().collective.id) if is_sealed(found) else ()
    return next((one.fault for one in checked if one.minutes_id == found.id), None)
