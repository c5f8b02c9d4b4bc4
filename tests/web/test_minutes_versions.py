"""The versions of minutes in the browser: all are shown, and taking one back writes it anew."""

from tests.factories.minute_pages import address, written


def saved(desk, clic, text: str, version: int) -> None:
    desk.post(address(clic, clic.draft, "ecrire"), {"debates": text, "debates-version": version})


def test_every_version_is_shown_with_who_wrote_it_the_latest_first(site, clic) -> None:
    desk = site.visit(clic.secretary)
    saved(desk, clic, "Un <débat>.", 0)
    saved(desk, clic, "", 1)
    saved(desk, clic, "Deux.", 2)

    text = desk.get(address(clic, clic.draft, "versions")).text

    places = [text.index(words) for words in ("Version 3", "Deux.", "Version 2", "(vide)", "Version 1", "Un <débat>.")]
    assert places == sorted(places)
    assert text.count("C’est la version en place.") == 1
    assert address(clic, clic.draft, "versions") in desk.get(address(clic, clic.draft, "ecrire")).links()


def test_taking_a_version_back_writes_it_as_the_latest(site, clic) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "versions")
    saved(desk, clic, "Un.\n\nUn encore.", 0)
    saved(desk, clic, "Deux.", 1)

    shown = desk.get(page)
    offered = shown.fields(address(clic, clic.draft, "ecrire"))
    saved(desk, clic, offered["debates"][0], int(offered["debates-version"][0]))

    assert offered["debates-version"] == ["2"]
    assert written(site, clic.draft) == {"debates": "Un.\n\nUn encore."}
    assert "Version 3" in desk.get(page).text


def test_sealed_minutes_show_their_versions_and_offer_none(site, clic) -> None:
    desk = site.visit(clic.secretary)

    page = desk.get(address(clic, clic.sealed, "versions"))

    assert "Version 1" in page.text
    assert address(clic, clic.sealed, "ecrire") not in page.forms()


def test_members_do_not_read_the_versions(site, clic) -> None:
    site.visit(clic.member).get(address(clic, clic.draft, "versions"), status=403)
    site.visit(clic.member).get(address(clic, clic.sealed, "versions"), status=403)
