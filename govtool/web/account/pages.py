"""The page of my account, and my name."""

import datetime
from dataclasses import dataclass

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import StringField, validators

from govtool.access.doors import Door
from govtool.access.rights import Right
from govtool.access.visitors import LASTS
from govtool.actions.accounts import choose_name
from govtool.domain.members import PersonKind
from govtool.store.queries.accounts import sessions_of
from govtool.store.queries.credentials import ways_of
from govtool.store.queries.members import members_named
from govtool.web.account import account
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, doors, opens, visitor
from govtool.web.layout.passkeys import party
from govtool.web.layout.rooms import rooms
from govtool.wording.browsers import browser_text, way_text
from govtool.wording.language import mark
from govtool.wording.names import name_of

NEEDED = mark("Écrivez votre nom.")
TOO_LONG = mark("C’est trop long ; 200 caractères au plus.")


class NameForm(Form):
    """The name by which a person is greeted."""

    name = StringField(
        said(mark("Nom")),
        [validators.DataRequired(said(NEEDED)), validators.Length(max=200, message=said(TOO_LONG))],
        render_kw={"autocomplete": "name"},
    )


@dataclass(frozen=True, slots=True)
class Belonging:
    """A collective of mine.

    roles: named in words.
    voices: the members I speak for; legal says whether one is a legal person.
    """

    name: str
    address: str
    roles: tuple[str, ...]
    voices: tuple["Voiced", ...]


@dataclass(frozen=True, slots=True)
class Voiced:
    """A member I speak for."""

    name: str
    is_legal: bool


@dataclass(frozen=True, slots=True)
class Device:
    """A browser in which I am signed in."""

    id: int
    browser: str
    way: str
    started_at: datetime.datetime
    seen_at: datetime.datetime
    is_this: bool


@account.get("")
@opens(Right.SIGNED_IN)
def show() -> str:
    """Show my account."""
    return _page(NameForm(formdata=None, name=visitor().name))


@account.post("/nom")
@opens(Right.SIGNED_IN)
def rename() -> Response | tuple[str, int]:
    """Change the name by which I am greeted; registers and rolls keep theirs."""
    form = NameForm()
    if not form.validate_on_submit():
        return _page(form), 422
    with rooms().writing(visitor().account_id) as work:
        choose_name(work, visitor().account_id, " ".join((form.name.data or "").split()))
    flash(asking().voice.say("Votre nom est enregistré."))
    return redirect(url_for("account.show"))


def _page(form: NameForm) -> str:
    me = visitor()
    opened = doors()
    return render_template(
        "account/show.html",
        form=form,
        ways=ways_of(asking().session, me.account_id),
        may_have_passkeys=party() is not None,
        urged=any(door.roles for door in opened) or me.operates or not me.keeps_roles,
        waits=not me.keeps_roles,
        belongings=tuple(_belonging(door) for door in opened),
        devices=_devices(),
    )


def _belonging(door: Door) -> Belonging:
    voices = members_named(asking().session, door.members)
    return Belonging(
        name=door.collective.name,
        address=url_for("collectives.show", slug=door.collective.slug),
        roles=tuple(name_of(role, asking().voice) for role in sorted(door.roles)),
        voices=tuple(Voiced(member.name, member.kind == PersonKind.LEGAL) for member in voices),
    )


def _devices() -> tuple[Device, ...]:
    me, voice = visitor(), asking().voice
    stored = sessions_of(asking().session, me.account_id, asking().now - LASTS)
    return tuple(
        Device(
            id=one.id,
            browser=browser_text(one.browser, voice),
            way=way_text(one.way, voice),
            started_at=one.started_at,
            seen_at=one.seen_at,
            is_this=one.id == me.session_id,
        )
        for one in stored
    )
