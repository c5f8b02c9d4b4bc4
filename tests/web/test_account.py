"""My account: ways in are added and removed with a proof, sessions end from another device, each letter tells of it."""

import datetime
import re

import pytest
from pyotp import TOTP
from sites import Site, Visit
from sqlalchemy import text, update

from govtool.access.visitors import PROOF_LASTS
from govtool.jobs.mails import shown_mails
from govtool.jobs.outbox import drain
from govtool.store.db import unit_of_work
from govtool.store.models.accounts import Account, StoredSession
from govtool.store.models.credentials import Authenticator
from govtool.store.models.members import Member

GOOD = "quatre mots sans rapport"


def cookie_of(visit: Visit) -> str:
    return visit.client.get_cookie("session").value


def is_signed_in(visit: Visit) -> bool:
    return visit.client.get("/").status_code == 200


def letters(site: Site, folder) -> list[str]:
    drain(site.engine, f"file:{folder / 'mails'}", "govtool@example.org")
    return [f"{mail.recipient} {mail.body}" for mail in shown_mails(f"file:{folder / 'mails'}")]


def key_of(site: Site, account: int) -> TOTP:
    with unit_of_work(site.engine, None) as work:
        return TOTP(work.session.get(Authenticator, account).secret)


def with_application(site: Site, account: int) -> tuple[Visit, list[str]]:
    """Give a visit of somebody who has just added an application, and her recovery codes."""
    visit = site.visit(account)
    visit.post("/compte/application")
    page = visit.post("/compte/application/confirmer", {"code": key_of(site, account).now()}, 200)
    return visit, re.findall(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5}", page.text)


def served_again(site: Site) -> None:
    """Let the code of now serve again, as it would half a minute later."""
    with unit_of_work(site.engine, None) as work:
        work.session.execute(update(Authenticator).values(last_step=0))


def test_the_account_says_who_one_is_in_each_collective(site, clic):
    with unit_of_work(site.engine, None) as work:
        work.session.get(Member, 1).kind = "legal"

    page = site.visit(clic.member).get("/compte")

    assert "Vous représentez Producteurs 0, personne morale." in page.text
    assert "Clic" in page.text
    assert "Autre" not in page.text


def test_a_name_is_changed_and_registers_keep_theirs(site, clic):
    visit = site.visit(clic.member)

    visit.post("/compte/nom", {"name": "  Anne   Onyme "})

    assert visit.get("/").title == "Bonjour Anne Onyme"
    assert "Producteurs 0" in visit.get("/c/clic/membres").text


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_that_is_none_is_asked_again(site, clic, name):
    page = site.visit(clic.member).post("/compte/nom", {"name": name}, 422)

    assert "#name" in page.links()


def test_a_password_is_chosen_and_signs_in(site, clic, tmp_path):
    visit, other = site.visit(clic.member), site.visit(clic.member)
    before = cookie_of(visit)

    visit.post("/compte/mot-de-passe", {"password": GOOD})
    entered = site.visit()
    entered.post("/connexion/mot-de-passe", {"email": " Producteurs-0@1.example ", "password": GOOD})

    assert [is_signed_in(one) for one in (visit, other, entered)] == [True, False, True]
    assert cookie_of(visit) != before
    assert "producteurs-0@1.example Bonjour Producteurs 0" in letters(site, tmp_path)[0]


def test_the_token_of_before_a_change_serves_no_more(site, clic):
    visit, thief = site.visit(clic.member), site.visit()
    thief.client.set_cookie("session", cookie_of(visit))

    visit.post("/compte/mot-de-passe", {"password": GOOD})

    assert (is_signed_in(visit), is_signed_in(thief)) == (True, False)


@pytest.mark.parametrize("password", ["", "court", "x" * 129, "Password1234", "producteurs0-0"])
def test_a_password_that_will_not_do_is_asked_again(site, clic, password):
    visit = site.visit(clic.member)
    before = site.state()

    page = visit.post("/compte/mot-de-passe", {"password": password}, 422)

    assert "#password" in page.links()
    assert site.state() == before


def test_a_removed_password_signs_nobody_in(site, clic):
    visit = site.visit(clic.member)
    visit.post("/compte/mot-de-passe", {"password": GOOD})
    visit.post("/compte/mot-de-passe/retirer")

    site.visit().post("/connexion/mot-de-passe", {"email": "producteurs-0@1.example", "password": GOOD}, 422)


def test_an_application_is_added_with_its_first_code_and_gives_recovery_codes(site, clic, tmp_path):
    visit = site.visit(clic.secretary)
    other = site.visit(clic.secretary)
    visit.post("/compte/application")
    page = visit.get("/compte/application")
    key = key_of(site, clic.secretary)
    assert key.secret in page.text.replace(" ", "")

    visit.post("/compte/application/confirmer", {"code": "000000"}, 422)
    shown = visit.post("/compte/application/confirmer", {"code": key.now()}, 200)

    assert len(re.findall(r"[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5}", shown.text)) == 10
    assert (is_signed_in(visit), is_signed_in(other)) == (True, False)
    assert visit.get("/c/clic/journal")
    assert visit.get("/compte/application", 302)
    assert "L’application est enregistrée." in letters(site, tmp_path)[0]


def test_roles_wait_for_the_second_proof_and_voting_does_not(site, clic):
    with_application(site, clic.secretary)
    visit = site.visit(clic.secretary)

    assert visit.get("/c/clic/journal", 302).answer.headers["Location"] == "/connexion/confirmer"
    assert "Vos rôles attendent une confirmation" in visit.get("/").text
    served_again(site)
    answer = visit.post("/connexion/confirmer", {"proof": key_of(site, clic.secretary).now()}).answer

    assert answer.headers["Location"] == "/c/clic/journal"
    assert visit.get("/c/clic/journal")


def test_a_member_with_an_application_votes_without_it(site, clic):
    with_application(site, clic.member)
    visit = site.visit(clic.member)

    visit.post(f"/c/clic/scrutins/{clic.voting}/bulletin", {"choice": "for"})

    assert "Pour" in visit.get(f"/c/clic/scrutins/{clic.voting}/bulletin").text


def test_a_recovery_code_stands_in_once(site, clic):
    _, codes = with_application(site, clic.secretary)
    first, second = site.visit(clic.secretary), site.visit(clic.secretary)

    first.post("/connexion/confirmer", {"proof": codes[0]})
    second.post("/connexion/confirmer", {"proof": codes[0]}, 422)

    assert first.get("/c/clic/journal")
    assert second.get("/c/clic/journal", 302)


def test_the_token_changes_with_the_second_proof(site, clic):
    _, codes = with_application(site, clic.secretary)
    visit, thief = site.visit(clic.secretary), site.visit()
    thief.client.set_cookie("session", cookie_of(visit))

    visit.post("/connexion/confirmer", {"proof": codes[0]})

    assert (is_signed_in(visit), is_signed_in(thief)) == (True, False)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/compte/mot-de-passe"),
        ("POST", "/compte/mot-de-passe"),
        ("POST", "/compte/mot-de-passe/retirer"),
        ("POST", "/compte/application"),
        ("POST", "/compte/application/retirer"),
        ("POST", "/compte/codes-de-secours"),
        ("POST", "/compte/cles/defi"),
        ("POST", "/compte/cles/1/retirer"),
    ],
)
def test_ways_in_do_not_change_without_the_proof(site, clic, method, path):
    with_application(site, clic.secretary)
    weak, old = site.visit(clic.secretary), site.visit(clic.member)
    aged(site, clic.member)
    token = weak.token(), old.token()
    before = site.state()

    answers = [
        visit.client.open(path, method=method, data={"csrf_token": one, "password": GOOD})
        for visit, one in zip((weak, old), token, strict=True)
    ]

    assert [answer.headers["Location"] for answer in answers] == ["/connexion/confirmer"] * 2
    assert site.state() == before


def aged(site: Site, account: int) -> None:
    """Let the last proof of an account be a little too old."""
    with unit_of_work(site.engine, None) as work:
        late = work.now - PROOF_LASTS - datetime.timedelta(seconds=1)
        change = update(StoredSession).where(StoredSession.account_id == account)
        work.session.execute(change.values(proved_at=late))


def test_who_has_no_second_proof_proves_herself_by_a_new_link(site, clic):
    visit = site.visit(clic.member)
    aged(site, clic.member)
    visit.get("/compte/mot-de-passe", 302)

    page = visit.get("/connexion/confirmer")

    assert page.fields("/connexion")["email"] == ["producteurs-0@1.example"]


def test_a_device_is_signed_out_from_another(site, clic):
    here, lost = site.visit(clic.member), site.visit(clic.member)
    page = here.get("/compte")
    (address,) = [form for form in page.forms() if re.search(r"appareils/\d+", form)]

    here.post(address)

    assert (is_signed_in(here), is_signed_in(lost)) == (True, False)


def test_all_other_devices_are_signed_out_at_once_and_those_of_others_stay(site, clic):
    here, lost, stranger = site.visit(clic.member), site.visit(clic.member), site.visit(clic.secretary)

    here.post("/compte/appareils/deconnecter")

    assert [is_signed_in(one) for one in (here, lost, stranger)] == [True, False, True]


def test_the_device_of_somebody_else_is_not_signed_out(site, clic):
    other = site.visit(clic.secretary)
    with site.engine.connect() as connection:
        session_id = connection.execute(text("SELECT max(id) FROM sessions")).scalar()

    site.visit(clic.member).post(f"/compte/appareils/{session_id}/deconnecter", status=404)

    assert is_signed_in(other)


def test_a_device_is_named_by_what_its_browser_says(site, clic):
    visit = site.visit()
    agent = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
    with unit_of_work(site.engine, None) as work:
        work.session.get(Account, clic.member).email = "ann@example.org"
    site.visit(clic.member).post("/compte/mot-de-passe", {"password": GOOD})

    visit.post("/connexion/mot-de-passe", {"email": "ann@example.org", "password": GOOD}, headers={"User-Agent": agent})

    assert "Firefox sur Android" in visit.get("/compte").text
    assert "par mot de passe" in visit.get("/compte").text


def test_who_has_a_role_is_urged_until_she_has_a_second_proof_and_a_member_is_not(site, clic):
    urging = "Vous tenez un rôle"

    assert urging in site.visit(clic.secretary).get("/").text
    assert urging in site.visit(clic.secretary).get("/compte").text
    assert urging not in site.visit(clic.member).get("/").text
    protected, _ = with_application(site, clic.secretary)
    assert urging not in protected.get("/").text
    assert urging not in protected.get("/compte").text


def test_a_session_in_use_is_seen_every_two_minutes(site, clic):
    visit = site.visit(clic.secretary)
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE assemblies SET state = 'closed' WHERE state = 'open'"))
        connection.execute(text("UPDATE sessions SET seen_at = datetime('now', '-29 minutes')"))
    visit.get("/")
    with site.engine.begin() as connection:
        seen = connection.execute(text("SELECT seen_at > datetime('now', '-1 minutes') FROM sessions")).scalars().all()
        connection.execute(text("UPDATE sessions SET seen_at = datetime('now', '-31 minutes')"))

    assert seen[-1] == 1
    assert not is_signed_in(visit)
