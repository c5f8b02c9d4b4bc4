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


def test_power_is_given_in_figures_under_the_decision_call_and_carry_asked(demo):
    visit = visit_as(demo, "conseil")

    page = visit.get(f"{IN}/pouvoir?decision=extraordinary")
    by_majority = visit.get(f"{IN}/pouvoir?carry=majority&decision=ordinary&call=2")

    assert "Peut tout bloquer (veto)" in page.text
    assert "Ne change jamais rien" in page.text
    assert "Suffisent tout juste à empêcher" in page.text
    assert '<option value="majority" selected>' in by_majority.html
    assert '<option value="2" selected>' in by_majority.html
    assert "d’un bloc veut dire unanime" not in by_majority.text
    assert "d’un bloc veut dire unanime" in page.text


def test_each_measure_is_explained_to_a_member_and_to_a_researcher(demo):
    page = visit_as(demo, "conseil").get(f"{IN}/pouvoir")

    assert "quand tous les autres votent à pile ou face" in page.text
    assert "American Political Science Review 48, 1954" in page.text


def test_the_frontiers_of_three_colleges_are_told_and_drawn(demo):
    page = visit_as(demo, "conseil").get(HALF.replace("?", "/frontieres?"))

    assert "4 jeux" in page.text
    assert "juste sur la ligne" in page.text
    assert "nous y sommes" in page.text
    assert page.html.count("<polyline") == 6
    assert "1/6 (16,67 %)" in page.text


def test_frontiers_of_a_decision_with_conditions_are_not_those_of_weights(demo):
    page = visit_as(demo, "conseil").get(f"{IN}/frontieres?decision=extraordinary")

    assert "autre chose que des poids" in page.text


def test_weights_of_a_wanted_power_are_proposed_with_their_proof(demo):
    asked = "?b-consomacteurs=1/3&no-veto=1&carry=proportional"

    page = visit_as(demo, "conseil").get(f"{IN}/poids-voulus{asked}")

    assert "2 jeux : tous ont été comparés" in page.text
    assert "1 remplit les conditions." in page.text
    assert "Le pouvoir voulu s’obtient exactement." in page.text
    assert "w-producteurs=34+%25" in page.html
    assert "Si chacun vote pour soi" in page.text


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("", "Écrivez le pouvoir voulu"),
        ("?b-producteurs=beaucoup", "une part est attendue"),
        ("?b-producteurs=-1", "une part est attendue"),
        ("?b-producteurs=80%25&b-associations=80%25", "font 160 %"),
        ("?b-producteurs=1/2&no-veto=1", "ne s’obtient pas"),
        ("?b-producteurs=1/3&index=nope", "Shapley-Shubik"),
        ("?decision=extraordinary&b-producteurs=1/3", "autre chose que des poids"),
        ("?n-producteurs=0&n-consomacteurs=0&n-associations=0&no-veto=1", "au moins deux collèges"),
        ("?w-producteurs=0&w-consomacteurs=0&w-associations=0&no-veto=1", "Ces poids ne font pas des statuts"),
    ],
)
def test_what_cannot_be_wanted_is_said(demo, asked, told):
    assert told in visit_as(demo, "conseil").get(f"{IN}/poids-voulus{asked}").text


@pytest.mark.parametrize(
    ("path", "head"),
    [
        ("pouvoir.csv", "Banzhaf absolu"),
        ("frontieres.csv", "Qui décide"),
        ("poids-voulus.csv?b-consomacteurs=1/3", "Différence"),
    ],
)
def test_each_view_gives_its_table(demo, path, head):
    answer = visit_as(demo, "conseil").client.get(f"{IN}/{path}")

    lines = answer.get_data(as_text=True).splitlines()
    assert answer.mimetype == "text/csv"
    assert head in lines[0]
    assert len(lines) > 2


def test_a_view_keeps_what_another_asks(demo):
    page = visit_as(demo, "conseil").get(f"{IN}/pouvoir?b-consomacteurs=1/3&no-veto=1")

    assert '<input type="hidden" name="b-consomacteurs" value="1/3">' in page.html
    assert "poids-voulus?b-consomacteurs=1%2F3" in page.html


def test_the_statutes_of_a_trial_take_the_other_carry_with_them(demo):
    answer = visit_as(demo, "conseil").client.get(f"{IN}/statuts.toml?carry=majority")

    statutes = read_statutes(answer.get_data(as_text=True))
    assert statutes.weighing.TAG[1] == "majority"


def test_paper_says_the_address_of_the_trial(demo):
    page = visit_as(demo, "conseil").get(HALF)

    assert '<p class="address">http://127.0.0.1:5000/c/clic-des-champs/simulation?w-producteurs=1/3&amp;w-' in page.html
