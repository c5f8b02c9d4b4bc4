"""Correcting sealed minutes by new ones: why, in words that are never lost."""

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.minutes import correct_minutes
from govtool.web.layout.gate import Kept, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.minutes import minutes
from govtool.web.minutes.pages import page_of
from govtool.web.minutes.rows import minutes_here
from govtool.web.minutes.sent import reason_given_back, sent_reason


def show_again(minutes_id: int) -> tuple[str, int]:
    """Show the reason that was sent with a token of an earlier session, to be sent anew; nothing is kept."""
    return page_of(minutes_here(minutes_id), reason=sent_reason()), 409


KEPT = Kept(page="minutes.show", to_stranger=reason_given_back, again=show_again)


@minutes.post("/<int:minutes_id>/corriger")
@opens(Right.RUN_ASSEMBLY, kept=KEPT)
def correct(minutes_id: int) -> Response:
    """Begin new minutes that correct sealed ones."""
    minutes_here(minutes_id)
    with rooms().writing(visitor().account_id) as work:
        correction = correct_minutes(work, minutes_id, request.form.get("reason", "").replace("\r\n", "\n"))
    return redirect(url_for("minutes.write", slug=door().collective.slug, minutes_id=correction.id))
