"""The journal tells every deed; who voted is not named, so that nobody follows a vote while it is open."""

from tests.web.test_pages import visit_as


def test_the_journal_says_that_a_ballot_came_and_not_whose(demo):
    visit_as(demo, "membre").post("/c/clic-des-champs/scrutins/5/bulletin", {"choice": "for"})

    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/journal")

    assert "Bulletin déposé un membre," in page.text
    assert "Guerlavaz" not in page.text.partition("Affichage")[0].split("Bulletin déposé")[1][:40]


def test_other_deeds_name_who_did_them(demo):
    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/journal")

    assert "Maëlle Garandel," in page.text
