"""Minutes: the book, the editor, sealing, documents to take away, the letterhead."""

from flask import Blueprint

minutes = Blueprint("minutes", __name__, url_prefix="/c/<slug>/proces-verbaux")

from govtool.web.minutes import (  # noqa: E402 - they add their routes.
    book,  # noqa: F401
    editor,  # noqa: F401
    letterheads,  # noqa: F401
    pages,  # noqa: F401
    papers,  # noqa: F401
    versions,  # noqa: F401
)
