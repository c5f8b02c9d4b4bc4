"""The letterhead: what the papers of the collective bear from now on."""

from typing import Final

from flask import flash, redirect, render_template, url_for
from flask_wtf.file import FileField
from werkzeug.wrappers import Response
from wtforms import BooleanField, StringField, TextAreaField, validators

from govtool.access.rights import Right
from govtool.actions.minutes import LetterheadDraft, write_letterhead
from govtool.documents.logos import is_picture
from govtool.store.queries.minute_book import letterhead_of
from govtool.store.rows import Letterhead
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.minutes import minutes
from govtool.wording.language import mark

LARGEST_LOGO: Final = 500_000
NEEDED = mark("Ce champ est nécessaire.")
TOO_LONG = mark("C’est trop long ; écrivez l’essentiel ici.")


class LetterheadForm(Form):
    """A letterhead."""

    name = StringField(
        said(mark("Nom")), [validators.DataRequired(said(NEEDED)), validators.Length(max=200, message=said(TOO_LONG))]
    )
    seat = TextAreaField(said(mark("Siège")), [validators.Length(max=400, message=said(TOO_LONG))])
    registration = StringField(said(mark("Immatriculation")), [validators.Length(max=200, message=said(TOO_LONG))])
    logo = FileField(said(mark("Logo")))
    without = BooleanField(said(mark("Retirer le logo")))


@minutes.get("/papier-a-en-tete")
@opens(Right.KEEP_LETTERHEAD)
def letterhead() -> str:
    """Show the letterhead as it is."""
    current = letterhead_of(asking().session, door().collective.id)
    name = door().collective.name if current is None else current.name
    seat, registration = ("", "") if current is None else (current.seat, current.registration)
    form = LetterheadForm(name=name, seat=seat, registration=registration)
    return _page(form, current)


@minutes.post("/papier-a-en-tete")
@opens(Right.KEEP_LETTERHEAD)
def keep_letterhead() -> Response | tuple[str, int]:
    """Write the letterhead."""
    current, form = letterhead_of(asking().session, door().collective.id), LetterheadForm()
    valid, sent = form.validate_on_submit(), form.logo.data.read() if form.logo.data else b""
    fault = _fault_of(sent)
    if fault:
        form.logo.errors = [fault]
    if not valid or fault:
        return _page(form, current), 422
    kept = None if form.without.data or current is None else current.logo
    draft = LetterheadDraft(
        name=" ".join((form.name.data or "").split()),
        seat=(form.seat.data or "").replace("\r\n", "\n").strip(),
        registration=" ".join((form.registration.data or "").split()),
        logo=sent or kept,
    )
    with rooms().writing(visitor().account_id) as work:
        write_letterhead(work, door().collective.id, draft)
    flash(asking().voice.say("Enregistré ; les prochains documents le portent."))
    return redirect(url_for("minutes.letterhead", slug=door().collective.slug))


def _fault_of(sent: bytes) -> str:
    """Say what is wrong with a logo; nothing when it is usable or there is none."""
    voice = asking().voice
    if len(sent) > LARGEST_LOGO:
        return voice.say("Ce fichier dépasse 500 Ko ; réduisez l’image.")
    if sent and not is_picture(sent):
        return voice.say("Ce fichier n’est pas une image PNG ou JPEG lisible.")
    return ""


def _page(form: LetterheadForm, current: Letterhead | None) -> str:
    has_logo = current is not None and current.logo is not None
    return render_template("minutes/letterhead.html", form=form, has_logo=has_logo)
