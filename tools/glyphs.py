"""What the letters of the PDF can draw: `python -m tools.glyphs` asks typst and writes `govtool/documents/glyphs.txt`.

Run it when typst is upgraded. Each character of Unicode is set in each style that the templates use; under PDF/A typst
names those that none of its own fonts has.
"""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from govtool.documents.printable import GLYPHS

HEAD = (
    "# Characters that the fonts of typst draw, as ranges of code points: `python -m tools.glyphs` writes them anew.\n"
)
STYLES = '(), (weight: 600), (weight: 700), (style: "italic")'
SOURCE = f"""
#set document(title: "Glyphs")
#set text(font: "Libertinus Serif", lang: "fr")
#for character in json(bytes(sys.inputs.characters)) {{
  for style in ({STYLES}) {{ par(text(..style, character)) }}
}}
"""
MISSING = re.compile(r'the text `"(.+?)"` could not be displayed')
ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
LOT = 2_000


def drawn_among(characters: Iterable[str]) -> set[str]:
    """Give the characters that typst can draw in every style."""
    from typst import Compiler, Fonts, TypstError

    asked = set(characters)
    inputs = {"characters": json.dumps(sorted(asked))}
    fonts = Fonts(include_system_fonts=False)
    compiler = Compiler(SOURCE.encode(), font_paths=fonts, ignore_system_fonts=True, sys_inputs=inputs)
    try:
        compiler.compile(format="pdf", pdf_standards=["a-3a", "ua-1"], timestamp=0)
    except TypstError as fault:
        named = ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(MISSING.findall(fault.diagnostic)))
        missing = set(named) & asked
        if not missing:
            raise
        return drawn_among(asked - missing) if asked > missing else set()
    return asked


def ranges_of(characters: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Give the ranges of code points that characters fill, both ends inclusive."""
    points = sorted(map(ord, characters))
    first = last = points[0]
    for point in points[1:]:
        if point != last + 1:
            yield first, last
            first = point
        last = point
    yield first, last


def written(characters: Iterable[str]) -> str:
    """Give the file that lists characters."""
    return HEAD + "".join(f"{first:04X}-{last:04X}\n" for first, last in ranges_of(characters))


def main() -> int:
    """Ask typst about all that Unicode assigns, and write the file."""
    points = range(0x20, sys.maxunicode + 1)
    visible = [character for character in map(chr, points) if unicodedata.category(character) not in INVISIBLE]
    drawn: set[str] = set()
    for start in range(0, len(visible), LOT):
        drawn |= drawn_among(visible[start : start + LOT])
    Path(GLYPHS).write_text(written(drawn), encoding="utf-8")
    sys.stdout.write(f"{len(drawn)} characters of {len(visible)} are drawn.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
