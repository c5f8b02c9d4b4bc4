"""What every answer carries, and errors in plain sentences."""

import re

import pytest

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
PLACES = [
    "/connexion",
    "/",
    "/rien",
    "/c/clic",
    "/static/css/base.css",
    "/static/rien.css",
    "/c/clic/decisions/99.json",
]
PAGES = [
    "/",
    "/c/clic",
    "/c/clic/assemblees",
    "/c/clic/assemblees/1",
    "/c/clic/assemblees/1/presences",
    "/c/clic/assemblees/nouvelle",
    "/c/clic/assemblees/1/resolutions/nouvelle",
    "/c/clic/assemblees/resolutions/1/mains-levees",
    "/c/clic/membres",
    "/c/clic/journal",
    "/rien",
]


@pytest.mark.parametrize("place", PLACES)
def test_every_answer_carries_the_policy(browsers, place):
    answer = browsers["secretary"].get(place)
    headers = answer.headers
    answer.close()

    assert headers["Content-Security-Policy"] == POLICY
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_keeps_the_rules_of_the_house(browsers, page, language):
    browsers["secretary"].client.set_cookie("language", language)

    text = browsers["secretary"].get(page).get_data(as_text=True)

    assert len(re.findall(r"<h1[ >]", text)) == 1
    assert f'<html lang="{language}"' in text
    identities = re.findall(r'\sid="([^"]+)"', text)
    assert len(identities) == len(set(identities))
    assert not re.search(r"\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", text)
    assert "{" not in re.sub(r"<svg.*?</svg>", "", text, flags=re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_every_form_that_writes_carries_its_token(browsers, page):
    text = browsers["secretary"].get(page).get_data(as_text=True)
    forms = re.findall(r'<form method="post".*?</form>', text, re.DOTALL)

    assert forms
    assert all('name="csrf_token"' in form for form in forms)


def test_an_error_is_a_page_without_a_trace(browsers):
    answer = browsers["member"].get("/c/clic/assemblees/999")

    assert answer.status_code == 404
    assert "Traceback" not in answer.get_data(as_text=True)
    assert "<h1" in answer.get_data(as_text=True)


def test_a_fault_of_the_program_is_a_page_too(app, browsers, monkeypatch):
    monkeypatch.setitem(app.view_functions, "members.listed", broken)

    answer = browsers["member"].get("/c/clic/membres")

    assert answer.status_code in {403, 500}
    assert "Traceback" not in answer.get_data(as_text=True)


def broken():
    raise RuntimeError("broken on purpose")


def test_a_voting_address_cannot_be_opened_by_a_link(browsers):
    assert browsers["secretary"].get("/c/clic/assemblees/resolutions/1/ouvrir").status_code == 405
