"""How somebody comes in, read from her request."""

from typing import Final

from flask import request
from flask_login import login_user

from govtool.access.visitors import visitor_of
from govtool.actions.accounts import Entry
from govtool.domain.ways import Way
from govtool.web.layout.gate import SignedIn
from govtool.web.layout.rooms import rooms

LONGEST_BROWSER: Final = 200


def entry_by(way: Way, *, is_strong: bool = False) -> Entry:
    """Say how somebody comes in with this request."""
    told = "".join(letter for letter in request.user_agent.string if letter.isprintable())
    return Entry(way=way, browser=told[:LONGEST_BROWSER], is_strong=is_strong)


def network_address() -> str:
    """Give the network address of whoever asks; proxies are believed as the settings say."""
    return request.remote_addr or ""


def carry_session(token: str) -> SignedIn:
    """Let the browser carry a session that was just started or renewed.

    Raises: ValueError when it is not there.
    """
    with rooms().reading() as reading:
        found = visitor_of(reading, token, rooms().clock(reading))
    if found is None:
        raise ValueError("a session that was just started is not there")
    signed_in = SignedIn(token, found)
    login_user(signed_in)
    return signed_in
