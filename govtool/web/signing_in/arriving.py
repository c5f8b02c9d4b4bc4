"""Arriving: a session was started, and the browser goes on to the page that was wanted."""

from typing import TYPE_CHECKING

from flask import redirect, session, url_for
from flask_login import login_user

from govtool.access.visitors import visitor_of
from govtool.web.layout.gate import SignedIn
from govtool.web.layout.paths import local_path
from govtool.web.layout.rooms import rooms

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


def signed_in(token: str) -> "Response":
    """Give the browser its new session, whatever it held before, and go to the page that was wanted."""
    wished = local_path(session.get("next"))
    session.clear()
    with rooms().reading() as reading:
        found = visitor_of(reading, token, rooms().clock(reading))
    if found is None:
        raise ValueError("a session that was just started is not there")
    login_user(SignedIn(token, found))
    return redirect(wished or url_for("home.show"))
