"""The language of a page: of the account, else of the cookie, the browser, the collective; else French."""

from typing import Final

from flask import request

from govtool.access.visitors import Visitor
from govtool.web.layout.cookies import cookie_name
from govtool.wording.language import Language, Voice, voice_in

COOKIE: Final = "language"


def voice_for(visitor: Visitor | None, usual: str = Language.FRENCH) -> Voice:
    """Give the voice in which to answer.

    usual: the language of the collective entered, for who asks for none.
    """
    wished = (visitor.language if visitor else None) or request.cookies.get(cookie_name(COOKIE))
    known = [language.value for language in Language]
    if wished in known:
        return voice_in(wished)
    return voice_in(request.accept_languages.best_match(known) or usual)
