"""Rows of the collective that was entered, or no page at all."""

from flask import abort

from govtool.store.queries.assemblies import assembly_in, resolution_in
from govtool.store.queries.polls import poll_in
from govtool.store.rows import Assembly, Poll, Resolution
from govtool.web.layout.gate import asking, door


def assembly_here(assembly_id: int) -> Assembly:
    """Give an assembly of the collective."""
    return assembly_in(asking().session, door().collective.id, assembly_id) or abort(404)


def resolution_here(resolution_id: int) -> Resolution:
    """Give a resolution of the collective."""
    return resolution_in(asking().session, door().collective.id, resolution_id) or abort(404)


def poll_here(poll_id: int) -> Poll:
    """Give a poll of the collective."""
    return poll_in(asking().session, door().collective.id, poll_id) or abort(404)
