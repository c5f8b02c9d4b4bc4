"""Letters as messages, by SMTP or into a folder."""

import datetime
import smtplib
from email import message_from_bytes, policy

import pytest

from govtool.actions.outbox import TakenLetter
from govtool.jobs.mails import folder_of, message_of, send, shown_mails
from tests.factories.mail_server import mail_server

AT = datetime.datetime(2026, 6, 12, 18, 0, tzinfo=datetime.UTC)
SENDER = "Le Clic <ne-pas-repondre@clic.example>"


def letter(**terms: object) -> TakenLetter:
    usual = {
        "id": 7,
        "recipient": "ann@example.org",
        "subject": "Votre lien – été",
        "body": "Bonjour,\n\nVoici « le lien ».\n",
        "written_at": AT,
    }
    return TakenLetter(**{**usual, **terms})


def test_a_letter_becomes_a_message_with_accents() -> None:
    message = message_of(SENDER, letter())

    read = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert (read["To"], read["Subject"]) == ("ann@example.org", "Votre lien – été")
    assert read["From"].addresses[0].addr_spec == "ne-pas-repondre@clic.example"
    assert read["Date"].datetime == AT
    assert read.get_body().get_content().splitlines() == letter().body.splitlines()


def test_a_letter_sent_twice_has_one_message_id() -> None:
    ids = [message_of(SENDER, letter(id=identity))["Message-ID"] for identity in (7, 7, 8)]

    assert ids == ["<letter-7@clic.example>", "<letter-7@clic.example>", "<letter-8@clic.example>"]


def test_a_subject_on_two_lines_becomes_one() -> None:
    assert message_of(SENDER, letter(subject="Assemblée\r\nBcc: all@example.org"))["Subject"] == (
        "Assemblée Bcc: all@example.org"
    )


def test_an_address_that_hides_another_header_is_refused() -> None:
    with pytest.raises(ValueError, match="linefeed"):
        message_of(SENDER, letter(recipient="ann@example.org\nBcc: all@example.org"))


def test_a_message_is_written_to_a_folder_and_shown_the_latest_first(tmp_path) -> None:
    url = f"file:{tmp_path / 'mails'}"
    for name, subject in (("1", "first"), ("2", "second")):
        send(url, message_of(SENDER, letter(subject=subject)), name)

    shown = shown_mails(url)

    assert [mail.subject for mail in shown] == ["second", "first"]
    assert (shown[0].recipient, shown[0].written_at, shown[0].body) == ("ann@example.org", AT, letter().body)


@pytest.mark.parametrize("url", [f"file:{place}" for place in ("/a/b", "///a/b")])
def test_a_folder_is_named_with_or_without_slashes(url) -> None:
    assert folder_of(url).as_posix() == "/a/b"


@pytest.mark.parametrize("url", ["smtp://localhost", f"file:{'/nowhere/at/all'}"])
def test_without_a_folder_no_mail_is_shown(url) -> None:
    assert shown_mails(url) == ()


def test_a_message_is_sent_by_smtp() -> None:
    with mail_server() as server:
        send(f"smtp://127.0.0.1:{server.port}", message_of(SENDER, letter()), "7")

    (message,) = server.messages
    assert "Message-ID: <letter-7@clic.example>" in message
    assert [line for line in server.heard if line.startswith(("MAIL", "RCPT", "QUIT"))] == [
        "MAIL FROM:<ne-pas-repondre@clic.example>",
        "RCPT TO:<ann@example.org>",
        "QUIT",
    ]


def test_a_name_and_password_of_the_address_sign_in() -> None:
    with mail_server() as server:
        server.extensions = ("AUTH PLAIN",)
        send(f"smtp://clic%40example:p%3Aw@127.0.0.1:{server.port}", message_of(SENDER, letter()), "7")

    assert any(line.startswith("AUTH PLAIN") for line in server.heard)


def test_encryption_is_asked_of_a_server_elsewhere_before_a_password_is_said() -> None:
    with mail_server("127.0.0.2") as server:
        server.extensions = ("STARTTLS", "AUTH PLAIN")
        server.answers = {"STARTTLS": "454 not today"}
        with pytest.raises(smtplib.SMTPResponseException, match="not today"):
            send(f"smtp://ann:secret@127.0.0.2:{server.port}", message_of(SENDER, letter()), "7")

    assert "STARTTLS" in server.heard
    assert not any(line.startswith(("AUTH", "MAIL")) for line in server.heard)


def test_encryption_is_not_asked_of_this_very_machine() -> None:
    with mail_server() as server:
        server.extensions = ("STARTTLS",)
        send(f"smtp://127.0.0.1:{server.port}", message_of(SENDER, letter()), "7")

    assert "STARTTLS" not in server.heard
    assert len(server.messages) == 1


def test_a_server_that_speaks_no_encryption_gets_nothing_by_smtps() -> None:
    with mail_server() as server, pytest.raises(OSError, match="SSL"):
        send(f"smtps://127.0.0.1:{server.port}", message_of(SENDER, letter()), "7")

    assert server.messages == []


@pytest.mark.parametrize(("word", "answer"), [("MAIL", "550 no"), ("RCPT", "550 nobody"), ("DATA", "554 no")])
def test_a_message_that_the_server_refuses_is_an_error(word, answer) -> None:
    with mail_server() as server:
        server.answers = {word: answer}
        with pytest.raises(smtplib.SMTPException):
            send(f"smtp://127.0.0.1:{server.port}", message_of(SENDER, letter()), "7")


def test_a_server_that_is_not_there_is_an_error() -> None:
    with mail_server() as server:
        port = server.port

    with pytest.raises(OSError, match="refused"):
        send(f"smtp://127.0.0.1:{port}", message_of(SENDER, letter()), "7")


def test_a_letter_of_a_collective_comes_under_its_name_from_the_address_of_the_installation() -> None:
    message = message_of(SENDER, letter(sender="La Ruche, été « 2026 »", reply_to="bureau@ruche.example"))

    read = message_from_bytes(message.as_bytes(), policy=policy.default)
    (sender,) = read["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("La Ruche, été « 2026 »", "ne-pas-repondre@clic.example")
    assert read["Reply-To"].addresses[0].addr_spec == "bureau@ruche.example"


def test_a_letter_about_an_account_says_no_other_address() -> None:
    assert message_of(SENDER, letter())["Reply-To"] is None
