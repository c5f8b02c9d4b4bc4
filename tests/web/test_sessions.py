"""A role given or ended changes the token of each session of its person, who loses nothing by it."""

import pytest
from sites import Site, Visit
from sqlalchemy import text

ROLES = "/c/clic/roles"


def cookie_of(visit: Visit) -> str:
    return visit.client.get_cookie("session").value


def token_of(visit: Visit) -> str:
    with visit.client.session_transaction() as session:
        return session["_user_id"]


def thief_with(site: Site, cookie: str) -> Visit:
    thief = site.visit()
    thief.client.set_cookie("session", cookie)
    return thief


def long_ago(site: Site) -> None:
    """Let what ended have ended more than a minute ago."""
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE sessions SET ended_at = datetime('now', '-2 minutes') WHERE ended_at > 0"))


def give(site: Site, by: int, email: str, role: str = "teller") -> None:
    site.visit(by).post(ROLES, {"name": "X", "email": email, "role": role})


def test_a_role_that_is_given_changes_the_token_and_the_old_one_is_refused(site, clic):
    visit = site.visit(clic.member)
    visit.get("/c/clic")
    before, old = token_of(visit), cookie_of(visit)

    give(site, clic.administrator, "producteurs-0@1.example")
    visit.get("/c/clic")
    long_ago(site)

    assert token_of(visit) != before
    assert visit.get("/c/clic")
    assert thief_with(site, old).get("/c/clic", 302).answer.headers["Location"] == "/connexion"


def test_a_role_that_ends_changes_the_token_and_the_old_one_is_refused(site, clic):
    visit = site.visit(clic.chair)
    visit.get("/c/clic")
    before, old = token_of(visit), cookie_of(visit)

    site.visit(clic.administrator).post(f"{ROLES}/{clic.role}/retirer")
    visit.get("/compte")
    long_ago(site)

    assert token_of(visit) != before
    thief_with(site, old).get("/compte", 302)


def test_every_device_of_the_person_gets_a_token_of_its_own(site, clic):
    phone, desk = site.visit(clic.member), site.visit(clic.member)
    before = {token_of(phone), token_of(desk)}

    give(site, clic.administrator, "producteurs-0@1.example")
    phone.get("/")
    desk.get("/")

    assert len({token_of(phone), token_of(desk)} | before) == 4


def test_nobody_elses_token_changes(site, clic):
    visit = site.visit(clic.secretary)
    before = token_of(visit)

    give(site, clic.administrator, "producteurs-0@1.example")
    visit.get("/")

    assert token_of(visit) == before


def test_a_form_that_was_open_is_taken_with_its_token(site, clic):
    visit = site.visit(clic.member)
    booth = f"/c/clic/scrutins/{clic.voting}/bulletin"
    page = visit.get(booth)
    open_form = {name: values[0] for name, values in page.fields(booth).items() if name == "csrf_token"}

    give(site, clic.administrator, "producteurs-0@1.example")
    visit.client.post(booth, data={**open_form, "choice": "for"})

    assert "Vous avez voté" in visit.get("/").text


def test_what_was_proved_stays_proved_and_nothing_more(site, clic):
    visit = site.visit(clic.member)
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE sessions SET proved_at = datetime('now', '-31 minutes')"))

    give(site, clic.administrator, "producteurs-0@1.example")

    assert visit.get("/compte/mot-de-passe", 302).answer.headers["Location"] == "/connexion/confirmer"


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_request_that_crosses_the_change_leaves_the_new_cookie_alone(site, clic, method):
    visit = site.visit(clic.member)
    visit.get("/")
    crossing = thief_with(site, cookie_of(visit))
    give(site, clic.administrator, "producteurs-0@1.example")
    visit.get("/")
    fields = {"name": "Ana", "csrf_token": visit.token()}
    before = site.state()

    answer = crossing.client.open("/compte/nom" if method == "post" else "/compte", method=method.upper(), data=fields)

    assert answer.status_code == 409
    assert "Vos rôles viennent de changer" in answer.get_data(as_text=True)
    assert "Set-Cookie" not in answer.headers
    assert site.state() == before
