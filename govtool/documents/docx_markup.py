"""The markup of Word: runs, paragraphs and tables, written as text because large tables have many cells."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from govtool.documents.blocks import Grid, Signatures
from govtool.documents.columns import widths_of
from govtool.documents.look import (
    LINE,
    QUIET,
    SIGNATURE_HEIGHT,
    SIGNED_ROW,
    has_many_columns,
    is_joined,
    is_kept_together,
    spread,
    written_from,
)
from govtool.documents.texts import lines_of

TWIPS: Final = 57
"""Twentieths of a point in a millimetre, rounded up."""
BREAK: Final = "<w:r><w:br/></w:r>"
NEXT: Final = "<w:keepNext/>"


def run(text: str, *, strong: bool = False) -> str:
    """Write a piece of text."""
    weight = "<w:rPr><w:b/></w:rPr>" if strong else ""
    return f'<w:r>{weight}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def runs(lines: Iterable[str], *, strong: bool = False) -> str:
    """Write lines of text."""
    return BREAK.join(run(line, strong=strong) for line in lines)


def paragraph(style: str, content: str, kept: str = "", side: str = "") -> str:
    """Write a paragraph.

    style: the identifier of its style.
    kept: whether it stays with the next one, as markup.
    side: `end` for numbers.
    """
    aligned = f'<w:jc w:val="{side}"/>' if side else ""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{kept}{aligned}</w:pPr>{content}</w:p>'


def table_of(grid: Grid, width: int) -> str:
    """Write a table whose head is repeated on each page.

    width: in millimetres.
    """
    widths = spread(widths_of(grid, width), width * TWIPS)
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    caption = f'<w:tblCaption w:val="{escape(grid.caption)}"/>' if grid.caption else ""
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>{_line("bottom")}{_line("insideH")}'
        '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        '<w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:firstRow="1" w:noHBand="1" w:noVBand="1"/>'
        f"{caption}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>{''.join(_rows(grid, widths))}</w:tbl>"
    )


def _rows(grid: Grid, widths: tuple[int, ...]) -> Iterator[str]:
    small, joined, size = is_kept_together(grid), is_joined(grid), "Small" if has_many_columns(grid) else ""
    head = "".join(_cell(f"TableHead{size}", grid, rank, text, widths, NEXT) for rank, text in enumerate(grid.heads))
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{head}</w:tr>"
    height = f'<w:trHeight w:val="{SIGNED_ROW * TWIPS}" w:hRule="atLeast"/>' if grid.signed else ""
    last = len(grid.rows) - 1
    for number, row in enumerate(grid.rows):
        style = f"TableTotal{size}" if grid.totalled and number == last else f"TableText{size}"
        kept = NEXT if joined or (small and number != last) or number == last - 1 else ""
        cells = "".join(_cell(style, grid, rank, text, widths, kept) for rank, text in enumerate(row))
        yield f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{cells}</w:tr>"


def _cell(style: str, grid: Grid, rank: int, text: str, widths: tuple[int, ...], kept: str) -> str:
    head = style.startswith("TableHead")
    framed = grid.signed and not head and rank >= written_from(grid)
    borders = _line("left") + _line("right") if framed else _line("bottom", 8, QUIET) if head else ""
    place = "bottom" if head else "center" if grid.signed else "top"
    side = "end" if grid.numbers and rank else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{widths[rank]}" w:type="dxa"/><w:tcBorders>{borders}</w:tcBorders>'
        f'<w:vAlign w:val="{place}"/></w:tcPr>{paragraph(style, runs(lines_of(text)), kept, side)}</w:tc>'
    )


def _line(side: str, eighths: int = 4, ink: str = LINE) -> str:
    """Write one side of a frame; thickness in eighths of a point."""
    return f'<w:{side} w:val="single" w:sz="{eighths}" w:space="0" w:color="{ink}"/>'


def signature_table(signatures: Signatures, word: str, width: int) -> str:
    """Write the places to sign, two on a line."""
    widths = spread((8, 1, 8), width * TWIPS)
    people = (*signatures.people, *("",) * (len(signatures.people) % 2))
    pairs = zip(people[::2], people[1::2], strict=True)
    columns = "".join(f'<w:gridCol w:w="{column}"/>' for column in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblCellMar><w:top w:w="113" w:type="dxa"/><w:left w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(_places(pair, word, widths) for pair in pairs)}</w:tbl>"
    )


def _places(pair: tuple[str, str], word: str, widths: tuple[int, ...]) -> str:
    height = f'<w:trHeight w:val="{SIGNATURE_HEIGHT * TWIPS}" w:hRule="exact"/>'
    cells = (_place(pair[0], word, widths[0]), _place("", word, widths[1]), _place(pair[1], word, widths[2]))
    return f"<w:tr><w:trPr><w:cantSplit/>{height}</w:trPr>{''.join(cells)}</w:tr>"


def _place(person: str, word: str, width: int) -> str:
    borders = f"<w:tcBorders>{_line('bottom', 4, QUIET)}</w:tcBorders>" if person else ""
    said = paragraph("TableText", runs(lines_of(person)))
    said += paragraph("TableHead", run(word)) if person else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{borders}</w:tcPr>{said}</w:tc>'
