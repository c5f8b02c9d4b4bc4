"""The members' table is searched, sorted, turned, kept to a college, and taken away as it stands."""

import csv
import io
import json

import pytest

from tests.web.test_pages import visit_as

MEMBERS = "/c/clic-des-champs/membres"


def test_members_are_found_whatever_accents_and_capitals_are_typed(demo):
    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/membres?q=ELISE")

    assert "Élise Bréhaudy" in page.text
    assert "1 ligne trouvée sur 28" in page.text
    assert "Carole Barguillac" not in page.text


def test_a_search_that_finds_nobody_says_so_and_leads_back(demo):
    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/membres?q=personne")

    assert "Aucune ligne ne contient « personne »." in page.text
    assert "/c/clic-des-champs/membres" in page.links()


def test_the_rows_are_sorted_both_ways_by_the_name_that_lists_sort_by(demo):
    visit = visit_as(demo, "secretaire")

    ahead = visit.get("/c/clic-des-champs/membres?tri=nom").text
    back = visit.get("/c/clic-des-champs/membres?tri=-nom").text

    assert ahead.index("Carole Barguillac") < ahead.index("Joël Vaugrenard")
    assert back.index("Joël Vaugrenard") < back.index("Carole Barguillac")


@pytest.mark.parametrize("asked", ["tri=x", "tri=--nom", "page=0", "page=-3", "page=x", "page=99999999999999999999"])
def test_what_cannot_be_asked_of_a_table_is_passed_over(demo, asked):
    assert "28 lignes" in visit_as(demo, "secretaire").get(f"/c/clic-des-champs/membres?{asked}").text


def test_what_is_taken_away_is_what_is_on_the_screen_in_the_same_order(demo):
    visit = visit_as(demo, "secretaire")

    answer = visit.client.get("/c/clic-des-champs/membres.csv?college=associations&tri=-nom")

    rows = list(csv.reader(io.StringIO(answer.get_data().decode("utf-8-sig")), delimiter=";"))
    names = ["Terre et Talus", "Les Haies Claires", "Le Panier Partagé", "Graines de Vilaine"]
    assert [row[0] for row in rows] == ["Nom", *names]
    assert answer.headers["Content-Disposition"] == "attachment; filename=clic-des-champs-membres.csv"


def test_every_format_holds_the_same_rows(demo):
    visit = visit_as(demo, "secretaire")

    told = json.loads(visit.client.get("/c/clic-des-champs/membres.json").get_data())

    assert len(told["rows"]) == 28
    assert visit.client.get("/c/clic-des-champs/membres.xlsx").status_code == 200
    assert visit.client.get("/c/clic-des-champs/membres.odt").status_code == 404


def test_words_of_the_address_never_become_terms_of_an_address(demo):
    page = visit_as(demo, "secretaire").get(f"{MEMBERS}?_external=1&_scheme=javascript&slug=autre&_anchor=x")

    assert all(link.startswith(("/", "#", "?")) for link in page.links())
