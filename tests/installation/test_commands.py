"""The commands of an installation as processes and at a terminal: what they print, leave and refuse."""

import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from contextlib import closing, contextmanager, suppress
from itertools import takewhile
from pathlib import Path

import pytest
from click.testing import CliRunner

from config import load
from govtool.actions.accounts import open_account
from govtool.actions.outbox import write_letter
from govtool.app import queue_in
from govtool.cli import govtool
from govtool.installation.commands import FIRST_PORT
from govtool.jobs.mails import shown_mails
from govtool.store.db import engine_for, unit_of_work
from govtool.wording.letters import LetterText

ROOT = Path(__file__).parents[2]
PATIENCE = 60
PARTS = ("secretaire", "conseil", "membre-pouvoir", "membre")


@pytest.fixture
def production(built, tmp_path) -> dict[str, str]:
    """Give the variables of an installation over a copy of the demonstration."""
    (tmp_path / "govtool.sqlite").write_bytes(built.read_bytes())
    return {
        "GOVTOOL_DATABASE_URL": f"sqlite:///{tmp_path / 'govtool.sqlite'}",
        "GOVTOOL_QUEUE_URL": f"sqlite:{tmp_path / 'queue.sqlite'}",
        "GOVTOOL_MAIL_URL": f"file:{tmp_path / 'mails'}",
        "GOVTOOL_SECRET_KEY": "k" * 32,
        "GOVTOOL_BASE_URL": "https://govtool.example",
    }


@contextmanager
def running(*words: str, **environment: str):
    command = [sys.executable, "-m", "govtool", *words]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True
    ) as started:
        try:
            yield started
        finally:
            started.kill()


def waited_for(question) -> object:
    """Ask again and again until there is an answer."""
    until, answer = time.monotonic() + PATIENCE, None
    while not answer and time.monotonic() < until:
        with suppress(OSError):
            answer = question()
        time.sleep(0.1)
    return answer


def spoken(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def alter(file: Path, number: int) -> None:
    """Change one figure of an entry, as somebody who holds the file can."""
    with closing(sqlite3.connect(file)) as connection, connection:
        guards = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for (guard,) in guards:
            connection.execute(f"DROP TRIGGER {guard}")
        connection.execute(
            "UPDATE journal_entries SET subject = replace(subject, ':', ';') WHERE number = ? AND collective_id = 1",
            (number,),
        )


def test_untouched_journals_are_intact(production) -> None:
    answer = CliRunner(env=production).invoke(govtool, ["journal", "verify"])

    assert spoken(answer.output).splitlines() == [
        "Le Clic des Champs : journal intact.",
        "Le Clic des Champs, projet de SCIC : journal intact.",
    ]
    assert answer.exit_code == 0


def test_one_altered_byte_of_a_journal_is_named(production, tmp_path) -> None:
    alter(tmp_path / "govtool.sqlite", 42)

    answer = CliRunner(env=production).invoke(govtool, ["journal", "verify"])

    assert "Le Clic des Champs : ligne 42, son contenu a été changé." in spoken(answer.output)
    assert answer.exit_code == 1


def test_the_demonstration_finds_a_port_says_who_to_be_and_leaves_nothing_elsewhere(built, tmp_path) -> None:
    home, instance = tmp_path / "home", tmp_path / "instance"
    home.mkdir()
    instance.mkdir()
    (instance / "demo.sqlite").write_bytes(built.read_bytes())
    before = set(ROOT.iterdir())
    places = {"GOVTOOL_TEST_INSTANCE": str(instance), "HOME": str(home), "TMPDIR": str(home)}

    with socket.socket() as taken:
        with suppress(OSError):
            taken.bind(("127.0.0.1", FIRST_PORT))
            taken.listen()
        with running("demo", **places, PYTHONDONTWRITEBYTECODE="1", PYTHONUNBUFFERED="1") as demo:
            printed = "".join(takewhile(lambda line: "Ctrl+C" not in line, demo.stdout))
            address = re.search(r"http://127\.0\.0\.1:(\d+)", printed)
            assert int(address[1]) > FIRST_PORT
            page = waited_for(lambda: urllib.request.urlopen(f"{address[0]}/connexion", timeout=10).read().decode())  # noqa: S310 - it is on loopback.
            demo.send_signal(signal.SIGINT)
            demo.wait(PATIENCE)

    assert [part for part in PARTS if f"{address[0]}/demonstration/entrer/{part} " not in printed] == []
    assert [name for name in re.findall(r"entrer/\S+ +(.+)", printed) if name not in page] == []
    assert (list(home.iterdir()), set(ROOT.iterdir())) == ([], before)


def test_the_worker_sends_what_waits_and_stops_when_it_is_told_to(production, tmp_path) -> None:
    settings = load(production, tmp_path)
    engine = engine_for(settings.database_url)
    with unit_of_work(engine, None) as work:
        write_letter(work, open_account(work, "ann@example.org", "Ann"), "test", LetterText("Lien", "Bonjour"), None)

    with running("worker", **production) as worker:
        queue_in(settings, engine).wake()
        sent = waited_for(lambda: [mail.recipient for mail in shown_mails(settings.mail_url)])
        worker.send_signal(signal.SIGINT)
        stopped = worker.wait(PATIENCE)

    engine.dispose()
    assert (sent, stopped) == (["ann@example.org"], 0)


@pytest.mark.parametrize("command", [["serve"], ["worker"], ["db", "upgrade"]], ids=" ".join)
def test_an_installation_without_a_key_or_over_http_does_not_start(production, command) -> None:
    unsafe = {**production, "GOVTOOL_SECRET_KEY": "", "GOVTOOL_BASE_URL": "http://govtool.example"}

    answer = CliRunner(env=unsafe).invoke(govtool, command)

    assert answer.exit_code == 2
    assert [line.split(" : ")[0] for line in answer.stderr.splitlines()] == ["secret_key", "base_url"]
