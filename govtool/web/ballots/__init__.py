"""The booth: all my mandates in one poll on one screen, voted together or one by one."""

from collections.abc import Mapping

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.ballots import cast_ballots
from govtool.domain.ballots import Choice
from govtool.store.queries.polls import HeldMandate, given_mandates, held_mandates, poll_in
from govtool.store.rows import Poll
from govtool.web.ballots.booth import OFFERED, Booth, Voter, booth_of
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms

ballots = Blueprint("ballots", __name__, url_prefix="/c/<slug>/scrutins/<int:poll_id>")

ALL = "choice"


@ballots.get("/bulletin")
@opens(Right.VOTE)
def show(poll_id: int) -> str:
    """Show the mandates, what each ballot says and what each answer means."""
    return render_template("ballots/show.html", booth=_booth(_poll(poll_id)))


@ballots.post("/bulletin")
@opens(Right.VOTE)
def cast(poll_id: int) -> Response | tuple[str, int]:
    """Cast all the ballots of the form, or none."""
    poll = _poll(poll_id)
    mandates = held_mandates(asking().session, poll.id, door().members)
    choices = _choices(mandates)
    if not choices:
        return render_template("ballots/show.html", booth=_booth(poll), nothing_chosen=True), 422
    with rooms().writing(visitor().account_id) as work:
        cast_ballots(work, door().collective.id, poll.id, choices)
    return redirect(url_for("ballots.show", slug=door().collective.slug, poll_id=poll.id))


def _choices(mandates: tuple[HeldMandate, ...]) -> Mapping[int, Choice]:
    """Read the form: one answer for every mandate, or one for each; an unknown answer or a double one is refused."""
    choices: dict[int, Choice] = {}
    for key, said in request.form.lists():
        if key == "csrf_token":
            continue
        if len(said) != 1 or said[0] not in {choice.value for choice in OFFERED}:
            abort(400)
        if key == ALL:
            choices |= {mandate.id: Choice(said[0]) for mandate in mandates}
        elif key.removeprefix(f"{ALL}-").isdecimal():
            choices[int(key.removeprefix(f"{ALL}-"))] = Choice(said[0])
    return choices


def _poll(poll_id: int) -> Poll:
    poll = poll_in(asking().session, door().collective.id, poll_id)
    if poll is None:
        abort(404)
    return poll


def _booth(poll: Poll) -> Booth:
    session, own = asking().session, door().members
    voter = Voter(
        mandates=held_mandates(session, poll.id, own),
        given=given_mandates(session, poll.id, own),
        apart="separement" in request.args or any(key.startswith(f"{ALL}-") for key in request.form),
    )
    return booth_of(session, poll, voter, asking().voice)
