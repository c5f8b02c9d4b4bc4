"""Writes about minutes: begun, written, sealed, corrected; the letterhead."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from govtool.actions.assemblies import locked_assembly
from govtool.actions.records import record_of_minutes
from govtool.actions.refused import Missing, refuse
from govtool.domain.assemblies import AssemblyState
from govtool.domain.minute_book import (
    Clash,
    MinutesState,
    Passage,
    changed_passages,
    clashes_between,
    correcting_refusals,
    length_refusals,
    starting_refusals,
    unfinished_refusals,
    writing_refusals,
)
from govtool.domain.minutes import Mention, sealing_refusals
from govtool.presets.documents import sound_statutes
from govtool.store.journal import write_entry
from govtool.store.minute_book import enter_in_book
from govtool.store.models.assemblies import Assembly
from govtool.store.models.collectives import Collective, StatutesVersion
from govtool.store.models.minutes import Letterhead, Minutes, MinutesPassage
from govtool.store.moments import day_in
from govtool.store.queries.minute_book import correction_of, letterhead_of, open_positions, passages_of, passages_read
from govtool.store.work import Work


def begin_minutes(work: Work, assembly_id: int) -> Minutes:
    """Begin the minutes of an assembly, or give those that were begun.

    Raises: Refused with assembly-not-opened; Missing.
    """
    assembly = locked_assembly(work, assembly_id)
    refuse(starting_refusals(AssemblyState(assembly.state)))
    begun = work.session.scalar(
        select(Minutes).where(Minutes.assembly_id == assembly.id, Minutes.corrects_id.is_(None))
    )
    if begun is not None:
        return begun
    first = _begun(work, assembly, None)
    write_entry(work, first.collective_id, "minutes-begun", f"minutes:{first.id}", title=assembly.title)
    return first


def correct_minutes(work: Work, minutes_id: int, reason: str) -> Minutes:
    """Begin new minutes that correct sealed ones, which stay as they are.

    reason: why; the journal and the new minutes say it.

    Raises: Refused with minutes-not-sealed, already-corrected, no-reason or passage-too-long; Missing.
    """
    minutes = locked_minutes(work, minutes_id)
    corrected = correction_of(work.session, minutes.id) is not None
    refuse(correcting_refusals(MinutesState(minutes.state), reason, corrected=corrected))
    correction = _begun(work, work.session.get_one(Assembly, minutes.assembly_id), minutes.id)
    said = {mention: passage.text for mention, passage in passages_of(work.session, minutes.id).items()}
    for mention, text in (said | {Mention.CORRECTION: reason.strip()}).items():
        _write(work, correction, mention, text, 1)
    subject = f"minutes:{correction.id}"
    write_entry(work, correction.collective_id, "correction-begun", subject, reason=reason.strip())
    return correction


def write_passages(work: Work, minutes_id: int, written: Mapping[Mention, Passage]) -> tuple[Clash, ...]:
    """Write passages of a draft, each with the version that was read; those written by somebody else meanwhile are not.

    Raises: Refused with minutes-sealed or passage-too-long; Missing.
    """
    minutes = locked_minutes(work, minutes_id)
    refuse(writing_refusals(MinutesState(minutes.state)))
    refuse(length_refusals(written))
    current = passages_of(work.session, minutes.id)
    versions = {mention: passage.version for mention, passage in written.items()}
    changed = changed_passages(written, passages_read(work.session, minutes.id, versions), current)
    clashes = clashes_between(changed, current)
    clashing = {clash.mention for clash in clashes}
    for mention, passage in changed.items():
        if mention not in clashing:
            _write(work, minutes, mention, passage.text, passage.version + 1)
    return clashes


def seal_minutes(work: Work, minutes_id: int) -> Minutes:
    """Seal minutes: number, digest, chain to the minutes before; nothing changes afterwards.

    Raises: Refused with minutes-sealed, poll-to-close, assembly-to-close or missing-mention; Missing.
    """
    minutes = locked_minutes(work, minutes_id)
    refuse(writing_refusals(MinutesState(minutes.state)))
    assembly = work.session.get_one(Assembly, minutes.assembly_id)
    refuse(unfinished_refusals(AssemblyState(assembly.state), open_positions(work.session, assembly.id)))
    written = {mention: passage.text for mention, passage in passages_of(work.session, minutes.id).items()}
    statutes = sound_statutes(work.session.get_one(StatutesVersion, assembly.statutes_version_id).document)
    refuse(sealing_refusals(statutes.legal_form, written))
    collective = work.session.get_one(Collective, minutes.collective_id)
    letterhead = letterhead_of(work.session, collective.id)
    minutes.letterhead_id = None if letterhead is None else letterhead.id
    record = record_of_minutes(work.session, minutes)
    enter_in_book(work, minutes, record, day_in(collective.zone, work.now))
    write_entry(
        work,
        minutes.collective_id,
        "minutes-sealed",
        f"minutes:{minutes.id}",
        year=minutes.year or 0,
        number=minutes.number or 0,
        digest=minutes.digest or "",
    )
    return minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadDraft:
    """A letterhead to write.

    logo: PNG or JPEG; None for none.
    """

    name: str
    seat: str
    registration: str
    logo: bytes | None


def write_letterhead(work: Work, collective_id: int, draft: LetterheadDraft) -> Letterhead:
    """Write the letterhead that papers bear from now on; sealed minutes keep theirs."""
    letterhead = Letterhead(
        collective_id=collective_id,
        name=draft.name,
        seat=draft.seat,
        registration=draft.registration,
        logo=draft.logo,
        account_id=work.account_id,
        written_at=work.now,
    )
    work.session.add(letterhead)
    work.session.flush()
    write_entry(work, collective_id, "letterhead-written", f"letterhead:{letterhead.id}", name=draft.name)
    return letterhead


def locked_minutes(work: Work, minutes_id: int) -> Minutes:
    """Give minutes that nobody else changes before this transaction ends.

    Raises: Missing.
    """
    minutes = work.session.get(Minutes, minutes_id, with_for_update=True, populate_existing=True)
    if minutes is None:
        raise Missing
    return minutes


def _begun(work: Work, assembly: Assembly, corrects: int | None) -> Minutes:
    minutes = Minutes(
        collective_id=assembly.collective_id,
        assembly_id=assembly.id,
        corrects_id=corrects,
        state=MinutesState.DRAFT,
        begun_at=work.now,
    )
    work.session.add(minutes)
    work.session.flush()
    return minutes


def _write(work: Work, minutes: Minutes, mention: Mention, content: str, version: int) -> None:
    work.session.add(
        MinutesPassage(
            collective_id=minutes.collective_id,
            minutes_id=minutes.id,
            mention=mention,
            version=version,
            content=content,
            account_id=work.account_id,
            written_at=work.now,
        )
    )
    work.session.flush()
