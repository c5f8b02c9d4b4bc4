"""The journal: entries chained by digests, written with what they tell of, and verified from their content."""

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Executable, String, bindparam, insert, select, type_coerce, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from govtool.domain.articles import NOT_SEEN, Article, Source
from govtool.domain.findings import Figure
from govtool.domain.records import figure_of
from govtool.store.models.journal import JournalEntry, JournalHead
from govtool.store.work import Work

START: Final = "0" * 64
CONTENT: Final = (
    "collective_id",
    "number",
    "at",
    "account_id",
    "action",
    "subject",
    "figures",
    "article",
    "previous",
)
NAMES: Final = {"collective_id": "collective", "account_id": "account"}
PAGE: Final = 500
SQLITE_MOMENT: Final = "%Y-%m-%d %H:%M:%S.%f"
UNREADABLE: Final[Mapping[str, object]] = {}

TOLERATED: Final = datetime.timedelta(seconds=5)
"""Two hosts of one database may differ by a little."""


class ClockSetBack(Exception):  # noqa: N818 - the program is right, the clock is not.
    """The clock of the database was set back: nothing is written until it is right again."""

    def __init__(self, now: datetime.datetime, last: datetime.datetime) -> None:
        super().__init__(f"the clock says {now}, and the journal was last written at {last}")


NEW_ENTRY: Final = insert(JournalEntry)
HEAD: Final = (
    select(JournalHead.number, JournalHead.digest, JournalHead.at)
    .where(JournalHead.collective_id == bindparam("collective"))
    .with_for_update()
)
GROWN: Final = (
    update(JournalHead)
    .where(JournalHead.collective_id == bindparam("collective"))
    .values(number=bindparam("number"), digest=bindparam("digest"), at=bindparam("at"))
)


def write_entry(
    work: Work,
    collective_id: int,
    action: str,
    subject: str,
    article: Source = NOT_SEEN,
    **figures: Figure,
) -> None:
    """Add an entry to the journal of a collective, in the transaction of what it tells of.

    Raises: ClockSetBack when the entry before was written later than now.
    """
    number, previous = _locked_head(work, collective_id)
    entry = JournalEntry(
        collective_id=collective_id,
        number=number + 1,
        at=work.now,
        account_id=work.account_id,
        action=action,
        subject=subject,
        figures=canonical({name: figure_of(figure) for name, figure in figures.items()}),
        article=f"{article.text}, {article.number}" if isinstance(article, Article) else "",
        previous=previous,
    )
    entry.digest = digest_of(entry)
    chain = work.session.connection()
    chain.execute(NEW_ENTRY, {name: getattr(entry, name) for name in (*CONTENT, "digest")})
    chain.execute(GROWN, {"collective": collective_id, "number": entry.number, "digest": entry.digest, "at": work.now})


def _locked_head(work: Work, collective_id: int) -> tuple[int, str]:
    """Give the number and the digest of the last entry; whoever writes next waits until this transaction ends."""
    head = work.session.execute(HEAD, {"collective": collective_id}).one_or_none()
    if head is not None:
        if head.at is not None and work.now < head.at - TOLERATED:
            raise ClockSetBack(work.now, head.at)
        return head.number, head.digest
    work.session.connection().execute(
        insert(JournalHead), {"collective_id": collective_id, "number": 0, "digest": START}
    )
    return 0, START


def digest_of(entry: JournalEntry) -> str:
    """Compute the digest of an entry from all that it says and from the entry before it."""
    return _digest({name: getattr(entry, name) for name in CONTENT} | {"at": _written(entry.at)})


def _digest(content: Mapping[str, object]) -> str:
    named = {NAMES.get(name, name): content[name] for name in CONTENT}
    return hashlib.sha256(canonical(named).encode()).hexdigest()


def _written(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).isoformat(timespec="microseconds")


def canonical(values: object) -> str:
    """Write plain values as JSON in one way only: sorted keys, no spaces, accents as they are."""
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class BrokenLink:
    """The first entry of a journal that is not what was written.

    number: its number, or the number that is missing.
    fault: `missing`, `altered` (its content does not give its digest), `unlinked` (it does not follow the entry
    before), or `cut` (entries after it are missing).
    """

    number: int
    fault: str


def broken_link(session: Session, collective_id: int) -> BrokenLink | None:
    """Verify the journal of a collective from its content; None when every entry is what was written."""
    previous, number = START, 0
    for row in _rows(session, collective_id):
        number += 1
        fault = _fault(row, number, previous)
        if fault is not None:
            return BrokenLink(number, fault)
        previous = str(row["digest"])
    query = select(JournalHead.number, JournalHead.digest).where(JournalHead.collective_id == collective_id)
    head = session.execute(query).one_or_none()
    if head is None or number == 0:
        return BrokenLink(number + 1, "missing")
    return None if (head.number, head.digest) == (number, previous) else BrokenLink(number + 1, "cut")


def _rows(session: Session, collective_id: int) -> Iterator[Mapping[str, object]]:
    """Give all entries as they are stored, some at a time."""
    number = 0
    while rows := _rows_after(session, collective_id, number):
        yield from rows
        number += len(rows)


def _fault(row: Mapping[str, object], number: int, previous: str) -> str | None:
    if row is UNREADABLE:
        return "altered"
    if row["number"] != number:
        return "missing"
    if row["previous"] != previous:
        return "unlinked"
    try:
        written = {**row, "at": _stored(row["at"])}
        return None if _digest(written) == row["digest"] else "altered"
    except (TypeError, ValueError):
        return "altered"


def _rows_after(session: Session, collective_id: int, number: int) -> Sequence[Mapping[str, object]]:
    """Give the next entries as they are stored; one that cannot be read at all stands for itself.

    Moments are read as SQLite writes them, since a changed one may read as the same moment, or as none.
    """
    columns = (JournalEntry.__table__.c[name] for name in (*CONTENT, "digest"))
    query = (
        select(*(type_coerce(column, String).label("at") if column.name == "at" else column for column in columns))
        .where(JournalEntry.collective_id == collective_id, JournalEntry.number > number)
        .order_by(JournalEntry.number)
    )
    try:
        return _read(session, query.limit(PAGE))
    except DBAPIError:
        pass
    try:
        return _read(session, query.limit(1))
    except DBAPIError:
        return (UNREADABLE,)


def _read(session: Session, query: Executable) -> tuple[Mapping[str, object], ...]:
    return tuple(dict(zip((*CONTENT, "digest"), row, strict=True)) for row in session.execute(query))


def _stored(at: object) -> str:
    """Write a moment as it was when its digest was made.

    Raises: ValueError for what SQLite would not have stored so.
    """
    if isinstance(at, datetime.datetime):
        return _written(at)
    moment = datetime.datetime.strptime(str(at), SQLITE_MOMENT).replace(tzinfo=datetime.UTC)
    if moment.strftime(SQLITE_MOMENT) != at:
        raise ValueError(f"not as it was stored: {at}")
    return _written(moment)
