"""What members write gets the typography of its language, and nothing else changes."""

import pytest

from govtool.wording.language import Language
from govtool.wording.typography import typeset
from tools.typography import NARROW, NO_BREAK, faults_of


@pytest.mark.parametrize(
    ("written", "set_in_french"),
    [
        ("Qui vote ?", f"Qui vote{NARROW}?"),
        ("Quoi?! Oui !", f"Quoi{NARROW}?! Oui{NARROW}!"),
        ("oui ; non", f"oui{NARROW}; non"),
        ("Présents : 12", f"Présents{NO_BREAK}: 12"),
        ("Présents:\n12", f"Présents{NO_BREAK}:\n12"),
        ("12,5% et 40 %", f"12,5{NARROW}% et 40{NARROW}%"),
        ("« oui » et «non»", f"«{NO_BREAK}oui{NO_BREAK}» et «{NO_BREAK}non{NO_BREAK}»"),
        ("l'eau d'ici", "l’eau d’ici"),
        ("et puis...", "et puis…"),
        ("12 000 € au n° 3", f"12{NARROW}000{NO_BREAK}€ au n°{NO_BREAK}3"),
        ("à 18:30, 3:1", "à 18:30, 3:1"),
        ("voir https://exemple.fr:80/a?b;c ; oui", f"voir https://exemple.fr:80/a?b;c{NARROW}; oui"),
        ("écrire à l'o@exemple.fr", "écrire à l'o@exemple.fr"),
        ("www.exemple.fr?x", "www.exemple.fr?x"),
        ("suite.... fin", "suite.... fin"),
        ("6' et 'cité'", "6' et 'cité'"),
        ("un\n\n  deux", "un\n\n  deux"),
        ("\ue000 : o@exemple.fr", f"\ue000{NO_BREAK}: o@exemple.fr"),
        ("", ""),
    ],
)
def test_a_french_text_is_set(written: str, set_in_french: str) -> None:
    assert typeset(written, Language.FRENCH) == set_in_french


def test_setting_twice_changes_nothing_more() -> None:
    once = typeset("Qui l'a dit : « moi » ; 12 % ? n° 3...", Language.FRENCH)

    assert typeset(once, Language.FRENCH) == once
    assert faults_of(once, "fr") == []


def test_an_english_text_keeps_its_spaces() -> None:
    assert typeset("Who voted? It's 12%: yes...", Language.ENGLISH) == "Who voted? It’s 12%: yes…"
