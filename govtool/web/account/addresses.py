"""My e-mail address: another one is asked for here, taken by a link sent there, given back by a link sent here."""

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.addresses import AskedChange, ask_address, take_address, undo_address
from govtool.actions.outbox import write_letter
from govtool.actions.refused import Refused
from govtool.store.work import Work
from govtool.web.account import account
from govtool.web.layout.emails import email_field
from govtool.web.layout.forms import Form
from govtool.web.layout.gate import asking, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.wording.language import mark
from govtool.wording.letters import new_address_letter, old_address_letter, taken_address_letter
from govtool.wording.refusals import refusal_text


class NewAddressForm(Form):
    """Another address."""

    email = email_field(mark("Nouvelle adresse e-mail"), mark("Écrivez votre nouvelle adresse."), "email")


@account.get("/adresse")
@opens(Right.PROVED)
def ask_new_address() -> str:
    """Ask for another address."""
    return render_template("account/address.html", form=NewAddressForm())


@account.post("/adresse")
@opens(Right.PROVED)
def send_new_address() -> str | tuple[str, int]:
    """Write to the new address and to the old one; the answer is the same whoever has the new one."""
    form = NewAddressForm()
    if not form.validate_on_submit():
        return render_template("account/address.html", form=form), 422
    try:
        with rooms().writing(visitor().account_id) as work:
            asked = ask_address(work, visitor().account_id, form.email.data or "")
            _write_letters(work, asked)
    except Refused as refused:
        form.email.errors = [refusal_text(one, voice()) for one in refused.refusals]
        return render_template("account/address.html", form=form), 409
    rooms().wake()
    return render_template("account/address_sent.html", email=asked.email, before=visitor().email, demo=rooms().demo)


def _write_letters(work: Work, asked: AskedChange) -> None:
    base, me = rooms().base_url, asked.account
    taking = base + url_for("account.show_new_address", token=asked.token)
    undoing = base + url_for("account.show_old_address", token=asked.undo_token)
    sign_in = taken_address_letter(voice(), base + url_for("signing_in.ask"))
    there = sign_in if asked.is_taken else new_address_letter(voice(), taking)
    here = old_address_letter(voice(), me.name, asked.email, undoing)
    write_letter(work, me, f"address:{asked.change_id}", there, None, recipient=asked.email)
    write_letter(work, me, f"address-notice:{asked.change_id}", here, None)


@account.get("/adresse/lien/<token>")
@opens(Right.ANYONE)
def show_new_address(token: str) -> str:
    """Show one button; only the button takes the address, since mail scanners open links too."""
    return render_template("account/address_link.html", token=token, undoes=False)


@account.post("/adresse/lien/<token>")
@opens(Right.ANYONE)
def take_new_address(token: str) -> str | Response | tuple[str, int]:
    """Take the address: that of the account from now on."""
    found = asking().visitor
    try:
        with rooms().writing(None) as work:
            taken = take_address(work, token, None if found is None else found.session_id)
    except Refused as refused:
        return _refused(refused)
    said_so = voice().say("Votre adresse est maintenant {email}.", email=taken.email)
    if found is None or found.account_id != taken.id:
        return render_template("account/address_done.html", said=said_so, undone=False)
    flash(said_so)
    return redirect(url_for("account.show"))


@account.get("/adresse/annuler/<token>")
@opens(Right.ANYONE)
def show_old_address(token: str) -> str:
    """Show one button; only the button gives the address back."""
    return render_template("account/address_link.html", token=token, undoes=True)


@account.post("/adresse/annuler/<token>")
@opens(Right.ANYONE)
def keep_old_address(token: str) -> str | tuple[str, int]:
    """Give the account its address back, or keep it, and sign every device out."""
    try:
        with rooms().writing(None) as work:
            kept = undo_address(work, token)
    except Refused as refused:
        return _refused(refused)
    said_so = voice().say("L’adresse de votre compte est {email}.", email=kept.email)
    return render_template("account/address_done.html", said=said_so, undone=True)


def _refused(refused: Refused) -> tuple[str, int]:
    said = tuple(refusal_text(one, voice()) for one in refused.refusals)
    return render_template("account/address_refused.html", said=said), 409
