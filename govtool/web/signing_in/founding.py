"""Beginning a collective without an account: an address, a link sent there, a name; the founding follows."""

import secrets
from typing import TYPE_CHECKING, Final

from flask import redirect, render_template, session, url_for
from wtforms import StringField, validators

from govtool.access.rights import Right
from govtool.actions.accounts import choose_name, email_of
from govtool.actions.attempts import begin_trial
from govtool.actions.links import trial_of_founding
from govtool.domain.findings import Refusal
from govtool.domain.spelling import one_line
from govtool.web.layout.emails import email_field
from govtool.web.layout.entries import network_address
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens, visitor, voice
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.codes import BROWSER, EMAIL, FOUNDS, code_page
from govtool.web.signing_in.links import write_link
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

LONGEST: Final = 200
OFTEN: Final = Refusal("founding-asked-often", {})


class FounderForm(Form):
    """The address of somebody who begins."""

    email = email_field(mark("Votre adresse e-mail"), mark("Écrivez votre adresse e-mail."), "email")


class OwnNameForm(Form):
    """The name of somebody who came by her address alone."""

    name = StringField(
        said(mark("Votre nom")),
        [
            validators.DataRequired(said(mark("Écrivez votre nom."))),
            validators.Length(max=LONGEST, message=said(mark("C’est trop long ; 200 caractères au plus."))),
        ],
        filters=[lambda text: one_line(text or "")],
        render_kw={"autocomplete": "name"},
    )


@signing_in.get("/commencer")
@opens(Right.ANYONE)
def begin() -> "str | Response | tuple[str, int]":
    """Ask a stranger for her address and a newcomer for her name; lead anybody else to the founding."""
    found = asking().visitor
    if found is None:
        return _asked(FounderForm(formdata=None))
    if found.is_unnamed:
        return render_template("signing_in/name.html", form=OwnNameForm(formdata=None))
    return redirect(url_for("statutes.ask"))


@signing_in.post("/commencer")
@opens(Right.ANYONE)
def send_to_founder() -> "str | tuple[str, int]":
    """Send a link and a code to the address; the answer is the same whether it is known or not."""
    form = FounderForm()
    if not rooms().open_founding:
        return _asked(form)
    if not form.validate_on_submit():
        return _asked(form, 422)
    email, browser = email_of(form.email.data or ""), secrets.token_urlsafe(24)
    with rooms().writing(None) as work:
        attempt = begin_trial(work, trial_of_founding(network_address()))
        if attempt is not None:
            write_link(work, email, browser, opens=True)
    if attempt is None:
        form.email.errors = [refusal_text(OFTEN, voice())]
        return _asked(form, 409)
    rooms().wake()
    session[EMAIL], session[BROWSER], session[FOUNDS] = email, browser, True
    session["next"] = url_for("signing_in.begin")
    return code_page()


def _asked(form: FounderForm, status: int = 200) -> tuple[str, int]:
    if not rooms().open_founding:
        return render_template("signing_in/closed.html"), 403
    return render_template("signing_in/begin.html", form=form), status


@signing_in.post("/commencer/nom")
@opens(Right.SIGNED_IN)
def name_oneself() -> "Response | tuple[str, int]":
    """Keep the name of a newcomer, and go on to the founding."""
    form = OwnNameForm()
    if not form.validate_on_submit():
        return render_template("signing_in/name.html", form=form), 422
    with rooms().writing(visitor().account_id) as work:
        choose_name(work, visitor().account_id, form.name.data or "")
    return redirect(url_for("statutes.ask"))
