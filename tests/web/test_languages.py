"""Languages: French first, English complete, the page kept, and no address of elsewhere followed."""

import pytest

from govtool.web.layout.paths import local_path

ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\tevil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    "/\r/evil.example",
    "\t//evil.example",
    " //evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https://evil.example",
    "http:///evil.example",
    "HTTPS://evil.example",
    "javascript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "ftp://evil.example",
    "evil.example",
    "www.evil.example/x",
    "?x=//evil.example",
    "#x",
    "",
    "/\x00/evil.example",
    "/\x0b/evil.example",
    "//127.0.0.1@evil.example",
    "http://127.0.0.1:5000@evil.example/",
]
OURS = [
    "/",
    "/c/clic",
    "/c/clic?a=1&b=//x",
    "/c/clic#r1",
    "/connexion",
    "/c/clic/scrutins/1/bulletin?reponses=separees",
]


@pytest.mark.parametrize("address", ELSEWHERE)
def test_an_address_of_elsewhere_is_not_followed(site, address):
    visit = site.visit()
    token = visit.token()
    field = address.replace("\x00", "")

    answer = visit.client.post("/langue", data={"language": "en", "page": field, "csrf_token": token})

    assert local_path(address) is None
    assert answer.headers["Location"] in {"/", field} - set(ELSEWHERE)


@pytest.mark.parametrize("address", OURS)
def test_an_address_of_ours_is_followed(site, address):
    assert local_path(address) == address
    assert site.visit().post("/langue", {"language": "en", "page": address}).answer.headers["Location"] == address


@pytest.mark.parametrize("path", ["/c/clic", "/c/clic/assemblees", "/c/clic/membres", "/c/clic/decisions/4", "/"])
def test_changing_the_language_keeps_the_page(site, clic, path):
    visit = site.visit(clic.member)
    french = visit.get(path)

    answer = visit.post("/langue", {"language": "en", "page": french.fields("/langue")["page"][0]}).answer
    english = visit.get(answer.headers["Location"])

    assert answer.headers["Location"] == path
    assert (french.tree.get("lang"), english.tree.get("lang")) == ("fr", "en")


def test_changing_the_language_on_a_form_with_faults_comes_back_to_the_form(site, clic):
    visit = site.visit(clic.secretary)

    page = visit.post("/c/clic/assemblees/nouvelle", {"title": ""}, 422)

    assert page.fields("/langue")["page"] == ["/c/clic/assemblees/nouvelle"]


def test_changing_the_language_after_a_refusal_comes_back_to_where_one_was(site, clic):
    visit = site.visit(clic.secretary)
    came_from = {"Referer": "http://localhost/c/clic/assemblees/1"}

    page = visit.post("/c/clic/assemblees/1/clore", status=409, headers=came_from)

    assert page.fields("/langue")["page"] == ["/c/clic/assemblees/1"]
    assert "/c/clic/assemblees/1" in page.links()


@pytest.mark.parametrize(
    "referrer", ["http://evil.example/x", "http://localhost//evil.example", "x", "http://localhost:1/x"]
)
def test_no_way_back_leads_elsewhere(site, clic, referrer):
    page = site.visit(clic.secretary).post("/c/clic/assemblees/1/clore", status=409, headers={"Referer": referrer})

    assert page.fields("/langue")["page"] == [""]


@pytest.mark.parametrize(
    ("asked", "language"),
    [("fr-FR,fr;q=0.9", "fr"), ("en-GB,en;q=0.9", "en"), ("de-DE", "fr"), ("", "fr"), ("de;q=0.9,en;q=0.5", "en")],
)
def test_a_page_is_in_the_language_of_the_browser_and_else_in_french(site, asked, language):
    assert site.visit().get("/connexion", headers={"Accept-Language": asked}).tree.get("lang") == language


def test_the_choice_is_kept_in_the_account(site, clic):
    site.visit(clic.member).post("/langue", {"language": "en", "page": "/"})

    assert site.visit(clic.member).get("/").tree.get("lang") == "en"


@pytest.mark.parametrize("language", ["", "de", "fr-FR", "<b>"])
def test_a_language_that_is_not_spoken_is_refused(site, language):
    site.visit().post("/langue", {"language": language}, 400)
