"""Sending what waits: each letter once, whatever a mail server does; nobody who writes waits for it."""

import datetime

import pytest
from sqlalchemy import select

from govtool.actions.accounts import open_account
from govtool.actions.outbox import take_letter, write_letter
from govtool.jobs.mails import shown_mails
from govtool.jobs.outbox import drain
from govtool.jobs.queue import queue_for
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.models.outbox import Letter
from govtool.wording.letters import LetterText
from tests.factories.mail_server import mail_server

SENDER = "ne-pas-repondre@clic.example"
SECRET = "s" * 32


def write(engine, *emails: str) -> None:
    with unit_of_work(engine, None) as work:
        for rank, email in enumerate(emails):
            write_letter(work, open_account(work, email, "Ann"), f"test:{rank}", LetterText("Lien", f"N° {rank}"), None)


def states(engine) -> list[tuple[str, int]]:
    with reading(engine) as session:
        return [(letter.state, letter.attempts) for letter in session.scalars(select(Letter).order_by(Letter.id))]


def test_every_letter_that_waits_is_sent_once(database, tmp_path) -> None:
    write(database, "ann@example.org", "bob@example.org", "cleo@example.org")
    url = f"file:{tmp_path}"

    assert [drain(database, url, SENDER), drain(database, url, SENDER)] == [3, 0]

    assert sorted(mail.recipient for mail in shown_mails(url)) == [
        "ann@example.org",
        "bob@example.org",
        "cleo@example.org",
    ]
    assert states(database) == [("sent", 1)] * 3


def test_a_letter_that_cannot_go_stops_no_other(database) -> None:
    write(database, "ann@example.org", "bob@example.org")
    with mail_server() as server:
        server.answers = {"RCPT": "550 nobody"}
        assert drain(database, f"smtp://127.0.0.1:{server.port}", SENDER) == 0

    assert states(database) == [("waiting", 1)] * 2
    with reading(database) as session:
        letter = session.get_one(Letter, 1)
        assert "nobody" in letter.fault
        assert letter.not_before > letter.written_at


def test_a_letter_that_no_message_can_carry_stops_no_other(database, tmp_path) -> None:
    write(database, "ann@example.org", "bob@example.org")
    with unit_of_work(database, None) as work:
        work.session.get_one(Letter, 1).recipient = "ann@example.org\nBcc: all@example.org"

    assert drain(database, f"file:{tmp_path}", SENDER) == 1
    assert states(database) == [("waiting", 1), ("sent", 1)]


def test_a_slow_mail_server_keeps_nobody_from_writing(database) -> None:
    write(database, "ann@example.org")
    wrote = []

    class Slow(dict):
        def get(self, word: str) -> None:
            if word == "MAIL":
                with unit_of_work(database, None) as work:
                    work.session.add(Account(email="late@example.org", name="Late", created_at=work.now))
                wrote.append(word)

    with mail_server() as server:
        server.answers = Slow()
        assert drain(database, f"smtp://127.0.0.1:{server.port}", SENDER) == 1

    assert wrote == ["MAIL"]


def test_a_letter_whose_sender_dies_before_marking_goes_out_again_under_the_same_id(database, tmp_path) -> None:
    write(database, "ann@example.org")
    with unit_of_work(database, None) as work:
        take_letter(work)
    assert drain(database, f"file:{tmp_path}", SENDER) == 0

    with unit_of_work(database, None) as work:
        work.session.get_one(Letter, 1).not_before -= datetime.timedelta(minutes=6)

    assert drain(database, f"file:{tmp_path}", SENDER) == 1
    assert states(database) == [("sent", 2)]


def test_the_queue_sends_what_waits_when_it_is_woken(database, tmp_path) -> None:
    write(database, "ann@example.org")
    queue = queue_for("memory:", SECRET, database, f"file:{tmp_path}", SENDER)

    queue.wake()
    assert states(database) == [("waiting", 0)]
    queue.huey.execute(queue.huey.dequeue())

    assert states(database) == [("sent", 1)]


def test_work_waits_in_a_file_beside_the_database(sqlite, tmp_path) -> None:
    url = f"sqlite:{tmp_path / 'queue.sqlite'}"
    queue_for(url, SECRET, sqlite, f"file:{tmp_path}", SENDER).wake()

    again = queue_for(url, SECRET, sqlite, f"file:{tmp_path}", SENDER)

    assert again.huey.pending_count() == 2
    assert [again.huey.execute(again.huey.dequeue()) for _ in range(2)] == [0, 0]
    again.huey.storage.close()


def test_work_signed_with_another_key_is_not_done(sqlite, tmp_path) -> None:
    url = f"sqlite:{tmp_path / 'queue.sqlite'}"
    queue_for(url, SECRET, sqlite, f"file:{tmp_path}", SENDER).wake()
    other = queue_for(url, "o" * 32, sqlite, f"file:{tmp_path}", SENDER)

    with pytest.raises(ValueError, match="ignature"):
        other.huey.dequeue()
    other.huey.storage.close()


@pytest.mark.parametrize("url", ["", "ftp://queue", "carrier-pigeon:"])
def test_a_queue_of_another_kind_is_refused(sqlite, tmp_path, url) -> None:
    with pytest.raises(ValueError, match="no queue"):
        queue_for(url, SECRET, sqlite, f"file:{tmp_path}", SENDER)


def test_late_letters_are_sent_and_late_papers_made_every_minute(sqlite, tmp_path) -> None:
    queue = queue_for("memory:", SECRET, sqlite, f"file:{tmp_path}", SENDER)

    due = queue.huey.read_periodic(datetime.datetime(2026, 6, 12, 18, 7, tzinfo=datetime.UTC))

    assert [task.name for task in due] == ["send-late-letters", "make-late-papers"]
