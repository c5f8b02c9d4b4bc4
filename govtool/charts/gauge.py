"""Gauges: how far a share has come towards the share that is asked, as for a quorum."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import LINE, Chart, Span, Table, lines_of, svg, words, written

WIDE: Final = 800
NARROW: Final = 300
LETTERS: Final = 70
NARROW_LETTERS: Final = 36
THICK: Final = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Gauge:
    """One gauge.

    name: what is measured. reached, mark: in words; the mark says what is asked.
    share, threshold: shares of 1.
    holds: whether what is asked is reached; a share exactly at the mark may not be enough.
    """

    name: str
    reached: str
    mark: str
    share: Fraction
    threshold: Fraction
    holds: bool


def gauge_chart(prefix: str, gauge: Gauge, heads: tuple[str, str, str]) -> Chart:
    """Draw a gauge: full up to the share, a mark at what is asked.

    heads: names of the columns of the table: what is measured, where it stands, what is asked.
    """
    told = f"{gauge.name}, {gauge.reached}, {gauge.mark}"
    wide, height = _drawn(gauge, WIDE, LETTERS)
    narrow, narrow_height = _drawn(gauge, NARROW, NARROW_LETTERS)
    return Chart(
        svg(prefix, (WIDE, height), gauge.name, told, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), gauge.name, told, narrow),
        Table(gauge.name, heads, ((gauge.name, gauge.reached, gauge.mark),)),
        told,
    )


def _drawn(gauge: Gauge, width: int, letters: int) -> tuple[list[str], int]:
    above = lines_of(gauge.reached, letters)
    span = Span(0, len(above) * LINE + 10, width, THICK)
    below = span.top + THICK + 8
    return [*written(0, 14, above), *_marks(gauge, span), *_asked(gauge, span, below + LINE)], below + LINE + 8


def _marks(gauge: Gauge, span: Span) -> Iterator[str]:
    share = min(max(gauge.share, Fraction(0)), Fraction(1))
    yield f'<rect class="frame" {span.part(Fraction(0), Fraction(1))}/>'
    if share:
        yield f'<rect class="{"reached" if gauge.holds else "short"}" {span.part(Fraction(0), share)}/>'
    at = span.at(gauge.threshold)
    yield f'<line class="mark" x1="{at}" x2="{at}" y1="{span.top - 6}" y2="{span.top + span.height + 6}"/>'


def _asked(gauge: Gauge, span: Span, top: int) -> Iterator[str]:
    anchor = "start" if gauge.threshold < Fraction(1, 4) else "end" if gauge.threshold > Fraction(3, 4) else "middle"
    yield words(span.at(gauge.threshold), top, gauge.mark, "quiet", anchor)
