"""Members, by college."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import Blueprint, render_template

from govtool.access.rights import Right
from govtool.charts.drawing import colour_of
from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import Enlisted, members_on
from govtool.web.layout.gate import asking, door, opens

members = Blueprint("members", __name__, url_prefix="/c/<slug>/membres")


@dataclass(frozen=True, slots=True)
class Group:
    """The members of one college."""

    name: str
    colour: int
    members: tuple[Enlisted, ...]


@members.get("")
@opens(Right.SEE_MEMBERS)
def listed() -> str:
    """List the members by college."""
    today = day_in(door().collective.zone, asking().now)
    version = statutes_in_force(asking().session, door().collective.id, today)
    statutes = None if version is None else sound_statutes(version.document)
    colleges = () if statutes is None or isinstance(statutes.colleges, Hole) else statutes.colleges
    categories = () if statutes is None or isinstance(statutes.categories, Hole) else statutes.categories
    found = members_on(asking().session, door().collective.id, today)
    names = {college.id: college.name for college in colleges} or {MEMBERS: asking().voice.say("Tous les membres")}
    return render_template(
        "members/listed.html",
        groups=tuple(_group(college, name, rank, found) for rank, (college, name) in enumerate(names.items(), 1)),
        categories={category.id: category.name for category in categories},
        total=len(found),
    )


def _group(college: str, name: str, rank: int, found: Sequence[Enlisted]) -> Group:
    return Group(name, colour_of(rank), tuple(member for member in found if member.college == college))
