"""Colleges: the share of the members and the share of the votes of each, one beside the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import LINE, Chart, Span, Table, hatched, hatches, lines_of, svg, words, written

WIDE: Final = 720
LEFT: Final = 190
BAR: Final = 390
NARROW: Final = 300
NARROW_BAR: Final = 170
LETTERS: Final = 23
NARROW_LETTERS: Final = 36
THICK: Final = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeWeight:
    """One college.

    colour: from 1 to 8, the same for a college everywhere.
    heads_words, weight_words: both figures in words.
    heads_told, weight_told: both with what they count.
    """

    colour: int
    name: str
    heads: int
    heads_words: str
    weight: Fraction
    weight_words: str
    heads_told: str
    weight_told: str


def colleges_chart(prefix: str, title: str, heads: tuple[str, str, str], colleges: Sequence[CollegeWeight]) -> Chart:
    """Draw the colleges: the hatched bar is the share of the members, the full one the share of the votes.

    heads: names of the columns of the table: college, members, weight.
    """
    rows = tuple((college.name, college.heads_words, college.weight_words) for college in colleges)
    told = ". ".join(f"{college.name}, {college.heads_told}, {college.weight_told}" for college in colleges)
    wide, height = _drawn(prefix, colleges, beside=True)
    narrow, narrow_height = _drawn(f"{prefix}-n", colleges, beside=False)
    return Chart(
        svg(prefix, (WIDE, height), title, told, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), title, told, narrow),
        Table(title, heads, rows),
        told,
    )


def _drawn(prefix: str, colleges: Sequence[CollegeWeight], *, beside: bool) -> tuple[list[str], int]:
    """Draw with names beside the bars, or above them."""
    everyone = sum(college.heads for college in colleges) or 1
    marks, top = [hatches(prefix)], 4
    for college in colleges:
        names = lines_of(college.name, LETTERS if beside else NARROW_LETTERS)
        marks += written(0, top + (22 if beside else 13), names)
        top += 0 if beside else len(names) * LINE + 3
        span = Span(LEFT, top, BAR, THICK) if beside else Span(0, top, NARROW_BAR, THICK)
        marks += _pair(prefix, college, span, Fraction(college.heads, everyone))
        marks.append(words(span.left + span.width + 12, top + 14, college.heads_told, "quiet"))
        marks.append(words(span.left + span.width + 12, top + 35, college.weight_told))
        top += 2 * THICK + 22
    return marks, top


def _pair(prefix: str, college: CollegeWeight, span: Span, share: Fraction) -> Iterator[str]:
    below = Span(span.left, span.top + span.height + 3, span.width, span.height)
    yield hatched(prefix, college.colour, span.part(Fraction(0), share))
    yield f'<rect class="c{college.colour}" {below.part(Fraction(0), college.weight)}/>'
