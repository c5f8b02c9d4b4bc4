"""My password: chosen, changed, removed."""

from flask import render_template
from werkzeug.wrappers import Response
from wtforms import PasswordField, validators

from govtool.access.rights import Right
from govtool.actions.passwords import encode_password, forget_password, keep_password
from govtool.domain.passwords import password_refusals
from govtool.web.account import account
from govtool.web.account.changed import back_to_account, write_changed
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

NEEDED = mark("Écrivez votre mot de passe.")


class NewPasswordForm(Form):
    """A new password."""

    password = PasswordField(
        said(mark("Nouveau mot de passe")),
        [validators.InputRequired(said(NEEDED))],
        render_kw={"autocomplete": "new-password"},
    )


@account.get("/mot-de-passe")
@opens(Right.PROVED)
def ask_password() -> str:
    """Ask for a new password."""
    return render_template("account/password.html", form=NewPasswordForm())


@account.post("/mot-de-passe")
@opens(Right.PROVED)
def choose_password() -> Response | tuple[str, int]:
    """Keep a new password."""
    form, me, voice = NewPasswordForm(), visitor(), asking().voice
    valid, typed = form.validate_on_submit(), form.password.data or ""
    refusals = password_refusals(typed, (me.name, me.email)) if valid else ()
    if refusals:
        form.password.errors = [refusal_text(refusal, voice) for refusal in refusals]
    if refusals or not valid:
        return render_template("account/password.html", form=form), 422
    encoded = encode_password(typed)
    said_so = voice.say("Votre mot de passe est enregistré.")
    with rooms().writing(me.account_id) as work:
        keep_password(work, me.account_id, encoded)
        token = write_changed(work, said_so)
    return back_to_account(token, said_so)


@account.post("/mot-de-passe/retirer")
@opens(Right.PROVED)
def remove_password() -> Response:
    """Forget the password."""
    me, said_so = visitor(), asking().voice.say("Votre mot de passe est retiré.")
    with rooms().writing(me.account_id) as work:
        forget_password(work, me.account_id)
        token = write_changed(work, said_so)
    return back_to_account(token, said_so)
