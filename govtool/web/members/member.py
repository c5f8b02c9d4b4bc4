"""The page of a member: where she was and is, who speaks for her, and what may change of it."""

from collections.abc import Callable
from typing import Final

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import DateField, SelectField, StringField, validators

from govtool.access.rights import Right
from govtool.actions.membership import change_speaker, invite_again, move_member
from govtool.actions.refused import Refused
from govtool.domain.candidates import Choices, only_category
from govtool.domain.members import PersonKind
from govtool.domain.spelling import spelled_email
from govtool.store.queries.membership import memberships_of, speakers_of
from govtool.store.rows import Member
from govtool.store.work import Work
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.members import members
from govtool.web.members.adding import NEEDED, NO_CHOICE, NO_DAY, email_shape, line, short
from govtool.web.members.places import (
    category_options,
    choices_here,
    college_name,
    college_options,
    invitation,
    member_here,
    today,
)
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

Page = Response | tuple[str, int]


class MoveForm(Form):
    """Another place, from a day on."""

    college = SelectField(said(mark("Collège")), invalid_choice_message=said(NO_CHOICE))
    category = SelectField(said(mark("Catégorie")), invalid_choice_message=said(NO_CHOICE))
    on = DateField(
        said(mark("À partir du")), [validators.InputRequired(said(NEEDED))], invalid_value_message=said(NO_DAY)
    )


class EndForm(Form):
    """A last day."""

    last_day = DateField(
        said(mark("Dernier jour comme membre")),
        [validators.InputRequired(said(NEEDED))],
        invalid_value_message=said(NO_DAY),
    )


class SpeakerForm(Form):
    """Another address."""

    email = StringField(
        said(mark("Nouvelle adresse e-mail")),
        [validators.DataRequired(said(NEEDED)), email_shape],
        filters=[lambda text: spelled_email(text or "")],
        render_kw={"inputmode": "email", "autocomplete": "off"},
    )
    name = StringField(said(mark("Qui entre avec cette adresse")), [short()], filters=[line])


class NamesForm(Form):
    """How a member is written."""

    name = StringField(
        said(mark("Nom, tel qu’il se dit")), [validators.DataRequired(said(NEEDED)), short()], filters=[line]
    )
    sort_name = StringField(
        said(mark("Nom de classement, famille d’abord")),
        [validators.DataRequired(said(NEEDED)), short()],
        filters=[line],
    )
    speaker = StringField(
        said(mark("Qui représente la structure")), [validators.DataRequired(said(NEEDED)), short()], filters=[line]
    )


FIELDS: Final = {
    "category-elsewhere": "college",
    "same-place": "college",
    "transfer-too-early": "on",
    "leaves-too-early": "last_day",
    "email-known": "email",
    "same-address": "email",
}


@members.get("/membres/<int:member_id>")
@opens(Right.KEEP_MEMBERS)
def show(member_id: int) -> str:
    """Show a member."""
    return member_page(member_here(member_id))


@members.post("/membres/<int:member_id>/deplacer")
@opens(Right.KEEP_MEMBERS)
def move(member_id: int) -> Page:
    """Move a member to another college or category."""
    member, choices = member_here(member_id), choices_here()
    form = move_form(choices, None)

    def moved(work: Work) -> None:
        category = form.category.data if form.category else only_category(choices, form.college.data)
        move_member(work, door().collective.id, member_id, (form.college.data, category), form.on.data)

    return acted(member, form, moved, asking().voice.say("Changement enregistré."))


@members.post("/membres/<int:member_id>/adresse")
@opens(Right.KEEP_MEMBERS)
def readdress(member_id: int) -> Page:
    """Let another address speak for a member."""
    member, form = member_here(member_id), SpeakerForm(prefix="speaker-")

    def changed(work: Work) -> None:
        who = (form.email.data, form.name.data or member.name)
        change_speaker(work, door().collective.id, member_id, who, invitation())

    return acted(member, form, changed, asking().voice.say("Adresse changée, invitation envoyée."))


@members.post("/membres/<int:member_id>/inviter")
@opens(Right.KEEP_MEMBERS)
def invite(member_id: int) -> Response:
    """Send the invitation once more."""
    member_here(member_id)
    with rooms().writing(visitor().account_id) as work:
        invite_again(work, door().collective.id, member_id, invitation())
    rooms().wake()
    flash(asking().voice.say("Invitation envoyée ; une par jour au plus."))
    return back_to(member_id)


def acted(member: Member, form: Form, action: Callable[[Work], None], sentence: str) -> Page:
    """Do what a form asks, and show the page again; with its faults when it was not done."""
    if not form.validate_on_submit():
        return member_page(member, form), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            action(work)
    except Refused as refused:
        for refusal in refused.refusals:
            named = [field for field in form if field.short_name == FIELDS.get(refusal.code)] or [next(iter(form))]
            named[0].errors = [refusal_text(refusal, asking().voice)]
        return member_page(member, form), 409
    rooms().wake()
    if sentence:
        flash(sentence)
    return back_to(member.id)


def back_to(member_id: int) -> Response:
    """Go back to the page of a member."""
    return redirect(url_for("members.show", slug=door().collective.slug, member_id=member_id))


def move_form(choices: Choices, held: tuple[str, str] | None) -> MoveForm:
    """Give the form that moves a member.

    held: her college and category, to begin with.
    """
    start = {} if held is None else {"college": held[0], "category": held[1], "on": today()}
    form = MoveForm(prefix="move-", **start)
    form.college.choices = college_options(choices)
    categories = category_options(choices)
    if categories:
        form.category.choices = categories
    else:
        del form.category
    return form


def names_form(member: Member) -> NamesForm:
    """Give the form that corrects how a member is written; a legal person has who speaks for her beside."""
    spoken = [one.name for one in speakers_of(asking().session, member.id) if one.ends_on is None]
    form = NamesForm(prefix="names-", name=member.name, sort_name=member.sort_name, speaker="".join(spoken[:1]))
    if member.kind != PersonKind.LEGAL or not spoken:
        del form.speaker
    return form


def member_page(member: Member, faulty: Form | None = None) -> str:
    """Show a member, with the form that had faults if any."""
    session, choices = asking().session, choices_here()
    memberships = memberships_of(session, member.id)
    latest = memberships[0]
    forms = {
        "move": move_form(choices, (latest.college, latest.category)),
        "end": EndForm(prefix="end-", last_day=today()),
        "speaker": SpeakerForm(prefix="speaker-"),
        "names": names_form(member),
    }
    if faulty is not None:
        forms = {name: faulty if type(faulty) is type(form) else form for name, form in forms.items()}
    speakers = speakers_of(session, member.id)
    return render_template(
        "members/member.html",
        member=member,
        is_legal=member.kind == PersonKind.LEGAL,
        memberships=[
            (one, college_name(choices, one.college), choices.categories.get(one.category, "")) for one in memberships
        ],
        lasting=latest.ends_on is None,
        last_day=latest.ends_on,
        speaking=[one for one in speakers if one.ends_on is None],
        before=[one for one in speakers if one.ends_on is not None],
        forms=forms,
        faulty=faulty,
    )
