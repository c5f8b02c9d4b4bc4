"""What a request says of its own way is believed only from the proxies that the settings count."""

import socket
import threading
import urllib.request
from contextlib import suppress
from dataclasses import replace

import pytest
from sites import Site, settings_for
from sqlalchemy import text

from govtool.app import create_app
from govtool.installation.commands import server_for
from govtool.store.tokens import digest_of_token

FORGED = {
    "X-Forwarded-For": "203.0.113.9, 198.51.100.7",
    "X-Forwarded-Host": "evil.example",
    "Forwarded": "for=192.0.2.1",
}


def counted_address(site: Site) -> str:
    """Give the digest of the address from which a wrong code counts as tried."""
    visit = site.visit()
    visit.post("/connexion", {"email": "a@b.example"}, 200)
    visit.post("/connexion/code", {"code": "000000"}, 422, headers=FORGED)
    with site.engine.connect() as connection:
        return connection.execute(text("SELECT address FROM attempts ORDER BY id LIMIT 1")).scalar_one()


@pytest.mark.parametrize(
    ("proxies", "address"), [(0, "127.0.0.1"), (1, "198.51.100.7"), (2, "203.0.113.9"), (3, "127.0.0.1")]
)
def test_an_address_is_believed_as_far_as_proxies_are_counted(site, tmp_path, proxies, address):
    app = create_app(replace(settings_for(site.engine, tmp_path), proxies=proxies), site.engine)

    assert counted_address(Site(app, site.engine)) == digest_of_token(address)


def test_a_forged_host_changes_no_address_of_the_page(site, clic):
    page = site.visit(clic.member).get("/c/clic", headers=FORGED)

    assert "evil.example" not in page.html


@pytest.mark.parametrize(("proxies", "told"), [(0, None), (1, "203.0.113.9, 198.51.100.7")])
def test_the_server_hands_the_header_on_only_where_a_proxy_is_counted(site, tmp_path, proxies, told):
    settings, door = replace(settings_for(site.engine, tmp_path), proxies=proxies), free_port()
    server = server_for(echoed, settings, "127.0.0.1", door)
    threading.Thread(target=run, args=[server], daemon=True).start()

    with urllib.request.urlopen(urllib.request.Request(f"http://127.0.0.1:{door}/", headers=FORGED)) as answer:
        said = answer.read().decode()
    server.close()

    assert said == str(told)


def run(server) -> None:
    """Answer until the server is closed, which its loop may notice while it waits on a socket that is gone."""
    with suppress(OSError):
        server.run()


def echoed(environ, start_response):
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [str(environ.get("HTTP_X_FORWARDED_FOR")).encode()]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as door:
        return door.getsockname()[1]
