"""Words are found whatever their spelling, and texts that would be formulas are told."""

import pytest

from govtool.domain.spelling import is_formula, nearest, unguarded


@pytest.mark.parametrize(
    ("word", "found"),
    [("Prodcuteur", "Producteurs"), ("associaton", "Associations"), ("Bénévoles", ""), ("", ""), ("x", "")],
)
def test_the_nearest_word_is_found_when_one_is_near(word, found):
    assert nearest(word, ("Producteurs", "Associations")) == found


def test_nothing_is_near_when_nothing_is_known():
    assert nearest("Producteurs", ()) == ""


@pytest.mark.parametrize("text", ["=A1", "+33", "-1", "@SUM", "＝1"])
def test_an_apostrophe_keeps_a_text_from_being_a_formula_and_is_no_part_of_it(text):
    assert is_formula(text)
    assert not is_formula(f"'{text}")
    assert unguarded(f"'{text}") == text


def test_an_apostrophe_before_a_name_stays():
    assert unguarded("'t Hooft") == "'t Hooft"
