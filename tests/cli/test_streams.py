"""The program in a terminal of its own: encodings, pipes that close, disks that are full."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govtool.cli.streams import simplified
from govtool.presets.documents import preset, read_statutes

TOP = Path(__file__).parents[2]
COMMANDS = [
    ("--help",),
    ("tour",),
    ("decide", "govtool/presets/data/tour/1-clic-des-champs.toml"),
    ("statutes", "list"),
    ("statutes", "show", "m-comme-medoc"),
    ("statutes", "book", "m-comme-medoc", "--cases", "govtool/presets/data/tour"),
    ("statutes", "explain", "m-comme-medoc"),
    ("statutes", "diff", "scic-sas", "scic-sarl"),
]


def started(
    *words: str, encoding: str = "utf-8", given: bytes = b"", out: int = subprocess.PIPE
) -> tuple[int, bytes, bytes]:
    """Run the program as a person does, and give its exit, its answer and its faults."""
    done = subprocess.run(
        [sys.executable, "-m", "govtool", *words],
        cwd=TOP,
        env={**os.environ, "PYTHONIOENCODING": encoding},
        input=given,
        stdout=out,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stdout or b"", done.stderr


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "cp850", "ascii"])
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_any_encoding_carries_the_answer(command: tuple[str, ...], encoding: str) -> None:
    code, answer, faults = started(*command, encoding=encoding)

    assert (code, faults) == (0, b"")
    assert answer


def test_what_an_encoding_lacks_is_replaced_by_what_comes_nearest() -> None:
    _, answer, _ = started("statutes", "show", "sel", encoding="latin-1")

    assert "Système d'échange local, modèle" in answer.decode("latin-1")


@pytest.mark.parametrize(
    ("text", "plain"), [("l’œuvre", "l'?uvre"), ("« 12,5\u202f% »", '" 12,5 % "'), ("é → •", "e > -")]
)
def test_each_character_has_a_plain_one(text: str, plain: str) -> None:
    error = UnicodeEncodeError("ascii", text, 0, len(text), "lacks")

    assert simplified(error) == (plain, len(text))


def test_json_keeps_every_character_in_any_encoding() -> None:
    _, plain, _ = started("statutes", "show", "sel", "--json", encoding="latin-1")
    _, whole, _ = started("statutes", "show", "sel", "--json")

    assert json.loads(plain.decode("latin-1")) == json.loads(whole.decode("utf-8"))
    assert "é".encode() in whole


def test_a_new_document_is_utf_8_in_any_encoding() -> None:
    _, document, _ = started("statutes", "new", "--from", "sel", encoding="latin-1")

    assert read_statutes(document.decode("utf-8")) == preset("sel")


def test_faults_are_said_in_any_encoding() -> None:
    code, _, faults = started("statutes", "show", "inconnu", encoding="latin-1")

    assert code == 2
    assert "n'existe pas" in faults.decode("latin-1")


@pytest.mark.parametrize("command", [*COMMANDS, ("statutes", "schema", "case")], ids=" ".join)
def test_a_pipe_that_closes_ends_without_a_word(command: tuple[str, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)

    code, _, faults = started(*command, out=writer)
    os.close(writer)

    assert code == 1
    assert faults == b""


FULL = Path(os.devnull).with_name("full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full disk to write on")
@pytest.mark.parametrize("command", [("statutes", "show", "sel"), ("statutes", "schema", "case")], ids=" ".join)
def test_a_full_disk_is_said_in_one_line(command: tuple[str, ...]) -> None:
    with FULL.open("wb") as full:
        code, _, faults = started(*command, out=full.fileno())

    assert code == 2
    assert len(faults.splitlines()) == 1
