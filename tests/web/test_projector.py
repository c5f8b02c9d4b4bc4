"""The wall shows one resolution at a time to the whole hall, and names nobody."""

from tests.web.test_pages import visit_as

WALL = "/c/clic-des-champs/assemblees/{}/projecteur"


def test_what_is_under_vote_is_on_the_wall_without_names_or_trend(demo):
    page = visit_as(demo, "secretaire").get(WALL.format(2))

    assert page.title == "Préparer le passage en SCIC"
    assert "7 voix sur 28" in page.text
    assert 'data-view="projector"' in page.html
    main = page.text.partition("Affichage et touches")[0]
    assert [word for word in ("Barguillac", "pour ·", "contre") if word in main] == []


def test_a_resolution_that_was_decided_shows_its_verdict(demo):
    page = visit_as(demo, "secretaire").get(WALL.format(1) + "?resolution=1")

    assert "Adoptée." in page.text
    assert "Ce qui l’aurait changé" in page.text


def test_one_turns_from_one_resolution_to_the_next_and_back(demo):
    visit = visit_as(demo, "secretaire")

    first, last = visit.get(WALL.format(1) + "?resolution=1"), visit.get(WALL.format(1) + "?resolution=6")

    assert ("Suivante" in first.text, "Précédente" in first.text) == (True, False)
    assert ("Suivante" in last.text, "Précédente" in last.text) == (False, True)


def test_a_resolution_that_is_not_there_is_no_page(demo):
    visit = visit_as(demo, "secretaire")

    for asked in ("0", "7", "-1"):
        visit.get(WALL.format(1) + f"?resolution={asked}", 404)
