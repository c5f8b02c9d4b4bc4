"""My passkeys: made by the browser, kept, removed."""

from flask import Response as Answer
from flask import abort, flash, redirect, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.passkeys import add_passkey, creation_options, remove_passkey
from govtool.store.queries.accounts import account_of_email
from govtool.web.account import account
from govtool.web.account.changed import back_to_account, write_changed
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.passkeys import party
from govtool.web.layout.rooms import rooms
from govtool.wording.browsers import browser_text
from govtool.wording.refusals import refusal_text


@account.post("/cles/defi")
@opens(Right.PROVED)
def passkey_challenge() -> Answer:
    """Give the browser what it needs to make a passkey."""
    with rooms().writing(visitor().account_id) as work:
        me = account_of_email(work.session, visitor().email) or abort(404)
        options = creation_options(work, me, party() or abort(404))
    return Answer(options, mimetype="application/json")


@account.post("/cles")
@opens(Right.PROVED)
def keep_passkey() -> Response:
    """Keep the passkey that the browser made, under the name of the browser."""
    me, said_so = visitor(), asking().voice.say("La clé d’accès est enregistrée.")
    answer, name = request.form.get("answer", ""), browser_text(request.user_agent.string, asking().voice)
    with rooms().writing(me.account_id) as work:
        refusal = add_passkey(work, me.account_id, answer, name, party() or abort(404))
        token = "" if refusal is not None else write_changed(work, said_so, is_strong=True)
    if refusal is not None:
        flash(refusal_text(refusal, asking().voice))
        return redirect(url_for("account.show"))
    return back_to_account(token, said_so)


@account.post("/cles/<int:passkey_id>/retirer")
@opens(Right.PROVED)
def forget_passkey(passkey_id: int) -> Response:
    """Remove a passkey."""
    me, said_so = visitor(), asking().voice.say("La clé d’accès est retirée.")
    with rooms().writing(me.account_id) as work:
        remove_passkey(work, me.account_id, passkey_id)
        token = write_changed(work, said_so)
    return back_to_account(token, said_so)
