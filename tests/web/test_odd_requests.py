"""Requests that try more than they may: fields of no form, headers that are too long, lines that forge the log."""

import logging
import socket
import threading
from contextlib import suppress

import pytest
from sites import settings_for
from sqlalchemy import text

from govtool.actions.links import new_link
from govtool.installation.commands import server_for
from govtool.store.db import unit_of_work
from govtool.store.models.base import Base
from tests.web.matrix import ROWS
from tests.web.test_rights import asked, terms_of

ASKED_FOR = {"/langue", "/fonder"}  # they write the language, and a collective of one's own.
WRITES = tuple(row for row in ROWS if row.method == "POST" and row.path not in ASKED_FOR)
COLUMNS = {column.name: "1" for table in Base.metadata.sorted_tables for column in table.columns}
KEPT = (
    "SELECT email, language, operates FROM accounts",
    "SELECT collective_id, account_id, name, starts_at, ends_at FROM roles",
    "SELECT id, slug, name, zone, invented FROM collectives",
    "SELECT account_id, is_strong, started_at FROM sessions WHERE ended_at IS NULL AND is_strong",
    "SELECT id, member_id, college, category, starts_on, ends_on FROM memberships",
    "SELECT document, digest, number FROM statutes_versions",
)
FORGING = "x\r\n2026-06-12 admin signed in \x1b[31m%0a"


def kept(site) -> list:
    with site.engine.connect() as connection:
        return [connection.execute(text(query)).all() for query in KEPT]


@pytest.mark.parametrize("row", WRITES, ids=lambda row: row.path)
def test_a_field_that_no_form_has_changes_nothing(site, clic, row):
    visit = site.visit(clic.member)
    path, fields = asked(row, terms_of(clic))
    before = kept(site)

    visit.client.post(path, data={**COLUMNS, **fields, "csrf_token": visit.token()})

    assert kept(site) == before


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/%0d%0aforged", {}),
        ("/connexion/lien/%1b[31m%0aforged", {}),
        ("/connexion?x=%0d%0aforged", {}),
        ("/c/clic", {"User-Agent": FORGING.replace("\r\n", " ")}),
        ("/compte", {"User-Agent": FORGING.replace("\r\n", " ")}),
    ],
)
def test_nothing_that_a_visitor_says_forges_a_line_of_the_log(site, clic, caplog, path, headers):
    caplog.set_level(logging.INFO)

    site.visit(clic.member).client.get(path, headers=headers)

    assert [record.getMessage() for record in caplog.records if "forged" in record.getMessage()] == []
    assert "\x1b" not in caplog.text


def test_the_name_of_a_browser_is_kept_on_one_line(site):
    visit = site.visit()
    with unit_of_work(site.engine, None) as work:
        link = new_link(work, "secretary@clic.example").token

    visit.post(f"/connexion/lien/{link}", headers={"User-Agent": "Firefox \x1b[31m Linux " + "x" * 5000})

    with site.engine.connect() as connection:
        browser = connection.execute(text("SELECT browser FROM sessions ORDER BY id DESC LIMIT 1")).scalar_one()
    assert browser.startswith("Firefox [31m Linux")
    assert len(browser) == 200


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        (b"GET /connexion HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 300_000 + b"\r\n\r\n", b"431"),
        (b"GET /connexion HTTP/1.1\r\nHost: x\r\nX-Odd\x00: a\r\n\r\n", b"400"),
        (b"POST /connexion HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n", b"400"),
        (b"GET /%ff%fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"404"),
        (b"GET /connexion?email=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b"200"),
        (b"NONSENSE\r\n\r\n", b"400"),
    ],
)
def test_a_request_that_is_none_is_refused_and_the_server_goes_on(site, tmp_path, sent, status):
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    server = server_for(site.app, settings_for(site.engine, tmp_path), "127.0.0.1", port)
    threading.Thread(target=run, args=[server], daemon=True).start()

    answers = [said_to(port, sent), said_to(port, b"GET /connexion HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")]
    server.close()

    assert [answer.split()[1] for answer in answers] == [status, b"200"]


def said_to(port: int, sent: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        with suppress(OSError):
            line.sendall(sent)
        return line.recv(4096)


def run(server) -> None:
    """Answer until the server is closed, which its loop may notice while it waits on a socket that is gone."""
    with suppress(OSError):
        server.run()
