"""Names and texts that try to be more than text stay text, on every page that shows them."""

import pytest
from sites import Site, Visit
from sqlalchemy import text

from tests.web.rules import text_of, tree_of

NAMES = [
    "<svg onload=alert(1)>",
    "<script>alert(1)</script>",
    "\"><img src=x onerror='alert(1)'>",
    "</title></main><h1>Autre</h1>",
    "javascript:alert(1)",
    "{{7*7}}",
    "{% raw %}",
    "{name}",
    "{0}",
    "{}",
    "%(name)s %s %n",
    "${7*7} #{7*7}",
    "&lt;b&gt; &amp;amp;",
    "'; DROP TABLE members; --",
    '=HYPERLINK("http://evil.example")',
    "-1",
    "\u202eenversé\u202c",
    "\u2066\u202d אבג",
    "😀👩‍🌾",
    "Ligne\r\nBcc: x@y.fr",
    "é" * 200,
    "W" * 200,
]
PATHS = {
    "member": ["/", "/c/clic", "/c/clic/membres", "/c/clic/assemblees", "/c/clic/assemblees/1", "/c/clic/decisions/1"],
    "secretary": [
        "/c/clic/membres",
        "/c/clic/membres/1",
        "/c/clic/assemblees/1/presences",
        "/c/clic/journal",
        "/c/clic/assemblees/resolutions/2/mains-levees",
    ],
}
BOOTH = ["/c/clic/scrutins/1/bulletin", "/c/clic/scrutins/1/bulletin?reponses=separees"]
TAGS = {"svg", "script", "img", "b", "iframe"}


def renamed(site: Site, name: str) -> None:
    """Give every name and text of the database one name, past the guards."""
    with site.engine.begin() as connection:
        for trigger in (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        ):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        for change in (
            "UPDATE accounts SET name = :name",
            "UPDATE collectives SET name = :name",
            "UPDATE members SET name = :name",
            "UPDATE roll_entries SET name = :name",
            "UPDATE assemblies SET title = :name, place = :name",
            "UPDATE resolutions SET title = :name, wording = :name",
            "UPDATE polls SET reason = :name WHERE state = 'annulled'",
        ):
            connection.execute(text(change), {"name": name})


def shown(visit: Visit, path: str) -> str:
    answer = visit.client.get(path)
    assert answer.status_code == 200
    return answer.get_data(as_text=True)


def planted_in(html: str) -> list[str]:
    """Name what a page holds that none of ours does."""
    tree = tree_of(html)
    tags = [one.tag for one in tree.iter() if one.tag in TAGS and not one.get("src", "").startswith("/static/")]
    handlers = [name for element in tree.iter() for name in element.attrib if name.startswith("on")]
    return [*tags, *handlers, *["h1"] * (len(list(tree.iter("h1"))) - 1)]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("person", PATHS)
def test_a_name_is_only_text(site, clic, name, person):
    renamed(site, name)
    visit = site.visit(getattr(clic, person))

    pages = {path: shown(visit, path) for path in PATHS[person]}

    assert [planted for html in pages.values() for planted in planted_in(html)] == []
    assert all(" ".join(name.split()) in text_of(tree_of(html)) for html in pages.values())


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("path", BOOTH)
def test_a_name_in_the_booth_is_only_text(site, clic, name, path):
    renamed(site, name)

    html = shown(site.visit(clic.member), path)

    assert planted_in(html) == []
    assert text_of(tree_of(html)).count(" ".join(name.split())) >= 5


@pytest.mark.parametrize("path", ["/c/clic/membres", *BOOTH, "/c/clic/assemblees/1/presences"])
def test_a_name_keeps_its_direction_to_itself(site, clic, path):
    renamed(site, "\u202eenversé")

    tree = tree_of(shown(site.visit(clic.member if "presences" not in path else clic.secretary), path))

    assert len([1 for element in tree.iter("bdi") if element.text == "\u202eenversé"]) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_a_title_that_is_typed_is_kept_as_it_was_typed(site, clic, name):
    visit = site.visit(clic.secretary)
    fields = {"title": name, "held_on": "2026-08-01", "place": name, "call": "1"}

    address = visit.post("/c/clic/assemblees/nouvelle", fields).answer.headers["Location"]

    html = shown(visit, address)
    assert planted_in(html) == []
    assert text_of(tree_of(html)).count(" ".join(name.split())) >= 2
