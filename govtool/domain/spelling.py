"""Spellings: the same word whatever its accents and capitals, the nearest word, texts that are no formulas."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final
from unicodedata import combining, normalize

FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula."""

GUARDS: Final = ("'", "’")


@lru_cache(maxsize=2_000)
def folded(text: str) -> str:
    """Give a text without accents, capitals and ligatures, with spaces for what is no letter or figure."""
    spelled = text.casefold().replace("œ", "oe").replace("æ", "ae")
    plain = (letter for letter in normalize("NFKD", spelled) if not combining(letter))
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())


def one_line(text: str) -> str:
    """Give a text on one line, without spaces around it."""
    return " ".join(text.split())


def spelled_email(text: str) -> str:
    """Give an address as accounts are known by it, letters that look alike being the same."""
    return normalize("NFKC", text).strip().casefold()


def is_formula(text: str) -> bool:
    """Say whether a spreadsheet would take a text for a formula."""
    return text.startswith(FORMULA_SIGNS)


def unguarded(text: str) -> str:
    """Give a text without the apostrophe that keeps it from being a formula."""
    return text[1:] if text.startswith(GUARDS) and is_formula(text[1:]) else text


def nearest(word: str, known: Iterable[str]) -> str:
    """Give the known word that differs least from another; empty when none is near, half its letters or more differing.

    Equally near, the first one.
    """
    plain = folded(word)
    counted = ((_distance(plain, folded(other)), rank, other) for rank, other in enumerate(known))
    far, _, found = min(counted, default=(len(plain), 0, ""))
    return found if far * 2 < max(len(plain), 1) else ""


def _distance(word: str, other: str) -> int:
    """Count the letters to change, add or take away to make one word of another."""
    before = list(range(len(other) + 1))
    for rank, letter in enumerate(word, 1):
        row = [rank]
        for place, wanted in enumerate(other, 1):
            row.append(min(row[-1] + 1, before[place] + 1, before[place - 1] + (letter != wanted)))
        before = row
    return before[-1]
