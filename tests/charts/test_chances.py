"""A chance is a bar with its band, today's statutes hatched above those tried."""

from fractions import Fraction

from govtool.charts.chances import BAR, Band, ChanceRow, chances_chart
from govtool.charts.paper import on_paper
from tests.charts.drawings import bars_of, texts_of, tree_of

BAND = Band(share=Fraction(1, 2), low=Fraction(2, 5), high=Fraction(3, 5), told="50 % ± 5 %")
HEADS = ("Quoi", "Aujourd’hui", "Essai")
ROWS = [
    ChanceRow(colour=0, name="Quorum", bands=(BAND, BAND)),
    ChanceRow(colour=3, name="Associations", bands=(BAND, None)),
]


def drawn(rows: list[ChanceRow]):
    return chances_chart("c", "Chances", HEADS, rows, "jamais")


def test_a_bar_is_as_long_as_its_chance_and_its_band_goes_around_its_end() -> None:
    chart = drawn(ROWS[:1])

    frame, _, full = (bar for bar in bars_of(chart.svg) if bar.classes in {("frame",), ("reached",)})
    assert (frame.width, full.width) == (BAR, BAR / 2)
    lines = [line for line in tree_of(chart.svg).iter() if line.get("class") == "mark"]
    assert len(lines) == 6
    assert Fraction(lines[0].get("x1")) < full.right < Fraction(lines[0].get("x2"))


def test_a_question_never_arisen_is_an_empty_frame_that_is_told() -> None:
    chart = drawn(ROWS)

    assert chart.table.rows[1] == ("Associations", "50 % ± 5 %", "jamais")
    assert texts_of(chart.svg) == texts_of(chart.narrow)
    assert "jamais" in chart.told


def test_the_drawing_stands_by_itself_on_paper() -> None:
    assert "class=" not in on_paper(drawn(ROWS).svg)
