"""The booth: all my mandates in one poll on one screen, voted together or one by one."""

from collections.abc import Iterable, Mapping

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.ballots import cast_ballots
from govtool.domain.ballots import Choice
from govtool.store.queries.polls import HeldMandate, given_mandates, held_mandates, poll_in
from govtool.store.rows import Poll
from govtool.web.ballots.booth import OFFERED, Booth, Voter, booth_of, rules_of, votable
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms

ballots = Blueprint("ballots", __name__, url_prefix="/c/<slug>/scrutins/<int:poll_id>")

ALL = "choice"
APART, TOGETHER = "separees", "communes"
LONGEST_NUMBER = 9


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
    choices = _choices(poll)
    if not choices:
        return render_template("ballots/show.html", booth=_booth(poll), nothing_chosen=True), 422
    with rooms().writing(visitor().account_id) as work:
        cast_ballots(work, door().collective.id, poll.id, choices)
    flash(asking().voice.say_many("Votre vote est enregistré.", "Vos {count} votes sont enregistrés.", len(choices)))
    return redirect(url_for("ballots.show", slug=door().collective.slug, poll_id=poll.id))


def _choices(poll: Poll) -> Mapping[int, Choice]:
    """Read the form: one answer for every mandate that may still be used, or one for each.

    An answer that is not offered and a mandate that is no number are refused.
    """
    choices: dict[int, Choice] = {}
    for key, said in request.form.items():
        if key != ALL and not key.startswith(f"{ALL}-"):
            continue
        if said not in {choice.value for choice in OFFERED}:
            abort(400)
        choices |= {identity: Choice(said) for identity in _mandates(poll, key)}
    return choices


def _mandates(poll: Poll, key: str) -> Iterable[int]:
    """Give the mandates that a field of the form is about."""
    if key == ALL:
        held = held_mandates(asking().session, poll.id, door().members) or abort(404)
        return tuple(mandate.id for mandate in _usable(poll, held))
    named = key.removeprefix(f"{ALL}-")
    if not named.isascii() or not named.isdecimal() or len(named) > LONGEST_NUMBER:
        abort(400)
    return (int(named),)


def _usable(poll: Poll, held: tuple[HeldMandate, ...]) -> tuple[HeldMandate, ...]:
    """Give the mandates that may be used, or all of them when none may: the refusal then says why."""
    if all(mandate.choice is None for mandate in held):
        return held
    return votable(held, may_change=rules_of(asking().session, poll).may_change) or held


def _poll(poll_id: int) -> Poll:
    return poll_in(asking().session, door().collective.id, poll_id) or abort(404)


def _booth(poll: Poll) -> Booth:
    session, own = asking().session, door().members
    voter = Voter(
        mandates=held_mandates(session, poll.id, own), given=given_mandates(session, poll.id, own), apart=_apart()
    )
    return booth_of(session, poll, voter, asking().voice)


def _apart() -> bool | None:
    """Say whether each mandate is answered apart, or all together; None when the request does not say."""
    if any(key.startswith(f"{ALL}-") for key in request.form):
        return True
    return {APART: True, TOGETHER: False}.get(request.args.get("reponses", ""))
