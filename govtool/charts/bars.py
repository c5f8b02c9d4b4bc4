"""Bars: what each college said, in heads, and what the colleges carry together, in weight."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from html import escape

from govtool.charts.drawing import Span, hatched, words


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeBar:
    """One college.

    colour: from 1 to 8, the same for a college everywhere.
    name, weight, counted, rest: in words; the rest are those who said neither.
    for_, against, others: heads.
    """

    colour: int
    name: str
    weight: str
    counted: str
    rest: str
    for_: int
    against: int
    others: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeightBar:
    """What the colleges carry for, side by side.

    name, reached, mark: in words; the mark says what must be reached.
    parts: by college: colour, share of the whole, words.
    threshold: the share to be reached.
    """

    name: str
    reached: str
    mark: str
    parts: tuple[tuple[int, Fraction, str], ...]
    threshold: Fraction


def college_marks(prefix: str, college: CollegeBar, span: Span) -> Iterator[str]:
    """Draw the ballots of a college: for full, against hatched, the others grey; an empty frame when there are none."""
    voters = college.for_ + college.against + college.others
    if not voters:
        yield f'<rect class="frame" {span.part(Fraction(0), Fraction(1))}/>'
        return
    ends = (Fraction(college.for_, voters), Fraction(college.for_ + college.against, voters))
    if college.for_:
        yield f'<rect class="c{college.colour}" {span.part(Fraction(0), ends[0])}/>'
    if college.against:
        yield hatched(prefix, college.colour, span.part(ends[0], ends[1] - ends[0]))
    if college.others:
        yield f'<rect class="others" {span.part(ends[1], 1 - ends[1])}/>'


def weight_marks(weights: WeightBar, span: Span) -> Iterator[str]:
    """Draw what the colleges carry for, one after the other, and the mark to be reached."""
    yield f'<rect class="frame" {span.part(Fraction(0), Fraction(1))}/>'
    start = Fraction(0)
    for colour, share, told in weights.parts:
        if share:
            yield f'<rect class="c{colour} part" {span.part(start, share)}><title>{escape(told)}</title></rect>'
        start += share
    at, bottom = span.at(weights.threshold), span.top + span.height
    yield f'<line class="mark" x1="{at}" x2="{at}" y1="{span.top - 8}" y2="{bottom + 8}"/>'
    yield words(at, bottom + 23, weights.mark, "quiet", _anchor(weights.threshold))


def _anchor(share: Fraction) -> str:
    """Say on which side of its mark a text stands, so that it stays inside the drawing."""
    if share < Fraction(1, 4):
        return "start"
    return "end" if share > Fraction(3, 4) else "middle"
