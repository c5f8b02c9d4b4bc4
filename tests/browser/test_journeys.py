"""The journeys of a member and of a secretary in a real browser, with and without JavaScript, also by keyboard."""

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.xdist_group("browser")
AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
PAGES = (
    "/",
    "/c/clic-des-champs",
    "/c/clic-des-champs/assemblees",
    "/c/clic-des-champs/assemblees/1",
    "/c/clic-des-champs/assemblees/2",
    "/c/clic-des-champs/assemblees/2/presences",
    "/c/clic-des-champs/assemblees/nouvelle",
    "/c/clic-des-champs/assemblees/2/resolutions/nouvelle",
    "/c/clic-des-champs/assemblees/resolutions/8/mains-levees",
    "/c/clic-des-champs/membres",
    "/c/clic-des-champs/journal",
    "/c/clic-des-champs/decisions/2",
    "/c/clic-des-champs/decisions/4",
)
BOOTH = "/c/clic-des-champs/scrutins/5/bulletin"
ASSEMBLY = "/c/clic-des-champs/assemblees/2"


def violations(page):
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]]


def test_a_member_votes_for_all_her_mandates_in_two_taps(opened):
    page = opened("membre-pouvoir", width=390)
    page.goto(BOOTH)

    page.locator("label.choice", has_text="Contre").first.click()
    page.get_by_role("button", name=re.compile("Voter")).click()

    assert page.url.endswith(BOOTH)
    assert page.locator("main").inner_text().count("Contre") >= 3


def test_a_member_votes_without_script_and_changes_her_vote_by_keyboard(opened):
    page = opened("membre", width=390, script=False)
    page.goto(BOOTH)
    page.locator("label.choice", has_text="Contre").first.click()
    page.get_by_role("button", name=re.compile("Voter")).click()

    page.locator("main summary").first.focus()
    page.keyboard.press("Enter")
    page.locator("input[type=radio][value=for]").first.focus()
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    assert page.locator("span.said strong").inner_text() == "Pour"


@pytest.mark.parametrize("script", [True, False])
def test_the_secretary_counts_hands_and_reads_the_verdict(opened, script):
    page = opened("secretaire", script=script)
    page.goto(ASSEMBLY)
    page.get_by_role("link", name="Ajouter une résolution").click()
    page.get_by_label("Titre").fill("Essai")
    page.get_by_label("Texte mis aux voix").fill("L’assemblée essaie.")
    page.get_by_role("button", name="Ajouter").click()

    page.locator("li", has_text="Essai").last.get_by_role("link", name=re.compile("main levée")).click()
    page.locator("input[name='producteurs-for']").fill("5")
    page.get_by_role("button", name=re.compile("Proclamer")).click()

    assert "Adoptée" in page.locator("main").inner_text()
    assert "Ce qui l’aurait changé" in page.locator("main").inner_text()


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_fault_of_accessibility(opened, path):
    page = opened("secretaire")

    page.goto(path)

    assert violations(page) == []


@pytest.mark.parametrize("path", ["/", ASSEMBLY, "/c/clic-des-champs/decisions/2", "/c/clic-des-champs"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_has_none_in_english_on_a_phone_either(opened, path, scheme):
    page = opened("secretaire", width=390, scheme=scheme, locale="en-GB")

    page.goto(path)

    assert violations(page) == []


def test_the_booth_has_no_fault_of_accessibility(opened):
    page = opened("membre-pouvoir", width=390, scheme="dark")

    page.goto(f"{BOOTH}?separement")

    assert violations(page) == []


def test_no_page_scrolls_sideways_on_a_small_phone(opened):
    page = opened("secretaire", width=320)
    wide = {}
    for path in PAGES:
        page.goto(path)
        wide[path] = page.evaluate("document.documentElement.scrollWidth")

    assert {path for path, width in wide.items() if width > 320} == set()
