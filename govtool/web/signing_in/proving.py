"""Proving: the second proof of who has one, asked before her roles serve and before her ways in change."""

from typing import TYPE_CHECKING

from flask import redirect, render_template, session, url_for
from wtforms import StringField, validators

from govtool.access.rights import Right
from govtool.actions.authenticators import give_second_code
from govtool.actions.sessions import renew_session
from govtool.store.queries.credentials import Ways, ways_of
from govtool.web.layout.entries import network_address
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.passkeys import party
from govtool.web.layout.paths import local_path
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

LONGEST = 40
NEEDED = mark("Écrivez le code.")


class ProofForm(Form):
    """The six digits of an application, or a recovery code; spaces do not matter."""

    proof = StringField(
        said(mark("Code")),
        [validators.InputRequired(said(NEEDED)), validators.Length(max=LONGEST, message=said(NEEDED))],
        filters=[lambda typed: "".join((typed or "").split())],
        render_kw={"autocomplete": "one-time-code"},
    )


@signing_in.get("/connexion/confirmer")
@opens(Right.SIGNED_IN)
def prove() -> str:
    """Ask for a proof."""
    return _page(ProofForm())


@signing_in.post("/connexion/confirmer")
@opens(Right.SIGNED_IN)
def give_proof() -> "Response | tuple[str, int]":
    """Take a code as the second proof; the session goes on under another token."""
    form, found = ProofForm(), visitor()
    if not _has_codes(ways_of(asking().session, found.account_id)):
        return redirect(url_for("signing_in.prove"))
    if not form.validate_on_submit():
        return _page(form), 422
    with rooms().writing(found.account_id) as work:
        refusal = give_second_code(work, found.account_id, form.proof.data or "", network_address())
        renewed = "" if refusal is not None else renew_session(work, found.session_id, is_strong=True)
    if refusal is not None:
        form.proof.errors = [refusal_text(refusal, asking().voice)]
        return _page(form), 422
    return signed_in(renewed)


def _page(form: ProofForm) -> str:
    ways = ways_of(asking().session, visitor().account_id)
    return render_template(
        "signing_in/prove.html",
        form=form,
        has_codes=_has_codes(ways),
        has_passkeys=bool(ways.passkeys) and party() is not None,
        waits=not visitor().keeps_roles,
        onwards=local_path(session.get("next")) or url_for("home.show"),
    )


def _has_codes(ways: Ways) -> bool:
    return ways.authenticator_since is not None or ways.recovery_codes > 0
