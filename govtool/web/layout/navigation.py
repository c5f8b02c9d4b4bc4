"""Navigation: where one is, where one may go from here, and where one came from."""

from dataclasses import dataclass
from typing import Final
from urllib.parse import quote, urlsplit

from flask import current_app, g, request, url_for
from werkzeug.exceptions import HTTPException

from govtool.access.rights import Right
from govtool.web.layout.gate import asking, doors, voice
from govtool.web.layout.paths import local_path
from govtool.web.layout.rooms import rooms

INSIDE: Final = {"settings": "collectives", "statutes": "collectives"}
"""Pages that are reached from another place."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that the navigation names.

    icon: what is drawn beside its name.
    current: whether one is there.
    """

    name: str
    address: str
    icon: str
    current: bool


def places() -> tuple[Place, ...]:
    """Give home and the places of the collective entered; none before signing in."""
    asked = asking() if "asking" in g else None
    if asked is None or asked.visitor is None:
        return ()
    say, entered = voice().say, asked.door
    here = (request.endpoint or "").partition(".")[0]
    here = INSIDE.get(here, here)
    listed = [
        (say("Collectif"), "landmark", "collectives.show", Right.SEE_COLLECTIVE),
        (say("Assemblées"), "calendar-days", "assemblies.listed", Right.SEE_COLLECTIVE),
        (say("Procès-verbaux"), "scroll-text", "minutes.listed", Right.SEE_MEMBERS),
        (say("Membres"), "users", "members.listed", Right.SEE_MEMBERS),
        (say("Simulation"), "sliders-horizontal", "simulation.show", Right.SEE_COLLECTIVE),
        (say("Rôles"), "key-round", "roles.listed", Right.GIVE_ROLES),
        (say("Journal"), "book-open", "journal.listed", Right.SEE_JOURNAL),
    ]
    inside = () if entered is None else tuple(row for row in listed if entered.opens(row[3]))
    return (
        Place(say("Accueil"), url_for("home.show"), "house", here == "home"),
        *(
            Place(name, url_for(endpoint, slug=entered.collective.slug), icon, endpoint.partition(".")[0] == here)
            for name, icon, endpoint, _ in inside
            if entered is not None
        ),
    )


def switches() -> tuple[Place, ...]:
    """Give the collectives that one may change to; none before signing in."""
    asked = asking() if "asking" in g else None
    if asked is None or asked.visitor is None:
        return ()
    here = "" if asked.door is None else asked.door.collective.slug
    return tuple(
        Place(
            door.collective.name,
            url_for("collectives.show", slug=door.collective.slug),
            "landmark",
            door.collective.slug == here,
        )
        for door in doors()
    )


def this_page() -> str:
    """Give the path to come back to the page: its own if it can be opened, else where one came from."""
    path = request.full_path if request.query_string else request.path
    own = local_path(path) if request.method == "GET" or _answers_get(request.path) else came_from()
    return own or ""


def _answers_get(path: str) -> bool:
    try:
        current_app.create_url_adapter(request).match(path, method="GET")  # type: ignore[union-attr] # there is a request.
    except HTTPException:
        return False
    return True


def came_from() -> str | None:
    """Give the path of the page that one came from, when it is one of ours."""
    parts = urlsplit(request.referrer or "")
    return local_path(parts.path) if parts.netloc == request.host else None


def address() -> str:
    """Give the whole address of the page, as paper shows it, with what was asked of it."""
    query = request.query_string.decode("ascii", "replace")
    return rooms().base_url + quote(request.path) + (f"?{query}" if query else "")
