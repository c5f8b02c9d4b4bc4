"""The minutes that an address names, for who may see them."""

from flask import abort

from govtool.access.rights import Right
from govtool.store.queries.assemblies import assembly_in
from govtool.store.queries.minute_book import is_sealed, minutes_in
from govtool.store.rows import Assembly, Minutes
from govtool.web.layout.gate import asking, door


def minutes_here(minutes_id: int) -> Minutes:
    """Give minutes of the collective entered; drafts are there for who runs assemblies only."""
    found = minutes_in(asking().session, door().collective.id, minutes_id)
    if found is None or not (is_sealed(found) or door().opens(Right.RUN_ASSEMBLY)):
        abort(404)
    return found


def assembly_of(minutes: Minutes) -> Assembly:
    """Give the assembly that minutes tell of."""
    return assembly_in(asking().session, door().collective.id, minutes.assembly_id) or abort(404)
