"""Sending: the letters of the outbox, each taken, sent and marked, so that a restart loses none."""

import smtplib
from typing import TYPE_CHECKING

from govtool.actions.outbox import TakenLetter, erase_old_letters, mark_failed, mark_sent, take_letter
from govtool.jobs.mails import message_of, send
from govtool.store.db import unit_of_work

if TYPE_CHECKING:
    from sqlalchemy import Engine


def drain(engine: "Engine", mail_url: str, sender: str) -> int:
    """Send every letter that waits and give how many were sent.

    A slow mail server holds no transaction open: nobody who votes waits for it. If the program dies between sending and
    marking, the letter goes out once more under the same message id; none is ever lost.
    """
    sent = 0
    while (letter := _taken(engine)) is not None:
        sent += _send(engine, letter, mail_url, sender)
    return sent


def erase_letters(engine: "Engine") -> int:
    """Erase the text of letters that were sent longer ago than their collective keeps them, and give how many."""
    with unit_of_work(engine, None) as work:
        return erase_old_letters(work)


def _taken(engine: "Engine") -> TakenLetter | None:
    with unit_of_work(engine, None) as work:
        return take_letter(work)


def _send(engine: "Engine", letter: TakenLetter, mail_url: str, sender: str) -> bool:
    """Send a letter and say whether it went."""
    try:
        send(mail_url, message_of(sender, letter), f"{letter.written_at:%Y%m%d-%H%M%S}-{letter.id:08}")
    except (OSError, ValueError, smtplib.SMTPException) as error:
        with unit_of_work(engine, None) as work:
            mark_failed(work, letter.id, str(error))
        return False
    with unit_of_work(engine, None) as work:
        mark_sent(work, letter.id)
    return True
