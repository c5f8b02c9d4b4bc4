"""The minute book: minutes sealed one after the other, each with the digest of the one before, checked from content."""

import datetime
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govtool.domain.minute_book import MinutesState
from govtool.store.journal import canonical
from govtool.store.models.minutes import MinuteBook, Minutes
from govtool.store.work import Work

START: Final = "0" * 64


@dataclass(frozen=True, slots=True)
class CheckedMinutes:
    """Minutes of the book, checked.

    fault: `altered` (what they say does not give their digest), `unlinked` (the minutes before are not those that were
    sealed before them), `missing` (minutes before them are gone), `cut` (minutes after them are gone); None when sound.
    """

    minutes_id: int
    year: int
    number: int
    fault: str | None


def enter_in_book(work: Work, minutes: Minutes, record: str, day: datetime.date) -> None:
    """Seal minutes: give them their number of the year and chain them to the minutes sealed before.

    record: all that they say, as canonical JSON.
    day: the day of the seal, in the zone of the collective.
    """
    book = _locked_book(work.session, minutes.collective_id)
    number = _next_number(work.session, minutes.collective_id, day.year)
    minutes.state, minutes.record = MinutesState.SEALED, record
    minutes.sealed_at, minutes.sealed_by = work.now, work.account_id
    minutes.rank, minutes.previous = book.length + 1, book.digest
    minutes.year, minutes.number = day.year, number
    minutes.digest = digest_of_minutes(minutes)
    book.length, book.digest = minutes.rank, minutes.digest


def _locked_book(session: Session, collective_id: int) -> MinuteBook:
    """Give the book; whoever seals next waits until this transaction ends."""
    book = session.get(MinuteBook, collective_id, with_for_update=True, populate_existing=True)
    if book is None:
        book = MinuteBook(collective_id=collective_id, length=0, digest=START)
        session.add(book)
    return book


def _next_number(session: Session, collective_id: int, year: int) -> int:
    query = select(func.max(Minutes.number)).where(Minutes.collective_id == collective_id, Minutes.year == year)
    return (session.scalar(query) or 0) + 1


def digest_of_minutes(minutes: Minutes) -> str:
    """Compute the digest of sealed minutes from all that they say and from the minutes before them."""
    return hashlib.sha256(
        canonical(
            {
                "collective": minutes.collective_id,
                "assembly": minutes.assembly_id,
                "corrects": minutes.corrects_id,
                "letterhead": minutes.letterhead_id,
                "rank": minutes.rank,
                "year": minutes.year,
                "number": minutes.number,
                "sealed_at": "" if minutes.sealed_at is None else minutes.sealed_at.isoformat(timespec="microseconds"),
                "sealed_by": minutes.sealed_by,
                "record": minutes.record,
                "previous": minutes.previous,
            }
        ).encode()
    ).hexdigest()


def checked_book(session: Session, collective_id: int) -> tuple[CheckedMinutes, ...]:
    """Check every minutes of a book from what they say, in the order of their seals.

    Altered minutes break their own check and that of the minutes sealed after them.
    """
    found = _sealed(session, collective_id)
    book = session.get(MinuteBook, collective_id, populate_existing=True)
    length, last = (0, START) if book is None else (book.length, book.digest)
    checked, rank, previous = [], 0, START
    for minutes in found:
        computed = digest_of_minutes(minutes)
        fault = _fault(minutes, rank + 1, previous, computed)
        checked.append(CheckedMinutes(minutes.id, minutes.year or 0, minutes.number or 0, fault))
        rank, previous = minutes.rank or 0, computed
    if checked and (rank, previous) != (length, last) and checked[-1].fault is None:
        checked[-1] = CheckedMinutes(checked[-1].minutes_id, checked[-1].year, checked[-1].number, "cut")
    return tuple(checked)


def _sealed(session: Session, collective_id: int) -> Sequence[Minutes]:
    query = (
        select(Minutes)
        .where(Minutes.collective_id == collective_id, Minutes.state == MinutesState.SEALED)
        .order_by(Minutes.rank)
        .execution_options(populate_existing=True)
    )
    return session.scalars(query).all()


def _fault(minutes: Minutes, rank: int, previous: str, computed: str) -> str | None:
    if minutes.rank != rank:
        return "missing"
    if computed != minutes.digest:
        return "altered"
    return None if minutes.previous == previous else "unlinked"
