"""A form changes colleges and shares of a document, and nothing else of it."""

import tomllib

import pytest

from govtool.domain.differences import differences
from govtool.presets.documents import preset_ids, preset_text, sound_statutes
from govtool.presets.editing import CollegeRow, college_rows, edited, own_document, rewritten, share_terms

DOCUMENT = preset_text("clic-des-champs-scic")
ROWS = college_rows(DOCUMENT)


def written(rows=ROWS, shares=None, name="Le Clic des Champs, projet de SCIC (exemple inventé)") -> str:
    document = edited(DOCUMENT, name, rows, shares or {}, "fr")
    assert isinstance(document, str), document
    return document


@pytest.mark.parametrize("identity", preset_ids())
def test_a_form_sent_back_as_it_came_changes_nothing(identity):
    document = preset_text(identity)

    name = sound_statutes(document).name
    kept = edited(
        document, name, college_rows(document), {term.path: term.share for term in share_terms(document)}, "fr"
    )

    assert differences(sound_statutes(document), sound_statutes(kept)) == ()


def test_weights_and_names_of_colleges_change():
    rows = (ROWS[0]._replace(weight="30 %"), ROWS[1]._replace(name="Mangeurs", weight="2/5"), *ROWS[2:])

    after = college_rows(written(rows))

    assert [(row.name, row.weight) for row in after[:2]] == [("Producteurs", "30 %"), ("Mangeurs", "40 %")]


def test_a_new_college_comes_with_its_category_and_a_name_that_no_other_has():
    rows = (ROWS[0]._replace(weight="25 %"), *ROWS[1:], CollegeRow("", "Fondateurs", "other", "10 %"))

    document = written(rows)

    assert college_rows(document)[-1] == CollegeRow("college-1", "Fondateurs", "other", "10 %")
    assert tomllib.loads(document)["categories"][-1]["kind"] == "other"
    again = (*(row._replace(weight="1/6") for row in college_rows(document)), CollegeRow("", "Autres", "other", "1/6"))
    assert college_rows(written(again, name="x"))[-1].id == "college-2"


def test_a_college_that_is_taken_out_leaves_with_its_category():
    document = preset_text("scic-sas")
    rows = (college_rows(document)[0]._replace(weight="65 %"), college_rows(document)[1])

    raw = tomllib.loads(edited(document, "x", rows, {}, "fr"))

    assert [college["id"] for college in raw["colleges"]] == ["producteurs", "consommateurs"]
    assert [category["id"] for category in raw["categories"]] == ["producteurs", "consommateurs"]


def test_a_college_that_other_clauses_name_cannot_be_taken_out():
    faults = edited(DOCUMENT, "x", (ROWS[0]._replace(weight="45 %"), *ROWS[1:3]), {}, "fr")

    assert [(fault.path, fault.code) for fault in faults] == [("organs[conseil-cooperatif].seats", "unknown-id")]


def test_a_share_that_changes_forgets_where_the_old_one_was_read():
    document = written(shares={"ordinary.first.majority": "2/3"})

    majority = tomllib.loads(document)["decisions"]["ordinary"]["first"]["majority"]
    assert (majority["share"], majority["article"], "note" in majority) == ("2/3", "not-seen", False)


@pytest.mark.parametrize(
    ("weights", "codes"),
    [
        (("35 %", "35 %", "20 %", "11 %"), ["weights-sum"]),
        (("x", "35 %", "20 %", "10 %"), ["not-a-share"]),
        (("-5 %", "35 %", "20 %", "50 %"), ["not-a-share"]),
        (("0.1.2", "", "20 %", "10 %"), ["not-a-share"]),
    ],
)
def test_faults_are_told_as_for_any_document(weights, codes):
    rows = tuple(row._replace(weight=weight) for row, weight in zip(ROWS, weights, strict=True))

    faults = edited(DOCUMENT, "x", rows, {}, "fr")

    assert [fault.code for fault in faults] == codes


@pytest.mark.parametrize("identity", preset_ids())
def test_every_preset_can_become_the_draft_of_a_collective(identity):
    own = sound_statutes(own_document(preset_text(identity), "La Ruche", "fr"))

    assert (own.name, own.illustrative, own.summary) == ("La Ruche", False, None)


def test_a_text_is_kept_as_it_is_or_its_faults_are_told():
    assert rewritten(DOCUMENT) == DOCUMENT
    assert isinstance(rewritten("format = 1"), tuple)
