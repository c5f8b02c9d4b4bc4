"""Signing in by the six digits of the same mail, in the browser in which they were asked for."""

from typing import TYPE_CHECKING, Final

from flask import render_template, session
from wtforms import StringField, validators

from govtool.access.rights import Right
from govtool.actions.accounts import start_session
from govtool.actions.codes import use_code
from govtool.domain.findings import Refusal
from govtool.domain.ways import Way
from govtool.web.layout.entries import entry_by, network_address
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

BROWSER: Final = "browser"
EMAIL: Final = "email"
FOUNDS: Final = "founds"
SIX = mark("Écrivez les six chiffres du courrier.")


class CodeForm(Form):
    """The code of the mail; spaces do not matter."""

    code = StringField(
        said(mark("Code à six chiffres")),
        [validators.Regexp(r"[0-9]{6}$", message=said(SIX))],
        filters=[lambda typed: "".join((typed or "").split())],
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric"},
    )


def code_page(form: CodeForm | None = None) -> str:
    """Tell a person to look at her mails, with the place for the code."""
    form = form or CodeForm(formdata=None)
    told = {"email": session.get(EMAIL, ""), "founds": bool(session.get(FOUNDS)), "demo": rooms().demo}
    return render_template("signing_in/sent.html", form=form, **told)


@signing_in.post("/connexion/code")
@opens(Right.ANYONE)
def enter_by_code() -> "Response | tuple[str, int]":
    """Sign in with a code; a wrong one is counted, and looks the same whether the address is known or not."""
    form = CodeForm()
    if not form.validate_on_submit():
        return code_page(form), 422
    with rooms().writing(None) as work:
        found = use_code(work, session.get(BROWSER, ""), form.code.data or "", network_address())
        started = "" if isinstance(found, Refusal) else start_session(work, found.id, entry_by(Way.CODE))
    if isinstance(found, Refusal):
        form.code.errors = [refusal_text(found, asking().voice)]
        return code_page(form), 422
    return signed_in(started)
