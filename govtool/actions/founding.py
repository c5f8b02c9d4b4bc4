"""Writes of a collective that begins, and of the statutes that it writes until they are adopted."""

import datetime
from dataclasses import dataclass
from itertools import count

from sqlalchemy import delete

from govtool.actions.accounts import give_role
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.actions.enlisting import locked_collective
from govtool.actions.refused import Missing, Refused, refuse
from govtool.domain.adoptions import Adoption, adoption_refusals
from govtool.domain.decisions import Outcome
from govtool.domain.drafts import decidable_calls
from govtool.domain.findings import Refusal
from govtool.domain.roles import RoleName
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.models.drafts import StatutesDraft
from govtool.store.moments import day_in
from govtool.store.queries.adoptions import version_brought_by
from govtool.store.queries.collectives import collective_named, statutes_draft, statutes_versions
from govtool.store.queries.polls import decision_of, poll_in
from govtool.store.rows import Collective, StatutesVersion
from govtool.store.work import Work
from govtool.wording.language import Language
from govtool.wording.sorting import folded

LONGEST_SLUG = 30


def begin_collective(
    work: Work, account_id: int, name: str, document: str, *, zone: str, language: Language = Language.FRENCH
) -> Collective:
    """Open the books of a collective for the person who begins it: its secretary and administrator for now.

    document: sound statutes to start from; nothing is adopted yet.
    """
    collective = found_collective(work, _free_slug(work, name), name, zone=zone, invented=False, language=language)
    for role in (RoleName.SECRETARY, RoleName.ADMINISTRATOR):
        give_role(work, collective.id, account_id, role)
    _written(work, collective.id, account_id, document, None)
    return collective


def _free_slug(work: Work, name: str) -> str:
    """Give a name for addresses that no collective has."""
    wished = "-".join(folded(name).split()).encode("ascii", "ignore").decode()[:LONGEST_SLUG].strip("-") or "collectif"
    tries = (wished if rank == 1 else f"{wished}-{rank}" for rank in count(1))
    return next(slug for slug in tries if collective_named(work.session, slug) is None)


def begin_draft(work: Work, collective_id: int, account_id: int, document: str) -> StatutesDraft:
    """Begin to write new statutes from a sound document; a draft that is under way stays."""
    return statutes_draft(work.session, collective_id) or _written(work, collective_id, account_id, document, None)


def write_draft(work: Work, collective_id: int, account_id: int, document: str, read: int) -> StatutesDraft:
    """Write the draft anew.

    document: sound statutes, possibly with holes.
    read: the revision that was read before writing.

    Raises: Refused with draft-moved-on when somebody else wrote meanwhile, or adopted or left it.
    """
    draft = statutes_draft(work.session, collective_id)
    if draft is None or draft.revision != read:
        raise Refused([Refusal("draft-moved-on", {})])
    return _written(work, collective_id, account_id, document, draft)


def _written(
    work: Work, collective_id: int, account_id: int, document: str, draft: StatutesDraft | None
) -> StatutesDraft:
    sound_statutes(document)
    if draft is None:
        draft = StatutesDraft(collective_id=collective_id, revision=0)
        work.session.add(draft)
    draft.document, draft.revision = document, draft.revision + 1
    draft.written_by, draft.written_at = account_id, work.now
    work.session.flush()
    return draft


def leave_draft(work: Work, collective_id: int) -> None:
    """Leave the statutes that were being written; those in force stay."""
    work.session.execute(delete(StatutesDraft).where(StatutesDraft.collective_id == collective_id))
    write_entry(work, collective_id, "draft-left", f"collective:{collective_id}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopting:
    """An adoption to write.

    poll_id: the poll that decided it; None when it was adopted elsewhere, on paper.
    on_paper: the day of that; None for the day on which it is in force, or today; the decision of a poll says its own.
    in_force_from: the first day on which the version applies.
    """

    poll_id: int | None = None
    on_paper: datetime.date | None = None
    in_force_from: datetime.date


def adopt_draft(work: Work, collective_id: int, read: int, adopting: Adopting) -> StatutesVersion:
    """Adopt what was written as a new version, in force from a day on; it never changes any more.

    Raises: Refused with draft-moved-on, statutes-decide-nothing, in-force-too-early, decision-not-adopted,
    decision-brought-another, adopted-in-future or in-force-before-adoption; Missing for a poll of somebody else.
    """
    collective = locked_collective(work, collective_id)
    draft = statutes_draft(work.session, collective_id)
    if draft is None or draft.revision != read:
        raise Refused([Refusal("draft-moved-on", {})])
    today = day_in(collective.zone, work.now)
    adoption, outcome = _adoption(work, collective, adopting, today)
    refuse(
        (
            *_adoption_refusals(work, collective_id, draft.document, adopting.in_force_from),
            *_brought(work, adoption),
            *adoption_refusals(adoption, outcome, adopting.in_force_from, today),
        )
    )
    version = adopt_statutes(work, collective_id, draft.document, adopting.in_force_from, adoption)
    work.session.delete(draft)
    return version


def _adoption(
    work: Work, collective: Collective, adopting: Adopting, today: datetime.date
) -> tuple[Adoption, Outcome | None]:
    """Give what adopts the draft, with the outcome of its decision."""
    if adopting.poll_id is None:
        return Adoption(poll_id=None, on=adopting.on_paper or min(adopting.in_force_from, today)), None
    poll = poll_in(work.session, collective.id, adopting.poll_id)
    if poll is None:
        raise Missing
    decision = decision_of(work.session, poll.id)
    ended = poll.ended_at or work.now
    outcome = None if decision is None else Outcome(decision.outcome)
    return Adoption(poll_id=poll.id, on=day_in(collective.zone, ended)), outcome


def _brought(work: Work, adoption: Adoption) -> list[Refusal]:
    known = None if adoption.poll_id is None else version_brought_by(work.session, adoption.poll_id)
    return [] if known is None else [Refusal("decision-brought-another", {"number": known.number})]


def _adoption_refusals(work: Work, collective_id: int, document: str, in_force_from: datetime.date) -> list[Refusal]:
    before = statutes_versions(work.session, collective_id)
    refusals = []
    if not decidable_calls(sound_statutes(document)):
        refusals.append(Refusal("statutes-decide-nothing", {}))
    if before and in_force_from < before[0].in_force_from:
        refusals.append(Refusal("in-force-too-early", {"since": before[0].in_force_from}))
    return refusals
