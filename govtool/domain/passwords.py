"""Passwords: long enough to resist, and not what everybody tries first; no rule on letters, digits and marks."""

from collections.abc import Iterable
from typing import Final

from govtool.domain.findings import Refusal

SHORTEST: Final = 12
LONGEST: Final = 128
FEWEST_LETTERS: Final = 5
FEWEST_OWN: Final = 4
SHORTEST_WORD: Final = 3
TRIED_FIRST: Final = (
    "abcdef", "abcdefgh", "admin", "administrateur", "amour", "angel", "arsenal", "assemblee", "association",
    "azerty", "azertyuiop", "bonjour", "bretagne", "calvin", "camille", "changeme", "chocolat", "chocolate",
    "collectif", "cooperative", "coucou", "doudou", "dragon", "football", "france", "govtool", "hello", "iloveyou",
    "jesus", "jetaime", "julien", "killer", "letmein", "liverpool", "loulou", "login", "love", "marine",
    "marseille", "master", "michael", "monamour", "monkey", "motdepasse", "nicolas", "nirvana", "oceane", "pass",
    "passe", "passw0rd", "password", "pokemon", "princess", "princesse", "qsdfgh", "qsdfghjklm", "qwerty",
    "qwertyuiop", "qwertz", "rennes", "root", "saucisse", "secret", "secretaire", "shadow", "soleil", "starwars",
    "sunshine", "superman", "thomas", "tigrou", "toto", "user", "wxcvbn", "welcome", "zxcvbn",
)  # fmt: skip


def password_refusals(password: str, own_words: Iterable[str]) -> tuple[Refusal, ...]:
    """Say what keeps a password from being chosen.

    own_words: what others know of the person, such as her name and her address.

    Refusals: password-short, password-long, password-common.
    """
    if len(password) < SHORTEST:
        return (Refusal("password-short", {"least": SHORTEST}),)
    if len(password) > LONGEST:
        return (Refusal("password-long", {"most": LONGEST}),)
    return (Refusal("password-common", {}),) if _is_common(password.casefold(), own_words) else ()


def _is_common(password: str, own_words: Iterable[str]) -> bool:
    """Say whether little is left of a password once what everybody tries first is taken away."""
    if password.isdigit() or len(set(password)) < FEWEST_LETTERS or password in (password + password)[1:-1]:
        return True
    words = {word for text in own_words for word in _words_of(text) if len(word) >= SHORTEST_WORD}
    for word in sorted({*TRIED_FIRST, *words}, key=len, reverse=True):
        password = password.replace(word, "")
    return sum(letter.isalpha() for letter in password) < FEWEST_OWN and len(set(password)) < FEWEST_LETTERS * 2


def _words_of(text: str) -> list[str]:
    return "".join(letter if letter.isalpha() else " " for letter in text.casefold()).split()
