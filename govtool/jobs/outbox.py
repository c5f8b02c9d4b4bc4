"""Sending: the letters of the outbox, one transaction each, so that a restart sends none twice and loses none."""

import smtplib
from typing import TYPE_CHECKING

from govtool.actions.outbox import mark_failed, mark_sent, next_letter
from govtool.jobs.mails import message_of, send
from govtool.store.db import unit_of_work

if TYPE_CHECKING:
    from sqlalchemy import Engine


def drain(engine: "Engine", mail_url: str, sender: str) -> int:
    """Send every letter that waits and give how many were sent.

    A letter is sent inside the transaction that marks it: if the program dies in between, the mail server may have
    it already, and it goes out once more; none is ever lost.
    """
    sent = 0
    while (outcome := _send_next(engine, mail_url, sender)) is not None:
        sent += outcome
    return sent


def _send_next(engine: "Engine", mail_url: str, sender: str) -> bool | None:
    """Send the next letter and say whether it went; None when none waits."""
    with unit_of_work(engine, None) as work:
        letter = next_letter(work)
        if letter is None:
            return None
        message = message_of(sender, letter.recipient, letter.subject, letter.body, letter.written_at)
        try:
            send(mail_url, message, f"{letter.written_at:%Y%m%d-%H%M%S}-{letter.id:08}")
        except (OSError, smtplib.SMTPException) as error:
            mark_failed(work, letter, str(error))
            return False
        mark_sent(work, letter)
        return True
