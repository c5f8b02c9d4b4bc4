"""The order of articles as lawyers read them: art. 9 before art. 16, art. 19 bis before art. 19 octies."""

import re
from typing import Final

LATIN: Final = (
    "bis",
    "ter",
    "quater",
    "quinquies",
    "sexies",
    "septies",
    "octies",
    "nonies",
    "decies",
    "undecies",
    "duodecies",
    "terdecies",
    "quaterdecies",
    "quindecies",
    "sexdecies",
    "septdecies",
    "octodecies",
    "novodecies",
    "vicies",
)
OWN: Final = "statuts"

Order = tuple[bool, tuple[tuple[int, int, str], ...]]


def citation_order(citation: str) -> Order:
    """Give what sorts citations: the statutes of the collective first, then other texts, numbers by their value."""
    words = re.findall(r"\d+|[^\W\d]+", citation.casefold())
    return (not citation.startswith(OWN), tuple(_rank(word) for word in words))


def _rank(word: str) -> tuple[int, int, str]:
    """Sort plain numbers first, then Latin ordinals by their value, then other words."""
    if word.isdecimal():
        return (0, int(word), "")
    if word in LATIN:
        return (1, LATIN.index(word), "")
    return (2, 0, word)
