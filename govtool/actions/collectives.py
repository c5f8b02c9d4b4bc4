"""Writes about collectives and their statutes."""

import datetime
import hashlib

from govtool.domain.adoptions import Adoption
from govtool.domain.articles import NOT_SEEN
from govtool.domain.findings import Figure
from govtool.domain.settings import USUAL_MONTHS, USUAL_VOTERS
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.drafts import StatutesAdoption
from govtool.store.queries.collectives import statutes_versions
from govtool.store.work import Work
from govtool.wording.language import Language


def found_collective(
    work: Work, slug: str, name: str, *, zone: str, invented: bool, language: Language = Language.FRENCH
) -> Collective:
    """Open the books of a collective, with the usual settings."""
    collective = Collective(
        slug=slug,
        name=name,
        zone=zone,
        invented=invented,
        created_at=work.now,
        language=language.value,
        sender="",
        reply_to="",
        months_kept=USUAL_MONTHS,
        fewest_voters=USUAL_VOTERS,
    )
    work.session.add(collective)
    work.session.flush()
    write_entry(work, collective.id, "collective-founded", f"collective:{collective.id}", name=name)
    return collective


def adopt_statutes(
    work: Work, collective_id: int, document: str, in_force_from: datetime.date, adoption: Adoption | None = None
) -> StatutesVersion:
    """Write a new version of the statutes; earlier ones stay as they are.

    adoption: what adopted it; None when nobody says.

    Raises: ValueError when the document has faults, which who asks must have shown before.
    """
    name = sound_statutes(document).name
    before = statutes_versions(work.session, collective_id)
    version = StatutesVersion(
        collective_id=collective_id,
        number=before[0].number + 1 if before else 1,
        document=document,
        digest=hashlib.sha256(document.encode()).hexdigest(),
        in_force_from=in_force_from,
        created_at=work.now,
    )
    work.session.add(version)
    work.session.flush()
    if adoption is not None:
        _link(work, version, adoption)
    figures = {"name": name, **_told(version, adoption)}
    write_entry(work, collective_id, "statutes-adopted", f"statutes:{version.id}", NOT_SEEN, **figures)
    return version


def _link(work: Work, version: StatutesVersion, adoption: Adoption) -> None:
    row = StatutesAdoption(
        collective_id=version.collective_id, version_id=version.id, poll_id=adoption.poll_id, adopted_on=adoption.on
    )
    work.session.add(row)
    work.session.flush()


def _told(version: StatutesVersion, adoption: Adoption | None) -> dict[str, Figure]:
    told: dict[str, Figure] = {
        "number": version.number,
        "digest": version.digest,
        "since": version.in_force_from,
    }
    if adoption is not None:
        told["adopted_on"] = adoption.on
    if adoption is not None and adoption.poll_id is not None:
        told["poll"] = adoption.poll_id
    return told
