"""Power beside weight: for each college its share of the members, the weight promised, the power held."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import LINE, Chart, Span, Table, hatched, hatches, lines_of, svg, words, written

WIDE: Final = 800
LEFT: Final = 190
BAR: Final = 400
NARROW: Final = 300
LETTERS: Final = 23
NARROW_LETTERS: Final = 36
THICK: Final = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerRow:
    """One college.

    colour: from 1 to 8. heads, weight, power: shares of 1.
    told: each of the three in words, with what it is; exact: the three for the table.
    """

    colour: int
    name: str
    heads: Fraction
    weight: Fraction
    power: Fraction
    told: tuple[str, str, str]
    exact: tuple[str, str, str]


def power_chart(prefix: str, title: str, heads: tuple[str, str, str, str], rows: Sequence[PowerRow]) -> Chart:
    """Draw three bars a college on one scale: members in outline, weight hatched, power full.

    heads: names of the columns of the table: college, members, weight, power.
    """
    told = ". ".join(f"{row.name}, {', '.join(row.told)}" for row in rows)
    wide, height = _drawn(prefix, rows, beside=True)
    narrow, narrow_height = _drawn(f"{prefix}-n", rows, beside=False)
    table = Table(title, heads, tuple((row.name, *row.exact) for row in rows))
    return Chart(
        svg(prefix, (WIDE, height), title, told, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), title, told, narrow),
        table,
        told,
    )


def _drawn(prefix: str, rows: Sequence[PowerRow], *, beside: bool) -> tuple[list[str], int]:
    marks, top = [hatches(prefix)], 4
    for row in rows:
        names = lines_of(row.name, LETTERS if beside else NARROW_LETTERS)
        marks += written(0, top + 14, names)
        start = top if beside else top + len(names) * LINE + 4
        left, width = (LEFT, BAR) if beside else (0, 130)
        marks += _bars(prefix, row, Span(left, start, width, THICK))
        top = max(start + 3 * (THICK + 4), top + len(names) * LINE) + 14
    return marks, top


def _bars(prefix: str, row: PowerRow, span: Span) -> Iterator[str]:
    for rank, (share, told) in enumerate(zip((row.heads, row.weight, row.power), row.told, strict=True)):
        line = Span(span.left, span.top + rank * (span.height + 4), span.width, span.height)
        place = line.part(Fraction(0), share)
        if share and rank == 0:
            yield f'<rect class="frame" {place}/>'
        elif share and rank == 1:
            yield hatched(prefix, row.colour, place)
        elif share:
            yield f'<rect class="c{row.colour}" {place}/>'
        yield words(span.left + span.width + 12, line.top + 12, told, "" if rank == 2 else "quiet")
