"""A gauge is full up to its share, marks what is asked, and says both in its table."""

from fractions import Fraction

import pytest

from govtool.charts.gauge import NARROW, WIDE, Gauge, gauge_chart
from tests.charts.drawings import bars_of, texts_of

HEADS = ("Mesure", "Atteint", "Demandé")


def gauge(share: str, *, holds: bool) -> Gauge:
    return Gauge(
        name="Quorum",
        reached=f"{share} présents",
        mark="il en faut 1/4",
        share=Fraction(share),
        threshold=Fraction(1, 4),
        holds=holds,
    )


@pytest.mark.parametrize(("share", "full"), [("0", []), ("1/8", [WIDE / 8]), ("1", [WIDE]), ("3/2", [WIDE])])
def test_it_is_full_up_to_its_share_and_never_further(share, full):
    chart = gauge_chart("g", gauge(share, holds=False), HEADS)

    assert [float(bar.width) for bar in bars_of(chart.svg) if "frame" not in bar.classes] == full


def test_reached_and_short_differ_by_more_than_a_length():
    assert 'class="reached"' in gauge_chart("g", gauge("1/4", holds=True), HEADS).svg
    assert 'class="short"' in gauge_chart("g", gauge("1/4", holds=False), HEADS).svg


def test_the_table_and_the_words_say_the_same():
    chart = gauge_chart("g", gauge("1/8", holds=False), HEADS)

    assert chart.table.rows == (("Quorum", "1/8 présents", "il en faut 1/4"),)
    assert texts_of(chart.svg) == texts_of(chart.narrow) == ["1/8 présents", "il en faut 1/4"]
    assert f"0 0 {NARROW} " in chart.narrow
