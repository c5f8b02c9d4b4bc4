"""The adoption of the draft: which decision makes it a version, and from when it is in force."""

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response
from wtforms import DateField, SelectField, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.founding import Adopting, adopt_draft
from govtool.actions.refused import Refused
from govtool.store.moments import day_in
from govtool.store.queries.adoptions import adopting_polls
from govtool.store.rows import StatutesDraft
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.web.statutes import statutes
from govtool.web.statutes.drafts import draft_here, findings_on, whole_in
from govtool.wording.language import day_of, mark
from govtool.wording.refusals import refusal_text

ON_PAPER = "paper"
NO_DAY = mark("Ce n’est pas un jour ; il s’écrit comme 12/06/2026.")
FIELD_OF = {
    "decision-not-adopted": "decision",
    "decision-brought-another": "decision",
    "adopted-in-future": "adopted_on",
}


def _offered() -> list[SelectChoice]:
    found = adopting_polls(asking().session, door().collective.id)
    zone = door().collective.zone
    listed = [
        SelectChoice(
            str(voted.poll.id),
            voice().say(
                "{title}, adoptée le {day}",
                title=voted.resolution.title,
                day=day_of(voice(), day_in(zone, voted.poll.ended_at or asking().now)),
            ),
        )
        for voted in found
    ]
    return [SelectChoice(ON_PAPER, voice().say("Une décision prise ailleurs, sur papier")), *listed]


class AdoptingForm(Form):
    """An adoption."""

    decision = SelectField(
        said(mark("La décision qui les adopte")),
        choices=_offered,
        default=ON_PAPER,
        invalid_choice_message=said(mark("Choisissez dans la liste.")),
    )
    adopted_on = DateField(
        said(mark("Sur papier : adoptés le")), [validators.Optional()], invalid_value_message=said(NO_DAY)
    )
    since = DateField(
        said(mark("En vigueur depuis le")),
        [validators.InputRequired(said(mark("Choisissez le jour depuis lequel ces statuts sont en vigueur.")))],
        invalid_value_message=said(NO_DAY),
    )

    def adopting(self) -> Adopting:
        """Give what was written."""
        if self.decision.data == ON_PAPER:
            return Adopting(on_paper=self.adopted_on.data, in_force_from=self.since.data)
        return Adopting(poll_id=int(self.decision.data), in_force_from=self.since.data)


@statutes.get("/c/<slug>/statuts/projet/adopter")
@opens(Right.KEEP_STATUTES)
def adopting() -> str:
    """Ask which decision adopts the draft, beside what the law says of it and what it changes."""
    found = draft_here() or abort(404)
    today = day_in(door().collective.zone, asking().now)
    asked = request.args.get("decision", ON_PAPER)
    return _page(found, AdoptingForm(formdata=None, data={"since": today, "decision": asked}))


@statutes.post("/c/<slug>/statuts/projet/adopter")
@opens(Right.KEEP_STATUTES)
def adopt() -> Response | tuple[str, int]:
    """Adopt the draft, in force from a day on."""
    found, form = draft_here() or abort(404), AdoptingForm()
    if not form.validate_on_submit():
        return _page(found, form), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            version = adopt_draft(work, door().collective.id, whole_in("revision"), form.adopting())
            number = version.number
    except Refused as refused:
        for one in refused.refusals:
            field = form[FIELD_OF.get(one.code, "since")]
            field.errors = [*field.errors, refusal_text(one, voice())]
        return _page(found, form), 409
    return redirect(url_for("collectives.version", slug=door().collective.slug, number=number))


def _page(found: StatutesDraft, form: AdoptingForm) -> str:
    return render_template("statutes/adopt.html", draft=found, form=form, findings=findings_on(found.document))
