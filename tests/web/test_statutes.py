"""A collective begins in the browser: a name, a preset, colleges and weights, adoption; later, another version."""

import pytest

from tests.web.test_pages import visit_as

IN = "/c/la-ruche"
DRAFT = f"{IN}/statuts/projet"


@pytest.fixture
def founder(demo):
    visit = visit_as(demo, "membre")
    visit.post("/fonder", {"name": " La  Ruche ", "preset": "scic-sas"})
    return visit


def fields_of(visit) -> dict[str, str]:
    """Give the form of the draft as a browser would send it back."""
    page = visit.get(DRAFT)
    return {name: values[0] for name, values in page.fields(DRAFT).items() if name != "csrf_token"}


def test_who_begins_a_collective_is_led_from_step_to_step(founder):
    assert "Continuer : Statuts" in founder.get(f"{IN}/debut").text

    founder.post(f"{DRAFT}/adopter", {"revision": "1", "since": "2026-01-01"})

    page = founder.get(f"{IN}/debut").text
    assert "Version 1 en vigueur" in page
    assert "Continuer : Membres" in page
    assert "La Ruche" in founder.get(IN).text


def test_a_name_is_needed(demo):
    page = visit_as(demo, "membre").post("/fonder", {"name": " ", "preset": "scic-sas"}, 422)

    assert "Ce champ est nécessaire." in page.text


def test_weights_are_saved_when_they_make_one(founder):
    fields = {**fields_of(founder), "weight-1": "45 %", "weight-2": "30 %"}

    founder.post(DRAFT, fields)

    assert fields_of(founder)["weight-1"] == "45 %"
    assert fields_of(founder)["revision"] == "2"


def test_weights_that_do_not_are_told_beside_what_was_written_and_nothing_is_saved(founder):
    page = founder.post(DRAFT, {**fields_of(founder), "weight-1": "55 %"}, 422)

    assert "les poids font 23/20" in page.text
    assert page.fields(DRAFT)["weight-1"] == ["55 %"]
    assert fields_of(founder)["weight-1"] == "40 %"


def test_the_law_is_told_while_one_writes_and_nothing_is_saved(founder):
    fields = {**fields_of(founder), "weight-1": "60 %", "weight-2": "20 %", "weight-3": "20 %"}

    answer = founder.client.post(f"{DRAFT}/controle", data={**fields, "csrf_token": founder.token()})

    assert 'class="remark error"' in answer.get_data(as_text=True)
    assert fields_of(founder)["revision"] == "1"


def test_of_two_people_who_write_the_second_keeps_her_words(founder):
    fields = fields_of(founder)
    founder.post(DRAFT, fields)

    page = founder.post(DRAFT, {**fields, "name-1": "Maraîchers"}, 409)

    assert "Quelqu’un d’autre a enregistré ce projet" in page.text
    assert page.fields(DRAFT)["name-1"] == ["Maraîchers"]


def test_the_document_is_written_too_and_its_faults_are_told(founder):
    text = founder.client.get(f"{DRAFT}.toml").get_data(as_text=True)

    page = founder.post(f"{DRAFT}/texte", {"revision": "1", "document": text.replace("40 %", "41 %")}, 422)
    assert "les poids font" in page.text
    assert "41 %" in page.html

    founder.post(f"{DRAFT}/texte", {"revision": "1", "document": text.replace("La Ruche", "La Ruche verte")})
    assert fields_of(founder)["name"] == "La Ruche verte"


def test_a_second_version_says_what_changes(founder):
    founder.post(f"{DRAFT}/adopter", {"revision": "1", "since": "2026-01-01"})
    founder.post(f"{DRAFT}/commencer")
    founder.post(DRAFT, {**fields_of(founder), "weight-1": "45 %", "weight-2": "30 %"})

    assert "Ce qui change depuis la version en vigueur" in founder.get(DRAFT).text

    founder.post(f"{DRAFT}/adopter", {"revision": "2", "since": "2026-06-01"})
    assert "45 %" in founder.get(f"{IN}/statuts/1/2").text
    founder.get(f"{IN}/statuts/1/3", 404)


@pytest.mark.parametrize("since", ["", "demain", "2026-02-30", "12/06/2026"])
def test_a_day_that_is_none_is_told(founder, since):
    page = founder.post(f"{DRAFT}/adopter", {"revision": "1", "since": since}, 422)

    assert "Choisissez le jour" in page.text
