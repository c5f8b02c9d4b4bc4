"""Settings: changed by who administers, read by the secretariat; each acts where it says."""

import pytest
from sqlalchemy import select

from govtool.actions.polls import Closing, count_hands
from govtool.domain.hands import Hands
from govtool.store.db import reading, unit_of_work
from govtool.store.models.outbox import Letter
from tests.web.scenes import Scene

HERE = "/c/clic/reglages"
USUAL = {
    "zone": "Europe/Paris",
    "language": "fr",
    "sender": "",
    "reply_to": "",
    "months_kept": "30",
    "fewest_voters": "5",
}


def test_what_changed_is_said_with_what_it_was_and_a_button_gives_it_back(site, clic):
    visit = site.visit(clic.administrator)

    visit.post(HERE, {**USUAL, "zone": "Indian/Reunion", "months_kept": "36"})
    page = visit.get(HERE)

    assert "Enregistré : Fuseau horaire et Conservation des courriers." in page.text
    assert "Conservation des courriers : 30 mois, puis 36 mois" in page.text
    fields = {name: values[0] for name, values in page.fields(HERE).items()}
    assert fields.items() >= USUAL.items()
    visit.post(HERE, fields)
    assert "Fuseau horaire : Indian/Reunion, puis Europe/Paris" in visit.get(HERE).text


def test_the_secretariat_reads_the_settings_and_changes_the_letterhead(site, clic):
    page = site.visit(clic.secretary).get(HERE)

    assert "Seuil de publication 5 votants" in page.text
    assert HERE not in page.forms()
    assert "/c/clic/proces-verbaux/papier-a-en-tete" in page.links()


@pytest.mark.parametrize(
    ("terms", "sentence"),
    [
        ({"zone": "Europe/Atlantide"}, "Choisissez dans la liste."),
        ({"language": "de"}, "Choisissez dans la liste."),
        ({"reply_to": "bureau"}, "Cette adresse n’est pas complète."),
        ({"sender": "x" * 101}, "Ce nom ne tient pas sur l’en-tête d’un courrier."),
        ({"months_kept": "2"}, "Les courriers se gardent de 30 à 120 mois."),
        ({"months_kept": "deux"}, "Écrivez un nombre entier."),
        ({"months_kept": ""}, "Écrivez un nombre entier."),
        ({"fewest_voters": "1"}, "Le seuil de publication va de 3 à 50 votants."),
        ({"fewest_voters": "99999999999999999999"}, "Le seuil de publication va de 3 à 50 votants."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_changes(site, clic, terms, sentence):
    visit = site.visit(clic.administrator)

    page = visit.post(HERE, {**USUAL, **terms}, 422)

    assert sentence in page.text
    assert "Erreur : Réglages" in " ".join(next(page.tree.iter("title")).text.split())
    assert "Ce qui était réglé avant" not in visit.get(HERE).text


def test_the_zone_is_that_of_every_hour(site, clic):
    before = site.visit(clic.secretary).get("/c/clic/journal").text

    site.visit(clic.administrator).post(HERE, {**USUAL, "zone": "Pacific/Noumea"})

    assert "(Pacific/Noumea)" not in before
    assert "(Pacific/Noumea)" in site.visit(clic.secretary).get("/c/clic/journal").text


def test_the_language_is_that_of_letters_to_who_has_chosen_none(site, clic):
    site.visit(clic.administrator).post(HERE, {**USUAL, "language": "en"})

    site.visit(clic.administrator).post(
        "/c/clic/roles", {"name": "Ann", "email": "ann@exemple.example", "role": "teller"}
    )

    with reading(site.engine) as session:
        subjects = session.scalars(select(Letter.subject).where(Letter.recipient == "ann@exemple.example")).all()
    assert subjects == ["A role in “Clic”"]


def test_the_language_is_that_of_pages_for_a_browser_that_asks_for_neither(site, clic):
    site.visit(clic.administrator).post(HERE, {**USUAL, "language": "en"})
    visit = site.visit(clic.member)

    german = visit.client.get("/c/clic", headers={"Accept-Language": "de"}).get_data(as_text=True)
    french = visit.client.get("/c/clic", headers={"Accept-Language": "fr"}).get_data(as_text=True)

    assert '<html lang="en"' in german
    assert '<html lang="fr"' in french


@pytest.fixture
def secret(site, clic: Scene) -> int:
    """Count a secret ballot in which each college has three voters."""
    with unit_of_work(site.engine, clic.secretary) as work:
        hands = {college: Hands(for_=3, against=0, abstain=0) for college in clic.collective.entries}
        return count_hands(work, clic.final, hands, Closing()).poll_id


def test_counts_of_a_secret_ballot_in_a_small_college_are_for_those_who_count(site, clic, secret):
    address = f"/c/clic/decisions/{secret}"

    for reader in (clic.member, clic.adviser, clic.administrator):
        page = site.visit(reader).get(address)
        assert "Seul le résultat est publié" in page.text
        assert not page.tree.findall(".//table")
        site.visit(reader).get(f"{address}.json", 403)
    counted = site.visit(clic.teller).get(address)
    assert counted.tree.findall(".//table")
    site.visit(clic.teller).get(f"{address}.json")


@pytest.mark.usefixtures("secret")
def test_the_wall_of_the_room_shows_no_counts_that_are_withheld(site, clic):
    wall = f"/c/clic/assemblees/{clic.collective.assembly}/projecteur?resolution=3"

    page = site.visit(clic.secretary).get(wall)

    assert "Seul le résultat est publié" in page.text
    assert not page.tree.findall(".//table")


def test_a_lower_threshold_publishes_the_counts(site, clic, secret):
    site.visit(clic.administrator).post(HERE, {**USUAL, "fewest_voters": "3"})

    page = site.visit(clic.member).get(f"/c/clic/decisions/{secret}")

    assert "Seul le résultat est publié" not in page.text
    assert page.tree.findall(".//table")


@pytest.mark.usefixtures("secret")
def test_the_simulation_counts_nothing_again_that_is_withheld(site, clic):
    title = "Élire un conseil"

    assert title not in site.visit(clic.adviser).get("/c/clic/simulation/decisions").text
    assert title in site.visit(clic.secretary).get("/c/clic/simulation/decisions").text
