"""Signing in by a link in a mail: members' way in, which nothing closes."""

import secrets
from typing import TYPE_CHECKING

from flask import render_template, session, url_for

from govtool.access.demo_people import demo_people
from govtool.access.rights import Right
from govtool.actions.accounts import email_of, start_session
from govtool.actions.links import new_link, use_link
from govtool.actions.outbox import write_letter, write_to_stranger
from govtool.actions.refused import Refused
from govtool.domain.ways import Way
from govtool.web.layout.emails import email_field
from govtool.web.layout.entries import entry_by
from govtool.web.layout.forms import Form
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.passkeys import party
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.web.signing_in.codes import BROWSER, EMAIL, FOUNDS, code_page
from govtool.web.signing_in.people import shown_people
from govtool.wording.language import mark
from govtool.wording.letters import founding_letter, sign_in_letter

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from govtool.store.work import Work

NEEDED = mark("Écrivez votre adresse e-mail.")


class AddressForm(Form):
    """The address to which a link is sent."""

    email = email_field(mark("Votre adresse e-mail"), NEEDED, "email")


@signing_in.get("/connexion")
@opens(Right.ANYONE)
def ask() -> str:
    """Ask for an address."""
    return _ask(AddressForm())


def _ask(form: AddressForm) -> str:
    people = shown_people(demo_people(asking().session), asking().voice) if rooms().demo else ()
    return render_template(
        "signing_in/ask.html",
        form=form,
        people=people,
        has_passkeys=party() is not None,
        federation=_federation(),
        founds=rooms().open_founding,
    )


def _federation() -> str:
    """Name the federation by which one may sign in; nothing without one."""
    provider = rooms().federation
    return "" if provider is None else provider.name


@signing_in.post("/connexion")
@opens(Right.ANYONE)
def send() -> "str | tuple[str, int]":
    """Send a link and a code; the answer is the same whether the address is known or not."""
    form = AddressForm()
    if not form.validate_on_submit():
        return _ask(form), 422
    session[EMAIL], session[BROWSER] = email_of(form.email.data or ""), secrets.token_urlsafe(24)
    session.pop(FOUNDS, None)
    with rooms().writing(None) as work:
        write_link(work, session[EMAIL], session[BROWSER])
    rooms().wake()
    return code_page()


def write_link(work: "Work", email: str, browser: str, *, opens: bool = False) -> None:
    """Write the letter with a link and a code to whoever has an account.

    opens: whether an address without an account gets one too, by which its account is opened.
    """
    made = new_link(work, email, browser, opens=opens)
    if made is None:
        return
    address, purpose = rooms().base_url + url_for("signing_in.arrive", token=made.token), f"sign-in:{made.link_id}"
    if made.account is None:
        write_to_stranger(work, email, purpose, founding_letter(asking().voice, address, made.code, made.minutes))
        return
    letter = sign_in_letter(asking().voice, made.account.name, address, made.code, made.minutes)
    write_letter(work, made.account, purpose, letter, collective_id=None)


@signing_in.get("/connexion/lien/<token>")
@opens(Right.ANYONE)
def arrive(token: str) -> str:
    """Show one button; only the button uses the link up, since mail scanners open links too."""
    return render_template("signing_in/arrive.html", token=token)


@signing_in.post("/connexion/lien/<token>")
@opens(Right.ANYONE)
def enter(token: str) -> "Response | tuple[str, int]":
    """Use the link up and sign in."""
    try:
        with rooms().writing(None) as work:
            account = use_link(work, token)
            started = start_session(work, account.id, entry_by(Way.LINK))
    except Refused:
        return render_template("signing_in/expired.html"), 409
    return signed_in(started)
