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
    """Give the form of the draft as a browser would send it back, no box being ticked."""
    fields = visit.get(DRAFT).fields(DRAFT)
    return {name: values[0] for name, values in fields.items() if name != "csrf_token" and not name.endswith(".gone")}


def test_who_begins_a_collective_is_led_from_step_to_step(founder):
    assert "Continuer : Collèges et poids" in founder.get(f"{IN}/debut").text
    assert "Premiers pas, étape 2 sur 5 : Collèges et poids" in founder.get("/").text

    founder.post(f"{DRAFT}/adopter", {"revision": "1", "decision": "paper", "since": "2026-01-01"})

    page = founder.get(f"{IN}/debut").text
    assert "Version 1 en vigueur" in page
    assert "Continuer : Membres" in page
    assert "Premiers pas, étape 3 sur 5 : Membres" in founder.get("/").text
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
    founder.post(f"{DRAFT}/adopter", {"revision": "1", "decision": "paper", "since": "2026-01-01"})
    founder.post(f"{DRAFT}/commencer")
    founder.post(DRAFT, {**fields_of(founder), "weight-1": "45 %", "weight-2": "30 %"})

    assert "Ce qui change depuis la version en vigueur" in founder.get(DRAFT).text

    founder.post(f"{DRAFT}/adopter", {"revision": "2", "decision": "paper", "since": "2026-06-01"})
    assert "45 %" in founder.get(f"{IN}/statuts/1/2").text
    founder.get(f"{IN}/statuts/1/3", 404)


@pytest.mark.parametrize(
    ("since", "sentence"),
    [
        ("", "Choisissez le jour depuis lequel"),
        ("demain", "Ce n’est pas un jour"),
        ("2026-02-30", "Ce n’est pas un jour"),
        ("12/06/2026", "Ce n’est pas un jour"),
    ],
)
def test_a_day_that_is_none_is_told(founder, since, sentence):
    page = founder.post(f"{DRAFT}/adopter", {"revision": "1", "decision": "paper", "since": since}, 422)

    assert sentence in page.text


def drafted(site, clic) -> None:
    """Begin a draft from the version in force."""
    site.visit(clic.secretary).post("/c/clic/statuts/projet/commencer")


def test_a_version_and_the_decision_that_adopted_it_show_each_other(site, clic):
    drafted(site, clic)
    visit = site.visit(clic.secretary)
    decision = f"/c/clic/decisions/{clic.by_hands}"
    assert f"/c/clic/statuts/projet/adopter?decision={clic.by_hands}" in visit.get(decision).links()

    visit.post(
        "/c/clic/statuts/projet/adopter", {"revision": "1", "decision": str(clic.by_hands), "since": "2040-01-01"}
    )

    version = site.visit(clic.member).get("/c/clic/statuts/2")
    assert "par la décision Dépôt 13." in version.text
    assert "en vigueur à partir du" in version.text
    assert decision in version.links()
    assert "/c/clic/statuts/2" in site.visit(clic.member).get(decision).links()


def test_a_version_adopted_on_paper_says_so_with_its_day(site, clic):
    drafted(site, clic)

    site.visit(clic.secretary).post(
        "/c/clic/statuts/projet/adopter",
        {"revision": "1", "decision": "paper", "adopted_on": "2026-06-12", "since": "2040-01-01"},
    )

    page = site.visit(clic.member).get("/c/clic/statuts/2")
    assert "Adoptée le vendredi 12 juin 2026 par une décision prise ailleurs, sur papier." in page.text


@pytest.mark.parametrize("which", ["decided", "annulled", "voting"])
def test_only_a_decision_that_was_adopted_is_offered(site, clic, which):
    drafted(site, clic)
    visit, poll = site.visit(clic.secretary), getattr(clic, which)

    page = visit.post(
        "/c/clic/statuts/projet/adopter", {"revision": "1", "decision": str(poll), "since": "2040-01-01"}, 422
    )

    assert "Choisissez dans la liste." in page.text
    visit.get("/c/clic/statuts/2", 404)


FIRST = "t.decisions.ordinary.first"


def test_clauses_are_written_by_the_form(founder):
    founder.post(DRAFT, {**fields_of(founder), f"{FIRST}.conditions.new": "unanimity", "t.proxies": "none"})
    founder.post(DRAFT, {**fields_of(founder), f"{FIRST}.conditions.1.base": "heads_cast"})

    fields = fields_of(founder)
    assert (fields[f"{FIRST}.conditions.1"], fields[f"{FIRST}.conditions.1.base"]) == ("unanimity", "heads_cast")
    assert fields["t.proxies"] == "none"


def test_a_fault_is_told_at_its_field_in_an_open_chapter(founder):
    page = founder.post(DRAFT, {**fields_of(founder), f"{FIRST}.majority.share": "beaucoup"}, 422)

    (chapter,) = [one for one in page.tree.iter("details") if one.get("open") is not None and "share-fault" in ids(one)]
    assert page.fields(DRAFT)[f"{FIRST}.majority.share"] == ["beaucoup"]
    assert "une part s’écrit entre guillemets" in "".join(chapter.itertext())


def ids(element) -> str:
    return " ".join(one.get("id", "") for one in element.iter())


def test_what_the_law_asks_stands_under_the_field_with_its_article(founder):
    page = founder.get(DRAFT)

    assert "La loi : de 10 % à 50 % (loi n° 47-1775 du 10 septembre 1947, art. 19 octies" in page.text
    assert "La loi : plus de la moitié (1/2), parmi les voix exprimées (code de commerce, art. L227-9" in page.text


def test_what_the_form_does_not_write_is_read_there(founder):
    page = founder.get(DRAFT)

    assert "Ce qui s’écrit dans le document seulement" in page.text
    assert f"{DRAFT}/texte" in page.links()


def test_the_first_steps_are_over_once_an_assembly_is_prepared(founder):
    founder.post(f"{DRAFT}/adopter", {"revision": "1", "decision": "paper", "since": "2026-01-01"})

    founder.post(
        f"{IN}/assemblees/nouvelle",
        {"title": "Première assemblée", "held_on": "2040-06-12", "place": "Ici", "call": "1"},
    )

    assert "Premiers pas" not in founder.get("/").text
