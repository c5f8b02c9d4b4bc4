"""Headers, whole, on every kind of answer; cookies, to the letter."""

from dataclasses import replace

import pytest
from sites import ROOMS, TOKEN, site_over

from tests.web.matrix import ROWS
from tests.web.test_rights import asked, terms_of

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "DENY",
}
ANSWERS = [
    ("GET", "/connexion", 200),
    ("GET", "/", 200),
    ("GET", "/c/clic", 200),
    ("GET", "/c/clic/statuts/1.toml", 200),
    ("GET", "/c/clic/decisions/2.json", 200),
    ("GET", "/static/css/base.css", 200),
    ("GET", "/static/icon.svg", 200),
    ("GET", "/static/nothing.css", 404),
    ("GET", "/nowhere", 404),
    ("GET", "/c/autre", 404),
    ("GET", "/c/clic/journal", 403),
    ("GET", "/deconnexion", 405),
    ("POST", "/deconnexion", 400),
    ("OPTIONS", "/connexion", 200),
]


@pytest.fixture
def secure(site, tmp_path):
    """Give the application as people reach it over https."""
    return site_over(site.engine, tmp_path, secure=True)


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_carries_the_headers(site, clic, method, path, status):
    with site.visit(clic.member).client.open(path, method=method) as answer:
        assert answer.status_code == status
        assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
        assert {"Strict-Transport-Security", "Server", "X-Powered-By"} & set(answer.headers.keys()) == set()


@pytest.mark.parametrize(("method", "path"), [(method, path) for method, path, _ in ANSWERS])
def test_an_answer_over_https_asks_for_https(secure, method, path):
    with secure.visit().client.open(path, method=method, base_url="https://govtool.example") as answer:
        assert answer.headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains"


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_static_files_are_kept_for_a_year_and_nothing_else_is(site, clic, method, path, status):
    is_kept = (path, status) in {("/static/css/base.css", 200), ("/static/icon.svg", 200)}

    with site.visit(clic.member).client.open(path, method=method) as answer:
        assert answer.headers["Cache-Control"] == ("public, max-age=31536000" if is_kept else "no-store")


def test_an_error_inside_the_program_carries_the_headers(site):
    site.app.extensions[ROOMS] = replace(site.app.extensions[ROOMS], clock=failing)

    answer = site.visit().client.get("/")

    assert answer.status_code == 500
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["Cache-Control"] == "no-store"


def failing(_session: object) -> None:
    raise RuntimeError("what nobody should read")


def test_the_cookies_are_these(site, clic):
    visit = site.visit(clic.member)

    session = visit.client.get("/connexion").headers.getlist("Set-Cookie")
    chosen = visit.post("/langue", {"language": "en"}).answer.headers.getlist("Set-Cookie")

    assert [shape_of(cookie) for cookie in session + chosen] == [
        "session=…; HttpOnly; Path=/; SameSite=Lax",
        "language=…; Expires=…; Max-Age=31536000; HttpOnly; Path=/; SameSite=Lax",
    ]


def test_the_cookies_over_https_are_these_and_no_other_host_can_set_them(secure):
    client, address = secure.app.test_client(), "https://govtool.example"
    first = client.get("/connexion", base_url=address)
    token = TOKEN.search(first.get_data(as_text=True))[1]
    posted = {"base_url": address, "headers": {"Referer": f"{address}/connexion"}}

    spoken = client.post("/langue", data={"language": "en", "csrf_token": token}, **posted)
    looked = client.post("/affichage", data={"theme": "dark", "size": "2", "csrf_token": token}, **posted)
    page = client.get("/connexion", base_url=address).get_data(as_text=True)

    cookies = [cookie for one in (first, spoken, looked) for cookie in one.headers.getlist("Set-Cookie")]
    assert [shape_of(cookie) for cookie in cookies] == [
        "__Host-session=…; Secure; HttpOnly; Path=/; SameSite=Lax",
        "__Host-language=…; Expires=…; Max-Age=31536000; Secure; HttpOnly; Path=/; SameSite=Lax",
        "__Host-appearance=…; Expires=…; Max-Age=31536000; Secure; HttpOnly; Path=/; SameSite=Lax",
    ]
    assert '<html lang="en" data-theme="dark"' in page


def shape_of(cookie: str) -> str:
    """Give a cookie without its value and without the day on which it ends."""
    first, *rest = cookie.split("; ")
    told = [f"{part.partition('=')[0]}=…" if part.startswith("Expires") else part for part in rest]
    return "; ".join([f"{first.partition('=')[0]}=…", *told])


READ = tuple(row for row in ROWS if row.method == "GET")


@pytest.mark.parametrize("row", READ, ids=lambda row: row.path)
def test_every_route_carries_the_headers_for_who_may_read_it_and_who_may_not(site, clic, row):
    path, _ = asked(row, terms_of(clic))

    answers = [site.visit(person).client.get(path) for person in (clic.secretary, clic.administrator, None)]

    assert [{name: one.headers.get(name) for name in HEADERS} for one in answers] == [HEADERS] * 3
    assert {one.headers["Cache-Control"] for one in answers} == {"no-store"}
