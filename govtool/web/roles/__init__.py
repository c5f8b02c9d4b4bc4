"""Roles: who has which one since when; an administrator gives and ends them."""

import datetime
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField, StringField, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.outbox import write_letter
from govtool.actions.refused import Refused
from govtool.actions.roles import Confiding, confide_role, end_role
from govtool.domain.roles import RoleName
from govtool.store.queries.accounts import Holder, holders_in
from govtool.web.layout.emails import email_field
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.notices import note_undoable
from govtool.web.layout.rooms import rooms
from govtool.wording.language import mark, voice_in
from govtool.wording.letters import role_letter
from govtool.wording.names import name_of
from govtool.wording.refusals import refusal_text

roles = Blueprint("roles", __name__, url_prefix="/c/<slug>/roles")

NEEDED: Final = mark("Ce champ est nécessaire.")
TOO_LONG: Final = mark("C’est trop long ; 200 caractères au plus.")
SEEN_BY_MEMBERS: Final = (RoleName.CHAIR, RoleName.SECRETARY)
DUTIES: Final = {
    RoleName.SECRETARY: mark("Tient la liste des membres et les assemblées, écrit les procès-verbaux et les statuts."),
    RoleName.CHAIR: mark("Tient les assemblées, écrit les procès-verbaux et les statuts."),
    RoleName.TELLER: mark("Compte les votes dans la salle."),
    RoleName.ADVISER: mark("Lit les statuts et les décisions, sans les noms des membres."),
    RoleName.ADMINISTRATOR: mark("Donne les rôles, tient la liste des membres, lit le journal, écrit les statuts."),
}


class RoleForm(Form):
    """A role to give."""

    name = StringField(
        said(mark("Nom")),
        [validators.DataRequired(said(NEEDED)), validators.Length(max=200, message=said(TOO_LONG))],
        filters=[lambda text: " ".join((text or "").split())],
        render_kw={"autocomplete": "off"},
    )
    email = email_field(mark("Adresse e-mail"), NEEDED)
    role = RadioField(
        said(mark("Rôle")),
        choices=[SelectChoice(role.value, role.value) for role in RoleName],
        default=RoleName.SECRETARY.value,
        invalid_choice_message=said(mark("Choisissez dans la liste.")),
    )


@dataclass(frozen=True, slots=True)
class Held:
    """A role somebody has.

    email, ending: empty for who only reads.
    """

    name: str
    email: str
    since: datetime.datetime
    ending: str


@dataclass(frozen=True, slots=True)
class Offered:
    """A role: its name, what it does, who has it."""

    id: str
    name: str
    duty: str
    held: tuple[Held, ...]


@roles.get("")
@opens(Right.SEE_MEMBERS)
def listed() -> str:
    """Show who has which role; a member reads who presides and who keeps the books."""
    return _page(RoleForm(formdata=None))


@roles.post("")
@opens(Right.GIVE_ROLES)
def give() -> Response | tuple[str, int]:
    """Give a role, and write to who receives it."""
    form = RoleForm()
    if not form.validate_on_submit():
        return _page(form), 422
    confiding = Confiding(role=RoleName(form.role.data), email=form.email.data or "", name=form.name.data or "")
    try:
        given = _given(confiding)
    except Refused as refused:
        form.email.errors = [refusal_text(one, voice()) for one in refused.refusals]
        return _page(form), 409
    rooms().wake()
    role = name_of(confiding.role, voice())
    sentence = voice().say("Rôle donné à {name} : {role}.", name=confiding.name, role=role)
    note_undoable(sentence, url_for("roles.end", slug=door().collective.slug, role_id=given), {})
    return _back()


def _given(confiding: Confiding) -> int:
    own = door().collective
    address = rooms().base_url + url_for("collectives.show", slug=own.slug)
    with rooms().writing(visitor().account_id) as work:
        given, account = confide_role(work, own.id, confiding)
        spoken = voice_in(account.language or own.language)
        letter = role_letter(spoken, confiding.name, own.name, name_of(confiding.role, spoken), address)
        write_letter(work, account, f"role:{given.id}", letter, collective_id=own.id)
        return given.id


@roles.post("/<int:role_id>/retirer")
@opens(Right.GIVE_ROLES)
def end(role_id: int) -> Response | tuple[str, int]:
    """End a role; whoever had it may be given it again at once."""
    known = {holder.role_id: holder for holder in _holders()}
    try:
        with rooms().writing(visitor().account_id) as work:
            end_role(work, door().collective.id, role_id)
    except Refused as refused:
        return _page(RoleForm(formdata=None), tuple(refusal_text(one, voice()) for one in refused.refusals)), 409
    _note_ended(known.get(role_id))
    return _back()


def _note_ended(holder: Holder | None) -> None:
    if holder is None:
        flash(voice().say("Rôle retiré."))
        return
    role = name_of(holder.role, voice())
    sentence = voice().say("Rôle retiré à {name} : {role}.", name=holder.name, role=role)
    again = {"name": holder.name, "email": holder.email, "role": holder.role.value}
    may_again = holder.account_id != visitor().account_id or holder.role is not RoleName.ADMINISTRATOR
    note_undoable(sentence, url_for("roles.give", slug=door().collective.slug) if may_again else "", again)


def _back() -> Response:
    return redirect(url_for("roles.listed", slug=door().collective.slug))


def _holders() -> tuple[Holder, ...]:
    return holders_in(asking().session, door().collective.id, asking().now)


def _page(form: RoleForm, faults: tuple[str, ...] = ()) -> str:
    gives = door().opens(Right.GIVE_ROLES)
    offered = _offered(tuple(RoleName) if gives else SEEN_BY_MEMBERS, gives=gives)
    return render_template("roles/listed.html", form=form, offered=offered, gives=gives, faults=faults)


def _offered(shown: tuple[RoleName, ...], *, gives: bool) -> tuple[Offered, ...]:
    holders, say = _holders(), voice().say
    return tuple(
        Offered(
            role.value,
            name_of(role, voice()),
            say(DUTIES[role]),
            tuple(_held(holder, gives=gives) for holder in holders if holder.role is role),
        )
        for role in shown
    )


def _held(holder: Holder, *, gives: bool) -> Held:
    ending = url_for("roles.end", slug=door().collective.slug, role_id=holder.role_id)
    return Held(holder.name, holder.email if gives else "", holder.since, ending if gives else "")
