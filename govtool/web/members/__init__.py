"""Members, in a table to search, by college, and taken away as a sheet."""

import datetime
from dataclasses import dataclass

from flask import Blueprint, Response, abort, render_template, request, url_for

from govtool.access.rights import Right
from govtool.charts.drawing import colour_of
from govtool.documents.tables import TableFormat, tabled
from govtool.domain.holes import Hole
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import Enlisted, members_on
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.tables import Cell, Column, Rows, counted

members = Blueprint("members", __name__, url_prefix="/c/<slug>")


@dataclass(frozen=True, slots=True)
class Group:
    """One college: its name, its colour, how many members it has."""

    id: str
    name: str
    colour: int
    heads: int


@dataclass(frozen=True, slots=True)
class Register:
    """The members on a day, with the names of their colleges and categories."""

    groups: tuple[Group, ...]
    categories: dict[str, str]
    members: tuple[Enlisted, ...]


@members.get("/membres")
@opens(Right.SEE_MEMBERS)
def listed() -> str:
    """List the members, those of one college when it is asked."""
    register = _register(_today())
    rows = _rows(register)
    listing = rows.listing("members.listed", "members.sheet")
    chosen = request.args.get("college", "")
    return render_template(
        "members/listed.html",
        groups=register.groups,
        views=tuple(_views(register, chosen)),
        listing=listing,
        counted=counted(listing),
        total=len(register.members),
    )


@members.get("/membres.<format>")
@opens(Right.SEE_MEMBERS)
def sheet(format: str) -> Response:
    """Give the members that the page lists, in the same order, as a file."""
    if format not in set(TableFormat):
        abort(404)
    form, voice = TableFormat(format), asking().voice
    content = tabled(_rows(_register(_today())).sheet(), form, asking().now)
    answer = Response(content, mimetype=form.media_type)
    name = f"{door().collective.slug}-{voice.say('membres')}{form.ending}"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def _today() -> datetime.date:
    return day_in(door().collective.zone, asking().now)


def _register(today: datetime.date) -> Register:
    version = statutes_in_force(asking().session, door().collective.id, today)
    statutes = None if version is None else sound_statutes(version.document)
    found = members_on(asking().session, door().collective.id, today)
    heads = [member.college for member in found]
    names = _colleges(statutes) or {MEMBERS: asking().voice.say("Tous les membres")}
    groups = tuple(
        Group(college, name, colour_of(rank), heads.count(college))
        for rank, (college, name) in enumerate(names.items(), 1)
    )
    categories = () if statutes is None or isinstance(statutes.categories, Hole) else statutes.categories
    return Register(groups, {category.id: category.name for category in categories}, found)


def _colleges(statutes: Statutes | None) -> dict[str, str]:
    colleges = () if statutes is None or isinstance(statutes.colleges, Hole) else statutes.colleges
    return {college.id: college.name for college in colleges}


def _rows(register: Register) -> Rows:
    say, chosen = asking().voice.say, request.args.get("college", "")
    groups = {group.id: group for group in register.groups}
    kept = [member for member in register.members if member.college == chosen or chosen not in groups]
    columns = (Column("nom", say("Nom")), Column("college", say("Collège")), Column("categorie", say("Catégorie")))
    return Rows(say("Membres"), columns, [_row(member, groups, register.categories) for member in kept])


def _row(member: Enlisted, groups: dict[str, Group], categories: dict[str, str]) -> tuple[Cell, ...]:
    group = groups.get(member.college)
    return (
        Cell(member.name, order_by=member.sort_name),
        Cell(group.name if group else member.college, colour=group.colour if group else 0),
        Cell(categories.get(member.category, member.category)),
    )


def _views(register: Register, chosen: str) -> list[tuple[str, str, bool]]:
    slug, say = door().collective.slug, asking().voice.say
    known = {group.id for group in register.groups}
    views = [(say("Tous"), url_for("members.listed", slug=slug), chosen not in known)]
    for group in register.groups:
        address = url_for("members.listed", slug=slug, college=group.id)
        views.append((say("{name} ({count})", name=group.name, count=group.heads), address, chosen == group.id))
    return views if len(register.groups) > 1 else []
