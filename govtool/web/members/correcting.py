"""Correcting how a member is written, and who speaks for her."""

from govtool.access.rights import Right
from govtool.actions.membership import Names, correct_names
from govtool.store.work import Work
from govtool.web.layout.gate import asking, door, opens
from govtool.web.members import members
from govtool.web.members.member import Page, acted, names_form
from govtool.web.members.places import member_here


@members.post("/membres/<int:member_id>/nom")
@opens(Right.KEEP_MEMBERS)
def correct(member_id: int) -> Page:
    """Correct the names of a member; what was frozen under the ones before stays."""
    member = member_here(member_id)
    form = names_form(member)
    speaker = form.speaker.data if form.speaker else ""
    names = Names(name=form.name.data or "", sort_name=form.sort_name.data or "", speaker=speaker or "")

    def corrected(work: Work) -> None:
        correct_names(work, door().collective.id, member_id, names)

    return acted(member, form, corrected, asking().voice.say("Les noms sont corrigés."))
