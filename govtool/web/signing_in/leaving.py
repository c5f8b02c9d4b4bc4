"""Signing out."""

from typing import TYPE_CHECKING

from flask import redirect, session, url_for
from flask_login import logout_user

from govtool.access.rights import Right
from govtool.actions.accounts import end_session
from govtool.web.layout.gate import opens
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


@signing_in.post("/deconnexion")
@opens(Right.SIGNED_IN)
def leave() -> "Response":
    """Sign out: the session ends on the server too."""
    with rooms().writing(None) as work:
        end_session(work, session.get("_user_id", ""))
    logout_user()
    session.clear()
    return redirect(url_for("signing_in.ask"))
