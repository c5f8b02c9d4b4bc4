"""Studies: trials kept under a name, version after version, shared or not, and compared side by side."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import parse_qsl, urlencode

from flask import abort, flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govtool.access.rights import Right
from govtool.actions.studies import (
    Trial as Kept,
)
from govtool.actions.studies import (
    bring_back_study,
    keep_study,
    keep_version,
    name_study,
    remove_study,
    share_study,
)
from govtool.domain.studies import Audience
from govtool.store.moments import day_in
from govtool.store.queries.studies import studies_of, study_in, study_versions
from govtool.store.rows import Study, StudyVersion
from govtool.web.layout.gate import asking, door, opens, visitor, voice
from govtool.web.layout.notices import note_undoable
from govtool.web.layout.rooms import rooms
from govtool.web.simulation import simulation
from govtool.web.simulation.starts import KEPT as FROM_STUDY
from govtool.web.simulation.starts import opens_study
from govtool.web.simulation.trial import KEPT, trial_at
from govtool.wording.language import day_of, mark

LONGEST: Final = 200
AUDIENCES: Final = {
    Audience.AUTHOR: mark("vous seulement"),
    Audience.DESK: mark("le bureau et le conseil"),
    Audience.MEMBERS: mark("tous les membres"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One study as its page lists it.

    link: the whole address to send to others.
    versions: number, day, address and start of each, the latest first.
    """

    study: Study
    own: bool
    audience: str
    link: str
    versions: tuple[tuple[int, str, str, str], ...]


@simulation.get("/etudes")
@opens(Right.SEE_COLLECTIVE)
def studies() -> str:
    """List the studies that one may open."""
    return render_template(
        "simulation/studies.html",
        studies=tuple(_listed()),
        audiences=[(audience.value, voice().say(words)) for audience, words in AUDIENCES.items()],
    )


@simulation.post("/etudes")
@opens(Right.KEEP_STUDIES)
def keep() -> Response:
    """Keep the trial under a name, or as the next version of a study of one's own."""
    own, author = door().collective.id, visitor().account_id
    kept, version_of = _asked_trial(), request.form.get("study", "")
    with rooms().writing(author) as work:
        if version_of.isascii() and version_of.isdigit():
            version = keep_version(work, own, author, int(version_of), kept)
            told = voice().say("Version {number} gardée.", number=version.number)
        else:
            keep_study(work, own, author, _asked_name(), kept)
            told = voice().say("Essai gardé : vous seulement l’ouvrez tant qu’il n’est pas partagé.")
    flash(told)
    return _back()


@simulation.get("/etudes/<int:study_id>")
@opens(Right.SEE_COLLECTIVE)
def open_study(study_id: int) -> Response:
    """Open the last version of a study: the address to send to others."""
    study = study_in(asking().session, door().collective.id, study_id)
    versions = study_versions(asking().session, (study_id,)).get(study_id, ())
    if study is None or study.removed_at is not None or not versions or not opens_study(study):
        abort(404)
    return redirect(_address(versions[0]))


@simulation.post("/etudes/<int:study_id>/nom")
@opens(Right.KEEP_STUDIES)
def name(study_id: int) -> Response:
    """Give a study another name."""
    with rooms().writing(visitor().account_id) as work:
        name_study(work, door().collective.id, visitor().account_id, study_id, _asked_name())
    flash(voice().say("Nom changé."))
    return _back()


@simulation.post("/etudes/<int:study_id>/partage")
@opens(Right.KEEP_STUDIES)
def share(study_id: int) -> Response:
    """Say who may open a study."""
    asked = request.form.get("audience", "")
    if asked not in set(Audience):
        abort(400)
    with rooms().writing(visitor().account_id) as work:
        study = share_study(work, door().collective.id, visitor().account_id, study_id, Audience(asked))
        told = voice().say("{name} : {audience}.", name=study.name, audience=voice().say(AUDIENCES[Audience(asked)]))
    flash(told)
    return _back()


@simulation.post("/etudes/<int:study_id>/retirer")
@opens(Right.KEEP_STUDIES)
def remove(study_id: int) -> Response:
    """Remove a study; the notice brings it back."""
    with rooms().writing(visitor().account_id) as work:
        title = remove_study(work, door().collective.id, visitor().account_id, study_id).name
    again = url_for("simulation.bring_back", slug=door().collective.slug, study_id=study_id)
    note_undoable(voice().say("{name} : retirée.", name=title), again, {})
    return _back()


@simulation.post("/etudes/<int:study_id>/reprendre")
@opens(Right.KEEP_STUDIES)
def bring_back(study_id: int) -> Response:
    """Bring back a study that was removed."""
    with rooms().writing(visitor().account_id) as work:
        bring_back_study(work, door().collective.id, visitor().account_id, study_id)
    return _back()


def _listed() -> Iterator[Listed]:
    found = [study for study in studies_of(asking().session, door().collective.id) if opens_study(study)]
    versions = study_versions(asking().session, tuple(study.id for study in found))
    for study in found:
        yield Listed(
            study=study,
            own=study.kept_by == visitor().account_id,
            audience=voice().say(AUDIENCES[Audience(study.audience)]),
            link=rooms().base_url + url_for("simulation.open_study", slug=door().collective.slug, study_id=study.id),
            versions=tuple(_version(version) for version in versions.get(study.id, ())),
        )


def _version(version: StudyVersion) -> tuple[int, str, str, str]:
    day = day_of(voice(), day_in(door().collective.zone, version.kept_at))
    return version.number, day, _address(version), f"{FROM_STUDY}{version.id}"


def _address(version: StudyVersion) -> str:
    terms = {**json.loads(version.terms), "start": f"{FROM_STUDY}{version.id}"}
    return f"{url_for('simulation.show', slug=door().collective.slug)}?{urlencode(terms)}"


def _asked_trial() -> Kept:
    """Read the trial of the form: the address of the page that it was kept from."""
    terms = {key: value for key, value in parse_qsl(request.form.get("terms", "")) if key.startswith(KEPT)}
    trial = trial_at(terms)
    if trial is None or trial.faults:
        abort(400)
    return Kept(document=trial.written, terms={key: value for key, value in terms.items() if key in _remembered(terms)})


def _remembered(terms: dict[str, str]) -> set[str]:
    """Name the terms that the document does not already say."""
    return {key for key in terms if not key.startswith(("w-", "c-", "t-", "start", "colleges", "carry"))}


def _asked_name() -> str:
    return " ".join(request.form.get("name", "").split())[:LONGEST]


def _back() -> Response:
    return redirect(url_for("simulation.studies", slug=door().collective.slug))
