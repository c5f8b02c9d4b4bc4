"""Trials are kept from the page, opened by those for whom they are, compared, and touch no vote."""

import pytest

from tests.web.test_pages import visit_as

IN = "/c/clic-des-champs/simulation"
STUDIES = f"{IN}/etudes"
HALF = "w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6"
MAJORITY = "carry=majority&w-producteurs=20%25&w-consomacteurs=40%25&w-associations=40%25"
APART = frozenset({"studies", "study_versions", "sessions"})


@pytest.fixture
def adviser(demo):
    return visit_as(demo, "conseil")


def kept(visit, terms: str, name: str) -> None:
    visit.post(STUDIES, {"name": name, "terms": terms})


def test_without_a_study_the_page_says_how_to_begin(adviser):
    assert "Aucune étude gardée" in adviser.get(STUDIES).text


def test_a_trial_is_kept_and_opens_as_it_was(adviser):
    kept(adviser, f"{HALF}&n-producteurs=30", "Moitié aux consom’acteurs")
    page = adviser.get(STUDIES)
    opened = adviser.get(adviser.client.get(f"{STUDIES}/1").location)

    assert "Moitié aux consom’acteurs" in page.text
    assert "peut tout bloquer" in opened.text
    assert 'name="n-producteurs" value="30"' in opened.html
    assert 'name="w-consomacteurs" value="50 %"' in opened.html.replace("\N{NO-BREAK SPACE}", " ")


def test_a_further_version_leaves_the_first(adviser):
    kept(adviser, HALF, "Essai")
    adviser.post(STUDIES, {"study": "1", "terms": MAJORITY})

    page = adviser.get(STUDIES)
    assert "Version 2," in page.text
    assert "Version 1," in page.text


def test_who_opens_it_is_who_it_is_shared_with(demo, adviser):
    kept(adviser, HALF, "Essai")
    member, secretary = visit_as(demo, "membre"), visit_as(demo, "secretaire")
    answers = []
    for audience in ("author", "desk", "members"):
        adviser.post(f"{STUDIES}/1/partage", {"audience": audience})
        answers.append([visit.client.get(f"{STUDIES}/1").status_code for visit in (secretary, member)])
        answers.append(["Essai" in visit.get(STUDIES).text for visit in (secretary, member)])

    assert answers == [[404, 404], [False, False], [302, 404], [True, False], [302, 302], [True, True]]


def test_the_address_of_a_version_that_one_may_not_open_tells_nothing(demo, adviser):
    kept(adviser, HALF, "Secret d’étude")
    page = visit_as(demo, "membre").get(f"{IN}?start=study-1")

    assert "Secret d’étude" not in page.text
    assert "peut tout bloquer" not in page.text
    assert "Secret" not in visit_as(demo, "membre").get(f"{IN}/comparer?v=study-1&v=now").text


def test_a_study_is_named_removed_and_brought_back(adviser):
    kept(adviser, HALF, "Essai")
    adviser.post(f"{STUDIES}/1/nom", {"name": "Autre nom"})
    assert "Autre nom" in adviser.get(STUDIES).text

    adviser.post(f"{STUDIES}/1/retirer")
    page = adviser.get(STUDIES)
    undoing = next(address for address in page.forms() if address.endswith("/reprendre"))
    assert "Aucune étude gardée" in page.text
    adviser.post(undoing)

    assert "Autre nom" in adviser.get(STUDIES).text


def test_trials_stand_side_by_side_with_what_differs(adviser):
    kept(adviser, HALF, "Moitié")
    kept(adviser, MAJORITY, "Majorité")
    page = adviser.get(f"{IN}/comparer?v=study-1&v=study-2&v=now")

    for told in ("Statuts en vigueur", "Moitié, version 1", "Majorité, version 1", "66,67", "1 décision aurait été"):
        assert told in page.text
    assert "passe de 40" in page.text


def test_more_than_four_and_none_are_answered(adviser):
    kept(adviser, HALF, "Moitié")
    many = "&".join(["v=study-1", "v=now", *(f"v=study-{rank}" for rank in range(2, 9))])

    assert "laissés de côté" in adviser.get(f"{IN}/comparer?{many}").text
    assert "Rien à comparer" in adviser.get(f"{IN}/comparer").text


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"name": "", "terms": HALF}, 409),
        ({"name": "Essai", "terms": "w-producteurs=200%25"}, 400),
        ({"study": "999", "terms": HALF}, 404),
        ({"study": "1" * 30, "terms": HALF}, 404),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_is_written(demo, adviser, fields, status):
    before = demo.state()

    answer = adviser.client.post(STUDIES, data={**fields, "csrf_token": adviser.token()})

    assert answer.status_code == status
    assert demo.state() == before


def test_keeping_touches_no_table_of_votes(demo, adviser):
    before = demo.state(apart=APART)

    kept(adviser, HALF, "Essai")
    adviser.post(f"{STUDIES}/1/partage", {"audience": "members"})
    adviser.post(f"{STUDIES}/1/retirer")

    assert demo.state(apart=APART) == before


def test_a_blank_sheet_and_a_model_are_starts(adviser):
    blank = adviser.get(f"{IN}?start=blank&colleges=4&c-college-1=Paysans")
    model = adviser.get(f"{IN}?start=clic-des-champs-scic")

    assert "Paysans" in blank.text
    assert "Qui déciderait, avec ces poids" in blank.text
    assert "Collectivités publiques" in model.text


def test_a_mapping_counts_past_votes_under_other_colleges(adviser):
    page = adviser.get(f"{IN}/decisions?start=clic-des-champs-scic&m-associations=consomacteurs")
    without = adviser.get(f"{IN}/decisions?start=clic-des-champs-scic")

    assert "les voix de Associations comptent dans Consom’acteurs" in page.text
    assert "personne n’était encore dans Salariés et Collectivités publiques" in page.text
    assert "n’ont pas de place pour" in without.text


def test_the_way_to_a_scic_puts_statutes_side_by_side(adviser):
    page = adviser.get(f"{IN}/vers-la-scic?start=clic-des-champs-scic&m-associations=consomacteurs")
    before = adviser.get(f"{IN}/vers-la-scic")

    for told in ("art. 28 bis", "dans ces statuts", "Clause par clause", "les voix de Associations comptent"):
        assert told in page.text
    assert "Choisir des statuts de SCIC" in before.text
    assert "start=clic-des-champs-scic" in before.html
