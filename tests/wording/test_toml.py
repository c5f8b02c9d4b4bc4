"""Whatever the parser says of a text that is no TOML is said in a sentence of the language, with its place."""

import tomllib

import pytest

from govtool.wording.language import voice_in
from govtool.wording.toml import REASONS, unreadable_text

FRENCH = voice_in("fr")
UNREADABLE = {
    "Cannot declare": "[a]\n[a]",
    "Cannot mutate immutable namespace": "a = {b = 1}\na.c = 2",
    "Cannot overwrite a value": "a = 1\na = 2",
    "Cannot redefine namespace": "[a.b]\n[a]\nb.c = 1",
    "Duplicate inline table key": "a = {b = 1, b = 2}",
    "Escaped character is not": 'a = "\\uD800"',
    "Expected '=' after a key": "a b",
    "Expected ']' at the end of a table": "[a",
    "Expected ']]' at the end of an array": "[[a]",
    "Expected newline or end": "a = 1 b",
    "Found invalid character": "a = 1 # \x00",
    "Illegal character": 'a = "\x00"',
    "Invalid date or datetime": "a = 2026-02-30",
    "Invalid hex value": 'a = "\\uZZZZ"',
    "Invalid initial character": "a. = 1",
    "Invalid statement": "!",
    "Invalid value": "a = vingt",
    "Unclosed array": "a = [1",
    "Unclosed inline table": "a = {b = 1",
    "Unescaped '\\' in a string": 'a = "\\z"',
    "Unterminated string": 'a = "b',
}


def reason_of(text: str) -> str:
    with pytest.raises(tomllib.TOMLDecodeError) as raised:
        tomllib.loads(text)
    return str(raised.value)


def test_every_reason_is_tried() -> None:
    assert set(UNREADABLE) == set(REASONS)


@pytest.mark.parametrize("start", list(REASONS))
def test_each_reason_of_the_parser_is_said_in_french(start: str) -> None:
    reason = reason_of(UNREADABLE[start])

    assert reason.startswith(start)
    assert FRENCH.say(REASONS[start]) in unreadable_text(FRENCH, reason)


def test_the_place_is_said() -> None:
    assert (
        unreadable_text(FRENCH, reason_of("a = 1\nb = vingt"))
        .replace("\u00a0", " ")
        .startswith("ce n’est pas du TOML lisible, ligne 2, colonne 5 :")
    )
    assert "à la fin" in unreadable_text(FRENCH, reason_of('a = """b'))


def test_a_reason_of_a_later_parser_is_given_as_it_is() -> None:
    assert "Something new" in unreadable_text(FRENCH, "Something new (at line 1, column 2)")
