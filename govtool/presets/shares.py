"""Shares: exact fractions written as text, such as `2/5`, `40 %` or `12,5 %`."""

import re
from fractions import Fraction

_FRACTION = re.compile(r"([0-9]{1,18})\s*/\s*([0-9]{1,18})")
_DECIMAL = re.compile(r"([0-9]{1,18})(?:[.,]([0-9]{1,18}))?\s*(%?)")


def share_of(text: str) -> Fraction | None:
    """Read a share exactly; None when the text is not one (the bounds 0 and 1 are not checked here)."""
    fraction = _FRACTION.fullmatch(text.strip())
    if fraction:
        numerator, denominator = int(fraction[1]), int(fraction[2])
        return Fraction(numerator, denominator) if denominator else None
    decimal = _DECIMAL.fullmatch(text.strip())
    if not decimal:
        return None
    digits = decimal[2] or ""
    number = Fraction(int(decimal[1] + digits), 10 ** len(digits))
    return number / 100 if decimal[3] else number


def text_of(share: Fraction) -> str:
    """Write a share so that it reads back exactly: a whole percentage, else a fraction."""
    percent = share * 100
    return f"{percent.numerator} %" if percent.denominator == 1 else f"{share.numerator}/{share.denominator}"
