"""The markup of OpenDocument text: paragraphs, tables and frames, as text because large tables have many cells."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from govtool.documents.blocks import Grid, Signatures
from govtool.documents.columns import widths_of
from govtool.documents.look import Watermark, has_many_columns, is_joined, is_kept_together, spread, written_from
from govtool.documents.texts import lines_of

SPACES: Final = re.compile("^ +| {2,}")
BREAK: Final = "<text:line-break/>"
HUNDREDTHS: Final = 100
RADIANS: Final = {35: "0.6109", 52: "0.9076"}
"""The angles of the word across a draft, by their degrees."""


def text_of(text: str) -> str:
    """Write a text; spaces at its start, and those after a space, are counted: readers would merge them."""
    return SPACES.sub(_spaces, escape(text))


def _spaces(found: re.Match[str]) -> str:
    leading = found.start() == 0
    return ("" if leading else " ") + f'<text:s text:c="{len(found[0]) - (not leading)}"/>'


def runs(lines: Iterable[str]) -> str:
    """Write lines of text."""
    return BREAK.join(map(text_of, lines))


def strong(text: str) -> str:
    """Write a text with emphasis."""
    return f'<text:span text:style-name="Strong_20_Emphasis">{text_of(text)}</text:span>'


def paragraph(style: str, content: str) -> str:
    """Write a paragraph."""
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def table_styles(name: str, widths: tuple[int, ...], *, kept: bool, joined: bool = False) -> str:
    """Write the styles of a table and of its columns.

    widths: in hundredths of a millimetre.
    kept: whether its rows stay on one page.
    joined: whether what follows stays there too.
    """
    follow = ' fo:keep-with-next="always"' if joined else ""
    split = "false" if kept else "true"
    columns = "".join(
        f'<style:style style:name="{name}.{rank}" style:family="table-column"><style:table-column-properties '
        f'style:column-width="{_millimetres(width)}"/></style:style>'
        for rank, width in enumerate(widths)
    )
    return (
        f'<style:style style:name="{name}" style:family="table"><style:table-properties '
        f'style:width="{_millimetres(sum(widths))}" table:align="left" style:may-break-between-rows="{split}"{follow}/>'
        f"</style:style>{columns}"
    )


def _millimetres(hundredths: int) -> str:
    return f"{hundredths // HUNDREDTHS}.{hundredths % HUNDREDTHS:02}mm"


def table_of(grid: Grid, name: str, width: int) -> tuple[str, str]:
    """Write a table whose head is repeated on each page: its styles, then itself.

    width: in millimetres.
    """
    widths = spread(widths_of(grid, width), width * HUNDREDTHS)
    styles = table_styles(name, widths, kept=is_kept_together(grid), joined=is_joined(grid))
    head = "".join(_cell("Head", _style("Heading", grid, rank), text) for rank, text in enumerate(grid.heads))
    rows = "".join(_rows(grid))
    title = f"<table:title>{escape(grid.caption)}</table:title>" if grid.caption else ""
    head_row = f'<table:table-row table:style-name="Line">{head}</table:table-row>'
    return styles, (
        f'<table:table table:name="{name}" table:style-name="{name}">{title}{_columns(name, len(widths))}'
        f"<table:table-header-rows>{head_row}</table:table-header-rows>{rows}</table:table>"
    )


def _columns(name: str, count: int) -> str:
    return "".join(f'<table:table-column table:style-name="{name}.{rank}"/>' for rank in range(count))


def _rows(grid: Grid) -> Iterator[str]:
    line, last = "SignedLine" if grid.signed else "Line", len(grid.rows) - 1
    for number, row in enumerate(grid.rows):
        kind = "Total" if grid.totalled and number == last else "Contents"
        cells = "".join(_cell(_box(grid, rank), _style(kind, grid, rank), text) for rank, text in enumerate(row))
        yield f'<table:table-row table:style-name="{line}">{cells}</table:table-row>'


def _box(grid: Grid, rank: int) -> str:
    if not grid.signed:
        return "Cell"
    return "Signed" if rank >= written_from(grid) else "Middle"


def _style(kind: str, grid: Grid, rank: int) -> str:
    """Name the style of the text of a cell."""
    size = "Small_20_" if has_many_columns(grid) else ""
    if not (grid.numbers and rank):
        return f"{size}Table_20_{kind}"
    return f"{size}Table_20_Numbers" if kind == "Contents" else f"{size}Table_20_{kind}_20_Numbers"


def _cell(box: str, style: str, text: str) -> str:
    said = paragraph(style, runs(lines_of(text)))
    return f'<table:table-cell table:style-name="{box}" office:value-type="string">{said}</table:table-cell>'


def signature_table(signatures: Signatures, word: str, name: str, width: int) -> tuple[str, str]:
    """Write the places to sign, two on a line: the styles, then the table."""
    widths = spread((8, 1, 8), width * HUNDREDTHS)
    people = (*signatures.people, *("",) * (len(signatures.people) % 2))
    pairs = zip(people[::2], people[1::2], strict=True)
    rows = "".join(
        f'<table:table-row table:style-name="SignatureLine">{_place(first, word)}{_place("", word)}'
        f"{_place(second, word)}</table:table-row>"
        for first, second in pairs
    )
    styles = table_styles(name, widths, kept=True)
    return styles, (
        f'<table:table table:name="{name}" table:style-name="{name}">{_columns(name, len(widths))}{rows}</table:table>'
    )


def _place(person: str, word: str) -> str:
    said = paragraph("Table_20_Contents", runs(lines_of(person)))
    said += paragraph("Table_20_Heading", text_of(word)) if person else ""
    return f'<table:table-cell table:style-name="{"Place" if person else "Empty"}">{said}</table:table-cell>'


def frame(name: str, path: str, size: tuple[float, float], described: str) -> str:
    """Write where a picture stands; its size is in millimetres."""
    across, down = (f"{length:.2f}mm" for length in size)
    return (
        f'<draw:frame draw:name="{name}" draw:style-name="Graphics" text:anchor-type="as-char" svg:width="{across}" '
        f'svg:height="{down}"><draw:image xlink:href="{path}" xlink:type="simple" xlink:show="embed" '
        f'xlink:actuate="onLoad" draw:mime-type="image/png"/><svg:title>{escape(described)}</svg:title></draw:frame>'
    )


def word_across(rank: int, word: str, place: Watermark) -> str:
    """Write a word across a page, behind its text, as a shape of what stands above it."""
    across, down = f"{place.width}mm", f"{place.height}mm"
    return (
        f'<draw:custom-shape text:anchor-type="char" draw:z-index="0" draw:name="Watermark{rank}" '
        f'draw:style-name="Watermark" svg:width="{across}" svg:height="{down}" '
        f'draw:transform="rotate ({RADIANS[place.angle]}) translate (0mm {down})">'
        f"<svg:title>{escape(word)}</svg:title><text:p>{text_of(word)}</text:p><draw:enhanced-geometry "
        'svg:viewBox="0 0 21600 21600" draw:text-areas="0 0 21600 21600" draw:text-path="true" '
        'draw:text-path-mode="shape" draw:text-path-scale="path" draw:text-path-same-letter-heights="false" '
        'draw:type="fontwork-plain-text" draw:modifiers="10800" '
        'draw:enhanced-path="M 0 0 L 21600 0 N M 0 21600 L 21600 21600 N"/></draw:custom-shape>'
    )
