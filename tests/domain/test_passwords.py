"""Passwords: long enough, and not what everybody tries first."""

import pytest

from govtool.domain.passwords import LONGEST, SHORTEST, password_refusals

OWN = ("Maëlle Garandel", "maelle.garandel@exemple.fr")


def codes(password: str) -> list[str]:
    return [refusal.code for refusal in password_refusals(password, OWN)]


@pytest.mark.parametrize(
    "password",
    [
        "quatre mots sans rapport",
        "correct horse battery staple",
        "Vélo7nuage!carafe",
        "k3#Zr!pQ9&vLxT",
        "été hiver automne",
        "😀🚲🌾🍎🐝🌻🥕🍞🧀🍇🌧🌞",
        "password de mon vélo rouge",
    ],
)
def test_a_password_that_nobody_would_try_is_taken(password) -> None:
    assert codes(password) == []


@pytest.mark.parametrize(
    "password",
    [
        "aaaaaaaaaaaa",
        "abababababab",
        "passwordpassword",
        "Password1234",
        "motdepasse2026!",
        "azertyuiop12",
        "123456789012",
        "govtoolgovtool",
        "Garandel2026!",
        "maelle.garandel",
        "MAELLEGARANDEL",
        "jetaimejetaime",
        "soleil soleil",
    ],
)
def test_a_password_that_is_tried_first_is_not_taken(password) -> None:
    assert codes(password) == ["password-common"]


@pytest.mark.parametrize(("length", "said"), [(11, ["password-short"]), (12, [])])
def test_a_password_has_twelve_characters_at_least(length, said) -> None:
    assert SHORTEST == 12
    assert codes("kZr!pQ9&vLxT"[:length]) == said


@pytest.mark.parametrize(("length", "said"), [(128, []), (129, ["password-long"])])
def test_a_password_has_128_characters_at_most(length, said) -> None:
    assert LONGEST == 128
    assert codes(("kZr!pQ9&vLxT fable " * 9)[:length]) == said
