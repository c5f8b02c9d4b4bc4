"""Mails: from a letter to a message, sent by SMTP or written to a folder that the demonstration shows."""

import email.policy
import smtplib
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.utils import format_datetime, parsedate_to_datetime
from pathlib import Path
from typing import Final
from urllib.parse import SplitResult, unquote, urlsplit

from govtool.wording.letters import ShownMail

SECONDS: Final = 20


def message_of(sender: str, recipient: str, subject: str, body: str, at: datetime) -> EmailMessage:
    """Make a message."""
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, recipient, " ".join(subject.split())
    message["Date"] = format_datetime(at)
    message.set_content(body)
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


def _connected(parts: SplitResult) -> smtplib.SMTP:
    host, port = parts.hostname or "localhost", parts.port
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port or 465, timeout=SECONDS)
    else:
        server = smtplib.SMTP(host, port or 25, timeout=SECONDS)
        if server.has_extn("starttls"):
            server.starttls()
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server


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
        body="" if body is None else body.get_content(),
    )
