"""Writes to the outbox: letters, in the transaction of what calls for them, each once; and their sending."""

import datetime
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError

from govtool.store.journal import write_entry
from govtool.store.models.accounts import Account
from govtool.store.models.collectives import Collective
from govtool.store.models.outbox import Letter, LetterState
from govtool.store.moments import months_before
from govtool.store.queries.collectives import every_collective
from govtool.store.work import Work

if TYPE_CHECKING:
    from collections.abc import Callable

    from govtool.wording.letters import LetterText

PATIENCE: Final = (1, 5, 30, 120, 720)
TAKEN_FOR: Final = datetime.timedelta(minutes=5)
LONGEST_FAULT: Final = 500
INTERRUPTED: Final = "interrupted"
EMPTIED: Final = "—"


def write_letter(
    work: Work,
    account: Account,
    purpose: str,
    text: "LetterText",
    collective_id: int | None,
    *,
    recipient: str | None = None,
) -> None:
    """Write a letter to a person for a purpose; a second one for the same purpose is not written.

    recipient: where it goes; None for the address of her account.
    """
    known = select(Letter.id).where(Letter.account_id == account.id, Letter.purpose == purpose)
    if work.session.scalar(known) is not None:
        return
    letter = _letter(work, account.id, recipient or account.email, purpose, text, collective_id)
    with suppress(IntegrityError), work.session.begin_nested():  # somebody else may write it at the same time.
        work.session.add(letter)


def write_to_stranger(work: Work, email: str, purpose: str, text: "LetterText") -> None:
    """Write a letter to somebody who has no account.

    purpose: one that no other letter has.
    """
    work.session.add(_letter(work, None, email, purpose, text, None))


def _letter(
    work: Work, account_id: int | None, recipient: str, purpose: str, text: "LetterText", collective_id: int | None
) -> Letter:
    return Letter(
        collective_id=collective_id,
        account_id=account_id,
        purpose=purpose,
        recipient=recipient,
        subject=text.subject,
        body=text.body,
        state=LetterState.WAITING,
        attempts=0,
        not_before=work.now,
        written_at=work.now,
    )


def write_letters(
    work: Work,
    accounts: Sequence[Account],
    purpose: str,
    text_for: "Callable[[Account], LetterText]",
    collective_id: int,
) -> None:
    """Write one letter to each of many people; whoever has one for this purpose gets no second one.

    Nobody else may be writing for the same purpose: who asks holds the lock of the collective.
    """
    written = set(work.session.scalars(select(Letter.account_id).where(Letter.purpose == purpose)))
    for account in accounts:
        if account.id not in written:
            work.session.add(_letter(work, account.id, account.email, purpose, text_for(account), collective_id))
    work.session.flush()


@dataclass(frozen=True, slots=True)
class TakenLetter:
    """A letter that somebody is about to send; nobody else takes it for a while.

    sender: the name under which it comes; empty for letters about the account itself.
    reply_to: where answers go; empty for nowhere.
    """

    id: int
    recipient: str
    subject: str
    body: str
    written_at: datetime.datetime
    sender: str = ""
    reply_to: str = ""


def take_letter(work: Work) -> TakenLetter | None:
    """Take a letter that waits; None when there is none.

    It is sent after this transaction, which lets others write meanwhile. If whoever took it dies, it waits again once
    its time is up; a letter taken five times without an answer has failed.
    """
    while (letter := _next_letter(work)) is not None and letter.attempts >= len(PATIENCE):
        _fail(letter, INTERRUPTED)
    if letter is None:
        return None
    letter.attempts += 1
    letter.not_before = work.now + TAKEN_FOR
    sender, reply_to = _sender_of(work, letter.collective_id)
    return TakenLetter(
        letter.id, letter.recipient, letter.subject, letter.body, letter.written_at, sender=sender, reply_to=reply_to
    )


def _sender_of(work: Work, collective_id: int | None) -> tuple[str, str]:
    """Give the name under which a collective writes, and where answers go, as its settings say now."""
    if collective_id is None:
        return "", ""
    collective = work.session.get_one(Collective, collective_id)
    return collective.sender or collective.name, collective.reply_to


def _next_letter(work: Work) -> Letter | None:
    query = (
        select(Letter)
        .where(Letter.state == LetterState.WAITING, Letter.not_before <= work.now)
        .order_by(Letter.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return work.session.scalars(query).first()


def mark_sent(work: Work, letter_id: int) -> None:
    """Say that a letter was sent; what lets somebody in is not kept after that."""
    letter = work.session.get_one(Letter, letter_id, with_for_update=True)
    letter.state, letter.sent_at, letter.fault = LetterState.SENT, work.now, None
    _empty(letter)


def mark_failed(work: Work, letter_id: int, fault: str) -> None:
    """Say that a letter could not be sent: it is tried again later, five times in all."""
    letter = work.session.get_one(Letter, letter_id, with_for_update=True)
    if letter.attempts >= len(PATIENCE):
        _fail(letter, fault)
    else:
        letter.fault = fault[:LONGEST_FAULT]
        letter.not_before = work.now + datetime.timedelta(minutes=PATIENCE[letter.attempts - 1])


def _fail(letter: Letter, fault: str) -> None:
    letter.state, letter.fault = LetterState.FAILED, fault[:LONGEST_FAULT]
    _empty(letter)


def _empty(letter: Letter) -> None:
    if letter.collective_id is None:
        letter.body = EMPTIED


def erase_old_letters(work: Work) -> int:
    """Erase the text and the address of letters that a collective sent longer ago than it keeps them; give how many.

    That each was sent, to whom and when remains: it is the proof of a convocation.
    """
    erased = 0
    for collective in every_collective(work.session):
        old = (
            update(Letter)
            .where(
                Letter.collective_id == collective.id,
                Letter.state != LetterState.WAITING,
                Letter.written_at < months_before(work.now, collective.months_kept),
                Letter.body != EMPTIED,
            )
            .values(body=EMPTIED, recipient=EMPTIED)
        )
        count = work.session.connection().execute(old).rowcount
        if count:
            write_entry(work, collective.id, "letters-erased", f"collective:{collective.id}", letters=count)
        erased += count
    return erased
