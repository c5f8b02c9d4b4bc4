"""Bars: what each college said, in heads, and what the colleges carry together, in weight."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Final

from govtool.charts.drawing import hatches, length, svg, words

COLOURS: Final = 8
LEFT: Final = 170
WIDE: Final = 430
ROW: Final = 54
RIGHT: Final = LEFT + WIDE + 14
WIDTH: Final = 790


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeBar:
    """One college.

    colour: from 1 to 8, the same for a college everywhere.
    name, weight, counted: in words.
    for_, against, others: heads.
    """

    colour: int
    name: str
    weight: str
    counted: str
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


def result_svg(
    prefix: str, title: str, description: str, colleges: Sequence[CollegeBar], weights: WeightBar | None
) -> str:
    """Draw a result: one bar a college, then the weighted bar; no weighted bar when heads are counted together."""
    rows = len(colleges) + (0 if weights is None else 1)
    marks = [hatches(prefix, COLOURS)]
    for rank, college in enumerate(colleges):
        marks.extend(_college_marks(prefix, college, 14 + rank * ROW))
    if weights is not None:
        marks.extend(_weight_marks(weights, 24 + len(colleges) * ROW))
    return svg(prefix, (WIDTH, 24 + rows * ROW + (16 if weights else 0)), title, description, marks)


def _college_marks(prefix: str, college: CollegeBar, top: int) -> Iterator[str]:
    yield words(0, top + 15, college.name)
    yield words(0, top + 32, college.weight, "quiet")
    voters = college.for_ + college.against + college.others
    start = Fraction(0)
    for heads, kind in ((college.for_, "for"), (college.against, "against"), (college.others, "others")):
        share = Fraction(heads, voters or 1)
        if heads:
            yield _part(prefix, college.colour, kind, start, share, top)
        start += share
    if not voters:
        yield f'<rect class="others" x="{LEFT}" y="{top}" width="{WIDE}" height="28"/>'
    yield words(RIGHT, top + 19, college.counted)


def _part(prefix: str, colour: int, kind: str, start: Fraction, share: Fraction, top: int) -> str:
    place = f'x="{_at(start)}" y="{top}" width="{length(share, WIDE)}" height="28"'
    match kind:
        case "for":
            return f'<rect class="c{colour}" {place}/>'
        case "against":
            return f'<rect class="s{colour}" fill="url(#{prefix}-h{colour})" {place}/>'
        case _:
            return f'<rect class="others" {place}/>'


def _weight_marks(weights: WeightBar, top: int) -> Iterator[str]:
    yield words(0, top + 22, weights.name)
    yield f'<rect class="frame" x="{LEFT}" y="{top}" width="{WIDE}" height="34"/>'
    start = Fraction(0)
    for colour, share, told in weights.parts:
        place = f'x="{_at(start)}" y="{top}" width="{length(share, WIDE)}" height="34"'
        yield f'<rect class="c{colour}" {place}><title>{escape(told)}</title></rect>'
        start += share
    at = _at(weights.threshold)
    yield f'<line class="mark" x1="{at}" x2="{at}" y1="{top - 8}" y2="{top + 42}"/>'
    yield words(at, top + 57, weights.mark, "quiet", "middle")
    yield words(RIGHT, top + 22, weights.reached)


def _at(share: Fraction) -> str:
    return length(Fraction(LEFT, WIDE) + share, WIDE)
