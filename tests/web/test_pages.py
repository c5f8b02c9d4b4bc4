"""Every page of the demonstration follows the house rules, in both languages, for each person who may see it."""

import pytest
from sites import Site, Visit

from govtool.access.demo_people import demo_people
from govtool.store.db import reading
from tests.web.rules import faults_of

START = "/"
FEWEST = {"membre": 11, "membre-pouvoir": 11, "association": 11, "secretaire": 30, "conseil": 18}
PLAIN = (
    '<!doctype html><html lang="fr"><head><title>Voter</title></head><body><main><h1>Voter</h1>{}</main></body></html>'
)
FORM = '<form method="post" action="/x"><input type="hidden" name="csrf_token" value="x">{}</form>'


def visit_as(site: Site, part: str, language: str = "fr") -> Visit:
    with reading(site.engine) as session:
        account = next(person.account_id for person in demo_people(session) if person.part == part)
    visit = site.visit(account)
    visit.post("/langue", {"language": language, "page": "/"})
    return visit


def walked(visit: Visit) -> dict[str, str]:
    """Follow every link from home on, each page being checked as it comes; give their titles by address."""
    return {path: page.title for path, page in visit.walk(START).items()}


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("part", FEWEST)
def test_every_page_that_links_lead_to_follows_the_house_rules(demo, part, language):
    assert len(walked(visit_as(demo, part, language))) >= FEWEST[part]


def test_pages_of_both_languages_say_different_things(demo):
    french, english = (walked(visit_as(demo, "membre", language)) for language in ("fr", "en"))

    assert french.keys() == english.keys()
    assert (french["/"], english["/"]) == ("Bonjour Viviane Guerlavaz", "Hello Viviane Guerlavaz")


def test_reading_pages_writes_nothing(demo):
    visit = visit_as(demo, "secretaire")
    before = demo.state()

    walked(visit)

    assert demo.state() == before


def test_voting_writes(demo):
    visit = visit_as(demo, "membre")
    before = demo.state()

    visit.post("/c/clic-des-champs/scrutins/5/bulletin", {"choice": "for"})

    assert demo.state() != before


def test_a_plain_page_breaks_no_rule():
    assert faults_of(PLAIN.format("<h2>Ce que disent les statuts</h2>")) == []
    assert faults_of(PLAIN.format(FORM.format('<label>Nom <input name="x"></label><button>Voter</button>'))) == []


@pytest.mark.parametrize(
    ("planted", "fault"),
    [
        ("<p><div></div></p>", "no valid HTML"),
        ("<h1>Encore</h1>", "2 h1"),
        ("<h3>Trop bas</h3>", "h3 after h1"),
        ('<p id="x">a</p><p id="x">b</p>', "id 'x' 2 times"),
        ('<section aria-labelledby="nowhere"></section>', "aria-labelledby='nowhere' leads nowhere"),
        ('<a href="#nowhere">x</a>', "#nowhere leads nowhere"),
        ('<a href="//example.org">x</a>', "an address of elsewhere"),
        ('<a href="javascript:x()">x</a>', "an address of elsewhere"),
        ('<p style="color: red">x</p>', "style on p"),
        ('<p onclick="x()">x</p>', "onclick on p"),
        ("<script>x()</script>", "an inline script"),
        (FORM.format('<input name="x">'), "no label"),
        (FORM.format("<button></button>"), "an empty button"),
        ('<form method="post" action="/x"></form>', "0 tokens"),
        ('<form action="/x"></form>', "a form without method"),
        ('<img src="/x.png">', "a picture without words"),
        ('<svg viewBox="0 0 1 1"></svg>', "a drawing without words"),
        ("<table><tbody><tr><td>1</td></tr></tbody></table>", "a table without caption"),
        ("<p>{count} voix</p>", "words not filled"),
        ("<p>None</p>", "words not filled"),
        ("<p>&amp;lt;b&amp;gt;</p>", "words not filled"),
    ],
)
def test_a_page_that_breaks_a_rule_is_found(planted, fault):
    assert any(found.startswith(fault) for found in faults_of(PLAIN.format(planted)))


def test_a_title_of_another_page_is_found():
    page = PLAIN.format("")

    assert faults_of(page.replace("<title>Voter", "<title>Erreur\N{NO-BREAK SPACE}: Voter")) == []
    assert faults_of(page.replace("<title>Voter", "<title>Accueil")) == [
        "title 'Accueil' is not that of the page, 'Voter'"
    ]
