"""How pages look: the choice of each person, and the guide of all the parts that pages are made of."""

from typing import TYPE_CHECKING

from flask import Blueprint, abort, redirect, render_template, request, url_for

from govtool.access.rights import Right
from govtool.web.layout.appearance import COOKIE, Appearance, Size, Theme, appearance
from govtool.web.layout.cookies import keep_choice
from govtool.web.layout.gate import opens
from govtool.web.layout.navigation import came_from
from govtool.web.layout.paths import local_path
from govtool.web.style.guide import guide_page

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

style = Blueprint("style", __name__)


@style.get("/affichage")
@opens(Right.ANYONE)
def choose() -> str:
    """Show what may be chosen."""
    return render_template("style/appearance.html", chosen=appearance(), page=came_from() or "")


@style.post("/affichage")
@opens(Right.ANYONE)
def keep() -> "Response":
    """Keep what was chosen in a cookie of this device."""
    theme, size = request.form.get("theme", ""), request.form.get("size", "")
    if theme not in set(Theme) or size not in set(Size):
        abort(400)
    answer = redirect(local_path(request.form.get("page")) or url_for("style.choose"))
    keep_choice(answer, COOKIE, Appearance(Theme(theme), Size(size)).kept())
    return answer


@style.get("/style")
@opens(Right.DEMO)
def guide() -> str:
    """Show every part that pages are made of, in each of its states."""
    return guide_page()
