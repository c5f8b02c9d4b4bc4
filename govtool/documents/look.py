"""The look of office files: the same inks, sizes and measures as the PDF."""

from itertools import pairwise
from typing import Final

from govtool.documents.blocks import Document, Grid

INK: Final = "24211c"
QUIET: Final = "5f594e"
LINE: Final = "cfc5b3"
ACCENT: Final = "1d5c48"
ALARM: Final = "9a3b2e"
LETTERS: Final = "Cambria"
"""A family of Word on every system, with figures of one width; LibreOffice puts Caladea in its place."""
PAPER: Final = (210, 297)
MARGINS: Final = (24, 22, 22)
"""Above, below, and on both sides, in millimetres."""
SIGNED_ROW: Final = 12
SIGNATURE_HEIGHT: Final = 27
KEPT_TOGETHER: Final = 8
MANY_COLUMNS: Final = 7


def is_kept_together(grid: Grid) -> bool:
    """Say whether a table stays on one page: a short one, unless its rows are high."""
    return len(grid.rows) <= KEPT_TOGETHER and not grid.signed


def page_of(document: Document) -> tuple[int, int]:
    """Give width and height of the page, in millimetres."""
    across, down = PAPER
    return (down, across) if document.landscape else (across, down)


def text_width(document: Document) -> int:
    """Give the width of the text, in millimetres."""
    return page_of(document)[0] - 2 * MARGINS[2]


def spread(widths: tuple[int, ...], whole: int) -> tuple[int, ...]:
    """Share a whole out in proportion; the parts add up to it."""
    total, ends = sum(widths), [0]
    for width in widths:
        ends.append(ends[-1] + width)
    places = [end * whole // total for end in ends]
    return tuple(after - before for before, after in pairwise(places))
