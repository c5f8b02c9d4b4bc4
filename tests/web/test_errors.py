"""Errors are pages in both languages: what happened, what to do, never how the program is made."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from sites import ROOMS, Site, Visit
from sqlalchemy import create_engine, text
from sqlalchemy.exc import OperationalError

from govtool.web.layout.errors import ADVICE, TITLES

SAID = {
    (400, "fr"): "La demande n’a pas été comprise",
    (400, "en"): "The request was not understood",
    (403, "fr"): "Cette page n’est pas ouverte à votre rôle",
    (403, "en"): "This page is not open to your role",
    (404, "fr"): "Cette page n’existe pas",
    (404, "en"): "This page does not exist",
    (405, "fr"): "Cette adresse ne s’ouvre pas ainsi",
    (405, "en"): "This address does not open that way",
    (409, "fr"): "Ce n’est pas possible",
    (409, "en"): "This is not possible",
    (413, "fr"): "C’est trop gros",
    (413, "en"): "It is too big",
    (500, "fr"): "Une erreur est survenue",
    (500, "en"): "An error occurred",
    (503, "fr"): "Le service ne répond pas",
    (503, "en"): "The service does not answer",
}
LANGUAGES = ("fr", "en")
INSIDE = ("Traceback", "sqlalchemy", "werkzeug", 'File "', "RuntimeError", "sqlite", "nobody should read")


def spoken(site: Site, account: int | None, language: str) -> Visit:
    visit = site.visit(account)
    visit.post("/langue", {"language": language, "page": "/"})
    return visit


def assert_says(page, status: int, language: str) -> None:
    assert (page.title, page.tree.get("lang")) == (SAID[status, language], language)
    assert not any(word in page.html for word in INSIDE)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/nowhere", 404),
        ("GET", "/static/nothing.css", 404),
        ("GET", "/c/autre", 404),
        ("GET", "/c/clic/journal", 403),
        ("GET", "/deconnexion", 405),
        ("POST", "/c/clic", 405),
        ("POST", "/nowhere", 404),
        ("POST", "/c/clic/assemblees/1/clore", 403),
        ("POST", "/c/clic/scrutins/2/bulletin", 409),
    ],
)
def test_an_error_is_a_page(site, clic, method, path, status, language):
    visit = spoken(site, clic.member, language)

    page = visit.get(path, status) if method == "GET" else visit.post(path, {"choice": "for"}, status)

    assert_says(page, status, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_without_token_is_answered_by_a_page(site, clic, language):
    visit = spoken(site, clic.member, language)

    assert_says(visit.post("/deconnexion", {"csrf_token": ""}, 400), 400, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_too_much_at_once_is_answered_by_a_page(site, clic, language):
    visit = spoken(site, clic.member, language)

    page = visit.post("/c/clic/scrutins/1/bulletin", {"choice": "x" * 6_000_000}, 413)

    assert_says(page, 413, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_of_the_program_is_answered_by_a_page(site, clic, language):
    visit = spoken(site, clic.member, language)
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], wake=failing)

    page = visit.post("/connexion", {"email": "a@b.example"}, 500)

    assert_says(page, 500, language)


@pytest.mark.parametrize("account", [None, "member"])
def test_a_fault_before_the_gate_is_answered_by_a_page(site, clic, account):
    visit = site.visit(account and clic.member)
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], clock=lambda _session: failing())

    assert_says(visit.get("/", 500), 500, "fr")


@pytest.mark.parametrize("account", [None, "member"])
def test_a_database_that_is_away_is_answered_by_a_page(site, clic, account, tmp_path):
    visit = site.visit(account and clic.member)
    away = create_engine(f"sqlite:///{tmp_path / 'no' / 'folder'}")
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], reading=lambda: connected(away))

    page = visit.get("/", 503)

    assert_says(page, 503, "fr")
    assert "Votre demande n’a pas été enregistrée" in page.text


def test_a_database_that_fails_while_writing_says_that_nothing_was_recorded(site, clic):
    visit = site.visit(clic.member)
    before = site.state()
    token = visit.token()
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], writing=refusing)

    answer = visit.client.post("/c/clic/scrutins/1/bulletin", data={"choice": "for", "csrf_token": token})

    assert answer.status_code == 503
    assert "n’a pas été enregistrée" in answer.get_data(as_text=True)
    assert site.state() == before


def failing() -> None:
    raise RuntimeError("what nobody should read")


@contextmanager
def connected(engine):
    with engine.connect() as connection:
        yield connection


@contextmanager
def refusing(_account):
    raise OperationalError("INSERT", {}, OSError("disk full"))
    yield


def test_every_error_has_a_title_and_advice():
    assert TITLES.keys() == ADVICE.keys() == {status for status, _ in SAID}


def test_a_clock_set_back_is_said_and_nothing_is_written(site, clic):
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE journal_heads SET number = number + 1, at = '2099-01-01 00:00:00'"))
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(f"/c/clic/assemblees/resolutions/{clic.standing}/ouvrir", status=503)

    assert "L’horloge de la base a reculé" in page.text
    assert site.state() == before
