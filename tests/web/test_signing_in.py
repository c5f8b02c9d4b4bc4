"""Signing in: a link serves once and only by its button, unknown addresses look like known ones, sessions end."""

import datetime
import re

import pytest
from sites import Site, Visit
from sqlalchemy import text, update

from govtool.access.demo_people import demo_people
from govtool.actions.links import new_link
from govtool.jobs.mails import shown_mails
from govtool.jobs.outbox import drain
from govtool.store.db import reading, unit_of_work
from govtool.store.models.accounts import SignInLink

EXPIRED = "Ce lien ne sert plus"
KNOWN = "secretary@clic.example"


def link_to(site: Site, email: str = KNOWN) -> str:
    with unit_of_work(site.engine, None) as work:
        made = new_link(work, email)
    return f"/connexion/lien/{made.token}"


def letters(site: Site, folder) -> list[str]:
    drain(site.engine, f"file:{folder / 'mails'}", "govtool@example.org")
    return [mail.body for mail in shown_mails(f"file:{folder / 'mails'}")]


def is_signed_in(visit: Visit) -> bool:
    return visit.client.get("/").status_code == 200


def test_a_link_is_sent_and_its_button_signs_in(site, tmp_path):
    visit = site.visit()

    visit.post("/connexion", {"email": "  Secretary@CLIC.example "}, 200)
    address = re.search(r"http://127\.0\.0\.1:5000(/connexion/lien/\S+)", letters(site, tmp_path)[0])[1]
    visit.get(address)
    assert not is_signed_in(visit)
    visit.post(address)

    assert is_signed_in(visit)


def test_what_lets_somebody_in_is_not_kept_once_sent(site, tmp_path):
    site.visit().post("/connexion", {"email": KNOWN}, 200)

    letters(site, tmp_path)

    with site.engine.connect() as connection:
        bodies = connection.execute(text("SELECT body FROM letters")).scalars().all()
    assert [body for body in bodies if "connexion" in body] == []


def test_reading_the_page_of_a_link_does_not_use_it_up(site):
    address = link_to(site)
    scanner, reader = site.visit(), site.visit()

    scanner.get(address)
    scanner.client.head(address)
    reader.post(address)

    assert is_signed_in(reader)


def test_a_link_serves_once(site):
    address = link_to(site)
    first, second = site.visit(), site.visit()

    first.post(address)
    page = second.post(address, status=409)

    assert page.title == EXPIRED
    assert "/connexion" in page.links()
    assert (is_signed_in(first), is_signed_in(second)) == (True, False)


def test_a_link_serves_fifteen_minutes(site):
    address = link_to(site)
    with unit_of_work(site.engine, None) as work:
        late = work.now - datetime.timedelta(seconds=1)
        work.session.execute(update(SignInLink).values(expires_at=late))
    visit = site.visit()

    page = visit.post(address, status=409)

    assert page.title == EXPIRED
    assert "/connexion" in page.links()
    assert not is_signed_in(visit)


def test_a_link_that_never_was_looks_like_an_expired_one(site):
    used = link_to(site)
    site.visit().post(used)

    answers = [site.visit().post(one, status=409).html.replace(one, "") for one in (used, "/connexion/lien/xyz")]

    assert without_tokens(answers[0]) == without_tokens(answers[1])


def without_tokens(html: str) -> str:
    return re.sub(r'name="csrf_token" (?:type="hidden" )?value="[^"]*"', "", html)


def test_an_unknown_address_is_answered_like_a_known_one(site, tmp_path):
    answers = {}
    for email in (KNOWN, "stranger@clic.example"):
        visit = site.visit()
        page = visit.post("/connexion", {"email": email}, 200)
        headers = sorted(name for name, _ in page.answer.headers)
        answers[email] = (without_tokens(page.html).replace(email, ""), headers)

    assert answers[KNOWN] == answers["stranger@clic.example"]
    assert len(letters(site, tmp_path)) == 1


def test_an_address_asked_for_too_often_is_answered_the_same(site, tmp_path):
    pages = [site.visit().post("/connexion", {"email": KNOWN}, 200).text for _ in range(8)]

    assert len(set(pages)) == 1
    assert len(letters(site, tmp_path)) == 5


@pytest.mark.parametrize(
    "email", ["", "   ", "nobody", "a@b", "a b@c.fr", "a@b.fr, c@d.fr", "a@b.fr\r\nBcc: c@d.fr", "@"]
)
def test_what_is_no_address_is_asked_again_with_the_fault_first(site, tmp_path, email):
    page = site.visit().post("/connexion", {"email": email}, 422)

    assert page.title == "Connexion"
    assert "#email" in page.links()
    assert letters(site, tmp_path) == []


@pytest.mark.parametrize(
    "told", [{"base_url": "http://evil.example"}, {"headers": {"X-Forwarded-Host": "evil.example"}}]
)
def test_the_letter_names_the_configured_address_whatever_the_request_says(site, tmp_path, told):
    client = site.visit().client
    token = re.search(r'csrf_token"[^>]*value="([^"]+)"', client.get("/connexion", **told).get_data(as_text=True))[1]

    client.post("/connexion", data={"email": KNOWN, "csrf_token": token}, **told)

    (body,) = letters(site, tmp_path)
    assert "http://127.0.0.1:5000/connexion/lien/" in body
    assert "evil" not in body


def test_a_person_who_was_stopped_comes_to_the_page_she_wanted(site, clic):
    visit = site.visit()
    visit.get(f"/c/clic/scrutins/{clic.voting}/bulletin?reponses=separees", 302)

    answer = visit.post(link_to(site, "producteurs-0@1.example")).answer

    assert answer.headers["Location"] == f"/c/clic/scrutins/{clic.voting}/bulletin?reponses=separees"


def test_the_session_is_a_new_one_at_each_signing_in(site):
    visit = site.visit()
    visit.get("/connexion")
    before = cookie_of(visit)

    visit.post(link_to(site))
    first = cookie_of(visit)
    visit.post(link_to(site))

    assert len({before, first, cookie_of(visit)}) == 3


def test_a_cookie_from_before_signing_in_signs_nobody_in_afterwards(site):
    visit, thief = site.visit(), site.visit()
    visit.get("/connexion")
    thief.client.set_cookie("session", cookie_of(visit))

    visit.post(link_to(site))

    assert (is_signed_in(visit), is_signed_in(thief)) == (True, False)


def test_an_old_cookie_is_refused_after_signing_out(site, clic):
    visit = site.visit(clic.member)
    old = cookie_of(visit)
    thief = site.visit()
    thief.client.set_cookie("session", old)
    assert is_signed_in(thief)

    visit.post("/deconnexion")

    thief.client.set_cookie("session", old)
    assert not is_signed_in(visit)
    assert not is_signed_in(thief)


@pytest.mark.parametrize("broken", ["", "x", "eyJfdXNlcl9pZCI6IjEifQ.x.y", "."])
def test_a_forged_cookie_signs_nobody_in(site, broken):
    visit = site.visit()

    visit.client.set_cookie("session", broken)

    assert not is_signed_in(visit)


def test_a_cut_cookie_signs_nobody_in(site, clic):
    visit = site.visit(clic.member)

    visit.client.set_cookie("session", cookie_of(visit)[:-1])

    assert not is_signed_in(visit)


def test_a_session_ends_after_twelve_hours(site, clic):
    visit = site.visit(clic.member)
    with site.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sessions SET started_at = datetime('now', '-12 hours', '-1 minute')")

    assert not is_signed_in(visit)


def cookie_of(visit: Visit) -> str:
    return visit.client.get_cookie("session").value


def test_one_click_signs_in_where_it_is_a_demonstration(demo):
    with reading(demo.engine) as session:
        people = {person.part: person.account_id for person in demo_people(session)}
    visit = demo.visit()

    page = visit.get("/demonstration/entrer/secretaire")
    visit.post(f"/demonstration/connexion/{people['secretaire']}")

    assert f"/demonstration/connexion/{people['secretaire']}" in page.forms()
    assert is_signed_in(visit)


def test_three_members_of_the_demonstration_may_vote_and_one_of_them_by_proxy_too(demo):
    with reading(demo.engine) as session:
        people = {person.part: person.account_id for person in demo_people(session)}

    waiting = {part: demo.visit(people[part]).get("/").text for part in ("membre", "association", "membre-pouvoir")}

    assert "Voter (1 voix)" in waiting["membre"]
    assert "Voter (1 voix)" in waiting["association"]
    assert "Voter (3 voix)" in waiting["membre-pouvoir"]


def test_one_click_signs_in_the_people_of_the_demonstration_only(demo):
    with reading(demo.engine) as session:
        people = {person.account_id for person in demo_people(session)}
    others = [account for account in range(1, 30) if account not in people]

    for account in others:
        demo.visit().post(f"/demonstration/connexion/{account}", status=404)
    demo.visit().get("/demonstration/entrer/nobody", 404)


def test_the_demonstration_sends_links_to_its_people(demo, tmp_path):
    demo.visit().post("/connexion", {"email": "membre@demonstration.invalid"}, 200)

    assert len(letters(demo, tmp_path)) == 1
    assert "membre@demonstration.invalid" in demo.visit().get("/demonstration/courriers").text
