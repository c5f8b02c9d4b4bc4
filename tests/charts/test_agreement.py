"""The square of agreements tells each pair once more in its table, and draws a fuller cell for a closer pair."""

import re
from fractions import Fraction

from govtool.charts.agreement import Agreement, agreement_chart

NONE = Agreement(None, "—")
ALWAYS, HALF, NEVER = (
    Agreement(Fraction(1), "4 sur 4"),
    Agreement(Fraction(1, 2), "2 sur 4"),
    Agreement(Fraction(0), "0"),
)
NAMES = ("Producteurs", "Consom’acteurs", "Associations")
PAIRS = ((NONE, ALWAYS, HALF), (ALWAYS, NONE, NEVER), (HALF, NEVER, NONE))


def test_each_pair_is_drawn_as_full_as_it_agrees():
    chart = agreement_chart("a", "Accords", NAMES, PAIRS, "Collège")

    for svg in (chart.svg, chart.narrow):
        assert re.findall(r'class="a(\d)"', svg) == ["4", "2", "4", "0", "2", "0"]


def test_the_table_names_every_pair():
    table = agreement_chart("a", "Accords", NAMES, PAIRS, "Collège").table

    assert table.heads == ("Collège", *NAMES)
    assert table.rows[0] == ("Producteurs", "—", "4 sur 4", "2 sur 4")


def test_a_pair_that_never_took_sides_together_is_an_empty_cell():
    chart = agreement_chart("a", "Accords", NAMES[:2], ((NONE, NONE), (NONE, NONE)), "Collège")

    assert 'class="a' not in chart.svg
