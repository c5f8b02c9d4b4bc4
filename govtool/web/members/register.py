"""Members, in a table to search, by college, and taken away as a sheet."""

from dataclasses import dataclass

from flask import Response, abort, render_template, request, url_for

from govtool.access.rights import Right
from govtool.charts.drawing import colour_of
from govtool.documents.tables import Cell as Value
from govtool.documents.tables import Sheet, TableFormat, tabled
from govtool.domain.holes import Hole
from govtool.domain.members import PersonKind
from govtool.domain.rules import MEMBERS
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.queries.collectives import statutes_in_force
from govtool.store.queries.members import Enlisted, members_on
from govtool.store.queries.membership import absent_members, held_on
from govtool.web.layout.gate import asking, door, opens
from govtool.web.layout.tables import Cell, Column, Rows, counted
from govtool.web.members import members
from govtool.web.members.places import kind_word, today


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
    has_statutes: bool


@members.get("/membres")
@opens(Right.SEE_MEMBERS)
def listed() -> str:
    """List the members, those of one college when it is asked."""
    register = _register()
    listing = Rows(*_table(register, _kept(register))).listing("members.listed", "members.sheet")
    keeps = door().opens(Right.KEEP_MEMBERS)
    return render_template(
        "members/listed.html",
        views=tuple(_views(register, request.args.get("college", ""))),
        listing=listing,
        counted=counted(listing),
        total=len(register.members),
        may_add=keeps and register.has_statutes,
        absent=absent_members(asking().session, door().collective.id, today()) if keeps else (),
    )


@members.get("/membres.<format>")
@opens(Right.SEE_MEMBERS)
def sheet(format: str) -> Response:
    """Give the members that the page lists, in the same order, as a file that the import takes back."""
    if format not in set(TableFormat):
        abort(404)
    form, voice = TableFormat(format), asking().voice
    content = tabled(_sheet(_register()), form, asking().now)
    return attached(content, form, voice.say("membres"))


def attached(content: bytes, form: TableFormat, name: str) -> Response:
    """Give a file to keep, named after the collective."""
    answer = Response(content, mimetype=form.media_type)
    whole = f"{door().collective.slug}-{name}{form.ending}"
    answer.headers.set("Content-Disposition", "attachment", filename=whole)
    return answer


def _sheet(register: Register) -> Sheet:
    """Give the rows of the screen with what the register holds beside; addresses only to who keeps it."""
    say, kept, keeps = asking().voice.say, _kept(register), door().opens(Right.KEEP_MEMBERS)
    table = Rows(*_table(register, kept))
    members = {id(row): member for row, member in zip(table.rows, kept, strict=True)}
    held = held_on(asking().session, door().collective.id, today())
    more = (say("Classé à"), say("Personne"), say("Depuis"), *((say("Courriel"), say("Représentant")) if keeps else ()))
    rows = []
    for row in table.wanted():
        member = members[id(row)]
        own = held[member.id]
        speaker = own.speaker if member.kind == PersonKind.LEGAL else ""
        word = kind_word(member.kind, asking().voice)
        beside: tuple[Value, ...] = (member.sort_name, word, own.since, *((own.email, speaker) if keeps else ()))
        rows.append((*(cell.exported for cell in row), *beside))
    return Sheet(name=table.caption, heads=(*(column.name for column in table.columns), *more), rows=tuple(rows))


def _register() -> Register:
    version = statutes_in_force(asking().session, door().collective.id, today())
    statutes = None if version is None else sound_statutes(version.document)
    found = members_on(asking().session, door().collective.id, today())
    heads = [member.college for member in found]
    names = _colleges(statutes) or {MEMBERS: asking().voice.say("Tous les membres")}
    groups = tuple(
        Group(college, name, colour_of(rank), heads.count(college))
        for rank, (college, name) in enumerate(names.items(), 1)
    )
    categories = () if statutes is None or isinstance(statutes.categories, Hole) else statutes.categories
    names = {category.id: category.name for category in categories}
    return Register(groups, names, found, statutes is not None)


def _colleges(statutes: Statutes | None) -> dict[str, str]:
    colleges = () if statutes is None or isinstance(statutes.colleges, Hole) else statutes.colleges
    return {college.id: college.name for college in colleges}


def _kept(register: Register) -> list[Enlisted]:
    """Give the members of the college that is asked, or all."""
    chosen = request.args.get("college", "")
    known = {group.id for group in register.groups}
    return [member for member in register.members if member.college == chosen or chosen not in known]


def _table(register: Register, kept: list[Enlisted]) -> tuple[str, tuple[Column, ...], list[tuple[Cell, ...]]]:
    """Give the caption, the columns and the rows, one a member kept."""
    say, groups = asking().voice.say, {group.id: group for group in register.groups}
    columns = (Column("nom", say("Nom")), Column("college", say("Collège")), Column("categorie", say("Catégorie")))
    return say("Membres"), columns, [_row(member, groups, register.categories) for member in kept]


def _row(member: Enlisted, groups: dict[str, Group], categories: dict[str, str]) -> tuple[Cell, ...]:
    group, slug = groups.get(member.college), door().collective.slug
    keeps = door().opens(Right.KEEP_MEMBERS)
    address = url_for("members.show", slug=slug, member_id=member.id) if keeps else ""
    return (
        Cell(member.name, order_by=member.sort_name, address=address),
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
