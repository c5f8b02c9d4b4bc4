"""Colleges drawn: members beside weights, on one scale, the same in the drawings and in the table."""

from fractions import Fraction

import pytest

from govtool.charts.colleges import BAR, NARROW_BAR, CollegeWeight, colleges_chart
from govtool.charts.drawing import COLOURS, Span, colour_of, lines_of, tenths
from tests.charts.drawings import bars_of, ids_of, texts_of, title_of

HEADS = ("Collège", "Membres", "Poids")


def college(rank: int, heads: int, weight: str) -> CollegeWeight:
    return CollegeWeight(
        colour=rank,
        name=f"Collège {rank}",
        heads=heads,
        heads_words=str(heads),
        weight=Fraction(weight),
        weight_words=weight,
        heads_told=f"{heads} membres",
        weight_told=f"{weight} des voix",
    )


THREE = (college(1, 14, "2/5"), college(2, 10, "2/5"), college(3, 4, "1/5"))


def test_members_and_weights_stand_on_one_scale_that_is_the_whole():
    chart = colleges_chart("c", "Les collèges", HEADS, THREE)

    for svg, whole in ((chart.svg, BAR), (chart.narrow, NARROW_BAR)):
        bars = bars_of(svg)
        members, weights = bars[::2], bars[1::2]
        assert abs(sum(bar.width for bar in members) - whole) <= Fraction(3, 10)
        assert abs(sum(bar.width for bar in weights) - whole) <= Fraction(3, 10)
        assert [bar.width for bar in weights[:2]] == [Fraction(whole) * 2 / 5] * 2


def test_members_are_hatched_and_weights_are_full():
    bars = bars_of(colleges_chart("c", "Les collèges", HEADS, THREE).svg)

    assert [bar.classes for bar in bars] == [("s1",), ("c1",), ("s2",), ("c2",), ("s3",), ("c3",)]


def test_the_table_says_what_the_drawing_says():
    chart = colleges_chart("c", "Les collèges", HEADS, THREE)

    assert (chart.table.caption, chart.table.heads) == ("Les collèges", HEADS)
    assert chart.table.rows == (("Collège 1", "14", "2/5"), ("Collège 2", "10", "2/5"), ("Collège 3", "4", "1/5"))
    assert sorted(texts_of(chart.svg)) == sorted(texts_of(chart.narrow))
    assert title_of(chart.svg)[1] == ". ".join(f"{one.name}, {one.heads_told}, {one.weight_told}" for one in THREE)


def test_a_collective_without_members_is_drawn_all_the_same():
    bars = bars_of(colleges_chart("c", "Les collèges", HEADS, (college(1, 0, "1/2"), college(2, 0, "1/2"))).svg)

    assert [bar.width for bar in bars[::2]] == [0, 0]


def test_ids_begin_with_their_prefix():
    chart = colleges_chart("before", "Les collèges", HEADS, THREE)

    assert all(identity.startswith("before-") for identity in ids_of(chart.svg) + ids_of(chart.narrow))
    assert set(ids_of(chart.svg)) & set(ids_of(chart.narrow)) == set()


def test_colours_begin_again_after_the_last():
    assert [colour_of(rank) for rank in (1, COLOURS, COLOURS + 1, 2 * COLOURS + 3)] == [1, COLOURS, 1, 3]


@pytest.mark.parametrize(
    ("share", "whole", "length"), [("1/3", 100, 333), ("2/3", 100, 667), ("1/2", 3, 15), ("0", 9, 0)]
)
def test_lengths_are_rounded_half_up_to_a_tenth(share, whole, length):
    assert tenths(Fraction(share), whole) == length


@pytest.mark.parametrize("parts", [3, 7, 11, 97])
def test_equal_parts_add_up_to_the_whole(parts):
    span = Span(10, 0, 430, 20)
    share = Fraction(1, parts)
    widths = [span.part(rank * share, share).split('width="')[1].partition('"')[0] for rank in range(parts)]

    assert sum(map(Fraction, widths)) == 430


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("Producteurs", ["Producteurs"]),
        ("Collectivités publiques", ["Collectivités", "publiques"]),
        ("Membres usagers et habitants du quartier", ["Membres usagers", "et habitants…"]),
        ("Anticonstitutionnellement", ["Anticonstituti", "onnellement"]),
    ],
)
def test_a_text_is_cut_into_two_lines_at_most(text, lines):
    assert lines_of(text, 15 if "Membres" in text else 14) == lines
