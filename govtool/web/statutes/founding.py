"""A collective that begins: its name, the preset it starts from, and what is done and left to do."""

from dataclasses import dataclass
from typing import Final

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.founding import begin_collective
from govtool.presets.documents import preset, preset_text
from govtool.presets.editing import own_document
from govtool.store.moments import day_in
from govtool.store.queries.accounts import holders_in
from govtool.store.queries.assemblies import assemblies_of
from govtool.store.queries.collectives import statutes_draft, statutes_in_force
from govtool.store.queries.members import members_on
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor, voice
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


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the beginning.

    done: what is done, in words; empty while nothing is.
    address: where it is done; empty when one may not.
    """

    name: str
    words: str
    done: str
    address: str


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
    steps = _steps()
    current = next((rank for rank, step in enumerate(steps, 1) if not step.done), len(steps) + 1)
    return render_template("statutes/begin.html", steps=steps, current=current)


def _steps() -> tuple[Step, ...]:
    say, many, slug = voice().say, voice().say_many, door().collective.slug
    session, own = asking().session, door().collective
    today = day_in(own.zone, asking().now)
    adopted, draft = statutes_in_force(session, own.id, today), statutes_draft(session, own.id)
    heads, assemblies = len(members_on(session, own.id, today)), len(assemblies_of(session, own.id))
    version = say("Version {number} en vigueur", number=adopted.number) if adopted else ""
    return (
        Step(
            say("Statuts"),
            say("Collèges, poids, quorums et majorités ; la légalité est vérifiée à mesure."),
            version,
            url_for("statutes.draft", slug=slug) if draft or not adopted else url_for("collectives.show", slug=slug),
        ),
        Step(
            say("Membres"),
            say("Une liste collée depuis un tableur, ou une personne à la fois."),
            many("{count} membre", "{count} membres", heads) if heads else "",
            url_for("members.listed", slug=slug) if adopted else "",
        ),
        _officers(),
        Step(
            say("Assemblée"),
            say("Un titre, un jour, un lieu, puis les résolutions."),
            many("{count} assemblée", "{count} assemblées", assemblies) if assemblies else "",
            url_for("assemblies.new", slug=slug) if adopted and door().opens(Right.RUN_ASSEMBLY) else "",
        ),
    )


def _officers() -> Step:
    say, own = voice().say, door().collective
    holders = len({holder.account_id for holder in holders_in(asking().session, own.id, asking().now)})
    return Step(
        say("Bureau"),
        say("Qui préside, qui tient le secrétariat, qui compte les votes."),
        voice().say_many("{count} personne", "{count} personnes", holders) if holders > 1 else "",
        url_for("roles.listed", slug=own.slug),
    )
