"""Entering: the link, its button and the session, over a small collective."""

import re

import pytest
from pages import Browser, application
from sqlalchemy import select

from govtool.jobs.outbox import drain
from govtool.store.db import reading
from govtool.store.models.accounts import StoredSession
from govtool.store.models.outbox import Letter

EMAIL = "producteurs-0@1.example"


pytestmark = pytest.mark.usefixtures("here", "elsewhere")


@pytest.fixture
def letter(app, sqlite, request):
    request.getfixturevalue("here")
    Browser(app, sqlite).post("/connexion", email=EMAIL)
    with reading(sqlite) as session:
        return session.scalars(select(Letter)).one()


def link_in(letter):
    return re.search(r"/connexion/lien/\S+", letter.body)[0]


def test_a_link_serves_once_and_only_by_its_button(app, sqlite, letter):
    browser, other = Browser(app, sqlite), Browser(app, sqlite)

    statuses = [browser.get(link_in(letter)).status_code, browser.post(link_in(letter)).status_code]

    assert statuses == [200, 302]
    assert browser.get("/").status_code == 200
    assert other.post(link_in(letter)).status_code == 409
    assert other.get("/").status_code == 302


def test_the_answer_is_the_same_for_an_unknown_address(app, sqlite):
    known, unknown = (Browser(app, sqlite).post("/connexion", email=email) for email in (EMAIL, "x@example.org"))

    pages = [
        answer.get_data(as_text=True).replace(email, "")
        for answer, email in ((known, EMAIL), (unknown, "x@example.org"))
    ]

    assert known.status_code == unknown.status_code == 200
    tokens = re.compile(r'value="[^"]+"')
    assert tokens.sub("", pages[0]) == tokens.sub("", pages[1])


@pytest.mark.parametrize("email", ["", "rien", "a@", "@b", "a b@c.fr"])
def test_an_address_that_is_none_is_said_in_the_form(app, sqlite, email):
    answer = Browser(app, sqlite).post("/connexion", email=email)

    assert answer.status_code == 422
    assert "Erreur" in answer.get_data(as_text=True)


def test_signing_out_ends_the_session_on_the_server(app, sqlite, here):
    browser = Browser(app, sqlite).sign_in(here.secretary)
    kept = browser.client.get_cookie("session")

    browser.post("/deconnexion")

    browser.client.set_cookie("session", kept.value)
    assert browser.get("/").status_code == 302
    with reading(sqlite) as session:
        assert session.scalars(select(StoredSession.ended_at)).one() is not None


@pytest.mark.usefixtures("letter")
def test_what_lets_somebody_in_is_not_kept_once_sent(sqlite, tmp_path):
    drain(sqlite, f"file:{tmp_path / 'mails'}", "govtool@example.org")

    with reading(sqlite) as session:
        assert "connexion/lien" not in session.scalars(select(Letter.body)).one()


def test_the_doors_of_the_demonstration_exist_in_it_only(sqlite, here, tmp_path):
    browser = Browser(application(sqlite, tmp_path), sqlite)

    statuses = [browser.get(path).status_code for path in ("/demonstration/courriers", "/demonstration/entrer/membre")]

    assert [*statuses, browser.post(f"/demonstration/connexion/{here.secretary}").status_code] == [404, 404, 404]


def test_nobody_but_its_people_is_entered_in_the_demonstration(sqlite, here, tmp_path):
    browser = Browser(application(sqlite, tmp_path, demo=True), sqlite)

    assert browser.post(f"/demonstration/connexion/{here.secretary}").status_code == 404


@pytest.mark.parametrize(
    "page", ["//evil.example", "/\\evil", "https://evil.example", "javascript:alert(1)", "/\t/evil"]
)
def test_choosing_a_language_leads_nowhere_else(app, sqlite, page):
    answer = Browser(app, sqlite).post("/langue", language="en", page=page)

    assert answer.headers["Location"] in {"/", "http://localhost/"}
