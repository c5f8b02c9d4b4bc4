"""The secretary adds a member, imports a list, moves a member, ends a membership and undoes it."""

import io
import json

import pytest
from sqlalchemy import select

from govtool.actions.accounts import give_role
from govtool.actions.collectives import adopt_statutes, found_collective
from govtool.domain.roles import RoleName
from govtool.store.db import reading, unit_of_work
from govtool.store.models.members import Member
from govtool.store.models.outbox import Letter
from tests.factories.collectives import SINCE
from tests.factories.stored_statutes import statutes_text

LIST = "/c/clic/membres"
NEW, IMPORT, SAVE = f"{LIST}/nouveau", f"{LIST}/importer", f"{LIST}/importer/enregistrer"
ANA = {
    "kind": "natural",
    "name": "Le Goff",
    "first_name": "Ana",
    "college": "producteurs",
    "since": "2026-01-01",
    "email": "ana@x.example",
    "representative": "",
    "invited": "y",
}
PASTED = "NOM\tPrénom\tCollège\tCourriel\nLe Goff\tAna\tProducteurs\tana@x.example\nLes Haies\t\tAssociations\t\n"


@pytest.fixture
def secretary(site, clic):
    return site.visit(clic.secretary)


def names_in(site) -> list[str]:
    with reading(site.engine) as session:
        return list(session.scalars(select(Member.name).order_by(Member.id)))


def letters_in(site) -> list[str]:
    with reading(site.engine) as session:
        return list(session.scalars(select(Letter.recipient)))


def previewed(visit, text: str, status: int = 200, **more: str):
    return visit.post(IMPORT, {"pasted": text, "since": "2026-01-01", "invited": "y", **more}, status)


def saved(visit, page):
    return visit.post(SAVE, {name: values[0] for name, values in page.fields(SAVE).items()})


def test_the_list_leads_who_keeps_it_to_both_ways_of_adding(secretary, site, clic):
    assert {NEW, IMPORT, f"{LIST}/{clic.person}"} <= set(secretary.get(LIST).links())
    assert not {NEW, IMPORT, f"{LIST}/{clic.person}"} & set(site.visit(clic.member).get(LIST).links())


def test_an_empty_list_leads_to_the_import(site, clic):
    with unit_of_work(site.engine, None) as work:
        empty = found_collective(work, "vide", "Vide", zone="Europe/Paris", invented=False)
        adopt_statutes(work, empty.id, statutes_text(), SINCE)
        give_role(work, empty.id, clic.secretary, RoleName.SECRETARY)

    page = site.visit(clic.secretary).get("/c/vide/membres")

    assert "Pas encore de membre" in page.text
    assert "/c/vide/membres/importer" in page.links()


def test_without_statutes_nobody_is_added_and_the_page_says_why(site, clic):
    with unit_of_work(site.engine, None) as work:
        bare = found_collective(work, "nu", "Nu", zone="Europe/Paris", invented=False)
        give_role(work, bare.id, clic.secretary, RoleName.SECRETARY)

    visit = site.visit(clic.secretary)

    assert "Aucune version des statuts n’est en vigueur" in visit.get("/c/nu/membres/nouveau", 409).text
    assert "/c/nu/membres/nouveau" not in visit.get("/c/nu/membres").links()


def test_a_member_is_added_with_her_name_her_place_and_her_invitation(secretary, site):
    page = secretary.post(NEW, ANA)

    shown = secretary.get(page.answer.headers["Location"])
    assert shown.title == "Ana Le Goff"
    assert "classée à « Le Goff Ana »" in shown.text
    assert "ana@x.example" in shown.text
    assert letters_in(site) == ["ana@x.example"]


@pytest.mark.parametrize(
    ("wrong", "fault"),
    [
        ({"name": " "}, "Ce champ est nécessaire."),
        ({"name": "a" * 201}, "C’est trop long"),
        ({"first_name": "a" * 199}, "C’est trop long"),
        ({"email": "ana"}, "Cette adresse n’est pas complète"),
        ({"since": "hier"}, "Ce n’est pas un jour"),
        ({"college": "x"}, "Choisissez dans la liste."),
        ({"kind": "x"}, "Choisissez dans la liste."),
        ({"kind": "legal"}, "Une structure n’a pas de prénom"),
        ({"kind": "legal", "first_name": ""}, "Écrivez le nom de la personne qui entrera"),
    ],
)
def test_what_is_wrong_with_a_member_is_said_and_nothing_is_saved(secretary, site, wrong, fault):
    token, before = secretary.token(), site.state()

    page = secretary.post(NEW, {**ANA, **wrong, "csrf_token": token}, 422)

    assert fault in page.text
    assert site.state() == before


def test_a_namesake_is_refused_until_the_secretary_says_that_it_is_somebody_else(secretary, site):
    secretary.post(NEW, ANA)
    again = {**ANA, "email": ""}

    page = secretary.post(NEW, again, 409)
    secretary.post(NEW, {**again, "namesake": "y"})

    assert "namesake" in page.fields(NEW)
    assert names_in(site).count("Ana Le Goff") == 2


def test_a_pasted_list_is_shown_and_nothing_is_saved_before_import(secretary, site):
    token, before = secretary.token(), site.state()

    page = previewed(secretary, PASTED, csrf_token=token)

    assert "2 membres à ajouter. 1 invitation partira." in page.text
    assert "Le Goff Ana" in page.text
    assert site.state() == before


def test_a_list_that_was_shown_is_imported_whole(secretary, site):
    saved(secretary, previewed(secretary, PASTED))

    assert names_in(site)[-2:] == ["Ana Le Goff", "Les Haies"]
    assert letters_in(site) == ["ana@x.example"]
    assert "2 membres ajoutés." in secretary.get(LIST).text


def test_a_second_click_on_import_changes_nothing(secretary, site):
    page = previewed(secretary, PASTED)
    saved(secretary, page)
    before = names_in(site)

    saved(secretary, page)

    assert names_in(site) == before
    assert "2 personnes sont déjà membres" in previewed(secretary, PASTED).text


@pytest.mark.parametrize("file", ["xlsx", "csv"])
def test_the_model_is_a_list_that_imports(secretary, site, file):
    content = secretary.client.get(f"{LIST}/modele.{file}").get_data()

    page = secretary.post(
        IMPORT, {"file": (io.BytesIO(content), f"modele.{file}"), "pasted": "", "since": "2026-01-01"}, 200
    )
    saved(secretary, page)

    assert names_in(site)[-2:] == ["Élise Exemple", "Association Exemple"]


def test_each_fault_leads_to_its_cell_and_the_list_is_there_to_be_mended(secretary, site):
    token, before = secretary.token(), site.state()

    page = previewed(secretary, PASTED.replace("Producteurs", "Prodcuteurs"), 422, csrf_token=token)

    assert "Ligne 2, Collège : « Prodcuteurs » n’est pas un collège des statuts." in page.text
    assert "Vouliez-vous dire « Producteurs » ?" in page.text
    assert "#l2-college" in page.links()
    assert page.title == "Importer une liste de membres"
    assert site.state() == before
    assert "Prodcuteurs" in next(area.text for area in page.tree.iter("textarea"))


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "Collez une liste, ou choisissez un fichier."),
        ("Ville\nRennes", "Aucune colonne ne donne les noms."),
        ("Nom\nLe Goff", "Aucune colonne ne donne le collège."),
        ("Nom\tCollège", "Il n’y a que les titres des colonnes."),
        ("Nom\tCollège\n" + "a\tAssociations\n" * 10_001, "Il y a plus de 10 000 lignes."),
        ("\x07", "Ce n’est pas une feuille de calcul lisible."),
    ],
)
def test_a_list_that_cannot_be_understood_says_what_to_do(secretary, text, fault):
    assert fault in " ".join(previewed(secretary, text, 422).text.split())


def test_thousands_of_faults_make_a_page_that_can_be_read(secretary):
    page = previewed(secretary, "Nom\tCollège\n" + "Ana\tX\n" * 5_000, 422)

    assert "fautes encore." in page.text
    assert len(page.html) < 200_000


def test_a_picture_is_no_list(secretary):
    sent = {"file": (io.BytesIO(b"\x89PNG\r\n\x1a\n\0\0"), "membres.xlsx"), "pasted": "", "since": "2026-01-01"}

    assert "Ce n’est pas une feuille de calcul lisible." in secretary.post(IMPORT, sent, 422).text


def test_rows_that_were_tampered_with_are_checked_again(secretary, site):
    token, before = secretary.token(), site.state()
    fields = {"rows": "Nom\tCollège\nAna\tNulle part\n", "since": "2026-01-01", "csrf_token": token}

    page = secretary.post(SAVE, fields, 422)
    secretary.post(SAVE, {**fields, "since": "hier"}, 400)

    assert "n’est pas un collège des statuts" in page.text
    assert site.state() == before


def test_a_membership_ends_with_a_button_that_undoes_it(secretary, clic):
    address = f"{LIST}/{clic.person}"

    secretary.post(f"{address}/fin", {"end-last_day": "2026-01-31"})
    page = secretary.get(address)
    secretary.post(f"{address}/reprendre", {})

    assert f"{address}/reprendre" in page.forms()
    assert "finie le samedi 31 janvier 2026" in page.text
    assert f"{address}/fin" in secretary.get(address).forms()


def test_who_left_is_found_under_the_list(secretary, clic):
    secretary.post(f"{LIST}/{clic.person}/fin", {"end-last_day": "2026-01-31"})

    page = secretary.get(LIST)

    assert "1 personne partie ou à venir" in page.text
    assert f"{LIST}/{clic.person}" in page.links()


@pytest.mark.parametrize(
    ("path", "fields", "status", "fault"),
    [
        ("fin", {"end-last_day": "hier"}, 422, "Ce n’est pas un jour"),
        ("fin", {"end-last_day": "2024-12-31"}, 409, "Son dernier jour est celui-là au plus tôt."),
        ("deplacer", {"move-college": "producteurs", "move-on": "2026-06-01"}, 409, "déjà ce collège"),
        ("deplacer", {"move-college": "associations", "move-on": ""}, 422, "Ce champ est nécessaire."),
        ("deplacer", {"move-college": "associations", "move-on": "2025-01-01"}, 409, "un jour plus tard"),
        ("adresse", {"speaker-email": "ana"}, 422, "Cette adresse n’est pas complète"),
    ],
)
def test_what_is_wrong_with_a_change_is_said_on_the_page_of_the_member(secretary, clic, path, fields, status, fault):
    page = secretary.post(f"{LIST}/{clic.person}/{path}", fields, status)

    assert fault in page.text
    assert page.title


def test_members_take_the_list_away_without_the_addresses_of_others(secretary, site, clic):
    own = json.loads(site.visit(clic.member).client.get(f"{LIST}.json").get_data())
    kept = json.loads(secretary.client.get(f"{LIST}.json").get_data())

    assert own["heads"] == ["Nom", "Collège", "Catégorie", "Classé à", "Personne", "Depuis"]
    assert kept["heads"][-2:] == ["Courriel", "Représentant"]
    assert "@" not in json.dumps(own)
