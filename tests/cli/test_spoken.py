"""The commands speak French, or English when asked: their help, and what cannot be read of a command line."""

import pytest

from tests.factories.commands import answer, run

MISREAD = [
    (("decide",), "Erreur : Il manque l’argument 'CASE.toml'."),
    (("decide", "--lang", "en"), "Error: Missing argument 'CASE.toml'."),
    (("decide", "--lang=en"), "Error: Missing argument 'CASE.toml'."),
    (("decide", "--lang", "de", "x"), "n’est pas une des valeurs admises"),
    (("decid",), "Erreur : La commande 'decid' n’existe pas."),
    (("decide", "--jso"), "L’option '--jso' n’existe pas. Vouliez-vous dire '--json' ?"),
    (("statutes", "check", "--on", "12/05/2026", "scic-sa"), "Un jour est attendu, par exemple 2026-05-12."),
    (("statutes", "check", "scic-sa", "scop-sarl"), "Argument en trop (scop-sarl)"),
    (("statutes", "explain", "--call", "3", "scic-sa"), "3 est hors des bornes 1<=x<=2."),
]


@pytest.mark.parametrize(("words", "sentence"), MISREAD)
def test_a_command_line_that_cannot_be_read_is_answered_in_the_language(words: tuple[str, ...], sentence: str) -> None:
    ended = run(*words)

    assert ended.exit_code == 2
    assert sentence in ended.stderr


def test_the_help_is_in_the_language() -> None:
    assert "Décide un cas" in answer("decide", "--help")
    assert "Decide CASE.toml" in answer("decide", "--help", "--lang", "en")
