"""Navigation: where one may go from here, and where one is."""

from dataclasses import dataclass

from flask import g, request, url_for

from govtool.access.rights import Right
from govtool.web.layout.gate import asking, voice


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the navigation names.

    current: whether one is there.
    """

    name: str
    address: str
    current: bool


def places() -> tuple[Place, ...]:
    """Give the places of the collective entered; none outside one."""
    entered = asking().door if "asking" in g else None
    if entered is None:
        return ()
    say, slug = voice().say, entered.collective.slug
    listed = [
        (say("Le collectif"), "collectives.show", Right.SEE_COLLECTIVE),
        (say("Assemblées"), "assemblies.listed", Right.SEE_COLLECTIVE),
        (say("Membres"), "members.listed", Right.SEE_MEMBERS),
        (say("Journal"), "journal.listed", Right.SEE_JOURNAL),
    ]
    here = (request.endpoint or "").partition(".")[0]
    return tuple(
        Place(name, url_for(endpoint, slug=slug), endpoint.partition(".")[0] == here)
        for name, endpoint, right in listed
        if entered.opens(right)
    )
