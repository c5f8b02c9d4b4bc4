"""The mails of the demonstration, readable inside the application."""

from flask import Blueprint, render_template

from govtool.access.rights import Right
from govtool.web.layout.gate import opens
from govtool.web.layout.rooms import rooms

mails = Blueprint("mails", __name__)


@mails.get("/demonstration/courriers")
@opens(Right.DEMO)
def listed() -> str:
    """List the messages, the latest first, whole."""
    return render_template("mails/listed.html", mails=rooms().mails())
