"""Numbers in words and figures: shares exact and rounded, thousands apart, the comma of the language."""

from fractions import Fraction
from typing import Final

from govtool.wording.language import Language, Voice

NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
MOST_DIGITS: Final = 12


def whole_of(voice: Voice, number: int) -> str:
    """Write a whole number, thousands apart."""
    return f"{number:,}".replace(",", NARROW if voice.language is Language.FRENCH else ",")


def fraction_of(voice: Voice, number: Fraction | int) -> str:
    """Write an exact number: whole, or as a fraction."""
    exact = Fraction(number)
    if exact.denominator == 1:
        return whole_of(voice, exact.numerator)
    return f"{whole_of(voice, exact.numerator)}/{whole_of(voice, exact.denominator)}"


def percent_of(voice: Voice, share: Fraction, digits: int = 2) -> str:
    """Write a share in percent, rounded half up to at most `digits` decimals, without idle zeros."""
    scaled = share * 100 * 10**digits
    rounded = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    whole, rest = divmod(rounded, 10**digits)
    decimals = str(rest).rjust(digits, "0").rstrip("0")
    comma, space = (",", NARROW) if voice.language is Language.FRENCH else (".", "")
    return whole_of(voice, whole) + (comma + decimals if decimals else "") + space + "%"


def is_short(share: Fraction) -> bool:
    """Say whether a share is exact in percent with at most two decimals."""
    return (share * 10_000).denominator == 1


def share_of(voice: Voice, share: Fraction) -> str:
    """Write a share as briefly as is exact: 40 %, 12,5 %, else 2/3 (66,67 %)."""
    return percent_of(voice, share) if is_short(share) else exact_share_of(voice, share)


def exact_share_of(voice: Voice, share: Fraction, threshold: Fraction | None = None) -> str:
    """Write a share exact, then rounded: 2/3 (66,67 %).

    threshold: a share it is compared with; decimals are added until the two read differently, if they do differ.
    """
    if share.denominator == 1:
        return percent_of(voice, share)
    return f"{fraction_of(voice, share)} ({rounded_of(voice, share, threshold)})"


def rounded_of(voice: Voice, share: Fraction, threshold: Fraction | None) -> str:
    """Round a share for display, with as many decimals as tell it from a threshold that it is not."""
    digits = 2
    while threshold is not None and threshold != share and digits < MOST_DIGITS:
        if percent_of(voice, share, digits) != percent_of(voice, threshold, digits):
            break
        digits += 1
    return percent_of(voice, share, digits)
