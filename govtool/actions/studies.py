"""Writes of studies: keeping a trial, naming it, sharing it, removing it and bringing it back; no vote is touched."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from govtool.actions.refused import Missing, Refused
from govtool.domain.findings import Refusal
from govtool.domain.studies import Audience
from govtool.presets.documents import sound_statutes
from govtool.store.journal import canonical
from govtool.store.models.studies import Study, StudyVersion
from govtool.store.queries.studies import studies_of, study_in, study_versions
from govtool.store.work import Work

MOST_STUDIES: Final = 200
MOST_VERSIONS: Final = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What is kept.

    document: the statutes tried, a sound document.
    terms: what else the address said.
    """

    document: str
    terms: Mapping[str, str]


def keep_study(work: Work, collective_id: int, account_id: int, name: str, trial: Trial) -> Study:
    """Keep a trial under a name, for its author alone until she shares it.

    Raises: Refused with study-needs-name or too-many-studies.
    """
    _check_name(name)
    if len(studies_of(work.session, collective_id)) >= MOST_STUDIES:
        raise Refused([Refusal("too-many-studies", {"limit": MOST_STUDIES})])
    study = Study(
        collective_id=collective_id, name=name, kept_by=account_id, audience=Audience.AUTHOR, created_at=work.now
    )
    work.session.add(study)
    work.session.flush()
    _add_version(work, study, 1, trial)
    return study


def keep_version(work: Work, collective_id: int, account_id: int, study_id: int, trial: Trial) -> StudyVersion:
    """Keep a trial as the next version of a study.

    Raises: Missing for the study of somebody else; Refused with study-removed or too-many-versions.
    """
    study = _own(work, collective_id, account_id, study_id)
    if study.removed_at is not None:
        raise Refused([Refusal("study-removed", {})])
    before = study_versions(work.session, (study.id,)).get(study.id, ())
    if len(before) >= MOST_VERSIONS:
        raise Refused([Refusal("too-many-versions", {"limit": MOST_VERSIONS})])
    return _add_version(work, study, before[0].number + 1 if before else 1, trial)


def name_study(work: Work, collective_id: int, account_id: int, study_id: int, name: str) -> Study:
    """Give a study another name.

    Raises: Missing for the study of somebody else; Refused with study-needs-name.
    """
    _check_name(name)
    study = _own(work, collective_id, account_id, study_id)
    study.name = name
    return study


def share_study(work: Work, collective_id: int, account_id: int, study_id: int, audience: Audience) -> Study:
    """Say who may open a study.

    Raises: Missing for the study of somebody else.
    """
    study = _own(work, collective_id, account_id, study_id)
    study.audience = audience
    return study


def remove_study(work: Work, collective_id: int, account_id: int, study_id: int) -> Study:
    """Remove a study from what is kept; its author may bring it back.

    Raises: Missing for the study of somebody else.
    """
    study = _own(work, collective_id, account_id, study_id)
    study.removed_at = study.removed_at or work.now
    return study


def bring_back_study(work: Work, collective_id: int, account_id: int, study_id: int) -> Study:
    """Bring back a study that was removed.

    Raises: Missing for the study of somebody else.
    """
    study = _own(work, collective_id, account_id, study_id)
    study.removed_at = None
    return study


def _own(work: Work, collective_id: int, account_id: int, study_id: int) -> Study:
    study = study_in(work.session, collective_id, study_id)
    if study is None or study.kept_by != account_id:
        raise Missing
    return study


def _add_version(work: Work, study: Study, number: int, trial: Trial) -> StudyVersion:
    sound_statutes(trial.document)
    version = StudyVersion(
        collective_id=study.collective_id,
        study_id=study.id,
        number=number,
        document=trial.document,
        terms=canonical(dict(trial.terms)),
        kept_at=work.now,
    )
    work.session.add(version)
    work.session.flush()
    return version


def _check_name(name: str) -> None:
    if not name.strip():
        raise Refused([Refusal("study-needs-name", {})])
