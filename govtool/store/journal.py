"""The journal: entries chained by digests, written with what they tell of, and verified from their content."""

import datetime
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from govtool.domain.articles import NOT_SEEN, Article, Source
from govtool.domain.findings import Figure
from govtool.domain.records import figure_of
from govtool.store.models.journal import JournalEntry, JournalHead
from govtool.store.work import Work

START: Final = "0" * 64


def write_entry(
    work: Work,
    collective_id: int,
    action: str,
    subject: str,
    article: Source = NOT_SEEN,
    **figures: Figure,
) -> None:
    """Add an entry to the journal of a collective, in the transaction of what it tells of."""
    head = _locked_head(work.session, collective_id)
    entry = JournalEntry(
        collective_id=collective_id,
        number=head.number + 1,
        at=work.now,
        account_id=work.account_id,
        action=action,
        subject=subject,
        figures=canonical({name: figure_of(figure) for name, figure in figures.items()}),
        article=f"{article.text}, {article.number}" if isinstance(article, Article) else "",
        previous=head.digest,
        digest="",
    )
    entry.digest = digest_of(entry)
    head.number, head.digest = entry.number, entry.digest
    work.session.add(entry)


def _locked_head(session: Session, collective_id: int) -> JournalHead:
    """Give the head of the journal; whoever writes next waits until this transaction ends."""
    head = session.get(JournalHead, collective_id, with_for_update=True, populate_existing=True)
    if head is None:
        head = JournalHead(collective_id=collective_id, number=0, digest=START)
        session.add(head)
    return head


def digest_of(entry: JournalEntry) -> str:
    """Compute the digest of an entry from all that it says and from the entry before it."""
    content = {
        "collective": entry.collective_id,
        "number": entry.number,
        "at": entry.at.astimezone(datetime.UTC).isoformat(timespec="microseconds"),
        "account": entry.account_id,
        "action": entry.action,
        "subject": entry.subject,
        "figures": entry.figures,
        "article": entry.article,
        "previous": entry.previous,
    }
    return hashlib.sha256(canonical(content).encode()).hexdigest()


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
    for entry in _entries(session, collective_id):
        number += 1
        if entry.number != number:
            return BrokenLink(number, "missing")
        if entry.previous != previous:
            return BrokenLink(number, "unlinked")
        if entry.digest != digest_of(entry):
            return BrokenLink(number, "altered")
        previous = entry.digest
    head = session.get(JournalHead, collective_id)
    if (number, previous) != ((head.number, head.digest) if head is not None else (0, START)):
        return BrokenLink(number + 1, "cut")
    return None


def _entries(session: Session, collective_id: int) -> Iterator[JournalEntry]:
    query = select(JournalEntry).where(JournalEntry.collective_id == collective_id).order_by(JournalEntry.number)
    return iter(session.scalars(query.execution_options(yield_per=500)))
