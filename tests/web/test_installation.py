"""Who operates the installation counts its collectives and enters none."""

import pytest
from pyotp import TOTP

from govtool.actions.accounts import let_operate, open_account
from govtool.store.db import unit_of_work
from govtool.store.models.accounts import Account
from govtool.store.models.credentials import Authenticator

PAGE = "/exploitation"


@pytest.fixture
def operator(site) -> int:
    with unit_of_work(site.engine, None) as work:
        account = open_account(work, "oda@x.example", "Oda")
        let_operate(work, account, operates=True)
        return account.id


def test_the_page_counts_collectives_and_tells_nothing_of_what_they_hold(site, clic, autre, operator):
    page = site.visit(operator).get(PAGE)

    assert f"{clic.slug.title()} " in page.text
    assert f"{autre.slug.title()} " in page.text
    assert " 9 " in page.text
    assert "Producteurs" not in page.html
    assert "Assemblée de" not in page.html
    assert [link for link in page.links() if link.startswith("/c/")] == []


def test_an_operator_enters_no_collective(site, clic, operator):
    visit = site.visit(operator)

    for path in ("", "/membres", "/journal", "/roles", f"/decisions/{clic.decided}"):
        visit.get(f"/c/clic{path}", 404)


def test_an_operator_finds_the_page_in_her_menu_and_nobody_else_does(site, clic, operator):
    assert PAGE in site.visit(operator).get("/").links()
    assert PAGE not in site.visit(clic.administrator).get("/").links()


def test_whoever_operates_no_more_has_the_page_no_more(site, operator):
    visit = site.visit(operator)
    visit.get(PAGE)

    with unit_of_work(site.engine, None) as work:
        let_operate(work, work.session.get_one(Account, operator), operates=False)

    visit.get(PAGE, 404)


def test_the_page_waits_for_the_second_proof_of_who_has_one(site, operator):
    visit = site.visit(operator)
    visit.post("/compte/application")
    with unit_of_work(site.engine, None) as work:
        code = TOTP(work.session.get_one(Authenticator, operator).secret).now()
    visit.post("/compte/application/confirmer", {"code": code}, 200)

    assert visit.get(PAGE)
    assert site.visit(operator).get(PAGE, 302).answer.headers["Location"] == "/connexion/confirmer"
