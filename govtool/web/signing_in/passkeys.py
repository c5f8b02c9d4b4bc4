"""Signing in by passkey, or giving one as a second proof: the browser answers a challenge."""

from typing import TYPE_CHECKING

from flask import Response as Answer
from flask import abort, flash, redirect, request, url_for

from govtool.access.rights import Right
from govtool.actions.accounts import start_session
from govtool.actions.passkeys import request_options, use_passkey
from govtool.actions.sessions import renew_session
from govtool.domain.findings import Refusal
from govtool.domain.ways import Way
from govtool.web.layout.entries import entry_by
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.passkeys import party
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.wording.refusals import refusal_text

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


@signing_in.post("/connexion/cle/defi")
@opens(Right.ANYONE)
def challenge() -> Answer:
    """Give the browser a challenge for any passkey of this installation."""
    with rooms().writing(None) as work:
        options = request_options(work, party() or abort(404))
    return Answer(options, mimetype="application/json")


@signing_in.post("/connexion/cle")
@opens(Right.ANYONE)
def enter_by_passkey() -> "Response":
    """Sign in with the answer of a passkey; who is signed in already gives it as a second proof."""
    found = asking().visitor
    with rooms().writing(None) as work:
        used = use_passkey(work, request.form.get("answer", ""), party() or abort(404))
        if isinstance(used, Refusal):
            started = ""
        elif found is not None and found.account_id == used:
            started = renew_session(work, found.session_id, is_strong=True)
        else:
            started = start_session(work, used, entry_by(Way.PASSKEY, is_strong=True))
    if isinstance(used, Refusal):
        flash(refusal_text(used, asking().voice))
        return redirect(url_for("signing_in.ask" if found is None else "signing_in.prove"))
    return signed_in(started)
