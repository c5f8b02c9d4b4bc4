"""Signing in through the federation that the installation names: to its page and back."""

from typing import TYPE_CHECKING, Final

from flask import abort, redirect, render_template, request, session, url_for

from govtool.access.federation import Journey, Provider, begin_journey, end_journey
from govtool.access.rights import Right
from govtool.actions.accounts import start_session
from govtool.actions.federation import account_of_identity
from govtool.domain.findings import Refusal
from govtool.domain.ways import Way
from govtool.web.layout.entries import entry_by
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.wording.refusals import refusal_text

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

JOURNEY: Final = "federation"


def _provider() -> Provider:
    return rooms().federation or abort(404)


def _back() -> str:
    return rooms().base_url + url_for("signing_in.come_back")


@signing_in.get("/connexion/federation")
@opens(Right.ANYONE)
def go() -> "Response | tuple[str, int]":
    """Go to the page of the federation; nothing is written but what the browser carries."""
    journey = begin_journey(_provider(), _back())
    if isinstance(journey, Refusal):
        return _failed(journey)
    session[JOURNEY] = [journey.state, journey.nonce, journey.verifier]
    return redirect(journey.address)


@signing_in.get("/connexion/federation/retour")
@opens(Right.ANYONE)
def come_back() -> "Response | tuple[str, int]":
    """Come back from the federation and sign in, once for each time one went."""
    provider, carried = _provider(), session.pop(JOURNEY, None)
    if not carried:
        return _failed(Refusal("federation-refused", {}))
    state, nonce, verifier = carried
    journey = Journey(address="", state=state, nonce=nonce, verifier=verifier)
    arrival = end_journey(provider, _back(), journey, request.args)
    if isinstance(arrival, Refusal):
        return _failed(arrival)
    with rooms().writing(None) as work:
        found = account_of_identity(work, arrival.issuer, arrival.subject, arrival.email)
        started = "" if isinstance(found, Refusal) else start_session(work, found.id, entry_by(Way.FEDERATION))
    return _failed(found) if isinstance(found, Refusal) else signed_in(started)


def _failed(refusal: Refusal) -> tuple[str, int]:
    said = refusal_text(refusal, asking().voice)
    return render_template("signing_in/federation.html", said=said), 409
