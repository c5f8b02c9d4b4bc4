"""Importing a list: pasted or sent, understood, shown, and only then saved."""

import datetime
from dataclasses import dataclass
from typing import Final

from flask import abort, flash, redirect, render_template, request, url_for
from flask_wtf.file import FileField
from werkzeug.wrappers import Response
from wtforms import BooleanField, DateField, HiddenField, TextAreaField, validators

from govtool.access.rights import Right
from govtool.actions.enlisting import import_members
from govtool.actions.refused import Refused
from govtool.documents.tables import Sheet, TableFormat, tabled
from govtool.domain.candidates import Choices
from govtool.domain.enlisting import ListFault, ListRow, MemberList, Spread, understood
from govtool.presets.sheets import read_rows, read_sheet, read_text, written_rows
from govtool.store.queries.membership import known_members
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.members import members
from govtool.web.members.adding import NEEDED, NO_DAY
from govtool.web.members.people import people_table
from govtool.web.members.places import choices_here, college_name, invitation, today
from govtool.web.members.register import attached
from govtool.wording.language import Voice, mark
from govtool.wording.member_lists import MODEL, column_name, fault_text, placed_fault_text

MODELS: Final = (TableFormat.XLSX, TableFormat.CSV)
SHOWN: Final = 100
SUMMED: Final = 20
LARGEST_SHOWN: Final = 200_000
"""How many letters of a faulty list are given back to be mended in the page."""


class ListForm(Form):
    """A list, pasted or sent."""

    pasted = TextAreaField(
        said(mark("Les lignes copiées de votre tableur, titres compris")),
        render_kw={"rows": 8, "wrap": "off", "spellcheck": "false", "autocomplete": "off"},
    )
    file = FileField(
        said(mark("Ou un fichier CSV, XLSX ou ODS")), render_kw={"accept": ".csv,.tsv,.txt,.xlsx,.ods,.xls"}
    )
    since = DateField(
        said(mark("Membres depuis le, quand la liste ne le dit pas")),
        [validators.InputRequired(said(NEEDED))],
        invalid_value_message=said(NO_DAY),
    )
    invited = BooleanField(said(mark("Envoyer une invitation à chaque adresse")), default=True)


class RowsForm(Form):
    """The rows that were shown, read and checked once more."""

    rows = HiddenField()
    since = DateField()
    invited = BooleanField()


@dataclass(frozen=True, slots=True)
class ShownCell:
    """A cell as it was written, with what is wrong with it."""

    id: str
    text: str
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownRow:
    """A row as it was written."""

    number: int
    cells: tuple[ShownCell, ...]
    faults: tuple[str, ...]


@members.get("/membres/importer")
@opens(Right.KEEP_MEMBERS)
def bring() -> str:
    """Ask for a list."""
    choices_here()
    return _asked(ListForm(since=today()))


@members.post("/membres/importer")
@opens(Right.KEEP_MEMBERS)
def preview() -> str | tuple[str, int]:
    """Show what was understood of a list; nothing is saved."""
    choices, form = choices_here(), ListForm()
    valid, spread = form.validate_on_submit(), _sent(form)
    if isinstance(spread, ListFault):
        bare = ListForm(formdata=None, since=form.since.data or today(), invited=form.invited.data)
        return _asked(bare, MemberList(faults=(spread,))), 422
    if not valid:
        return _asked(form), 422
    return _previewed(choices, spread, form.since.data, form)


@members.post("/membres/importer/enregistrer")
@opens(Right.KEEP_MEMBERS)
def bring_in() -> Response | str | tuple[str, int]:
    """Admit all the people of the list that was shown, or nobody."""
    form = RowsForm()
    spread, since = read_rows(form.rows.data or ""), form.since.data
    if isinstance(spread, ListFault) or since is None:
        abort(400)
    letter = invitation() if form.invited.data else None
    try:
        with rooms().writing(visitor().account_id) as work:
            done = import_members(work, door().collective.id, spread, since, letter)
    except Refused:
        return _previewed(choices_here(), spread, since, form)
    rooms().wake()
    flash(asking().voice.say_many("{count} membre ajouté.", "{count} membres ajoutés.", done.admitted))
    return redirect(url_for("members.listed", slug=door().collective.slug))


@members.get("/membres/modele.<format>")
@opens(Right.KEEP_MEMBERS)
def model(format: str) -> Response:
    """Give a sheet to fill in, with two invented people as examples."""
    if format not in MODELS:
        abort(404)
    form, voice, choices = TableFormat(format), asking().voice, choices_here()
    college = college_name(choices, next(iter(choices.colleges)))
    category = next((choices.categories[one] for one in choices.inside.get(next(iter(choices.colleges)), ())), "")
    place = (college, category, today())
    rows = (
        (voice.say("Exemple"), voice.say("Élise"), voice.say("physique"), *place, "elise@example.org", ""),
        (voice.say("Association Exemple"), "", voice.say("morale"), *place, "contact@example.org", "Élise Exemple"),
    )
    heads = tuple(column_name(key, voice) for key in MODEL)
    return attached(
        tabled(Sheet(name=voice.say("Membres"), heads=heads, rows=rows), form, asking().now), form, "modele"
    )


def _sent(form: ListForm) -> Spread | ListFault:
    """Read the file, or what was pasted when there is none."""
    content = form.file.data.read() if form.file.data else b""
    if content:
        return read_sheet(content)
    return read_text(form.pasted.data) if (form.pasted.data or "").strip() else ListFault(code="nothing")


def _previewed(
    choices: Choices, spread: Spread, since: datetime.date, form: ListForm | RowsForm
) -> str | tuple[str, int]:
    found = understood(spread, choices, known_members(asking().session, door().collective.id, today()), since)
    text = written_rows(spread)
    if found.faults:
        pasted = text if len(text) <= LARGEST_SHOWN else ""
        again = ListForm(formdata=None, pasted=pasted, since=since, invited=form.invited.data)
        return _asked(again, found), 422
    return render_template(
        "members/preview.html",
        found=found,
        rows=text,
        since=since,
        invited=form.invited.data,
        table=people_table(found.candidates, choices, SHOWN),
        hidden=max(0, len(found.candidates) - SHOWN),
        passed=[row for row in found.rows if row.is_member],
        addresses=sum(1 for candidate in found.candidates if candidate.email),
    )


def _asked(form: ListForm, found: MemberList = MemberList()) -> str:  # noqa: B008 - a value.
    voice = asking().voice
    rows = _faulty(found, voice)
    places = {row.number for row in rows}
    faults = [(_address(fault, found, places), placed_fault_text(fault, voice)) for fault in found.faults[:SUMMED]]
    return render_template(
        "members/import.html",
        form=form,
        found=found,
        faults=faults,
        more=max(0, len(found.faults) - SUMMED),
        heads=tuple(column_name(key, voice) for key in found.keys),
        rows=rows,
        models=[(one.value.upper(), _model_address(one)) for one in MODELS],
        has_faults=bool(found.faults or (form.errors and request.method == "POST")),
    )


def _model_address(form: TableFormat) -> str:
    return url_for("members.model", slug=door().collective.slug, format=form.value)


def _address(fault: ListFault, found: MemberList, places: set[int]) -> str:
    """Give the place in the page of what is wrong; the field when it is the whole list."""
    if fault.row not in places:
        return "pasted"
    return f"l{fault.row}-{fault.key}" if fault.key in found.keys else f"l{fault.row}"


def _faulty(found: MemberList, voice: Voice) -> list[ShownRow]:
    """Give the first rows in which something is wrong, cell by cell."""
    wrong: dict[int, list[ListFault]] = {}
    for fault in found.faults:
        wrong.setdefault(fault.row, []).append(fault)
    return [_shown(row, wrong[row.row], found.keys, voice) for row in found.rows if row.row in wrong][:SHOWN]


def _shown(row: ListRow, wrong: list[ListFault], keys: tuple[str, ...], voice: Voice) -> ShownRow:
    cells = tuple(
        ShownCell(
            f"l{row.row}-{key}",
            row.cells[key],
            tuple(fault_text(fault, voice) for fault in wrong if fault.key == key),
        )
        for key in keys
    )
    others = tuple(fault_text(fault, voice) for fault in wrong if fault.key not in keys)
    return ShownRow(row.row, cells, others)
