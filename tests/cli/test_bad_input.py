"""Whatever a command is given, it answers with one line a fault and exit 2, never with a stack trace."""

import json
import re
from pathlib import Path

import pytest

from tests.factories.commands import run

COMMANDS = [
    ("power",),
    ("simulate",),
    ("growth",),
    ("decide",),
    ("statutes", "show"),
    ("statutes", "check"),
    ("statutes", "book"),
    ("statutes", "explain"),
    ("statutes", "new", "--from"),
    ("statutes", "diff", "sel"),
]
BYTES = {
    "binary": bytes(range(256)) * 20,
    "empty": b"",
    "ten megabytes": b"a" * 10_000_000,
    "utf-16": 'format = 1\nname = "x"\n'.encode("utf-16"),
    "latin-1": 'name = "é"\n'.encode("latin-1"),
    "a zero byte": b'name = "a\x00b"\n',
    "deep lists": b"a = " + b"[" * 5_000 + b"]" * 5_000,
    "deep keys": b"a" + b".a" * 5_000 + b" = 1",
    "deep tables": b"[" + b"a." * 30 + b"a]\nb = 1",
    "no toml": b"{ not: toml }",
    "a number of 5000 digits": b"format = " + b"9" * 5_000,
    "nan": b"format = nan\nname = 3.5\n",
    "infinity": b"format = inf\ncall = -inf\n",
    "an unknown key": b"quorom = 1\n",
    "terminal colours": b'"\\u001b[31m" = "\\u001b[31m"\n',
}


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", list(BYTES))
def test_a_bad_file_ends_in_faults(name: str, command: tuple[str, ...], tmp_path: Path) -> None:
    file = tmp_path / "document.toml"
    file.write_bytes(BYTES[name])

    result = run(*command, file)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.strip()
    assert "Traceback" not in result.stderr
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", result.stderr)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("name", list(BYTES))
def test_a_bad_standard_input_ends_in_faults(name: str, command: tuple[str, ...]) -> None:
    result = run(*command, "-", given=BYTES[name])

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.strip()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    "source", ["dossier", "dossier.toml", "./", "nulle-part.toml", "nulle/part", "", "a\x00b.toml"]
)
def test_what_is_no_file_is_named(source: str, command: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "dossier.toml").mkdir()
    place = str(tmp_path / source) if source.startswith("dossier.") else source

    result = run(*command, place)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_misspelt_preset_is_answered_with_the_nearest_one(language: str) -> None:
    result = run("statutes", "show", "clic-des-champ", "--lang", language)

    assert result.exit_code == 2
    assert "clic-des-champs" in result.stderr.replace("clic-des-champ\u00a0", "")


def test_a_fault_is_named_with_its_field_and_its_value() -> None:
    result = run("statutes", "show", "-", given='format = 1\nname = "x"\n[[colleges]]\nid = "a"\nweight = 0.5\n')

    assert result.stderr.replace("\u00a0", " ").replace("\u202f", " ") == (
        "colleges[a].weight = 0.5 : un nombre à virgule n’est pas exact ; "
        'écrivez une part entre guillemets, comme "2/5" ou "40 %".\n'
    )


HOSTILE = 'format = 1\nname = "x\\u001b[2J\\u202e\\u0007y"\n"a\\u001b[2J\\nb" = 1\n'


def test_a_fault_does_not_command_the_terminal_and_keeps_to_one_line() -> None:
    result = run("statutes", "show", "-", given=HOSTILE)

    assert result.exit_code == 2
    assert len(result.stderr.splitlines()) == 1
    assert "a\ufffd[2J\ufffdb = 1" in result.stderr


def test_a_text_does_not_command_the_terminal() -> None:
    (name, *_) = run("statutes", "show", "-", given=HOSTILE.rsplit("\n", 2)[0]).stdout.splitlines()

    assert name == "x\ufffd[2J\ufffd\ufffdy"


def test_json_does_not_command_the_terminal_and_keeps_every_sign() -> None:
    given = HOSTILE.rsplit("\n", 2)[0].replace("u0007", "u009b")

    result = run("statutes", "show", "-", "--json", given=given)

    assert "\u009b" not in result.stdout
    assert json.loads(result.stdout)["name"] == "x\u001b[2J\u202e\u009by"


@pytest.mark.parametrize("given", [b'\xef\xbb\xbfformat = 1\r\nname = "x"\r\n', b'format = 1\nname = "x"'])
def test_a_mark_at_the_start_and_windows_lines_are_no_fault(given: bytes, tmp_path: Path) -> None:
    file = tmp_path / "document.toml"
    file.write_bytes(given)

    assert run("statutes", "show", file).exit_code == 0
    assert run("statutes", "show", "-", given=given).exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ("statutes", "show", "sel", "--lang", "de"),
        ("statutes", "show"),
        ("statutes", "diff", "sel"),
        ("statutes", "schema", "nope"),
        ("statutes", "check", "sel", "--on", "2026-02-30"),
        ("statutes", "book", "sel", "--cases", "nulle-part"),
        ("statutes", "explain", "sel", "--call", "3"),
        ("statutes", "nope"),
    ],
    ids=" ".join,
)
def test_a_wrong_command_line_ends_in_two(words: tuple[str, ...]) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert result.stdout == ""
