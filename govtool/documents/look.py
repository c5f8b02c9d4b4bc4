"""The look of office files: the same inks, sizes and measures as the PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice, pairwise
from typing import Final

from govtool.documents.blocks import Block, Document, Grid, Heading, Paragraph, Signatures

INK: Final = "24211c"
QUIET: Final = "5f594e"
LINE: Final = "cfc5b3"
ACCENT: Final = "1d5c48"
ALARM: Final = "9a3b2e"
PALE: Final = "f1ece3"
"""The ink of the word across a draft: text stays readable over it."""
LETTERS: Final = "Cambria"
"""A family of Word on every system, with figures of one width; LibreOffice puts Caladea in its place."""
PAPER: Final = (210, 297)
MARGINS: Final = (24, 22, 22)
"""Above, below, and on both sides, in millimetres."""
SIGNED_ROW: Final = 12
SIGNATURE_HEIGHT: Final = 27
WATERMARK_HEIGHT: Final = 45
WATERMARK_WIDTH: Final = 200
KEPT_TOGETHER: Final = 8
MANY_COLUMNS: Final = 7
MOST_HELD: Final = 4
"""How many blocks before places to sign stay with them, at most, the places counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watermark:
    """The word across a draft.

    width, height: in millimetres, before it is turned.
    angle: how far it is turned to the left, in degrees.
    """

    width: int
    height: int
    angle: int


def is_kept_together(grid: Grid) -> bool:
    """Say whether a table stays on one page: a short one, unless its rows are high."""
    return len(grid.rows) <= KEPT_TOGETHER and not grid.signed


def is_joined(grid: Grid) -> bool:
    """Say whether a table stays on one page with what follows it: a long one would drag it from page to page."""
    return grid.joined and is_kept_together(grid)


def held_blocks(blocks: Sequence[Block]) -> Iterator[tuple[Block, bool]]:
    """Give each block, and whether it stays on the page of the next one.

    A table stays with its chart, and nobody signs a page on which nothing is said: the words before places to sign do,
    those above their heading too.
    """
    for rank, block in enumerate(blocks):
        following = dropwhile(_leads, islice(blocks, rank + 1, rank + 1 + MOST_HELD))
        signed = _leads(block) and isinstance(next(following, None), Signatures)
        yield block, signed or (isinstance(block, Grid) and is_joined(block))


def _leads(block: Block) -> bool:
    return isinstance(block, Heading) or (isinstance(block, Paragraph) and not block.quoted)


def written_from(grid: Grid) -> int:
    """Give the rank of the first column that is written in by hand; the number of columns when none is."""
    return len(grid.heads) - grid.signed * (1 + len(grid.blank))


def has_many_columns(grid: Grid) -> bool:
    """Say whether a table has so many columns that its letters are smaller."""
    return len(grid.heads) > MANY_COLUMNS


def page_of(document: Document) -> tuple[int, int]:
    """Give width and height of the page, in millimetres."""
    across, down = PAPER
    return (down, across) if document.landscape else (across, down)


def text_width(document: Document) -> int:
    """Give the width of the text, in millimetres."""
    return page_of(document)[0] - 2 * MARGINS[2]


def watermark_of(document: Document) -> Watermark:
    """Say how large the word across a draft is: as large as the page, whatever its letters."""
    letters = max(1, len(document.watermark))
    height = min(WATERMARK_HEIGHT, WATERMARK_WIDTH * 10 // (7 * letters))
    return Watermark(width=height * letters * 7 // 10, height=height, angle=35 if document.landscape else 52)


def spread(widths: tuple[int, ...], whole: int) -> tuple[int, ...]:
    """Share a whole out in proportion; the parts add up to it."""
    total, ends = sum(widths), [0]
    for width in widths:
        ends.append(ends[-1] + width)
    places = [end * whole // total for end in ends]
    return tuple(after - before for before, after in pairwise(places))
