"""Power is drawn beside weight and heads, on one scale, and the table keeps the exact fractions."""

from fractions import Fraction

from govtool.charts.power import BAR, PowerRow, power_chart
from govtool.charts.ternary import Field, Map, Spot, ternary_chart
from tests.charts.drawings import bars_of, texts_of

ROW = PowerRow(
    colour=2,
    name="Consom’acteurs",
    heads=Fraction(1, 4),
    weight=Fraction(1, 2),
    power=Fraction(2, 3),
    told=("25 %", "50 %", "66,67 %"),
    exact=("10", "1/2", "2/3"),
)
HEADS = ("Collège", "Membres", "Poids", "Pouvoir")


def test_three_bars_stand_on_one_scale():
    chart = power_chart("p", "Pouvoir", HEADS, [ROW])

    widths = [bar.width for bar in bars_of(chart.svg) if bar.width != 7]
    assert widths[0] == BAR / 4
    assert widths[1] == BAR / 2
    assert abs(widths[-1] - Fraction(BAR * 2, 3)) < Fraction(1, 10)


def test_the_table_keeps_what_is_exact():
    chart = power_chart("p", "Pouvoir", HEADS, [ROW])

    assert chart.table.rows == (("Consom’acteurs", "10", "1/2", "2/3"),)
    assert texts_of(chart.svg) == texts_of(chart.narrow) == ["Consom’acteurs", "25 %", "50 %", "66,67 %"]


def test_a_corner_of_the_map_is_all_the_weight_of_one_college():
    one, none = Fraction(1), Fraction(0)
    whole = ((one, none, none), (none, one, none), (none, none, one))
    shown = Map(names=("A", "B", "C"), fields=[Field(whole, "A décide", 1)], legal=(), spots=[Spot(whole[0], "ici")])

    chart = ternary_chart("m", "Carte", shown)

    assert 'points="400.0,40.0 150.0,473.0 650.0,473.0"' in chart.svg
    assert 'cx="400.0" cy="40.0"' in chart.svg
    assert chart.table.rows == (("A décide",), ("ici",))
