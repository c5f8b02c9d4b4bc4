"""The workshop lets members come and go: years, the worth of a vote, what is crossed; the command says the same."""

import csv
import io
import time
from urllib.parse import quote

import pytest

from tests.factories.commands import json_answer
from tests.web.test_pages import visit_as

IN = "/c/clic-des-champs/simulation/croissance"
FEWER = "j-producteurs=0&l-producteurs=10 %25&j-consomacteurs=6&j-associations=0&years=12&coming=people&ratio=5"


def test_what_is_crossed_comes_first(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?{FEWER}")

    assert "Consom’acteurs a plus de la moitié des membres" in page.text
    assert "le quorum n’est plus atteint" in page.text
    assert "vaut au moins 5 voix du collège Consom’acteurs" in page.text
    assert "Année par année, en fractions exactes" in page.text


def test_the_scenario_taken_away_gives_the_figures_of_the_page(demo, tmp_path):
    visit, file = visit_as(demo, "conseil"), tmp_path / "croissance.toml"
    file.write_bytes(visit.client.get(f"{IN}.toml?{FEWER}").data)

    record = json_answer("growth", file)

    rows = csv.reader(io.StringIO(visit.client.get(f"{IN}.csv?{FEWER}").get_data(as_text=True)), delimiter=";")
    heads = {(row[0], row[1]): row[2] for row in rows}
    told = [str(year["colleges"]["consomacteurs"]["heads"]) for year in record["years"]]
    assert [heads[str(year["year"]), "Consom’acteurs"] for year in record["years"]] == told


def test_ready_ways_to_grow_fill_the_fields_and_keep_what_is_tried(demo):
    visit = visit_as(demo, "conseil")
    tried = "w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6&p-producteurs=1/4"

    page = visit.get(f"{IN}?{tried}&way=alone-consomacteurs")

    values = {field.get("id"): field.get("value") for field in page.tree.iter("input")}
    assert [values[f"j-{college}"] for college in ("producteurs", "consomacteurs")] == ["0", "20 %"]
    assert (values["w-producteurs"], values["p-producteurs"]) == ("1/3", "1/4")
    assert "Avec les statuts d’aujourd’hui" in page.text


@pytest.mark.parametrize(("way", "flows"), [("all", ("10 %", "0")), ("nobody", ("0", "10 %")), ("x", ("1", "0"))])
def test_a_way_to_grow_says_who_joins_and_who_leaves(demo, way, flows):
    page = visit_as(demo, "conseil").get(f"{IN}?way={way}")

    values = {field.get("id"): field.get("value") for field in page.tree.iter("input")}
    assert (values["j-associations"], values["l-associations"]) == flows


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("p-producteurs=200 %", "Producteurs, Présence = "),
        ("j-associations=beaucoup", "Associations, Arrivées = "),
        ("j-associations=1000000000", "Associations, Arrivées = "),
        ("l-consomacteurs=-1", "Consom’acteurs, Départs = "),
        ("years=1000000000000", "Années = "),
        ("years=0", "Années = 0"),
        ("ratio=1", "Écart à signaler, en voix = "),
        ("coming=crowds", "Qui vient = "),
        ("n-producteurs=0&n-consomacteurs=0&n-associations=0", "aucun collège n’a de membre"),
    ],
)
def test_what_cannot_be_supposed_is_named_by_its_field(demo, asked, told):
    visit, start = visit_as(demo, "conseil"), time.perf_counter()

    page = visit.get(f"{IN}?{quote(asked, safe='=&')}")

    assert "Rien n’est projeté avec ces hypothèses" in page.text
    assert told in page.text
    assert visit.client.get(f"{IN}.toml?{quote(asked, safe='=&')}").status_code == 404
    assert visit.client.get(f"{IN}.csv?{quote(asked, safe='=&')}").status_code == 404
    assert time.perf_counter() - start < 5


def test_empty_fields_go_back_to_where_they_start(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?j-producteurs=&l-producteurs=&years=&coming=&ratio=&p-producteurs=")

    assert page.tree.find(".//input[@id='j-producteurs']").get("value") == "1"
    assert "Ce qui serait franchi" in page.text


def test_nothing_is_written_by_the_views(demo):
    visit = visit_as(demo, "conseil")
    before = demo.state()

    for view in ("assemblees", "assemblees.toml", "assemblees.csv", "croissance", "croissance.toml", "croissance.csv"):
        path = f"/c/clic-des-champs/simulation/{view}"
        assert visit.client.get(path).status_code == 200
        assert visit.client.post(path, data={"csrf_token": visit.token()}).status_code == 405

    assert demo.state() == before


@pytest.mark.parametrize("view", ["croissance", "assemblees"])
def test_statutes_without_colleges_ask_how_many_members_there_are(demo, view):
    visit = visit_as(demo, "conseil")

    page = visit.get(f"/c/clic-des-champs/simulation/{view}?start=sel&decision=ordinary")
    more = visit.get(f"/c/clic-des-champs/simulation/{view}?start=sel&decision=ordinary&n-members=40")

    assert page.tree.find(".//input[@id='n-members']").get("value") == "28"
    assert more.tree.find(".//input[@id='n-members']").get("value") == "40"
    assert "Les chiffres en CSV" in more.text


def test_a_private_limited_company_that_grows_passes_a_hundred_members(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?start=scic-sarl&n-members=90&j-members=4")

    assert "le contrôle de légalité dit" in page.text
    assert "L223-3" in page.text
