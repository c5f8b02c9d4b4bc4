"""Chances: how often each thing happened among draws, each bar with the band in which the true chance lies."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import LINE, Chart, Span, Table, hatched, hatches, lines_of, svg, words, written

WIDE: Final = 800
LEFT: Final = 230
BAR: Final = 380
NARROW: Final = 300
NARROW_BAR: Final = 150
LETTERS: Final = 28
NARROW_LETTERS: Final = 36
THICK: Final = 14
GAP: Final = 5
CAP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One chance.

    share: what was found; low, high: the ends of its band; shares of 1.
    told: in words.
    """

    share: Fraction
    low: Fraction
    high: Fraction
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChanceRow:
    """One thing that may happen.

    colour: from 1 to 8; 0 for what belongs to no college.
    bands: one a statute that is compared, None where the question never arose.
    """

    colour: int
    name: str
    bands: tuple[Band | None, ...]


def chances_chart(prefix: str, title: str, heads: tuple[str, ...], rows: Sequence[ChanceRow], never: str) -> Chart:
    """Draw one bar a chance on one scale, and its band as a line; of two statutes, the first is hatched.

    heads: names of the columns of the table: what happens, then one a statute. never: for a question never arisen.
    """
    cells = tuple((row.name, *(never if band is None else band.told for band in row.bands)) for row in rows)
    told = ". ".join(", ".join(cell) for cell in cells)
    wide, height = _drawn(prefix, rows, never, beside=True)
    narrow, narrow_height = _drawn(f"{prefix}-n", rows, never, beside=False)
    return Chart(
        svg(prefix, (WIDE, height), title, told, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), title, told, narrow),
        Table(title, heads, cells),
        told,
    )


def _drawn(prefix: str, rows: Sequence[ChanceRow], never: str, *, beside: bool) -> tuple[list[str], int]:
    """Draw with names beside the bars, or above them."""
    marks, top = [hatches(prefix)], 4
    left, width = (LEFT, BAR) if beside else (0, NARROW_BAR)
    for row in rows:
        names = lines_of(row.name, LETTERS if beside else NARROW_LETTERS)
        marks += written(0, top + 13, names)
        start = top if beside else top + len(names) * LINE + 4
        for rank, band in enumerate(row.bands):
            span = Span(left, start + rank * (THICK + GAP), width, THICK)
            is_before = rank < len(row.bands) - 1
            marks += _bar(prefix, row.colour, band, span, is_before=is_before)
            told = never if band is None else band.told
            marks.append(words(left + width + 12, span.top + 12, told, "quiet" if is_before else ""))
        below = top + len(names) * LINE if beside else start
        top = max(start + len(row.bands) * (THICK + GAP), below) + 12
    return marks, top


def _bar(prefix: str, colour: int, band: Band | None, span: Span, *, is_before: bool) -> Iterator[str]:
    yield f'<rect class="frame" {span.part(Fraction(0), Fraction(1))}/>'
    if band is None:
        return
    place = span.part(Fraction(0), band.share)
    if band.share and is_before:
        yield hatched(prefix, colour, place) if colour else f'<rect class="others" {place}/>'
    elif band.share:
        yield f'<rect class="{f"c{colour}" if colour else "reached"}" {place}/>'
    yield from _whisker(band, span)


def _whisker(band: Band, span: Span) -> Iterator[str]:
    """Draw the band as a line with an end on either side, so that it is seen on full and on empty."""
    low, high, middle = span.at(band.low), span.at(band.high), span.top + span.height // 2
    yield f'<line class="mark" x1="{low}" x2="{high}" y1="{middle}" y2="{middle}"/>'
    for end in (low, high):
        yield f'<line class="mark" x1="{end}" x2="{end}" y1="{middle - CAP}" y2="{middle + CAP}"/>'
