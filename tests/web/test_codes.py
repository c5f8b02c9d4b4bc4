"""Signing in by the code of a mail: in the browser that asked, an unknown address looking like a known one."""

import re

import pytest
from sites import Site, Visit

from govtool.jobs.mails import shown_mails
from govtool.jobs.outbox import drain

KNOWN, STRANGER = "secretary@clic.example", "stranger@clic.example"


def code_in(site: Site, folder) -> str:
    drain(site.engine, f"file:{folder / 'mails'}", "govtool@example.org")
    body = shown_mails(f"file:{folder / 'mails'}")[0].body
    return re.search(r"(\d{3}\N{NO-BREAK SPACE}\d{3})", body)[1]


def asked(site: Site, email: str = KNOWN) -> Visit:
    visit = site.visit()
    visit.post("/connexion", {"email": email}, 200)
    return visit


def is_signed_in(visit: Visit) -> bool:
    return visit.client.get("/").status_code == 200


def without_tokens(html: str, email: str) -> str:
    return re.sub(r'name="csrf_token" (?:type="hidden" )?value="[^"]*"', "", html).replace(email, "")


@pytest.mark.parametrize("spaced", ["{}", " {} ", "{}\N{NARROW NO-BREAK SPACE}"])
def test_the_code_of_the_letter_signs_in_however_it_is_spaced(site, tmp_path, spaced):
    visit = asked(site)

    visit.post("/connexion/code", {"code": spaced.format(code_in(site, tmp_path))})

    assert is_signed_in(visit)


def test_the_code_signs_nobody_in_from_another_browser(site, tmp_path):
    asked(site)
    code, other = code_in(site, tmp_path), site.visit()

    page = other.post("/connexion/code", {"code": code}, 422)

    assert "Ce code n’est pas le bon" in page.text
    assert not is_signed_in(other)


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "abcdef", "12345é", "１２３４５６", "x" * 9999])
def test_what_is_no_code_is_asked_again_with_the_fault_first(site, typed):
    visit = asked(site)

    page = visit.post("/connexion/code", {"code": typed}, 422)

    assert "#code" in page.links()
    assert KNOWN in page.text


def test_wrong_codes_are_answered_alike_for_known_and_unknown_addresses(site):
    known, unknown = asked(site), asked(site, STRANGER)

    answers = [
        (
            without_tokens(known.post("/connexion/code", {"code": "000000"}, 422).html, KNOWN),
            without_tokens(unknown.post("/connexion/code", {"code": "000000"}, 422).html, STRANGER),
        )
        for _ in range(7)
    ]

    assert [one == other for one, other in answers] == [True] * 7
    assert "Trop de codes" in answers[5][0]


def test_after_too_many_codes_the_link_still_signs_in(site, tmp_path):
    visit = asked(site)
    [visit.post("/connexion/code", {"code": "000000"}, 422) for _ in range(6)]
    drain(site.engine, f"file:{tmp_path / 'mails'}", "govtool@example.org")
    body = shown_mails(f"file:{tmp_path / 'mails'}")[0].body

    visit.post(re.search(r"(/connexion/lien/\S+)", body)[1])

    assert is_signed_in(visit)


def test_a_person_who_was_stopped_comes_to_the_page_she_wanted(site, clic, tmp_path):
    visit = site.visit()
    visit.get(f"/c/clic/scrutins/{clic.voting}/bulletin", 302)
    visit.post("/connexion", {"email": "producteurs-0@1.example"}, 200)

    answer = visit.post("/connexion/code", {"code": code_in(site, tmp_path)}).answer

    assert answer.headers["Location"] == f"/c/clic/scrutins/{clic.voting}/bulletin"
