"""Papers: the documents that somebody asked for and that take long, made one after the other."""

from functools import partial
from typing import TYPE_CHECKING

from govtool.actions.papers import make_paper
from govtool.store.db import reading, unit_of_work

if TYPE_CHECKING:
    from sqlalchemy import Engine


def make_papers(engine: "Engine") -> int:
    """Make every document that waits and give how many were made."""
    count = 0
    while make_paper(partial(reading, engine), partial(unit_of_work, engine)):
        count += 1
    return count
