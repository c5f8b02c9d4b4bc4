"""Adding one member: who she is, her place, since when, the address by which she comes in."""

from typing import Final

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import BooleanField, DateField, Field, RadioField, SelectField, StringField, ValidationError, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.enlisting import admit_candidate
from govtool.actions.refused import Refused
from govtool.domain.candidates import Candidate, Choices, is_email, names_of, only_category
from govtool.domain.members import PersonKind
from govtool.domain.spelling import one_line, spelled_email
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.members import members
from govtool.web.members.places import category_options, choices_here, college_options, invitation, today
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

NEEDED: Final = mark("Ce champ est nécessaire.")
TOO_LONG: Final = mark("C’est trop long ; écrivez l’essentiel ici.")
NO_DAY: Final = mark("Ce n’est pas un jour ; il s’écrit comme 12/06/2026.")
NO_CHOICE: Final = mark("Choisissez dans la liste.")
NO_EMAIL: Final = mark("Cette adresse n’est pas complète ; elle s’écrit comme nom@exemple.fr.")
LONGEST: Final = 200
WHERE: Final = {"member-known": "name", "email-known": "email", "category-elsewhere": "college"}


def line(text: str | None) -> str:
    """Give what was typed on one line."""
    return one_line(text or "")


def email_shape(_form: Form, field: Field) -> None:
    """Refuse an address that is none; an empty one passes.

    Raises: ValidationError.
    """
    if field.data and not is_email(field.data):
        raise ValidationError(str(said(NO_EMAIL)))


def short() -> validators.Length:
    """Ask for a text that its column can hold."""
    return validators.Length(max=LONGEST, message=said(TOO_LONG))


class MemberForm(Form):
    """A new member."""

    kind = RadioField(
        said(mark("Ce membre est")),
        choices=[
            SelectChoice(PersonKind.NATURAL.value, said(mark("une personne"))),
            SelectChoice(PersonKind.LEGAL.value, said(mark("une structure : association, commune, entreprise"))),
        ],
        default=PersonKind.NATURAL.value,
        invalid_choice_message=said(NO_CHOICE),
    )
    name = StringField(
        said(mark("Nom de famille, ou nom de la structure")),
        [validators.DataRequired(said(NEEDED)), short()],
        filters=[line],
    )
    first_name = StringField(said(mark("Prénom")), [short()], filters=[line])
    college = SelectField(said(mark("Collège")), invalid_choice_message=said(NO_CHOICE))
    category = SelectField(said(mark("Catégorie")), invalid_choice_message=said(NO_CHOICE))
    since = DateField(
        said(mark("Membre depuis le")), [validators.InputRequired(said(NEEDED))], invalid_value_message=said(NO_DAY)
    )
    email = StringField(
        said(mark("Adresse e-mail")),
        [email_shape],
        filters=[lambda text: spelled_email(text or "")],
        render_kw={"inputmode": "email", "autocomplete": "off"},
    )
    representative = StringField(said(mark("Qui représente la structure")), [short()], filters=[line])
    invited = BooleanField(said(mark("Envoyer une invitation à cette adresse")), default=True)
    namesake = BooleanField(said(mark("C’est quelqu’un d’autre, du même nom")))

    def validate_representative(self, field: Field) -> None:
        """Ask who comes in with the address of a legal person.

        Raises: ValidationError.
        """
        if self.kind.data == PersonKind.LEGAL and self.email.data and not field.data:
            raise ValidationError(asking().voice.say("Écrivez le nom de la personne qui entrera avec cette adresse."))

    def validate_first_name(self, field: Field) -> None:
        """Refuse a first name to a legal person, and one that makes the whole name too long.

        Raises: ValidationError.
        """
        if len(names_of(field.data, self.name.data or "")[0]) > LONGEST:
            raise ValidationError(asking().voice.say(TOO_LONG))
        if self.kind.data == PersonKind.LEGAL and field.data:
            raise ValidationError(asking().voice.say("Une structure n’a pas de prénom ; laissez vide."))


@members.get("/membres/nouveau")
@opens(Right.KEEP_MEMBERS)
def new() -> str:
    """Ask what is needed to add a member."""
    return _page(_form(choices_here(), MemberForm(since=today())))


@members.post("/membres/nouveau")
@opens(Right.KEEP_MEMBERS)
def add() -> Response | tuple[str, int]:
    """Add a member."""
    choices = choices_here()
    form = _form(choices, MemberForm())
    if not form.validate_on_submit():
        return _page(form), 422
    candidate = _candidate(form, choices)
    letter = invitation() if form.invited.data else None
    try:
        with rooms().writing(visitor().account_id) as work:
            member = admit_candidate(
                work, door().collective.id, candidate, letter, is_namesake=bool(form.namesake.data)
            )
    except Refused as refused:
        for refusal in refused.refusals:
            field = form[WHERE.get(refusal.code, "name")]
            field.errors = [refusal_text(refusal, asking().voice)]
        return _page(form, has_namesake=any(one.code == "member-known" for one in refused.refusals)), 409
    rooms().wake()
    flash(asking().voice.say("{name} est au registre.", name=candidate.name))
    return redirect(url_for("members.show", slug=door().collective.slug, member_id=member.id))


def _form(choices: Choices, form: MemberForm) -> MemberForm:
    form.college.choices = college_options(choices)
    categories = category_options(choices)
    if categories:
        form.category.choices = categories
    else:
        del form.category
    return form


def _candidate(form: MemberForm, choices: Choices) -> Candidate:
    kind = PersonKind(form.kind.data)
    name, sort_name = names_of(form.first_name.data, form.name.data)
    return Candidate(
        kind=kind,
        name=name,
        sort_name=sort_name,
        category=form.category.data if form.category else only_category(choices, form.college.data),
        college=form.college.data,
        since=form.since.data,
        email=form.email.data,
        representative=form.representative.data,
    )


def _page(form: MemberForm, *, has_namesake: bool = False) -> str:
    return render_template("members/new.html", form=form, has_namesake=has_namesake or bool(form.namesake.data))
