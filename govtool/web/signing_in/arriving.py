"""Arriving: a session was started, and the browser goes on to the page that was wanted."""

from typing import TYPE_CHECKING

from flask import redirect, session, url_for

from govtool.web.layout.entries import carry_session
from govtool.web.layout.paths import local_path

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def signed_in(token: str) -> "Response":
    """Give the browser its new session, whatever it held before, and go to the page that was wanted.

    Whoever has a second proof is asked for it first; she may go on without it, to vote.
    """
    wished = local_path(session.get("next"))
    session.clear()
    arrived = carry_session(token).visitor
    if not arrived.keeps_roles:
        if wished:
            session["next"] = wished
        return redirect(url_for("signing_in.prove"))
    onwards = "signing_in.begin" if arrived.is_unnamed else "home.show"
    return redirect(wished or url_for(onwards))
