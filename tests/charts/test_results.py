"""Results drawn: lengths that add up, words that fit, the same in both drawings and in the table."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import pytest

from govtool.charts.bars import CollegeBar, WeightBar
from govtool.charts.drawing import LINE, Table
from govtool.charts.results import BAR, LEFT, NARROW, WIDE, result_chart
from tests.charts.drawings import bars_of, ids_of, texts_of, title_of, tree_of

TABLE = Table("Les chiffres", ("Collège", "Pour", "Contre"), (("Producteurs", "5", "6"), ("Associations", "1", "1")))
PRODUCERS = CollegeBar(
    colour=1,
    name="Producteurs",
    weight="40 % des voix",
    counted="5 pour · 6 contre",
    rest="",
    for_=5,
    against=6,
    others=0,
)
ASSOCIATIONS = CollegeBar(
    colour=3,
    name="Associations",
    weight="20 % des voix",
    counted="1 pour · 1 contre",
    rest="1 abstention, blanc ou nul",
    for_=1,
    against=1,
    others=1,
)
WEIGHTS = WeightBar(
    name="Pour, pondéré",
    reached="139/220 (63,18 %)",
    mark="plus de 50 %",
    parts=((1, Fraction(2, 11), "Producteurs : 2/11"), (3, Fraction(1, 10), "Associations : 1/10")),
    threshold=Fraction(1, 2),
)


def drawn(*colleges: CollegeBar, weights: WeightBar | None = WEIGHTS):
    return result_chart("result", "Résultat", colleges, weights, TABLE)


def rows_of(svg: str) -> list[list]:
    """Give the bars of a drawing, row by row."""
    bars = bars_of(svg)
    return [[bar for bar in bars if bar.top == top] for top in sorted({bar.top for bar in bars})]


@pytest.mark.parametrize(
    "counts", [(5, 6, 0), (1, 1, 1), (1, 0, 0), (0, 0, 7), (333, 333, 334), (1, 2, 4), (99_999, 1, 0)]
)
def test_the_parts_of_a_college_fill_its_bar_without_gap_or_overlap(counts):
    for_, against, others = counts
    chart = drawn(replace(PRODUCERS, for_=for_, against=against, others=others), weights=None)

    for svg, left, width in ((chart.svg, LEFT, BAR), (chart.narrow, 0, NARROW)):
        (row,) = rows_of(svg)
        assert (row[0].left, row[-1].right) == (left, left + width)
        assert all(before.right == after.left for before, after in pairwise(row))


def test_each_part_is_as_long_as_its_share():
    (row,) = rows_of(drawn(ASSOCIATIONS, weights=None).narrow)

    assert [bar.classes for bar in row] == [("c3",), ("s3",), ("others",)]
    assert [bar.width for bar in row] == [NARROW // 3] * 3


def test_an_answer_that_nobody_gave_has_no_part():
    (row,) = rows_of(drawn(replace(PRODUCERS, for_=0), weights=None).svg)

    assert [bar.classes for bar in row] == [("s1",)]


def test_a_college_where_nobody_voted_has_an_empty_frame():
    (row,) = rows_of(drawn(replace(PRODUCERS, for_=0, against=0), weights=None).svg)

    assert [(bar.classes, bar.width) for bar in row] == [(("frame",), BAR)]


def test_the_weighted_bar_stands_on_its_frame_and_its_parts_follow_each_other():
    chart = drawn(PRODUCERS, ASSOCIATIONS)

    for svg, width in ((chart.svg, BAR), (chart.narrow, NARROW)):
        frame, first, second = rows_of(svg)[-1]
        assert (frame.width, first.left, first.right) == (width, frame.left, second.left)
        assert abs(second.right - frame.left - width * (Fraction(2, 11) + Fraction(1, 10))) <= Fraction(1, 10)
        assert (first.told, second.told) == ("Producteurs : 2/11", "Associations : 1/10")


def test_a_college_that_carries_nothing_has_no_part_in_the_weighted_bar():
    weights = replace(WEIGHTS, parts=((1, Fraction(0), "Producteurs : 0"), (3, Fraction(1, 10), "Associations : 1/10")))

    assert [bar.classes for bar in rows_of(drawn(PRODUCERS, weights=weights).svg)[-1]] == [("frame",), ("c3", "part")]


@pytest.mark.parametrize(
    ("share", "anchor"), [("1/2", "middle"), ("3/4", "middle"), ("4/5", "end"), ("1", "end"), ("0", "start")]
)
def test_the_mark_stands_at_the_threshold_and_its_words_stay_inside(share, anchor):
    threshold = Fraction(share)
    chart = drawn(PRODUCERS, weights=replace(WEIGHTS, threshold=threshold))

    for svg, left, width in ((chart.svg, LEFT, BAR), (chart.narrow, 0, NARROW)):
        tree = tree_of(svg)
        (mark,) = [line for line in tree.iter() if line.get("class") == "mark"]
        (words,) = [text for text in tree.iter() if text.text == WEIGHTS.mark]
        assert abs(Fraction(mark.get("x1")) - left - width * threshold) <= Fraction(1, 10)
        assert words.get("text-anchor") == anchor


def test_words_beside_a_bar_do_not_reach_those_of_the_next_one():
    crowded = replace(PRODUCERS, rest="1 234 abstentions, blancs ou nuls")

    tree = tree_of(drawn(crowded, ASSOCIATIONS).svg)

    (end,) = [int(text.get("y")) for text in tree.iter() if text.text == "ou nuls"]
    (start,) = [int(text.get("y")) for text in tree.iter() if text.text == ASSOCIATIONS.counted]
    assert start - end > LINE
    assert [text for text in tree.iter() if text.text == ASSOCIATIONS.rest]


def test_heads_counted_together_have_no_weighted_bar():
    chart = drawn(PRODUCERS, weights=None)

    assert WEIGHTS.name not in texts_of(chart.svg) + texts_of(chart.narrow)


def test_both_drawings_say_the_same_words():
    chart = drawn(PRODUCERS, ASSOCIATIONS)

    assert sorted(" ".join(texts_of(chart.svg)).split()) == sorted(" ".join(texts_of(chart.narrow)).split())
    assert title_of(chart.svg) == title_of(chart.narrow)


def test_a_drawing_is_told_to_those_who_do_not_see_it():
    title, description = title_of(drawn(PRODUCERS, ASSOCIATIONS).svg)

    assert title == "Résultat"
    assert description == (
        "Producteurs, 5 pour · 6 contre. Associations, 1 pour · 1 contre. Pour, pondéré, 139/220 (63,18 %)"
    )


def test_the_table_is_the_one_that_was_given_and_names_the_drawn_colleges():
    chart = drawn(PRODUCERS, ASSOCIATIONS)

    assert chart.table is TABLE
    assert [row[0] for row in chart.table.rows] == [PRODUCERS.name, ASSOCIATIONS.name]


def test_no_id_is_given_twice_and_each_begins_with_its_prefix():
    chart = drawn(PRODUCERS, ASSOCIATIONS)
    ids = ids_of(chart.svg) + ids_of(chart.narrow)

    assert len(ids) == len(set(ids))
    assert {identity.rpartition("-")[0] for identity in ids} == {"result", "result-n"}


def test_a_hatch_is_that_of_its_own_drawing():
    chart = drawn(PRODUCERS)

    for svg in (chart.svg, chart.narrow):
        fills = [bar.get("fill") for bar in tree_of(svg).iter() if bar.get("fill")]
        assert fills != []
        assert {fill.removeprefix("url(#").removesuffix(")") for fill in fills} <= set(ids_of(svg))


@pytest.mark.parametrize("letters", [10, 40, 90, 400])
def test_a_long_name_is_cut_into_lines_that_fit(letters):
    name = ("Membres usagers et habitants " * 20)[:letters]
    chart = drawn(replace(PRODUCERS, name=name), weights=None)

    assert max(len(text) for text in texts_of(chart.svg)) <= 22
    assert max(len(text) for text in texts_of(chart.narrow)) <= 36
    assert len(texts_of(chart.svg)) <= 4


def test_nothing_is_drawn_outside_the_drawing():
    chart = drawn(replace(PRODUCERS, name="Membres usagers et habitants du quartier"), ASSOCIATIONS)

    for svg, width in ((chart.svg, WIDE), (chart.narrow, NARROW)):
        _, _, right, bottom = map(int, tree_of(svg).get("viewBox").split())
        assert right == width
        assert all(bar.left >= 0 and bar.right <= right and bar.top + bar.height <= bottom for bar in bars_of(svg))
        assert all(float(text.get("y")) <= bottom for text in tree_of(svg).iter() if text.get("text-anchor"))


@pytest.mark.parametrize("name", ["<script>x</script>", "A & B", "]]>", '"><svg onload=x>'])
def test_a_name_is_only_text(name):
    chart = drawn(replace(PRODUCERS, name=name), weights=replace(WEIGHTS, parts=((1, Fraction(1, 2), name),)))

    assert name in texts_of(chart.svg)
    assert name in texts_of(chart.narrow)
    assert rows_of(chart.svg)[-1][-1].told == name


def test_a_drawing_carries_neither_style_nor_script():
    chart = drawn(PRODUCERS, ASSOCIATIONS)

    assert "style" not in chart.svg + chart.narrow
    assert not any(name.startswith("on") for element in tree_of(chart.svg).iter() for name in element.attrib)
