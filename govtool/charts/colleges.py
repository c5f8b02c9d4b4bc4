"""Colleges: the share of the members and the share of the votes of each, one beside the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from govtool.charts.drawing import Chart, Table, hatches, length, svg, words

LEFT: Final = 190
WIDE: Final = 420
ROW: Final = 62
WIDTH: Final = 720
COLOURS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class CollegeWeight:
    """One college.

    colour: from 1 to 8, the same for a college everywhere; further colleges begin again.
    heads_words, weight_words: both figures in words.
    """

    colour: int
    name: str
    heads: int
    heads_words: str
    weight: Fraction
    weight_words: str


def colleges_chart(prefix: str, title: str, heads: tuple[str, str, str], colleges: Sequence[CollegeWeight]) -> Chart:
    """Draw the colleges: the hatched bar is the share of the members, the full one the share of the votes.

    heads: names of the columns of the table: college, members, weight.
    """
    everyone = sum(college.heads for college in colleges) or 1
    marks = [hatches(prefix, COLOURS)]
    for rank, college in enumerate(colleges):
        top, colour = 8 + rank * ROW, (college.colour - 1) % COLOURS + 1
        share = Fraction(college.heads, everyone)
        marks += [
            words(0, top + 26, college.name),
            _bar(f'class="s{colour}" fill="url(#{prefix}-h{colour})"', top, share),
            _bar(f'class="c{colour}"', top + 22, college.weight),
            words(LEFT + WIDE + 12, top + 14, f"{heads[1]} : {college.heads_words}", "quiet"),
            words(LEFT + WIDE + 12, top + 36, f"{heads[2]} : {college.weight_words}"),
        ]
    rows = tuple((college.name, college.heads_words, college.weight_words) for college in colleges)
    told = " ; ".join(f"{name}, {heads[1]} {members}, {heads[2]} {weight}" for name, members, weight in rows)
    drawing = svg(prefix, (WIDTH, 8 + len(colleges) * ROW), title, told, marks)
    return Chart(drawing, Table(title, heads, rows))


def _bar(ink: str, top: int, share: Fraction) -> str:
    return f'<rect {ink} x="{LEFT}" y="{top}" width="{length(share, WIDE)}" height="18"/>'
