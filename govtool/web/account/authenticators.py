"""My authenticator: begun, read by a telephone, confirmed by its first code, removed."""

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import StringField, validators

from govtool.access.rights import Right
from govtool.actions.authenticators import (
    authenticator_address,
    begin_authenticator,
    confirm_authenticator,
    forget_authenticator,
    new_recovery_codes,
)
from govtool.charts.codes import readable_by_phone
from govtool.domain.findings import Refusal
from govtool.store.queries.credentials import begun_authenticator, ways_of
from govtool.web.account import account
from govtool.web.account.changed import back_to_account, carry_on, write_changed
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

SIX = mark("Écrivez les six chiffres que montre l’application.")


class FirstCodeForm(Form):
    """The first code of an application; spaces do not matter."""

    code = StringField(
        said(mark("Code à six chiffres")),
        [validators.Regexp(r"[0-9]{6}$", message=said(SIX))],
        filters=[lambda typed: "".join((typed or "").split())],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )


@account.post("/application")
@opens(Right.PROVED)
def begin() -> Response:
    """Draw the secret that a telephone will read."""
    with rooms().writing(visitor().account_id) as work:
        begin_authenticator(work, visitor().account_id)
    return redirect(url_for("account.read"))


@account.get("/application")
@opens(Right.PROVED)
def read() -> str | Response:
    """Show the secret for a telephone to read, until its first code is given."""
    return _page(FirstCodeForm(formdata=None)) or redirect(url_for("account.show"))


@account.post("/application/confirmer")
@opens(Right.PROVED)
def confirm() -> str | Response | tuple[str | Response, int]:
    """Take the first code; recovery codes are given with it, once."""
    form, me = FirstCodeForm(), visitor()
    if not form.validate_on_submit():
        page = _page(form)
        return (page, 422) if page else redirect(url_for("account.show"))
    said_so = asking().voice.say("L’application est enregistrée.")
    with rooms().writing(me.account_id) as work:
        served = confirm_authenticator(work, me.account_id, form.code.data or "")
        codes = new_recovery_codes(work, me.account_id) if served and _has_none() else ()
        token = write_changed(work, said_so, is_strong=True) if served else ""
    if not served:
        form.code.errors = [refusal_text(Refusal("second-code-unknown", {}), asking().voice)]
        page = _page(form)
        return (page, 422) if page else redirect(url_for("account.show"))
    if not codes:
        return back_to_account(token, said_so)
    carry_on(token)
    return render_template("account/recovery.html", codes=codes, first=said_so)


@account.post("/application/retirer")
@opens(Right.PROVED)
def remove() -> Response:
    """Forget the authenticator."""
    me, said_so = visitor(), asking().voice.say("L’application est retirée.")
    with rooms().writing(me.account_id) as work:
        forget_authenticator(work, me.account_id)
        token = write_changed(work, said_so)
    return back_to_account(token, said_so)


def _has_none() -> bool:
    return ways_of(asking().session, visitor().account_id).recovery_codes == 0


def _page(form: FirstCodeForm) -> str | None:
    """Give the page that a telephone reads; None when there is nothing to read any more."""
    found = begun_authenticator(asking().session, visitor().account_id)
    if found is None or found.confirmed_at is not None:
        return None
    address = authenticator_address(found.secret, visitor().email)
    groups = [found.secret[start : start + 4] for start in range(0, len(found.secret), 4)]
    return render_template("account/authenticator.html", form=form, drawing=readable_by_phone(address), groups=groups)
