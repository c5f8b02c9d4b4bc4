"""Each person chooses light or dark and the size of letters; the choice stays on the device."""

import pytest

WRONG = [{}, {"theme": "dark"}, {"theme": "blue", "size": "1"}, {"theme": "dark", "size": "4"}]


def test_what_is_chosen_is_on_every_page_from_then_on(site, clic):
    visit = site.visit(clic.member)

    visit.post("/affichage", {"theme": "dark", "size": "3", "page": "/c/clic"})

    assert 'data-theme="dark" data-size="3"' in visit.get("/c/clic").html
    assert visit.get("/affichage").html.count("checked") == 2


def test_one_comes_back_to_the_page_that_one_left(site, clic):
    answer = site.visit(clic.member).post("/affichage", {"theme": "light", "size": "1", "page": "/c/clic"})

    assert answer.answer.location == "/c/clic"


@pytest.mark.parametrize("kept", ["", "dark", "dark.9", "x.1", "dark.1.1", '"><script>'])
def test_a_cookie_that_nobody_wrote_is_as_none(site, clic, kept):
    visit = site.visit(clic.member)
    visit.client.set_cookie("appearance", kept)

    assert 'data-theme="device" data-size="1"' in visit.get("/").html


@pytest.mark.parametrize("fields", WRONG)
def test_what_cannot_be_chosen_is_refused(site, clic, fields):
    visit = site.visit(clic.member)

    assert visit.client.post("/affichage", data={**fields, "csrf_token": visit.token()}).status_code == 400
