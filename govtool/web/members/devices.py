"""The lost device of a member: a letter tells her how to sign it out, since her sessions are hers alone."""

from typing import TYPE_CHECKING

from flask import flash, url_for

from govtool.access.rights import Right
from govtool.actions.membership import tell_of_devices
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.members import members
from govtool.web.members.member import back_to
from govtool.web.members.places import member_here
from govtool.wording.language import voice_in
from govtool.wording.letters import LetterText, devices_letter

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

    from govtool.store.rows import Account


@members.post("/membres/<int:member_id>/appareils")
@opens(Right.KEEP_MEMBERS)
def tell_devices(member_id: int) -> "Response":
    """Send the letter."""
    member_here(member_id)
    with rooms().writing(visitor().account_id) as work:
        tell_of_devices(work, door().collective.id, member_id, _letter_to)
    rooms().wake()
    flash(asking().voice.say("Courrier envoyé : il dit comment déconnecter l’appareil ; un par jour au plus."))
    return back_to(member_id)


def _letter_to(account: "Account") -> LetterText:
    voice = voice_in(account.language or asking().voice.language.value)
    address = rooms().base_url + url_for("account.show")
    return devices_letter(voice, account.name, door().collective.name, address)
