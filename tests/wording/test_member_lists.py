"""Every fault of a list is said in both languages, with its place and what to do."""

import re

import pytest

from govtool.domain.enlisting import ListFault
from govtool.domain.list_columns import HEADS
from govtool.wording.language import voice_in
from govtool.wording.member_lists import COLUMNS, FAULTS, MODEL, WHOLE, column_name, fault_text, placed_fault_text
from tests.house.tree import named, text_of

FIGURES = {
    "allowed": 5,
    "category": "Salariés",
    "college": "Producteurs",
    "heads": ("Nom", "Name"),
    "known": ("Producteurs",),
    "length": 201,
    "nearest": "",
    "row": 3,
    "text": "x",
}
PLACES = named("govtool/domain/candidate_cells.py", "govtool/domain/enlisting.py", "govtool/presets/sheets.py")


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", [*FAULTS, *WHOLE])
def test_every_fault_is_said(language, code):
    fault = ListFault(code=code, row=3, key="name", figures=FIGURES)

    assert "{" not in placed_fault_text(fault, voice_in(language))


def test_every_fault_that_is_found_has_its_sentence():
    found = {code for file in PLACES for code in re.findall(r'code="([a-z-]+)"', text_of(file) or "")}

    assert len(found) > 15
    assert found - {*FAULTS, *WHOLE} == set()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (ListFault(code="no-rows"), "Il n’y a que les titres des colonnes. Ajoutez une ligne par membre."),
        (
            ListFault(code="no-name", row=4, key="name"),
            "Ligne 4, Nom : Le nom manque. Écrivez-le, ou retirez la ligne.",
        ),
    ],
)
def test_a_fault_says_its_line_and_its_column_first(fault, said):
    assert " ".join(placed_fault_text(fault, voice_in("fr")).split()) == said


def test_the_nearest_name_is_offered():
    fault = ListFault(code="unknown-college", key="college", figures={"text": "Prod", "nearest": "Producteurs"})

    assert fault_text(fault, voice_in("en")) == "“Prod” is no college of the statutes. Did you mean “Producteurs”?"


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_column_has_a_name_that_the_import_knows(language):
    assert set(HEADS) == set(COLUMNS)
    assert {column_name(key, voice_in(language)) for key in MODEL} <= {
        head for heads in HEADS.values() for head in heads
    }
