"""What the letters of the PDF can draw: `python -m tools.glyphs` asks typst and writes `govtool/documents/glyphs.txt`.

Run it when typst is upgraded. Each character of Unicode is set in each style that the templates use; under PDF/A typst
names those that none of its own fonts has.
"""

import sys
import unicodedata
from collections.abc import Iterable, Iterator

from govtool.documents.glyphs import GLYPHS, refused_in

HEAD = "# Characters that the fonts of typst draw, as code points: `python -m tools.glyphs` writes them anew.\n"
INVISIBLE = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
LOT = 2_000


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
        lot = visible[start : start + LOT]
        drawn |= set(lot) - refused_in(lot)
    GLYPHS.write_text(written(drawn), encoding="utf-8")
    sys.stdout.write(f"{len(drawn)} characters of {len(visible)} are drawn.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
