"""My recovery codes: ten at a time, shown once."""

from flask import render_template

from govtool.access.rights import Right
from govtool.actions.authenticators import new_recovery_codes
from govtool.web.account import account
from govtool.web.account.changed import carry_on, write_changed
from govtool.web.layout.gate import asking, opens, visitor
from govtool.web.layout.rooms import rooms


@account.post("/codes-de-secours")
@opens(Right.PROVED)
def draw() -> str:
    """Draw new recovery codes, in place of those before, and show them this one time."""
    me, said_so = visitor(), asking().voice.say("De nouveaux codes de secours remplacent les précédents.")
    with rooms().writing(me.account_id) as work:
        codes = new_recovery_codes(work, me.account_id)
        token = write_changed(work, said_so)
    carry_on(token)
    return render_template("account/recovery.html", codes=codes, first="")
