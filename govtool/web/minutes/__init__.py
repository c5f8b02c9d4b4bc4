"""Minutes: the book, the editor, sealing, documents to take away, the letterhead."""

from flask import Blueprint

minutes = Blueprint("minutes", __name__, url_prefix="/c/<slug>/proces-verbaux")

from govtool.web.minutes import (
    book,
    corrections,
    editor,
    letterheads,
    pages,
    papers,
    versions,
)
