"""Signing in by password, for who chose one."""

from typing import TYPE_CHECKING

from flask import render_template
from wtforms import EmailField, PasswordField, validators

from govtool.access.rights import Right
from govtool.actions.accounts import email_of, start_session
from govtool.actions.attempts import begin_trial, forget_attempt
from govtool.actions.passwords import encode_anew, encode_password, is_outdated, is_password, trial_of_password
from govtool.domain.ways import Way
from govtool.store.queries.credentials import encoded_password
from govtool.web.layout.entries import entry_by, network_address
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.wording.language import mark

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

NEEDED = mark("Écrivez votre adresse e-mail.")
NEEDED_TOO = mark("Écrivez votre mot de passe.")
WRONG = mark("Adresse ou mot de passe inconnus.")


class PasswordForm(Form):
    """An address and its password."""

    email = EmailField(
        said(mark("Votre adresse e-mail")),
        [validators.InputRequired(said(NEEDED))],
        render_kw={"autocomplete": "username"},
    )
    password = PasswordField(
        said(mark("Mot de passe")),
        [validators.InputRequired(said(NEEDED_TOO))],
        render_kw={"autocomplete": "current-password"},
    )


@signing_in.get("/connexion/mot-de-passe")
@opens(Right.ANYONE)
def ask_password() -> str:
    """Ask for an address and a password."""
    return render_template("signing_in/password.html", form=PasswordForm())


@signing_in.post("/connexion/mot-de-passe")
@opens(Right.ANYONE)
def enter_by_password() -> "Response | tuple[str, int]":
    """Sign in with a password; unknown, wrong and paused are answered alike, and after the same time."""
    form = PasswordForm()
    if form.validate_on_submit():
        started = _tried(email_of(form.email.data or ""), form.password.data or "")
        if started is not None:
            return signed_in(started)
        form.password.errors = [asking().voice.say(WRONG)]
    return render_template("signing_in/password.html", form=form), 422


def _tried(email: str, password: str) -> str | None:
    """Start a session if the password is right; encoding it waits for nobody and lets nobody wait."""
    with rooms().writing(None) as work:
        attempt = begin_trial(work, trial_of_password(email, network_address()))
    found = encoded_password(asking().session, email)
    right = is_password(None if found is None else found[1], password)
    if attempt is None or found is None or not right:
        return None
    account_id, encoded = found
    fresh = encode_password(password) if is_outdated(encoded) else encoded
    with rooms().writing(account_id) as work:
        forget_attempt(work, attempt)
        encode_anew(work, account_id, encoded, fresh)
        return start_session(work, account_id, entry_by(Way.PASSWORD))
