"""An address that is known and one that is not are answered alike, after the same work: counted, not timed."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from argon2 import PasswordHasher
from sites import Site
from sqlalchemy import event

GOOD = "quatre mots sans rapport"
KNOWN, STRANGER = "producteurs-0@1.example", "stranger@1.example"
WRONG = "wrong wrong wrong"
LETTER = ("INSERT INTO letters", "FROM letters", "SAVEPOINT", "RELEASE SAVEPOINT")


@contextmanager
def statements(site: Site) -> Iterator[list[str]]:
    """Give what the database is asked meanwhile, what is asked of it to begin and to end included."""
    told: list[str] = []

    def heard(_connection, _cursor, statement, *_others) -> None:
        told.append(" ".join(statement.split()))

    event.listen(site.engine, "before_cursor_execute", heard)
    try:
        yield told
    finally:
        event.remove(site.engine, "before_cursor_execute", heard)


@pytest.fixture
def hashed(monkeypatch) -> list[str]:
    """Give the passwords that are compared with an encoded one, as they are."""
    compared: list[str] = []
    verify = PasswordHasher.verify

    def counted(self, encoded, password) -> bool:
        compared.append(password)
        return verify(self, encoded, password)

    monkeypatch.setattr(PasswordHasher, "verify", counted)
    return compared


@pytest.fixture
def protected(site, clic) -> None:
    """Let the member have a password."""
    site.visit(clic.member).post("/compte/mot-de-passe", {"password": GOOD})


def shape(page, email: str) -> tuple[int, str, list[str], list[str]]:
    """Give all that an answer says to whoever asks: status, body, names of headers, cookies without their values."""
    body = re.sub(r'name="csrf_token" (?:type="hidden" )?value="[^"]*"', "", page.html).replace(email, "")
    cookies = [cookie.partition("=")[0] for cookie in page.answer.headers.getlist("Set-Cookie")]
    return page.answer.status_code, body, sorted(name for name, _ in page.answer.headers), cookies


def tried(site: Site, path: str, email: str, fields: dict[str, str], status: int) -> tuple:
    """Give what an address is answered, and what the database was asked for it."""
    visit = site.visit()
    token = visit.token()
    with statements(site) as told:
        answer = visit.client.post(path, data={"email": email, "csrf_token": token, **fields})
    page = visit._page(answer, status)
    return shape(page, email), told


@pytest.mark.usefixtures("protected")
@pytest.mark.parametrize("email", [KNOWN, STRANGER, "secretary@clic.example"])
def test_a_password_is_compared_once_whoever_has_the_address(site, hashed, email):
    tried(site, "/connexion/mot-de-passe", email, {"password": WRONG}, 422)

    assert hashed == [WRONG]


@pytest.mark.usefixtures("protected")
def test_a_wrong_password_asks_the_database_the_same_for_known_and_unknown_addresses(site):
    known = tried(site, "/connexion/mot-de-passe", KNOWN, {"password": WRONG}, 422)
    unknown = tried(site, "/connexion/mot-de-passe", STRANGER, {"password": WRONG}, 422)
    without = tried(site, "/connexion/mot-de-passe", "secretary@clic.example", {"password": WRONG}, 422)

    assert known == unknown == without


@pytest.mark.usefixtures("protected")
def test_a_paused_address_is_answered_like_a_wrong_password_and_compares_as_many(site, hashed):
    wrong = {"password": WRONG}
    first = tried(site, "/connexion/mot-de-passe", KNOWN, wrong, 422)
    for _ in range(10):
        tried(site, "/connexion/mot-de-passe", KNOWN, wrong, 422)
        tried(site, "/connexion/mot-de-passe", STRANGER, wrong, 422)
    before = len(hashed)

    paused = tried(site, "/connexion/mot-de-passe", KNOWN, {"password": GOOD}, 422)
    stranger = tried(site, "/connexion/mot-de-passe", STRANGER, {"password": GOOD}, 422)

    assert paused[0] == first[0]
    assert paused == stranger
    assert len(hashed) == before + 2


def test_a_link_is_asked_for_after_the_same_work_but_for_the_letter(site):
    known = tried(site, "/connexion", KNOWN, {}, 200)
    unknown = tried(site, "/connexion", STRANGER, {}, 200)

    assert known[0] == unknown[0]
    assert [one for one in known[1] if not any(part in one for part in LETTER)] == unknown[1]
    assert any("INSERT INTO sign_in_links" in one for one in unknown[1])


def test_the_link_that_is_written_for_nobody_opens_nothing(site):
    before = site.visit()
    tried(site, "/connexion", STRANGER, {}, 200)

    with site.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT account_id, used_at IS NULL FROM sign_in_links").all()
        letters = connection.exec_driver_sql("SELECT count(*) FROM letters WHERE recipient = 'stranger@1.example'")
        assert [tuple(row) for row in rows] == [(None, 0)]
        assert letters.scalar_one() == 0
    assert before.client.get("/").status_code == 302


def test_what_was_written_for_nobody_is_forgotten_with_its_time(site):
    tried(site, "/connexion", STRANGER, {}, 200)
    with site.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sign_in_links SET expires_at = datetime('now', '-1 second')")

    tried(site, "/connexion", "another@1.example", {}, 200)

    with site.engine.connect() as connection:
        emails = connection.exec_driver_sql("SELECT email FROM sign_in_links").scalars().all()
    assert emails == ["another@1.example"]


@pytest.mark.parametrize("times", [1, 4, 7])
def test_a_code_is_tried_after_the_same_work(site, times):
    assert coded(site, KNOWN, times) == coded(site, STRANGER, times)


def coded(site: Site, email: str, times: int) -> tuple:
    """Give what the last of some wrong codes is answered, and what the database was asked for all of them."""
    visit = site.visit()
    visit.post("/connexion", {"email": email}, 200)
    token = visit.token()
    with statements(site) as told:
        answers = [
            visit.client.post("/connexion/code", data={"code": "000000", "csrf_token": token}) for _ in range(times)
        ]
    return shape(visit._page(answers[-1], 422), email), told
