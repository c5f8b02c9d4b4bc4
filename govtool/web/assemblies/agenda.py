"""Preparing: a new assembly, its resolutions, opening and closing it."""

import datetime

from flask import redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import DateField, RadioField, SelectField, StringField, TextAreaField, validators
from wtforms.fields.choices import SelectChoice

from govtool.access.rights import Right
from govtool.actions.assemblies import (
    Draft,
    Preparation,
    add_resolution,
    close_assembly,
    locked_assembly,
    open_assembly,
    prepare_assembly,
    withdraw_resolution,
)
from govtool.actions.refused import Refused
from govtool.domain.kinds import decision_kind_names, veto_subjects
from govtool.domain.statutes import Statutes
from govtool.presets.documents import sound_statutes
from govtool.store.moments import day_in
from govtool.store.queries.collectives import statutes_in_force, version_of
from govtool.web.assemblies import assemblies
from govtool.web.layout.forms import Form, said
from govtool.web.layout.gate import asking, door, opens, visitor
from govtool.web.layout.rooms import rooms
from govtool.web.layout.rows import assembly_here, resolution_here
from govtool.wording.clause_help import clause_help
from govtool.wording.language import mark
from govtool.wording.refusals import refusal_text

LONGEST = 200
NEEDED = mark("Ce champ est nécessaire.")
TOO_LONG = mark("C’est trop long ; écrivez l’essentiel ici.")
NO_DAY = mark("Ce n’est pas un jour ; il s’écrit comme 12/06/2026.")
NO_CHOICE = mark("Choisissez dans la liste.")


def one_line(text: str | None) -> str:
    """Give a title on one line, without spaces around it."""
    return " ".join((text or "").split())


def short() -> validators.Length:
    """Ask for a title that its column can hold."""
    return validators.Length(max=LONGEST, message=said(TOO_LONG))


class AssemblyForm(Form):
    """A new assembly."""

    title = StringField(
        said(mark("Nom de l’assemblée")), [validators.DataRequired(said(NEEDED)), short()], filters=[one_line]
    )
    held_on = DateField(
        said(mark("Jour")), [validators.InputRequired(said(NEEDED))], invalid_value_message=said(NO_DAY)
    )
    place = StringField(said(mark("Lieu")), [validators.DataRequired(said(NEEDED)), short()], filters=[one_line])
    call = RadioField(
        said(mark("Convocation")),
        choices=[
            SelectChoice("1", said(mark("Première convocation"))),
            SelectChoice("2", said(mark("Deuxième convocation, même ordre du jour"))),
        ],
        default="1",
        invalid_choice_message=said(NO_CHOICE),
    )


class ResolutionForm(Form):
    """A new resolution."""

    title = StringField(said(mark("Titre")), [validators.DataRequired(said(NEEDED)), short()], filters=[one_line])
    wording = TextAreaField(
        said(mark("Texte mis aux voix")),
        [validators.DataRequired(said(NEEDED)), validators.Length(max=20_000, message=said(TOO_LONG))],
    )
    decision_kind = SelectField(said(mark("Sorte de décision")), invalid_choice_message=said(NO_CHOICE))
    subject = SelectField(said(mark("Sujet, pour les vetos")), invalid_choice_message=said(NO_CHOICE))


@assemblies.get("/nouvelle")
@opens(Right.RUN_ASSEMBLY)
def new() -> str:
    """Ask what is needed to prepare an assembly."""
    today = day_in(door().collective.zone, asking().now)
    return _new(AssemblyForm(held_on=today))


@assemblies.post("/nouvelle")
@opens(Right.RUN_ASSEMBLY)
def prepare() -> Response | tuple[str, int]:
    """Prepare an assembly."""
    form = AssemblyForm()
    if not form.validate_on_submit():
        return _new(form), 422
    preparation = Preparation(
        title=form.title.data or "",
        place=form.place.data or "",
        call=int(form.call.data),
        held_on=form.held_on.data or datetime.date.min,
    )
    try:
        with rooms().writing(visitor().account_id) as work:
            assembly = prepare_assembly(work, door().collective.id, preparation)
    except Refused as refused:
        form.held_on.errors = [refusal_text(refusal, asking().voice) for refusal in refused.refusals]
        return _new(form), 409
    return redirect(_address(assembly.id))


def _new(form: AssemblyForm) -> str:
    """Ask for an assembly, beside what the statutes in force and the law say of its notice."""
    today = day_in(door().collective.zone, asking().now)
    version = statutes_in_force(asking().session, door().collective.id, today)
    told = "" if version is None else _notice(sound_statutes(version.document), today)
    return render_template("assemblies/new.html", form=form, notice=told)


def _notice(statutes: Statutes, today: datetime.date) -> str:
    return clause_help(statutes, "notice", "notice.first_days", today, asking().voice)


@assemblies.get("/<int:assembly_id>/resolutions/nouvelle")
@opens(Right.RUN_ASSEMBLY)
def new_resolution(assembly_id: int) -> str:
    """Ask what is needed to add a resolution."""
    return render_template(
        "assemblies/new_resolution.html", form=_form(assembly_id), assembly=assembly_here(assembly_id)
    )


@assemblies.post("/<int:assembly_id>/resolutions/nouvelle")
@opens(Right.RUN_ASSEMBLY)
def add(assembly_id: int) -> Response | tuple[str, int]:
    """Add a resolution at the end of the agenda."""
    assembly, form = assembly_here(assembly_id), _form(assembly_id)
    if not form.validate_on_submit():
        return render_template("assemblies/new_resolution.html", form=form, assembly=assembly), 422
    draft = Draft(
        title=form.title.data or "",
        wording=form.wording.data or "",
        decision_kind=form.decision_kind.data,
        subject=(form.subject.data or None) if form.subject else None,
    )
    with rooms().writing(visitor().account_id) as work:
        add_resolution(work, locked_assembly(work, assembly_id), draft)
    return redirect(_address(assembly_id))


def _form(assembly_id: int) -> ResolutionForm:
    assembly, voice = assembly_here(assembly_id), asking().voice
    statutes = sound_statutes(version_of(asking().session, assembly.statutes_version_id).document)
    form = ResolutionForm()
    form.decision_kind.choices = [SelectChoice(kind, name) for kind, name in decision_kind_names(statutes).items()]
    subjects = [SelectChoice(subject, subject) for subject in veto_subjects(statutes)]
    if subjects:
        form.subject.choices = [SelectChoice("", voice.say("Aucun en particulier")), *subjects]
    else:
        del form.subject
    return form


@assemblies.post("/<int:assembly_id>/ouvrir")
@opens(Right.RUN_ASSEMBLY)
def open_(assembly_id: int) -> Response:
    """Open the assembly: its roll is frozen."""
    assembly_here(assembly_id)
    with rooms().writing(visitor().account_id) as work:
        open_assembly(work, assembly_id)
    return redirect(_address(assembly_id))


@assemblies.post("/<int:assembly_id>/clore")
@opens(Right.RUN_ASSEMBLY)
def close(assembly_id: int) -> Response:
    """Close the assembly."""
    assembly_here(assembly_id)
    with rooms().writing(visitor().account_id) as work:
        close_assembly(work, assembly_id)
    return redirect(_address(assembly_id))


@assemblies.post("/resolutions/<int:resolution_id>/retirer")
@opens(Right.RUN_ASSEMBLY)
def withdraw(resolution_id: int) -> Response:
    """Withdraw a resolution from the agenda."""
    resolution = resolution_here(resolution_id)
    with rooms().writing(visitor().account_id) as work:
        withdraw_resolution(work, resolution.id)
    return redirect(_address(resolution.assembly_id))


def _address(assembly_id: int) -> str:
    return url_for("assemblies.show", slug=door().collective.slug, assembly_id=assembly_id)
