"""The journal tells every deed; who voted is not named, so that nobody follows a vote while it is open."""

from tests.web.test_pages import visit_as


def test_the_journal_says_that_a_ballot_came_and_not_whose(demo):
    visit_as(demo, "membre").post("/c/clic-des-champs/scrutins/5/bulletin", {"choice": "for"})

    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/journal")

    assert "Bulletin déposé un membre" in page.text
    assert "Guerlavaz" not in page.text.partition("Affichage")[0].split("Bulletin déposé")[1][:40]


def test_other_deeds_name_who_did_them(demo):
    page = visit_as(demo, "secretaire").get("/c/clic-des-champs/journal")

    assert "Maëlle Garandel" in page.text


def test_the_journal_is_searched_sorted_and_turned_page_by_page(demo):
    visit = visit_as(demo, "secretaire")

    found = visit.get("/c/clic-des-champs/journal?q=scrutin+ouvert")
    first = visit.get("/c/clic-des-champs/journal?tri=ligne")

    assert "Scrutin ouvert" in found.text
    assert "Assemblée préparée" not in found.text
    assert first.tree.find(".//table/tbody/tr/th").get("data-label") == "Ligne"
    assert "".join(first.tree.find(".//table/tbody/tr/th").itertext()) == "1"
    assert "Page 1 sur" in visit.get("/c/clic-des-champs/journal").text


def test_the_journal_is_taken_away_with_whole_digests_and_without_who_voted(demo):
    visit_as(demo, "membre").post("/c/clic-des-champs/scrutins/5/bulletin", {"choice": "for"})

    file = visit_as(demo, "secretaire").client.get("/c/clic-des-champs/journal.csv?q=bulletin").get_data(as_text=True)

    assert "un membre" in file
    assert "Guerlavaz" not in file
    assert len(file.splitlines()[1].rstrip().split(";")[-1].strip('"')) == 64


def test_a_journal_comes_in_no_other_format(demo):
    visit_as(demo, "secretaire").get("/c/clic-des-champs/journal.exe", 404)
