"""The secretary corrects how a member is written, and writes to who lost a device."""

import pytest
from sqlalchemy import select

from govtool.store.db import reading
from govtool.store.models.members import Member
from govtool.store.models.outbox import Letter

LIST = "/c/clic/membres"
NEW = f"{LIST}/nouveau"
ANA = {
    "kind": "natural",
    "name": "Le Goff",
    "first_name": "Ana",
    "college": "producteurs",
    "since": "2026-01-01",
    "email": "ana@x.example",
    "representative": "",
}
LEGAL = {**ANA, "kind": "legal", "name": "Les Haies", "first_name": "", "college": "associations"}


@pytest.fixture
def secretary(site, clic):
    return site.visit(clic.secretary)


def last_in(site) -> str:
    """Give the page of the member who was added last."""
    with reading(site.engine) as session:
        return f"{LIST}/{session.scalars(select(Member.id).order_by(Member.id.desc())).first()}"


def test_a_name_is_corrected_on_the_page_of_the_member(secretary, clic):
    page = secretary.get(f"{LIST}/{clic.person}")
    fields = page.fields(f"{LIST}/{clic.person}/nom")

    secretary.post(f"{LIST}/{clic.person}/nom", {"names-name": "Ana  Le Goff", "names-sort_name": "Le Goff Ana"})

    assert fields["names-name"] == ["Producteurs 0"]
    assert "names-speaker" not in fields
    after = secretary.get(f"{LIST}/{clic.person}")
    assert after.title == "Ana Le Goff"
    assert "classée à « Le Goff Ana »" in after.text
    assert "Nom d’un membre corrigé" in secretary.get("/c/clic/journal").text


def test_who_represents_a_legal_person_is_named_as_the_collective_does(secretary, site):
    secretary.post(NEW, {**LEGAL, "representative": "Zoe Roc"})
    address = last_in(site)
    names = {"names-name": "Les Haies", "names-sort_name": "Haies, Les", "names-speaker": "Zoé Roc"}

    secretary.post(f"{address}/nom", names)

    assert "Zoé Roc, ana@x.example" in secretary.get(address).text
    assert "Zoé Roc" in secretary.client.get(f"{LIST}.csv").get_data(as_text=True)


def test_a_member_is_not_called_as_another_collective_calls_her(secretary, site, autre):
    address = f"adviser@{autre.slug}.example"
    secretary.post(NEW, {**ANA, "email": address})

    page = secretary.get(last_in(site))

    assert f"Ana Le Goff, {address}" in page.text
    assert "Adviser" not in page.text


@pytest.mark.parametrize(
    ("names", "status", "fault"),
    [
        (("", "X"), 422, "Ce champ est nécessaire."),
        (("X", " "), 422, "Ce champ est nécessaire."),
        (("x" * 201, "X"), 422, "C’est trop long"),
        (("Producteurs 0", "producteurs 000000"), 409, "Ces noms sont déjà ceux-là"),
    ],
)
def test_names_that_correct_nothing_are_asked_again_and_nothing_is_written(secretary, site, clic, names, status, fault):
    before = site.state()

    page = secretary.post(f"{LIST}/{clic.person}/nom", {"names-name": names[0], "names-sort_name": names[1]}, status)

    assert fault in page.text
    assert site.state() == before


def test_who_lost_a_device_is_written_how_to_sign_it_out_and_no_session_of_hers_ends(secretary, site, clic):
    phone = site.visit(clic.member)

    for _ in range(2):
        secretary.post(f"{LIST}/{clic.person}/appareils")

    with reading(site.engine) as session:
        (letter,) = session.scalars(select(Letter).where(Letter.purpose.startswith("devices:")))
    assert letter.recipient == "producteurs-0@1.example"
    assert "http://127.0.0.1:5000/compte\n" in letter.body
    assert "Déconnecter tous les autres" in " ".join(letter.body.split())
    phone.get("/")


def test_nobody_to_write_to_about_a_device_is_said(secretary, site):
    secretary.post(NEW, {**ANA, "email": "", "invited": ""})

    page = secretary.post(f"{last_in(site)}/appareils", status=409)

    assert "Personne n’a d’adresse pour ce membre" in page.text
