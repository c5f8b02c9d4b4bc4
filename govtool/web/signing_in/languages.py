"""Choosing the language of the pages."""

from typing import TYPE_CHECKING

from flask import abort, redirect, request, url_for

from govtool.access.rights import Right
from govtool.actions.accounts import choose_language
from govtool.web.layout.cookies import keep_choice
from govtool.web.layout.gate import asking, opens
from govtool.web.layout.languages import COOKIE
from govtool.web.layout.paths import local_path
from govtool.web.layout.rooms import rooms
from govtool.web.signing_in import signing_in
from govtool.wording.language import Language

if TYPE_CHECKING:
    from werkzeug.wrappers import Response


@signing_in.post("/langue")
@opens(Right.ANYONE)
def speak() -> "Response":
    """Choose the language of the pages, kept in the account and in a cookie."""
    language = request.form.get("language", "")
    if language not in {known.value for known in Language}:
        abort(400)
    visitor = asking().visitor
    if visitor is not None:
        with rooms().writing(visitor.account_id) as work:
            choose_language(work, visitor.account_id, language)
    answer = redirect(local_path(request.form.get("page")) or url_for("home.show"))
    keep_choice(answer, COOKIE, language)
    return answer
