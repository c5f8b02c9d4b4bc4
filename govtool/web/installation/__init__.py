"""The installation, for who operates it: which collectives there are and how large; nothing of what they hold."""

from flask import Blueprint, render_template

from govtool.access.rights import Right
from govtool.store.queries.collectives import hosted_collectives
from govtool.store.queries.outbox import letters_by_state
from govtool.web.layout.gate import asking, opens

installation = Blueprint("installation", __name__)


@installation.get("/exploitation")
@opens(Right.OPERATE)
def show() -> str:
    """Show the collectives with their counts, and whether letters leave."""
    return render_template(
        "installation/show.html",
        collectives=hosted_collectives(asking().session, asking().now.date()),
        letters=letters_by_state(asking().session),
    )
