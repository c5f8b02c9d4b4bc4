"""Writes to the outbox: letters, in the transaction of what calls for them, each once; and their sending."""

import datetime
from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from govtool.store.models.accounts import Account
from govtool.store.models.outbox import Letter, LetterState
from govtool.store.work import Work

if TYPE_CHECKING:
    from govtool.wording.letters import LetterText

PATIENCE: Final = (1, 5, 30, 120, 720)
EMPTIED: Final = "—"


def write_letter(work: Work, account: Account, purpose: str, text: "LetterText", collective_id: int | None) -> None:
    """Write a letter to a person for a purpose; a second one for the same purpose is not written."""
    known = select(Letter.id).where(Letter.account_id == account.id, Letter.purpose == purpose)
    if work.session.scalar(known) is not None:
        return
    work.session.add(
        Letter(
            collective_id=collective_id,
            account_id=account.id,
            purpose=purpose,
            recipient=account.email,
            subject=text.subject,
            body=text.body,
            state=LetterState.WAITING,
            attempts=0,
            not_before=work.now,
            written_at=work.now,
        )
    )


def next_letter(work: Work) -> Letter | None:
    """Give a letter that waits, locked until the transaction ends; None when there is none."""
    query = (
        select(Letter)
        .where(Letter.state == LetterState.WAITING, Letter.not_before <= work.now)
        .order_by(Letter.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return work.session.scalars(query).first()


def mark_sent(work: Work, letter: Letter) -> None:
    """Say that a letter was sent; what lets somebody in is not kept after that."""
    letter.state, letter.sent_at, letter.fault = LetterState.SENT, work.now, None
    letter.attempts += 1
    if letter.collective_id is None:
        letter.body = EMPTIED


def mark_failed(work: Work, letter: Letter, fault: str) -> None:
    """Say that a letter could not be sent: it is tried again later, five times in all."""
    letter.attempts += 1
    letter.fault = fault[:500]
    if letter.attempts >= len(PATIENCE):
        letter.state = LetterState.FAILED
    else:
        letter.not_before = work.now + datetime.timedelta(minutes=PATIENCE[letter.attempts - 1])
