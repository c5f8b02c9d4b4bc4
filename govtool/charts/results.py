"""Results: bars per college, then the weighted bar, drawn wide with texts beside them or narrow with texts above."""

from collections.abc import Sequence
from typing import Final

from govtool.charts.bars import CollegeBar, WeightBar, college_marks, weight_marks
from govtool.charts.drawing import LINE, Chart, Span, Table, hatches, lines_of, svg, words, written

WIDE: Final = 800
LEFT: Final = 180
BAR: Final = 420
RIGHT: Final = LEFT + BAR + 14
NARROW: Final = 300
LETTERS: Final = 22
REST_LETTERS: Final = 27
NARROW_LETTERS: Final = 36
THICK: Final = 28
Drawn = tuple[list[str], int]


def result_chart(
    prefix: str,
    title: str,
    colleges: Sequence[CollegeBar],
    weights: WeightBar | None,
    table: Table,
) -> Chart:
    """Draw a result; no weighted bar when heads are counted together."""
    told = [f"{college.name}, {college.counted}" for college in colleges]
    told += [] if weights is None else [f"{weights.name}, {weights.reached}"]
    description = ". ".join(told)
    wide, height = _wide(prefix, colleges, weights)
    narrow, narrow_height = _narrow(f"{prefix}-n", colleges, weights)
    return Chart(
        svg(prefix, (WIDE, height), title, description, wide),
        svg(f"{prefix}-n", (NARROW, narrow_height), title, description, narrow),
        table,
        description,
    )


def _wide(prefix: str, colleges: Sequence[CollegeBar], weights: WeightBar | None) -> Drawn:
    marks, top = [hatches(prefix)], 8
    for college in colleges:
        names = lines_of(college.name, LETTERS)
        marks += written(0, top + 13, names)
        marks.append(words(0, top + 13 + len(names) * LINE, college.weight, "quiet"))
        marks += college_marks(prefix, college, Span(LEFT, top, BAR, THICK))
        marks.append(words(RIGHT, top + 13, college.counted))
        rest = lines_of(college.rest, REST_LETTERS)
        marks += written(RIGHT, top + 13 + LINE, rest, "quiet")
        top += 38 + max(len(names), len(rest)) * LINE
    if weights is None:
        return marks, top
    marks += written(0, top + 30, lines_of(weights.name, LETTERS))
    marks += weight_marks(weights, Span(LEFT, top + 10, BAR, THICK + 6))
    marks.append(words(RIGHT, top + 32, weights.reached))
    return marks, top + 80


def _narrow(prefix: str, colleges: Sequence[CollegeBar], weights: WeightBar | None) -> Drawn:
    marks, top = [hatches(prefix)], 0
    for college in colleges:
        above = [*lines_of(college.name, NARROW_LETTERS), *lines_of(college.weight, NARROW_LETTERS)]
        marks += written(0, top + 14, above)
        top += len(above) * LINE + 4
        marks += college_marks(prefix, college, Span(0, top, NARROW, THICK))
        below = [line for text in (college.counted, college.rest) for line in lines_of(text, NARROW_LETTERS)]
        marks += written(0, top + THICK + 17, below, "quiet")
        top += THICK + len(below) * LINE + 20
    if weights is None:
        return marks, top
    above = [line for text in (weights.name, weights.reached) for line in lines_of(text, NARROW_LETTERS)]
    marks += written(0, top + 14, above)
    top += len(above) * LINE + 10
    marks += weight_marks(weights, Span(0, top, NARROW, THICK + 6))
    return marks, top + THICK + 36
