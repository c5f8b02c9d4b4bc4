"""A collective that begins: its name, the preset it starts from, and what is done and left to do."""

from typing import Final

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.founding import begin_collective
from govtool.presets.documents import preset, preset_text
from govtool.presets.editing import own_document
from govtool.web.layout.first_steps import first_steps, step_waiting
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import door, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.web.statutes import statutes
from govtool.wording.language import mark
from govtool.wording.moments import PARIS
from govtool.wording.presets import preset_rows

OFFERED: Final = (
    "association-colleges", "association-collegiale", "cafe-associatif", "scic-sas", "scic-sa", "scic-sarl",
    "cae-scic", "scop-sarl", "cooperative-consommation-1917", "cooperative-agricole", "assemblee-des-communs", "sel",
)  # fmt: skip
NEEDED: Final = mark("Ce champ est nécessaire.")
LONGEST: Final = 200


class FoundingForm(Form):
    """A collective that begins."""

    name = StringField(
        said(mark("Nom du collectif")),
        [
            validators.DataRequired(said(NEEDED)),
            validators.Length(max=LONGEST, message=said(mark("C’est trop long ; écrivez l’essentiel ici."))),
        ],
        filters=[lambda text: " ".join((text or "").split())],
    )
    preset = RadioField(
        said(mark("Les statuts de départ")),
        choices=[SelectChoice(identity, identity) for identity in OFFERED],
        default=OFFERED[0],
        invalid_choice_message=said(mark("Choisissez dans la liste.")),
    )


@statutes.get("/fonder")
@opens(Right.SIGNED_IN)
def ask() -> str:
    """Ask for the name of a collective and what its statutes start from."""
    return _asked(FoundingForm())


@statutes.post("/fonder")
@opens(Right.SIGNED_IN)
def found() -> Response | tuple[str, int]:
    """Open the books of a collective."""
    form = FoundingForm()
    if not form.validate_on_submit():
        return _asked(form), 422
    name = form.name.data or ""
    document = own_document(preset_text(form.preset.data), name, voice().language)
    with rooms().writing(visitor().account_id) as work:
        slug = begin_collective(work, visitor().account_id, name, document, zone=PARIS, language=voice().language).slug
    return redirect(url_for("statutes.begin", slug=slug))


def _asked(form: FoundingForm) -> str:
    rows = {row["id"]: row for row in preset_rows({one: preset(one) for one in OFFERED}, voice())}
    return render_template("statutes/found.html", form=form, presets=rows)


@statutes.get("/c/<slug>/debut")
@opens(Right.KEEP_STATUTES)
def begin() -> str:
    """Say what is done and what is left to do before the first assembly."""
    steps = first_steps(door())
    return render_template("statutes/begin.html", steps=steps, current=step_waiting(steps) or len(steps) + 1)
