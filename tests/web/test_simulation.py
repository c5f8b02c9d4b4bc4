"""The workshop says who would decide, what the law says and which past decisions turn; it writes nothing."""

import pytest

from govtool.presets.documents import read_statutes
from tests.web.test_pages import visit_as

IN = "/c/clic-des-champs/simulation"
HALF = f"{IN}?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6"


def test_the_adviser_sees_who_decides_today_without_any_name(demo):
    page = visit_as(demo, "conseil").get(IN)

    assert "n’y changent rien" in page.text
    assert "Qui décide aujourd’hui" in page.text
    assert [name for name in ("Barguillac", "Guerlavaz", "Garandel") if name in page.text] == []


def test_a_college_at_exactly_one_half_is_said_to_block(demo):
    page = visit_as(demo, "conseil").get(HALF)

    assert "Avec 1/2 (50 %) du poids" in page.text or "Avec 50 % du poids" in page.text
    assert "peut tout bloquer" in page.text


def test_past_decisions_are_counted_again(demo):
    page = visit_as(demo, "conseil").get(HALF.replace("?", "/decisions?"))

    assert "1 décision aurait été autre." in page.text
    assert "Aucune décision n’aurait été autre." in visit_as(demo, "conseil").get(f"{IN}/decisions").text


def test_nothing_is_written_whatever_is_tried(demo):
    visit = visit_as(demo, "conseil")
    before = demo.state()

    for path in (
        IN,
        HALF,
        f"{IN}/decisions",
        f"{IN}?decision=extraordinary&n-producteurs=99",
        f"{IN}/statuts.toml?w-producteurs=2/5",
    ):
        visit.get(path)
    for path in (IN, f"{IN}/statuts.toml"):
        assert visit.client.post(path, data={"csrf_token": visit.token()}).status_code == 405

    assert demo.state() == before


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("w-producteurs=60 %25", "les poids font 6/5"),
        ("w-producteurs=beaucoup", "n’est pas une part"),
        ("w-producteurs=-1", "n’est pas une part"),
    ],
)
def test_weights_that_make_no_statutes_are_told_and_today_stays_on_the_page(demo, asked, told):
    page = visit_as(demo, "conseil").get(f"{IN}?{asked}")

    assert "Ces poids ne font pas des statuts" in page.text
    assert "Qui décide aujourd’hui" in page.text
    assert told in page.text or "part" in page.text


@pytest.mark.parametrize("asked", ["n-producteurs=1000000000", "n-producteurs=x", "decision=nope&call=9", "call=x"])
def test_what_cannot_be_tried_is_brought_back_within_bounds(demo, asked):
    assert "Qui décide aujourd’hui" in visit_as(demo, "conseil").get(f"{IN}?{asked}").text


def test_nobody_in_a_college_leaves_the_others(demo):
    page = visit_as(demo, "conseil").get(f"{IN}?n-producteurs=0&n-consomacteurs=0&n-associations=0")

    assert "au moins deux collèges" in page.text


def test_the_statutes_tried_are_taken_away_as_a_document(demo):
    visit = visit_as(demo, "conseil")

    answer = visit.client.get(f"{IN}/statuts.toml?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6")

    statutes = read_statutes(answer.get_data(as_text=True))
    assert [str(college.weight) for college in statutes.colleges] == ["1/3", "1/2", "1/6"]
    visit.get(f"{IN}/statuts.toml?w-producteurs=2", 404)


def test_a_collective_that_decides_nothing_yet_says_so(demo):
    visit = visit_as(demo, "membre")
    visit.post("/fonder", {"name": "La Ruche", "preset": "scic-sas"})

    assert "Rien à essayer pour l’instant" in visit.get("/c/la-ruche/simulation").text
