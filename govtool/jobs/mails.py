"""Mails: from a letter to a message, sent by SMTP or written to a folder that the demonstration shows."""

import email.policy
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, parseaddr, parsedate_to_datetime
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from govtool.actions.outbox import TakenLetter
from govtool.wording.letters import ShownMail

SECONDS: Final = 20
HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def message_of(sender: str, letter: TakenLetter) -> EmailMessage:
    """Make the message of a letter, under the same id however often it is sent.

    Raises: ValueError for an address that no message can carry.
    """
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"] = (
        Address(" ".join(letter.sender.split()), addr_spec=parseaddr(sender)[1]) if letter.sender else sender
    )
    message["To"], message["Subject"] = letter.recipient, " ".join(letter.subject.split())
    if letter.reply_to:
        message["Reply-To"] = letter.reply_to
    message["Date"] = format_datetime(letter.written_at)
    message["Message-ID"] = f"<letter-{letter.id}@{parseaddr(sender)[1].partition('@')[2] or 'localhost'}>"
    message.set_content(letter.body)
    return message


def send(mail_url: str, message: EmailMessage, name: str) -> None:
    """Send a message.

    name: the name of its file, when it is written to a folder.

    Raises: OSError or smtplib.SMTPException when it cannot be sent.
    """
    parts = urlsplit(mail_url)
    if parts.scheme == "file":
        folder = folder_of(mail_url)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.eml").write_bytes(message.as_bytes())
        return
    with _connected(parts) as server:
        server.send_message(message)


def folder_of(mail_url: str) -> Path:
    """Give the folder of a `file:` address."""
    return Path(mail_url.removeprefix("file:").removeprefix("//"))


@contextmanager
def _connected(parts: SplitResult) -> Iterator[smtplib.SMTP]:
    """Connect to a mail server: encrypted wherever it offers it, its name verified, save on this very machine."""
    host, secure = parts.hostname or "localhost", ssl.create_default_context()
    with (
        smtplib.SMTP_SSL(host, parts.port or 465, timeout=SECONDS, context=secure)
        if parts.scheme == "smtps"
        else smtplib.SMTP(host, parts.port or 25, timeout=SECONDS)
    ) as server:
        server.ehlo()
        if parts.scheme == "smtp" and host not in HERE and server.has_extn("starttls"):
            server.starttls(context=secure)
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        yield server


def shown_mails(mail_url: str) -> tuple[ShownMail, ...]:
    """Give the messages of a folder, the latest first."""
    if not mail_url.startswith("file:"):
        return ()
    files = sorted(folder_of(mail_url).glob("*.eml"), reverse=True)
    return tuple(_shown(file.read_bytes()) for file in files)


def _shown(written: bytes) -> ShownMail:
    message = message_from_bytes(written, policy=email.policy.default)
    body = message.get_body()
    return ShownMail(
        recipient=str(message["To"]),
        subject=str(message["Subject"]),
        written_at=parsedate_to_datetime(str(message["Date"])),
        body="" if body is None else body.get_content().replace("\r\n", "\n"),
    )
