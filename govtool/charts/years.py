"""Years: how numbers go from year to year, one line a college, told apart by colour and by dashes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from itertools import cycle
from typing import Final

from govtool.charts.drawing import LINE, Chart, Table, lines_of, svg, tenths, words, written

WIDE: Final = 800
NARROW: Final = 300
LETTERS: Final = 80
NARROW_LETTERS: Final = 32
SAMPLE: Final = 34
HIGH: Final = 220
DASHES: Final = ("", "9 4", "2 4", "12 4 2 4", "5 2", "1 3", "14 6", "6 3 1 3")
"""How the line of each colour is dashed: colleges are never told apart by colour alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One line.

    colour: from 1 to 8. numbers: one a year; None where there is none. told: the first and the last in words.
    """

    colour: int
    name: str
    numbers: tuple[Fraction | None, ...]
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """What stands beside a drawing.

    years: the years. steps: marks of the height with their words, from nothing up.
    """

    years: Sequence[int]
    steps: Sequence[tuple[Fraction, str]]


def steps_to(highest: Fraction, least: Fraction, most: int = 5) -> tuple[Fraction, ...]:
    """Give round marks from 0 to at least a number, as few as `most` and one more.

    least: the smallest step, and the mark of a number that is 0.
    """
    step = least
    for part in cycle((Fraction(2), Fraction(5, 2), Fraction(2))):
        if step * most >= highest:
            break
        step *= part
    return tuple(step * rank for rank in range(max(-(-highest // step), 1) + 1))


def years_chart(prefix: str, title: str, series: Sequence[Series], scale: Scale, table: Table) -> Chart:
    """Draw lines over years; each is named above by its sample, and the table beside has every number."""
    told = ". ".join(f"{line.name}, {line.told}" for line in series)
    wide, height = _drawn(series, scale, _Field(70, WIDE - 90, LETTERS))
    narrow, narrow_height = _drawn(series, scale, _Field(62, NARROW - 84, NARROW_LETTERS))
    return Chart(
        svg(prefix, (WIDE, height), title, told, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), title, told, narrow),
        table,
        told,
    )


@dataclass(frozen=True, slots=True)
class _Field:
    """Where the lines stand."""

    left: int
    width: int
    letters: int

    def across(self, rank: int, years: int) -> str:
        """Give the place of a year."""
        return _decimal(self.left * 10 + tenths(Fraction(rank, max(years - 1, 1)), self.width))


def _decimal(number: int) -> str:
    return f"{number // 10}.{number % 10}"


def _drawn(series: Sequence[Series], scale: Scale, field: _Field) -> tuple[list[str], int]:
    marks, top = [], 4
    for line in series:
        names = lines_of(line.name, field.letters)
        marks.append(_line(line.colour, [("0.0", f"{top + 9}.0"), (f"{SAMPLE}.0", f"{top + 9}.0")]))
        marks += written(SAMPLE + 10, top + 14, names)
        top += len(names) * LINE + 3
    top += 14
    marks += _frame(scale, field, top)
    highest = scale.steps[-1][0]
    for line in series:
        marks += _path(line, field, top, highest)
    return marks, top + HIGH + 34


def _frame(scale: Scale, field: _Field, top: int) -> Iterator[str]:
    """Draw the marks of the height, and name years as far apart as their words need."""
    highest, right = scale.steps[-1][0], field.left + field.width
    for share, told in scale.steps:
        at = _down(share, top, highest)
        yield f'<line class="grid" x1="{field.left}" x2="{right}" y1="{at}" y2="{at}"/>'
        yield words(field.left - 8, round(float(at)) + 5, told, "quiet", "end")
    every = -(-len(scale.years) * 52 // field.width)
    for rank, year in enumerate(scale.years):
        if rank % every == 0:
            yield words(field.across(rank, len(scale.years)), top + HIGH + 22, str(year), "quiet", "middle")


def _down(number: Fraction, top: int, highest: Fraction) -> str:
    return _decimal((top + HIGH) * 10 - tenths(number / highest, HIGH))


def _path(line: Series, field: _Field, top: int, highest: Fraction) -> Iterator[str]:
    """Draw one line in the runs of years that have a number, and a point a year."""
    runs: list[list[tuple[str, str]]] = [[]]
    for rank, number in enumerate(line.numbers):
        if number is None:
            runs.append([])
        else:
            runs[-1].append((field.across(rank, len(line.numbers)), _down(number, top, highest)))
    for run in runs:
        yield _line(line.colour, run) if len(run) > 1 else ""
        for across, down in run:
            told = f"<title>{escape(line.name)}</title>"
            yield f'<circle class="c{line.colour}" cx="{across}" cy="{down}" r="3">{told}</circle>'


def _line(colour: int, places: Sequence[tuple[str, str]]) -> str:
    points = " ".join(f"{across},{down}" for across, down in places)
    dashes = DASHES[colour - 1]
    dashed = f' stroke-dasharray="{dashes}"' if dashes else ""
    return f'<polyline class="curve s{colour}" points="{points}"{dashed}/>'
