"""Reads of studies."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from govtool.store.models.studies import Study, StudyVersion


def study_in(session: Session, collective_id: int, study_id: int) -> Study | None:
    """Give a study if it belongs to the collective, removed or not."""
    study = session.get(Study, study_id)
    return study if study is not None and study.collective_id == collective_id else None


def studies_of(session: Session, collective_id: int) -> Sequence[Study]:
    """Give the studies that are kept in a collective, the latest first."""
    query = select(Study).where(Study.collective_id == collective_id, Study.removed_at.is_(None))
    return session.scalars(query.order_by(Study.id.desc())).all()


def study_versions(session: Session, study_ids: Sequence[int]) -> dict[int, tuple[StudyVersion, ...]]:
    """Give the versions of studies by study, the latest first."""
    query = select(StudyVersion).where(StudyVersion.study_id.in_(study_ids)).order_by(StudyVersion.number.desc())
    found: dict[int, tuple[StudyVersion, ...]] = {}
    for version in session.scalars(query):
        found[version.study_id] = (*found.get(version.study_id, ()), version)
    return found


def study_version_in(session: Session, collective_id: int, version_id: int) -> tuple[Study, StudyVersion] | None:
    """Give a version and its study, if they belong to the collective and are kept."""
    version = session.get(StudyVersion, version_id)
    if version is None or version.collective_id != collective_id:
        return None
    study = session.get_one(Study, version.study_id)
    return None if study.removed_at is not None else (study, version)
