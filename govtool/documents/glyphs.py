"""Glyphs: what the fonts inside typst draw, from a list, and from typst itself where a list does not tell."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

GLYPHS: Final = Path(__file__).with_name("glyphs.txt")
"""The characters that typst draws one by one; `python -m tools.glyphs` writes it, a test asks typst again."""
SIMPLE: Final = re.compile("[\n\u0020-\u02ff\u0370-\u0482\u048a-\u052f\u1e00-\u1fff\u2000-\u20cf\u2100-\u27bf]*")
"""Texts in which each character is drawn alone; elsewhere marks join letters, which must be in one font with them."""
SOURCE: Final = b"""
#set document(title: "Glyphs")
#set text(font: "Libertinus Serif", lang: "fr")
#for entry in json(bytes(sys.inputs.texts)) {
  for style in ((:), (weight: 600), (weight: 700), (style: "italic")) { par(text(..style, entry)) }
}
"""
MISSING: Final = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


@cache
def undrawn() -> re.Pattern[str]:
    """Match a character that no font draws."""
    lines = GLYPHS.read_text(encoding="utf-8").splitlines()
    ranges = (line.split("-") for line in lines if not line.startswith("#"))
    drawn = "".join(f"\\U{first:0>8}-\\U{last:0>8}" for first, last in ranges)
    return re.compile(f"[^\n{drawn}]")


def is_doubtful(text: str) -> bool:
    """Say whether only typst can tell that a text of drawn characters is drawn."""
    return SIMPLE.fullmatch(text) is None


def clusters_of(text: str) -> Iterator[str]:
    """Give each character of a text with the marks that are joined to it."""
    cluster = ""
    for sign in text:
        if cluster.strip() and unicodedata.category(sign).startswith("M"):
            cluster += sign
            continue
        if cluster:
            yield cluster
        cluster = sign
    if cluster:
        yield cluster


def refused_in(clusters: Iterable[str]) -> frozenset[str]:
    """Give the clusters that typst cannot draw in one of the styles of the templates."""
    asked, refused = frozenset(clusters), frozenset[str]()
    while asked and (named := _named_by_typst(asked)):
        if len(asked) > 1 and not named & asked:
            ordered = sorted(asked)
            halves = (ordered[: len(ordered) // 2], ordered[len(ordered) // 2 :])
            return refused.union(*map(refused_in, halves))
        refused |= named & asked or asked
        asked -= refused
    return refused


def _named_by_typst(texts: frozenset[str]) -> frozenset[str]:
    """Give what typst names as that which it cannot draw, or a part of it; there may be more.

    Raises: TypstError when something else is wrong.
    """
    from typst import Compiler, TypstError

    from govtool.documents.pictures import fonts

    inputs = {"texts": json.dumps(sorted(texts))}
    compiler = Compiler(SOURCE, font_paths=fonts(), ignore_system_fonts=True, sys_inputs=inputs)
    try:
        compiler.compile(format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=0)
    except TypstError as fault:
        if named := MISSING.findall(fault.diagnostic):
            return frozenset(ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) for text in named)
        raise
    return frozenset()
