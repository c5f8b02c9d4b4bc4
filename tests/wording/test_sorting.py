"""Words are found and ordered whatever their accents and capitals, as a French list has them."""

import pytest

from govtool.wording.sorting import folded


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Élise Bréhaudy", "elise brehaudy"),
        ("ÉLISE", "elise"),
        ("Le Ménarc’h", "le menarc h"),
        ("œuvre", "oeuvre"),
        ("Straße", "strasse"),
        ("  Inès   Ruelland-Prat ", "ines ruelland prat"),
        ("Ñandú 12", "nandu 12"),
        ("", ""),
    ],
)
def test_a_text_is_folded(text, plain):
    assert folded(text) == plain


def test_names_with_accents_stand_where_a_reader_looks_for_them():
    assert sorted(["Zoé", "Élise", "Elie", "Œdipe", "Odile"], key=folded) == ["Elie", "Élise", "Odile", "Œdipe", "Zoé"]
