"""Who may open which address: every route, every role, the other collective's people too."""

import pytest
from flask import Flask

from govtool.access.rights import Right
from govtool.web.layout.gate import RIGHT

READ, DESK, NAMES, BOOTH, DEED = "read", "desk", "names", "booth", "journal"
PAGES = {
    "/c/clic": READ,
    "/c/clic/statuts/1.toml": READ,
    "/c/clic/assemblees": READ,
    "/c/clic/assemblees/1": READ,
    "/c/clic/membres": NAMES,
    "/c/clic/journal": DEED,
    "/c/clic/assemblees/nouvelle": DESK,
    "/c/clic/assemblees/1/presences": DESK,
    "/c/clic/assemblees/1/resolutions/nouvelle": DESK,
    "/c/clic/assemblees/resolutions/1/mains-levees": DESK,
}
POSTS = (
    "/c/clic/assemblees/nouvelle",
    "/c/clic/assemblees/1/ouvrir",
    "/c/clic/assemblees/1/clore",
    "/c/clic/assemblees/1/presences",
    "/c/clic/assemblees/1/pouvoirs",
    "/c/clic/assemblees/1/pouvoirs/1/retirer",
    "/c/clic/assemblees/1/resolutions/nouvelle",
    "/c/clic/assemblees/resolutions/1/ouvrir",
    "/c/clic/assemblees/resolutions/1/mains-levees",
    "/c/clic/assemblees/resolutions/1/retirer",
    "/c/clic/assemblees/scrutins/1/clore",
    "/c/clic/assemblees/scrutins/1/annuler",
    "/c/clic/assemblees/scrutins/1/completer",
)
ALLOWED = {
    READ: {"member", "secretary", "adviser"},
    NAMES: {"member", "secretary"},
    DESK: {"secretary"},
    DEED: {"secretary"},
}
OF_HERE = {"member", "secretary", "adviser"}


@pytest.mark.parametrize(("path", "kind"), PAGES.items())
def test_a_page_opens_for_its_roles_and_for_nobody_else(browsers, path, kind):
    statuses = {name: browser.get(path).status_code for name, browser in browsers.items()}

    assert {name for name, status in statuses.items() if status == 200} == ALLOWED[kind]
    assert {name for name, status in statuses.items() if status == 403} == OF_HERE - ALLOWED[kind]
    assert {name for name, status in statuses.items() if status == 404} == {"stranger", "strange secretary"}
    assert statuses["nobody"] == 302


@pytest.mark.parametrize("path", POSTS)
def test_nobody_but_the_secretary_runs_an_assembly(browsers, path):
    refused = {name: browsers[name].post(path).status_code for name in browsers if name != "secretary"}

    assert refused == {"nobody": 302, "member": 403, "adviser": 403, "stranger": 404, "strange secretary": 404}


def test_another_collective_looks_like_one_that_does_not_exist(browsers):
    answers = {slug: browsers["member"].get(f"/c/{slug}") for slug in ("ailleurs", "inconnu")}

    assert {answer.status_code for answer in answers.values()} == {404}
    told = {slug: answer.get_data(as_text=True).replace(slug, "") for slug, answer in answers.items()}
    assert told["ailleurs"] == told["inconnu"]


@pytest.mark.parametrize("path", ["/c/clic/assemblees/2", "/c/clic/decisions/1", "/c/clic/scrutins/1/bulletin"])
def test_ids_of_another_collective_open_nothing(browsers, path):
    assert browsers["member"].get(path).status_code == 404


def test_every_route_declares_a_right(app: Flask):
    declared = {name: getattr(view, RIGHT, None) for name, view in app.view_functions.items() if name != "static"}

    assert set(map(type, declared.values())) == {Right}


def test_no_address_disappears_unseen(app: Flask):
    rules = {str(rule) for rule in app.url_map.iter_rules()}

    assert {path.replace("/clic", "/<slug>").replace("/1", "/<int:") for path in PAGES} != set()
    assert {"/", "/connexion", "/connexion/lien/<token>", "/deconnexion", "/langue"} <= rules
    assert {"/c/<slug>/decisions/<int:poll_id>", "/c/<slug>/scrutins/<int:poll_id>/bulletin"} <= rules
