"""Each route answers each person as the matrix says; a route without a row, or an address that disappears, is found."""

import datetime
from pathlib import Path
from urllib.parse import parse_qsl

import pytest
from flask import Flask
from sites import Site

from govtool.actions.accounts import let_operate, open_account
from govtool.store.db import unit_of_work
from govtool.store.models.accounts import SignInLink
from govtool.store.queries.accounts import account_of_email
from govtool.store.tokens import digest_of_token
from tests.web.matrix import PEOPLE, ROWS, Row
from tests.web.scenes import Scene

LINK = "abc"
ADDRESSES = Path(__file__).parent / "addresses.txt"
UNSAFE = ("POST", "PUT", "PATCH", "DELETE")
WRITES = tuple(row for row in ROWS if row.method in UNSAFE)
CASES = tuple(
    pytest.param(row, rank, status, id=f"{row.method} {row.path} {PEOPLE[rank]}")
    for row in ROWS
    for rank, status in enumerate(map(int, row.answers.split()))
)
GIVEN_BACK = tuple(
    f"/c/{{slug}}/proces-verbaux/{form}" for form in ("{draft}/ecrire", "{draft}/sceller", "{sealed}/corriger")
)
"""Forms whose words were long to write: they are refused too, and come back."""
TOKENED = tuple(pytest.param(row, 409 if row.path in GIVEN_BACK else 400, id=row.path) for row in WRITES)
INSIDE = tuple(row for row in ROWS if "{slug}" in row.path and row.path.count("{") > 1)


def terms_of(scene: Scene) -> dict[str, object]:
    """Give what stands in the places of a row."""
    return {
        "slug": scene.slug,
        "assembly": scene.collective.assembly,
        "prepared": scene.prepared,
        "standing": scene.standing,
        "voting": scene.voting,
        "decided": scene.decided,
        "proxy": scene.proxy,
        "person": scene.person,
        "entry": scene.collective.entries["producteurs"][0],
        "principal": scene.collective.entries["producteurs"][2],
        "holder": scene.collective.entries["consomacteurs"][0],
        "token": LINK,
        "draft": scene.draft,
        "sealed": scene.sealed,
        "paper": scene.paper,
        "role": scene.role,
    }


@pytest.fixture
def people(site, clic, autre) -> tuple[int | None, ...]:
    """Give the account of each column; the last operates the installation and has no part in any collective."""
    with unit_of_work(site.engine, None) as work:
        operator = open_account(work, "exploitation@x.example", "Oda")
        let_operate(work, operator, operates=True)
    inside = (clic.secretary, clic.chair, clic.teller, clic.adviser, clic.administrator)
    return (None, clic.member, autre.member, *inside, autre.administrator, operator.id)


def linked(site: Site) -> None:
    """Store the sign-in link whose token the rows name."""
    with unit_of_work(site.engine, None) as work:
        account = account_of_email(work.session, "secretary@clic.example")
        later = work.now + datetime.timedelta(minutes=1)
        work.session.add(SignInLink(account_id=account.id, digest=digest_of_token(LINK), expires_at=later))


def asked(row: Row, terms: dict[str, object]) -> tuple[str, dict[str, str]]:
    fields = dict(parse_qsl(row.fields, keep_blank_values=True))
    return row.path.format(**terms), {name: value.format(**terms) for name, value in fields.items()}


def routes_of(app: Flask) -> set[str]:
    return {
        f"{method} {rule.rule}" for rule in app.url_map.iter_rules() for method in rule.methods - {"HEAD", "OPTIONS"}
    }


def route_of(app: Flask, row: Row, path: str) -> str:
    rule, _ = app.url_map.bind("127.0.0.1").match(path, method=row.method, return_rule=True)
    return f"{row.method} {rule.rule}"


@pytest.mark.parametrize(("row", "rank", "status"), CASES)
def test_a_route_answers_each_person_as_the_matrix_says(site, clic, people, row, rank, status):
    visit = site.visit(people[rank])
    path, fields = asked(row, terms_of(clic))
    linked(site) if LINK in path else None
    before = site.state()

    visit.get(path, status) if row.method == "GET" else visit.post(path, fields, status)

    if status in {403, 404, 409}:
        assert site.state() == before


def test_every_route_has_its_row(site, clic):
    terms = terms_of(clic)
    known = {route_of(site.app, row, asked(row, terms)[0]) for row in ROWS}

    assert routes_of(site.app) - known == {"GET /static/<path:filename>"}


def test_no_address_disappears_unseen(site):
    assert sorted(routes_of(site.app)) == ADDRESSES.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(("row", "status"), TOKENED)
def test_a_form_without_its_token_is_refused_and_nothing_is_written(site, clic, row, status):
    visit = site.visit(clic.secretary)
    path, fields = asked(row, terms_of(clic))
    of_another = site.visit(clic.member).token()
    before = site.state()

    answer = visit.client.post(path, data=fields)
    forged = visit.client.post(path, data={**fields, "csrf_token": of_another})

    assert (answer.status_code, forged.status_code) == (status, status)
    assert site.state() == before


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost.evil.example", "http://evil", "null", ""])
def test_a_form_of_another_site_is_refused_whatever_its_token(site, clic, origin):
    visit = site.visit(clic.member)
    before = site.state()

    visit.post(f"/c/clic/scrutins/{clic.voting}/bulletin", {"choice": "for"}, 400, headers={"Origin": origin})

    assert site.state() == before


@pytest.mark.parametrize("origin", ["http://localhost", "http://127.0.0.1:5000"])
def test_a_form_of_ours_is_taken_under_the_name_of_the_host_and_of_the_settings(site, clic, origin):
    visit = site.visit(clic.member)

    visit.post(f"/c/clic/scrutins/{clic.voting}/bulletin", {"choice": "for"}, 302, headers={"Origin": origin})


@pytest.mark.parametrize("row", WRITES, ids=lambda row: row.path)
def test_a_field_named_twice_is_refused_and_nothing_is_written(site, clic, row):
    visit = site.visit(clic.secretary)
    path, fields = asked(row, terms_of(clic))
    before = site.state()

    twice = {**fields, "csrf_token": visit.token(), "choice": ["for", "against"]}
    answer = visit.client.post(path, data=twice)

    assert answer.status_code in {400, 403, 404}
    assert site.state() == before


@pytest.mark.parametrize("row", INSIDE, ids=lambda row: f"{row.method} {row.path}")
def test_what_is_of_another_collective_looks_like_what_does_not_exist(site, clic, autre, row):
    visit = site.visit(who_may(clic, row))
    foreign = {**terms_of(autre), "slug": clic.slug}
    path, fields = asked(row, foreign)
    absent, _ = asked(row, {**foreign, **dict.fromkeys(foreign.keys() - {"slug", "token"}, 999_999)})
    before = site.state()

    answers = [
        (visit.get(one, 404) if row.method == "GET" else visit.post(one, fields, 404)).html.replace(one, "")
        for one in (path, absent)
    ]

    assert masked(answers[0]) == masked(answers[1])
    assert site.state() == before


def who_may(clic: Scene, row: Row) -> int:
    """Give somebody who may ask for what a row is about in her own collective."""
    if "/roles/" in row.path:
        return clic.administrator
    return clic.member if "/bulletin" in row.path else clic.secretary


def masked(html: str) -> list[str]:
    """Give a page without its tokens."""
    return [line for line in html.splitlines() if "csrf_token" not in line]


@pytest.mark.parametrize("path", ["/c/autre", "/c/nowhere", "/c/autre/assemblees", "/c/nowhere/assemblees"])
def test_a_collective_of_others_looks_like_none(site, clic, path):
    visit = site.visit(clic.member)

    assert visit.get(path, 404).title == "Cette page n’existe pas"


@pytest.mark.parametrize(
    "row", [row for row in WRITES if row.path not in {other.path for other in ROWS if other.method == "GET"}]
)
def test_an_address_that_writes_cannot_be_read(site, clic, row):
    path, _ = asked(row, terms_of(clic))

    assert site.visit(clic.secretary).get(path, 405).title == "Cette adresse ne s’ouvre pas ainsi"


@pytest.mark.parametrize(
    "path",
    [
        "/c/clic/assemblees/99999999999999999999999",
        "/c/clic/scrutins/2147483648/bulletin",
        "/c/clic/decisions/9223372036854775808.json",
        "/c/%00/assemblees",
        "/c/" + "a" * 5000,
        "/c/clic%2f..%2fautre",
        "/c/CLIC",
        "/connexion/lien/",
        "/%ff",
        "/c/clic/journal/verifier/x",
    ],
)
def test_an_odd_address_leads_nowhere(site, clic, path):
    site.visit(clic.member).get(path, 404)


@pytest.mark.parametrize("before", ["99999999999999999999", "-1", "x", "0", "%00"])
def test_an_odd_place_in_the_journal_is_no_fault(site, clic, before):
    site.visit(clic.secretary).get(f"/c/clic/journal?avant={before}")
