"""The doors of the demonstration: one click signs in as one of its invented people."""

from typing import TYPE_CHECKING

from flask import abort, render_template

from govtool.access.demo_people import demo_people
from govtool.access.rights import Right
from govtool.actions.accounts import start_session
from govtool.domain.ways import Way
from govtool.web.layout.entries import entry_by
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.web.signing_in.arriving import signed_in
from govtool.web.signing_in.people import shown_people

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


@signing_in.get("/demonstration/entrer/<part>")
@opens(Right.DEMO)
def demo_door(part: str) -> str:
    """Show one button for a person of the demonstration, at the address that the terminal prints."""
    people = {person.part: person for person in demo_people(asking().session)}
    if part not in people:
        abort(404)
    shown = shown_people((people[part],), asking().voice)
    return render_template("signing_in/demo_door.html", people=shown)


@signing_in.post("/demonstration/connexion/<int:account_id>")
@opens(Right.DEMO)
def enter_as(account_id: int) -> "Response":
    """Sign in as a person of the demonstration."""
    if account_id not in {person.account_id for person in demo_people(asking().session)}:
        abort(404)
    with rooms().writing(account_id) as work:
        started = start_session(work, account_id, entry_by(Way.DEMO))
    return signed_in(started)
