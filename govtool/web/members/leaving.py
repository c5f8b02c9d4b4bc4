"""The end of a membership, and its undoing."""

from flask import flash, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.membership import end_membership, resume_membership
from govtool.store.work import Work
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.notices import note_undoable
from govtool.web.layout.rooms import rooms
from govtool.web.members import members
from govtool.web.members.member import EndForm, Page, acted, back_to
from govtool.web.members.places import member_here
from govtool.wording.language import day_of


@members.post("/membres/<int:member_id>/fin")
@opens(Right.KEEP_MEMBERS)
def end(member_id: int) -> Page:
    """End a membership after a day."""
    member, form = member_here(member_id), EndForm(prefix="end-")

    def ended(work: Work) -> None:
        end_membership(work, door().collective.id, member_id, form.last_day.data)
        undoing = url_for("members.resume", slug=door().collective.slug, member_id=member_id)
        day = day_of(asking().voice, form.last_day.data)
        said = asking().voice.say("Adhésion de {name} finie le {day}.", name=member.name, day=day)
        note_undoable(said, undoing, {})

    return acted(member, form, ended, "")


@members.post("/membres/<int:member_id>/reprendre")
@opens(Right.KEEP_MEMBERS)
def resume(member_id: int) -> Response:
    """Undo the end of a membership."""
    member_here(member_id)
    with rooms().writing(visitor().account_id) as work:
        resume_membership(work, door().collective.id, member_id)
    flash(asking().voice.say("L’adhésion continue."))
    return back_to(member_id)
