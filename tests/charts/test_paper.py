"""Drawings on paper stand by themselves: colours fixed, the light ones of the style sheet, no class left."""

import re
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from govtool.charts.paper import COLOURS, FIELD, INK, LINE, QUIET, SVG, on_paper
from govtool.charts.results import result_chart
from tests.charts.drawings import SVG as NAMED
from tests.charts.test_results import ASSOCIATIONS, PRODUCERS, TABLE, WEIGHTS

TOKENS = (Path(__file__).parents[2] / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
LIGHT = dict(re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}),", TOKENS))
CHART = result_chart("r", "Résultat", (PRODUCERS, ASSOCIATIONS), WEIGHTS, TABLE)


def test_a_drawing_on_paper_has_no_class_and_says_its_size() -> None:
    drawn = on_paper(CHART.svg)

    assert fromstring(drawn).tag == f"{NAMED}svg"  # noqa: S314 - our own drawing.
    assert "class=" not in drawn
    assert re.search(r'viewBox="0 0 (\d+) (\d+)" width="\1" height="\2"', drawn)
    assert f'xmlns="{SVG}"' in drawn
    assert f"{{{SVG}}}" == NAMED


@pytest.mark.parametrize(
    ("name", "colour"),
    [
        *((f"c{rank}", colour) for rank, colour in enumerate(COLOURS, 1)),
        ("ink", INK),
        ("quiet", QUIET),
        ("line", LINE),
        ("field", FIELD),
    ],
)
def test_the_colours_on_paper_are_the_light_ones_of_the_style_sheet(name: str, colour: str) -> None:
    assert LIGHT[name] == colour


def test_a_name_that_looks_like_a_class_stays_a_name() -> None:
    chart = result_chart("r", ' class="c1"', (PRODUCERS,), None, TABLE)

    assert " class=&quot;c1&quot;" in on_paper(chart.svg)


def test_a_class_without_a_look_on_paper_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        on_paper('<svg class="unknown"></svg>')
