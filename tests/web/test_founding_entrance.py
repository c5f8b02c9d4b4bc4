"""Somebody without an account begins a collective: her address answers first, and tells nobody who has an account."""

import re
from dataclasses import replace

import pytest
from sites import Site
from sqlalchemy import text

from govtool.web.layout.rooms import KEY

NEW = "neuve@x.example"
KNOWN = "secretary@clic.example"
SENT = "Regardez vos courriers"


def letters(site: Site) -> list[tuple[str, str]]:
    with site.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT recipient, body FROM letters ORDER BY id"))]


def link_in(site: Site) -> str:
    return re.search(r"/connexion/lien/\S+", letters(site)[-1][1])[0]


def code_in(site: Site) -> str:
    return re.search(r"\d{3}\xa0\d{3}", letters(site)[-1][1])[0]


def accounts(site: Site) -> list[tuple[str, str]]:
    with site.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT email, name FROM accounts ORDER BY id"))]


def counts(site: Site) -> tuple[int, ...]:
    tables = ("accounts", "sign_in_links", "letters", "attempts")
    with site.engine.connect() as connection:
        return tuple(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one() for name in tables)


def closed(site: Site) -> None:
    site.app.extensions[KEY] = replace(site.app.extensions[KEY], open_founding=False)


def test_a_stranger_begins_a_collective_from_her_address_alone(site):
    visit = site.visit()
    assert "/commencer" in visit.get("/connexion").links()

    visit.post("/commencer", {"email": "  NEUVE@x.example "}, 200)
    assert visit.post(link_in(site)).answer.headers["Location"] == "/commencer"
    assert visit.get("/commencer").title == "Comment vous appelez-vous ?"
    visit.post("/commencer/nom", {"name": "Ana  Goff"})
    visit.post("/fonder", {"name": "La Ruche", "preset": "scic-sas"})

    assert accounts(site)[-1] == (NEW, "Ana Goff")
    assert "Forme et modèle" in visit.get("/c/la-ruche/debut").text
    assert visit.get("/c/la-ruche/roles")


def test_the_code_leads_there_too(site):
    visit = site.visit()

    visit.post("/commencer", {"email": NEW}, 200)
    answer = visit.post("/connexion/code", {"code": code_in(site)}).answer

    assert answer.headers["Location"] == "/commencer"
    assert visit.get("/commencer").title == "Comment vous appelez-vous ?"


def test_no_account_is_opened_before_the_mailbox_answers(site):
    before = accounts(site)

    site.visit().post("/commencer", {"email": NEW}, 200)
    site.visit().get(link_in(site))

    assert accounts(site) == before


def test_the_link_opened_in_another_browser_asks_the_name_and_leads_on(site):
    site.visit().post("/commencer", {"email": NEW}, 200)
    phone = site.visit()

    assert phone.post(link_in(site)).answer.headers["Location"] == "/commencer"
    assert phone.post("/commencer/nom", {"name": "Ana"}).answer.headers["Location"] == "/fonder"


def test_the_letter_carries_no_word_of_whoever_typed_the_address(site):
    site.visit().post("/commencer", {"email": NEW, "name": "Gagnez mille euros"}, 200)

    recipient, body = letters(site)[-1]

    assert recipient == NEW
    assert body.startswith("Bonjour,\n")


def test_a_known_address_is_answered_like_a_stranger_after_the_same_work(site):
    known, unknown = site.visit(), site.visit()
    start = counts(site)

    pages = [known.post("/commencer", {"email": KNOWN}, 200)]
    middle = counts(site)
    pages.append(unknown.post("/commencer", {"email": NEW}, 200))

    assert pages[0].text.replace(KNOWN, "A") == pages[1].text.replace(NEW, "A")
    assert [b - a for a, b in zip(start, middle, strict=True)] == [0, 1, 1, 1]
    assert [b - a for a, b in zip(middle, counts(site), strict=True)] == [0, 1, 1, 1]


def test_who_has_an_account_already_comes_to_the_founding(site):
    visit = site.visit()

    visit.post("/commencer", {"email": KNOWN}, 200)
    visit.post(link_in(site))

    assert visit.get("/commencer", 302).answer.headers["Location"] == "/fonder"


def test_five_links_to_one_address_are_the_most_and_the_sixth_is_answered_alike(site):
    pages = [site.visit().post("/commencer", {"email": NEW}, 200).text for _ in range(6)]

    assert len(set(pages)) == 1
    assert len([to for to, _ in letters(site) if to == NEW]) == 5


def test_twenty_collectives_in_an_hour_are_the_most_from_one_network_and_signing_in_stays_open(site):
    for rank in range(20):
        site.visit().post("/commencer", {"email": f"neuve-{rank}@x.example"}, 200)
    before = len(letters(site))

    page = site.visit().post("/commencer", {"email": NEW}, 409)
    site.visit().post("/connexion", {"email": KNOWN}, 200)

    assert "Attendez une heure" in page.text
    assert [to for to, _ in letters(site)[before:]] == [KNOWN]


@pytest.mark.parametrize("email", ["", "neuve", "a@b.fr\r\nBcc: c@d.fr"])
def test_what_is_no_address_is_asked_again_and_nothing_is_written(site, email):
    before = site.state()

    page = site.visit().post("/commencer", {"email": email}, 422)

    assert "#email" in page.links()
    assert site.state() == before


@pytest.mark.parametrize("name", ["", "  ", "x" * 201])
def test_a_name_that_is_none_is_asked_again(site, name):
    visit = site.visit()
    visit.post("/commencer", {"email": NEW}, 200)
    visit.post(link_in(site))

    page = visit.post("/commencer/nom", {"name": name}, 422)

    assert "#name" in page.links()
    assert accounts(site)[-1] == (NEW, NEW)


def test_where_founding_is_closed_a_page_says_so_and_nothing_is_written(site, clic):
    closed(site)
    before = site.state()

    page = site.visit().get("/commencer", 403)
    site.visit().post("/commencer", {"email": NEW}, 403)

    assert page.title == "Ici, un collectif se crée avec un compte"
    assert "/commencer" not in site.visit().get("/connexion").links()
    assert site.state() == before
    assert site.visit(clic.member).get("/fonder")


def test_whoever_is_invited_before_she_said_her_name_is_called_as_her_collective_does(site, clic):
    visit = site.visit()
    visit.post("/commencer", {"email": NEW}, 200)
    visit.post(link_in(site))

    site.visit(clic.administrator).post("/c/clic/roles", {"name": "Ana Goff", "email": NEW, "role": "chair"})

    assert accounts(site)[-1] == (NEW, "Ana Goff")
    assert visit.get("/").title == "Bonjour Ana Goff"
