"""Access for everybody: axe, small screens, the keyboard's way through a page, targets, weight."""

import gzip
from pathlib import Path

import pytest

from tests.browser.keyboard import stops_of

AXE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
IN = "/c/clic-des-champs"
BOOTH = f"{IN}/scrutins/5/bulletin"
DRAFT = "/c/clic-des-champs-scic/proces-verbaux/3/ecrire"
OPEN = [
    "/connexion",
    "/demonstration/courriers",
    "/demonstration/entrer/membre",
    "/connexion/lien/x",
    "/commencer",
    "/compte/adresse/lien/x",
    "/compte/adresse/annuler/x",
    "/nowhere",
    "/affichage",
]
OF_MEMBER = [BOOTH, f"{BOOTH}?reponses=separees"]
OF_SECRETARY = [
    "/",
    "/compte",
    "/compte/adresse",
    IN,
    f"{IN}/membres",
    f"{IN}/membres?q=personne",
    f"{IN}/membres/nouveau",
    f"{IN}/membres/importer",
    f"{IN}/membres/1",
    "/style",
    f"{IN}/simulation?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6",
    f"{IN}/simulation/assemblees?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6&opinion=polarised",
    f"{IN}/simulation/croissance?j-consomacteurs=6&l-producteurs=10 %25&years=12&coming=people",
    f"{IN}/simulation/decisions?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6",
    f"{IN}/simulation/pouvoir",
    f"{IN}/simulation/frontieres?w-producteurs=1/3&w-consomacteurs=1/2&w-associations=1/6",
    f"{IN}/simulation/poids-voulus?b-consomacteurs=1/3&no-veto=1&carry=proportional",
    f"{IN}/simulation/decisions?start=clic-des-champs-scic&m-associations=consomacteurs",
    f"{IN}/simulation?start=blank&colleges=4",
    f"{IN}/simulation/comparer?v=now",
    f"{IN}/simulation/etudes",
    f"{IN}/simulation/vers-la-scic?start=clic-des-champs-scic&m-associations=consomacteurs",
    "/fonder",
    f"{IN}/journal",
    f"{IN}/reglages",
    f"{IN}/statuts/1",
    "/c/clic-des-champs-scic/debut",
    f"{IN}/roles",
    f"{IN}/assemblees",
    f"{IN}/assemblees/1",
    f"{IN}/assemblees/2",
    f"{IN}/assemblees/2/projecteur",
    f"{IN}/assemblees/1/projecteur?resolution=1",
    f"{IN}/assemblees/2/presences",
    f"{IN}/assemblees/nouvelle",
    f"{IN}/assemblees/2/resolutions/nouvelle",
    f"{IN}/assemblees/resolutions/8/mains-levees",
    f"{IN}/decisions/1",
    f"{IN}/decisions/2",
    f"{IN}/decisions/4",
    f"{IN}/decisions/5",
    "/c/clic-des-champs-scic/decisions/10",
    f"{IN}/proces-verbaux",
    f"{IN}/proces-verbaux/1",
    f"{IN}/proces-verbaux/papier-a-en-tete",
    DRAFT,
]
EVERY = [(None, OPEN), ("membre-pouvoir", OF_MEMBER), ("secretaire", OF_SECRETARY)]
MOST_USED = [
    (None, ["/connexion"]),
    ("membre-pouvoir", ["/", BOOTH, f"{BOOTH}?reponses=separees", f"{IN}/assemblees/2", f"{IN}/decisions/2", IN]),
    (
        "secretaire",
        [
            f"{IN}/assemblees/2",
            f"{IN}/assemblees/2/presences",
            f"{IN}/assemblees/resolutions/8/mains-levees",
            DRAFT,
            f"{IN}/proces-verbaux/1",
        ],
    ),
]
HEAVIEST = 100_000
LOADED = "performance.getEntries().filter((one) => one.name.startsWith('http')).map((one) => one.name)"
SMALLEST = 44
PACKED: dict[str, int] = {}


def packed(page, address: str) -> int:
    """Give how many bytes an answer has once packed, as it travels."""
    if address not in PACKED or "/static/" not in address:
        PACKED[address] = len(gzip.compress(page.request.get(address).body()))
    return PACKED[address]


def violations(page) -> list[tuple[str, object]]:
    """Open what is folded away, then name every violation that axe finds, with its places."""
    page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
    page.evaluate(AXE)
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [(fault["id"], [node["target"] for node in fault["nodes"]]) for fault in found["violations"]]


def found_on(page, paths: list[str], question) -> dict[str, object]:
    """Ask the same of several pages; give what was found where something was."""
    answers = {}
    for path in paths:
        page.goto(path)
        answers[path] = question(page)
    return {path: answer for path, answer in answers.items() if answer}


@pytest.mark.parametrize(("part", "paths"), EVERY)
def test_axe_finds_nothing_on_any_page(shared, screens, part, paths):
    assert found_on(screens(shared, part), paths, violations) == {}


@pytest.mark.parametrize(("part", "paths"), MOST_USED)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("locale", ["fr-FR", "en-GB"])
def test_axe_finds_nothing_on_a_phone_in_both_languages_light_and_dark(shared, screens, part, paths, scheme, locale):
    page = screens(shared, part, width=390, scheme=scheme, locale=locale)

    assert found_on(page, paths, violations) == {}


@pytest.mark.parametrize(
    "faulty",
    ["/connexion", f"{IN}/assemblees/nouvelle", f"{IN}/membres/nouveau", f"{IN}/membres/importer", BOOTH],
)
def test_axe_finds_nothing_on_a_form_with_faults(own, screens, faulty):
    page = screens(own, {"/connexion": None, BOOTH: "membre"}.get(faulty, "secretaire"))
    page.goto(faulty)

    with page.expect_navigation():
        page.locator("main form .button").first.click()

    assert page.title().startswith("Erreur")
    assert page.evaluate("document.activeElement.className") == "faults"
    assert violations(page) == []


def sideways(width: int):
    """Give the question of how far a page reaches beyond a width, all its folds open."""

    def excess(one) -> int:
        one.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true; })")
        return max(0, one.evaluate("document.documentElement.scrollWidth") - width)

    return excess


@pytest.mark.parametrize(("part", "paths"), EVERY)
def test_no_page_scrolls_sideways_on_the_smallest_phone(shared, screens, part, paths):
    assert found_on(screens(shared, part, width=320), paths, sideways(320)) == {}


@pytest.mark.parametrize(("part", "paths"), EVERY)
def test_no_page_scrolls_sideways_at_twice_the_size(shared, screens, part, paths):
    assert found_on(screens(shared, part, width=640), paths, sideways(640)) == {}


@pytest.mark.parametrize(("part", "paths"), MOST_USED)
def test_very_large_letters_scroll_no_page_sideways_on_a_phone(shared, screens, part, paths):
    page = screens(shared, part, width=390)
    page.context.add_cookies([{"name": "appearance", "value": "device.3", "url": shared}])

    assert found_on(page, paths, sideways(390)) == {}


def test_the_menu_stays_on_the_smallest_phone(shared, screens):
    page = screens(shared, "membre-pouvoir", width=320)

    page.locator(".menu summary").click()
    box = page.locator(".menu-sheet").bounding_box()

    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320


@pytest.mark.parametrize("width", [320, 390])
def test_every_place_of_a_secretary_is_within_reach_of_a_thumb_on_a_phone(shared, screens, width):
    page = screens(shared, "secretaire", width=width)
    page.goto(f"{IN}/roles")

    page.locator(".more summary").click()
    boxes = [place.bounding_box() for place in page.locator(".places a").filter(visible=True).all()]

    assert len(boxes) == 8
    assert [box for box in boxes if box["x"] < 0 or box["x"] + box["width"] > width] == []
    assert [box for box in boxes if min(box["width"], box["height"]) < SMALLEST] == []
    assert page.locator(".more-sheet [aria-current=page]").inner_text() == "Rôles"


@pytest.mark.parametrize(("part", "paths"), EVERY)
def test_the_keyboard_passes_everywhere_sees_where_it_is_and_comes_out(shared, screens, part, paths):
    page = screens(shared, part)

    def faults(one) -> list[object]:
        stops = stops_of(one)
        trapped = [] if 4 <= len(stops) < 120 else [f"{len(stops)} stops"]
        return [*trapped, *(stop for stop in stops if not stop["seen"])]

    assert found_on(page, paths[:8], faults) == {}


def test_the_first_stop_leads_past_the_header(shared, screens):
    page = screens(shared, "membre")

    page.locator("body").press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main"


@pytest.mark.parametrize("path", [BOOTH, f"{BOOTH}?reponses=separees"])
def test_answers_and_buttons_are_large_enough_for_a_thumb(shared, screens, path):
    page = screens(shared, "membre-pouvoir", width=390)
    page.goto(path)

    sizes = [one.bounding_box() for one in page.locator("main .choice, main .button").all()]

    assert len(sizes) >= 5
    assert [size for size in sizes if min(size["height"], size["width"]) < SMALLEST] == []


def test_three_mandates_their_answers_and_the_button_are_on_one_screen_of_a_phone(shared, screens):
    page = screens(shared, "membre-pouvoir", width=390)
    page.goto(BOOTH)

    places = page.locator(".places").bounding_box()
    seen = [one.bounding_box() for one in page.locator(".mine > li, .choice, form > .button.wide").all()]

    assert len(seen) == 3 + 4 + 1
    assert max(one["y"] + one["height"] for one in seen) <= places["y"]


@pytest.mark.parametrize(("part", "paths"), EVERY)
def test_a_page_weighs_less_than_100_kilobytes_with_its_style(shared, screens, part, paths):
    page = screens(shared, part)

    def excess(one) -> int:
        weight = sum(packed(one, address) for address in one.evaluate(LOADED))
        assert weight > 5_000
        return weight if weight > HEAVIEST else 0

    assert found_on(page, [path for path in paths if path != "/style"], excess) == {}


def test_a_verdict_on_paper_is_light_unfolded_and_names_its_address(shared, screens):
    page = screens(shared, "membre", scheme="dark")
    page.goto(f"{IN}/decisions/2")

    page.emulate_media(media="print")

    assert page.locator(".account, .places, form, .skip").filter(visible=True).count() == 0
    assert page.locator(".findings ul").first.is_visible()
    assert page.locator(".address").inner_text() == f"{shared}{IN}/decisions/2"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
