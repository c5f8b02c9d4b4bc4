"""Typography of what members write: the spaces, apostrophes and ellipses that a keyboard does not give."""

import re
from typing import Final

from govtool.wording.language import Language
from govtool.wording.numbers import NARROW

NO_BREAK: Final = "\N{NO-BREAK SPACE}"
PLACE: Final = "\ue000"
LEFT_ALONE: Final = re.compile(rf"\w+://\S+|\S+@\S+|www\.\S+|{PLACE}")
"""Addresses, which a space would break."""
FRENCH: Final = (
    (r"(?<=[^\s;!?])[ \u00a0\u202f]*(?=[;!?]+(?:[\s»)\]]|$))", NARROW),
    (r"(?<=\d)[ \u00a0\u202f]*(?=%)", NARROW),
    (r"(?<=\S)[ \u00a0\u202f]*(?=:(?:\s|$))", NO_BREAK),
    (r"«[ \u00a0\u202f]*(?=\S)", f"«{NO_BREAK}"),
    (r"(?<=\S)[ \u00a0\u202f]*»", f"{NO_BREAK}»"),
    (r"(?<=\d) (?=\d{3}\b)", NARROW),
    (r"(?<=\d) (?=€)", NO_BREAK),
    (r"\b([nN])° (?=\d)", rf"\1°{NO_BREAK}"),
)
BOTH: Final = ((r"(?<=\w)'(?=\w)", "’"), (r"(?<!\.)\.{3}(?!\.)", "…"))


def typeset(text: str, language: Language) -> str:
    """Give a text with the typography of its language; words, lines and addresses stay as they are."""
    kept = iter(LEFT_ALONE.findall(text))
    mended = LEFT_ALONE.sub(PLACE, text)
    for pattern, right in (*BOTH, *FRENCH) if language is Language.FRENCH else BOTH:
        mended = re.sub(pattern, right, mended, flags=re.MULTILINE)
    return re.sub(PLACE, lambda _: next(kept), mended)
