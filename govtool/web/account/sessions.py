"""My devices: each session may be ended from any other."""

from flask import flash, redirect, url_for
from flask_login import logout_user
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.sessions import end_other_sessions, end_session_of
from govtool.web.account import account
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.rooms import rooms


@account.post("/appareils/<int:session_id>/deconnecter")
@opens(Right.SIGNED_IN)
def end_one(session_id: int) -> Response:
    """End one of my sessions."""
    me = visitor()
    with rooms().writing(me.account_id) as work:
        end_session_of(work, me.account_id, session_id)
    if session_id == me.session_id:
        logout_user()
        return redirect(url_for("signing_in.ask"))
    flash(asking().voice.say("Cet appareil est déconnecté."))
    return redirect(url_for("account.show"))


@account.post("/appareils/deconnecter")
@opens(Right.SIGNED_IN)
def end_others() -> Response:
    """End all my sessions but this one."""
    me = visitor()
    with rooms().writing(me.account_id) as work:
        end_other_sessions(work, me.account_id, me.session_id)
    flash(asking().voice.say("Tous vos autres appareils sont déconnectés."))
    return redirect(url_for("account.show"))
