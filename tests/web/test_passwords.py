"""Signing in by password: wrong, unknown and paused look the same, and the link is never closed."""

import re

import pytest

from govtool.actions.links import new_link
from govtool.store.db import unit_of_work

GOOD = "quatre mots sans rapport"


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("producteurs-0@1.example", "wrong wrong wrong"),
        ("stranger@1.example", GOOD),
        ("stranger@1.example", "x" * 5000),
    ],
)
def test_wrong_and_unknown_are_answered_alike(site, clic, email, password):
    site.visit(clic.member).post("/compte/mot-de-passe", {"password": GOOD})

    page = site.visit().post("/connexion/mot-de-passe", {"email": email, "password": password}, 422)

    assert "Adresse ou mot de passe inconnus." in page.text


def test_a_thousand_wrong_passwords_leave_the_link_open(site, clic):
    site.visit(clic.member).post("/compte/mot-de-passe", {"password": GOOD})
    attacker, owner = site.visit(), site.visit()
    wrong = {"email": "producteurs-0@1.example", "password": "wrong wrong wrong"}
    pages = [without_tokens(attacker.post("/connexion/mot-de-passe", wrong, 422).html) for _ in range(12)]

    assert len(set(pages)) == 1
    owner.post("/connexion/mot-de-passe", {**wrong, "password": GOOD}, 422)
    with unit_of_work(site.engine, None) as work:
        link = new_link(work, "producteurs-0@1.example").token
    owner.post(f"/connexion/lien/{link}")
    owner.post(f"/c/clic/scrutins/{clic.voting}/bulletin", {"choice": "for"})


def without_tokens(html: str) -> str:
    return re.sub(r'name="csrf_token" (?:type="hidden" )?value="[^"]*"', "", html)
