"""The workshop draws assemblies: it starts from past results, shows errors, and gives what the command reads."""

import csv
import io
import time
from urllib.parse import quote

import pytest

from tests.factories.commands import json_answer
from tests.web.test_pages import visit_as

IN = "/c/clic-des-champs/simulation/assemblees"
HALF = "w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6"
CAMPS = "opinion=polarised&gap=25 %25&s-consomacteurs=second"


def table_of(answer) -> dict[tuple[str, str], list[str]]:
    """Give the rows of a CSV by what they tell and under which statutes."""
    rows = csv.reader(io.StringIO(answer.get_data(as_text=True).lstrip("\ufeff")), delimiter=";")
    return {(row[0], row[1]): row[2:] for row in rows}


def test_the_page_starts_from_what_past_decisions_say(demo):
    page = visit_as(demo, "conseil").get(IN)

    assert "comptes de 4 décisions passées, prises en 1 journée" in page.text
    assert "79 % ± 6 %" in page.text
    assert page.tree.find(".//input[@id='p-producteurs']").get("value") == "79 %"
    assert page.tree.find(".//input[@id='seed']").get("value") == "1"


def test_chances_are_drawn_with_their_bands_and_told(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?p-producteurs=30 %25&p-consomacteurs=30 %25&p-associations=30 %25")

    assert "Sans quorum" in page.text
    assert "Adoptée, si le quorum est atteint" in page.text
    drawings = [node for node in page.tree.iter() if node.get("class") == "chart"]
    assert len(drawings) == 4


def test_statutes_tried_stand_beside_those_of_today(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?{HALF}&{CAMPS}")

    assert "Avec ces poids, l’adoption passe de" in page.text
    assert "Statuts essayés" in page.text
    assert "Statuts essayés" not in visit_as(demo, "conseil").get(IN).text


@pytest.mark.parametrize(
    "opinion",
    [
        "opinion=independent",
        "opinion=within-colleges&correlation=1/4",
        "opinion=common-factor&correlation=15 %25",
        CAMPS,
    ],
)
def test_the_scenario_taken_away_gives_the_figures_of_the_page(demo, tmp_path, opinion):
    visit, asked = visit_as(demo, "conseil"), f"{HALF}&{opinion}&seed=7&runs=3000&a-producteurs=1/8"
    file = tmp_path / "scenario.toml"
    file.write_bytes(visit.client.get(f"{IN}.toml?{asked}").data)

    record, table = json_answer("simulate", file), table_of(visit.client.get(f"{IN}.csv?{asked}"))

    assert (record["runs"], record["seed"]) == (3000, 7)
    told = {name: table[name, "Statuts essayés"][:2] for name in ("Adoptée", "Producteurs", "Associations")}
    assert told == {
        "Adoptée": [str(record["outcomes"]["adopted"][key]) for key in ("times", "out_of")],
        "Producteurs": [str(record["winning_side"]["producteurs"][key]) for key in ("times", "out_of")],
        "Associations": [str(record["winning_side"]["associations"][key]) for key in ("times", "out_of")],
    }


def test_the_same_seed_gives_the_same_page_and_another_one_does_not(demo):
    visit = visit_as(demo, "conseil")
    one, again, other = (visit.client.get(f"{IN}.csv?seed={seed}").data for seed in (5, 5, 6))

    assert one == again
    assert one != other


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("p-producteurs=200 %", "Producteurs, Présence = "),
        ("f-associations=beaucoup", "Associations, Pour : « beaucoup » n’est pas une part"),
        ("a-consomacteurs=-1", "Consom’acteurs, Abstentions : « -1 » n’est pas une part"),
        ("opinion=common-factor&correlation=1", "Corrélation = "),
        ("opinion=within-colleges&correlation=0", "Corrélation = "),
        ("opinion=polarised&gap=3", "Écart entre les camps = "),
        ("opinion=polarised&s-producteurs=third", "Producteurs, Camp = "),
        ("runs=0", "Assemblées tirées = 0"),
        ("runs=mille", "Assemblées tirées = "),
        ("seed=-3", "Graine = "),
        ("seed=" + "9" * 40, "Graine = "),
        ("n-producteurs=0&n-consomacteurs=0&n-associations=0", "Il faut au moins un membre"),
    ],
)
def test_what_cannot_be_assumed_is_named_by_its_field(demo, asked, told):
    visit = visit_as(demo, "conseil")

    page = visit.get(f"{IN}?{quote(asked, safe='=&')}")

    assert "Rien n’est tiré au sort avec ces hypothèses" in page.text
    assert told in page.text
    assert visit.client.get(f"{IN}.toml?{quote(asked, safe='=&')}").status_code == 404
    assert visit.client.get(f"{IN}.csv?{quote(asked, safe='=&')}").status_code == 404


@pytest.mark.parametrize(
    ("asked", "told"),
    [("runs=1000000000000", "Une page tire au plus"), ("n-producteurs=1000000000", "Une page suppose au plus")],
)
def test_what_would_take_too_long_is_brought_back_within_bounds_and_said(demo, asked, told):
    start = time.perf_counter()

    page = visit_as(demo, "conseil").get(f"{IN}?{asked}")

    assert told in page.text
    assert "Ce que donnent ces présences et ces avis" in page.text
    assert time.perf_counter() - start < 5


def test_empty_fields_go_back_to_where_they_start(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?p-producteurs=&f-producteurs=&seed=&runs=&opinion=&correlation=")

    assert page.tree.find(".//input[@id='p-producteurs']").get("value") == "79 %"
    assert "Ce que donnent ces présences et ces avis" in page.text


def test_a_form_sends_along_what_other_views_keep(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?p-producteurs=1/2&j-producteurs=3&years=8&unknown=1")

    hidden = {field.get("name"): field.get("value") for field in page.tree.findall(".//input[@type='hidden']")}
    assert {name: hidden.get(name) for name in ("j-producteurs", "years", "unknown", "p-producteurs")} == {
        "j-producteurs": "3",
        "years": "8",
        "unknown": None,
        "p-producteurs": None,
    }
