"""Years are lines told apart by dashes, on a scale of round marks."""

from fractions import Fraction

import pytest

from govtool.charts.drawing import Table
from govtool.charts.paper import on_paper
from govtool.charts.years import HIGH, Scale, Series, steps_to, years_chart
from tests.charts.drawings import texts_of, tree_of

TABLE = Table("Membres", ("Année", "A", "B"), (("2026", "0", "10"), ("2027", "—", "5"), ("2028", "4", "0")))
LINES = [
    Series(colour=1, name="A", numbers=(Fraction(0), None, Fraction(4)), told="0, puis 4"),
    Series(colour=2, name="B", numbers=(Fraction(10), Fraction(5), Fraction(0)), told="10, puis 0"),
]
SCALE = Scale(years=[2026, 2027, 2028], steps=[(Fraction(0), "0"), (Fraction(5), "5"), (Fraction(10), "10")])


def drawn():
    return years_chart("y", "Membres", LINES, SCALE, TABLE)


@pytest.mark.parametrize(
    ("highest", "marks"),
    [
        (0, ["0", "1"]),
        (3, ["0", "1", "2", "3"]),
        (10, ["0", "2", "4", "6", "8", "10"]),
        (11, ["0", "5", "10", "15"]),
        (1234, ["0", "500", "1000", "1500"]),
    ],
)
def test_marks_are_round_and_reach_the_highest_number(highest: int, marks: list[str]) -> None:
    assert list(map(str, steps_to(Fraction(highest), Fraction(1)))) == marks


def test_a_line_goes_from_its_first_to_its_last_number() -> None:
    _, line = [node for node in tree_of(drawn().svg).iter() if node.get("class") == "curve s2"]

    places = [tuple(map(Fraction, place.split(","))) for place in (line.get("points") or "").split(" ")]
    assert places[1][1] - places[0][1] == places[2][1] - places[1][1] == Fraction(HIGH, 2)
    assert places[2][0] - places[1][0] == places[1][0] - places[0][0]


def test_a_year_without_a_number_leaves_a_gap() -> None:
    lines = [node for node in tree_of(drawn().svg).iter() if node.get("class") == "curve s1"]
    points = [node for node in tree_of(drawn().svg).iter() if node.get("class") == "c1"]

    assert len(lines) == 1
    assert len(points) == 2


def test_colleges_are_told_apart_without_colour() -> None:
    dashes = {node.get("class"): node.get("stroke-dasharray") for node in tree_of(drawn().svg).iter()}

    assert dashes["curve s1"] != dashes["curve s2"]


def test_both_drawings_name_lines_marks_and_years() -> None:
    chart = drawn()

    assert {"A", "B", "0", "10", "2026", "2028"} <= set(texts_of(chart.svg))
    assert {"A", "B", "0", "10", "2026", "2028"} <= set(texts_of(chart.narrow))
    assert chart.table is TABLE


def test_the_drawing_stands_by_itself_on_paper() -> None:
    assert "class=" not in on_paper(drawn().svg)
