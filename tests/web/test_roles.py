"""An administrator gives roles and ends them; members read who presides and who keeps the books."""

import pytest
from sqlalchemy import text

PAGE = "/c/clic/roles"
BEA = {"name": "Béa Morvan", "email": "bea@exemple.example", "role": "chair"}


def letters(site) -> list[tuple[str, str]]:
    with site.engine.connect() as connection:
        return [tuple(row) for row in connection.execute(text("SELECT recipient, body FROM letters"))]


def test_a_role_is_given_by_name_and_address_and_its_letter_leads_in(site, clic):
    visit = site.visit(clic.administrator)

    visit.post(PAGE, BEA)

    page = visit.get(PAGE)
    (recipient, body) = letters(site)[-1]
    assert "Rôle donné à Béa Morvan\N{NO-BREAK SPACE}: présidence." in page.html
    assert recipient == "bea@exemple.example"
    assert "http://127.0.0.1:5000/c/clic" in body
    assert "présidence" in body


def test_what_was_just_given_is_taken_back_in_one_click(site, clic):
    visit = site.visit(clic.administrator)
    visit.post(PAGE, BEA)
    undoing = next(address for address in visit.get(PAGE).forms() if address.endswith("/retirer"))

    visit.post(undoing)
    visit.get(PAGE)

    assert "Béa Morvan" not in visit.get(PAGE).text


def test_a_role_that_ended_is_given_again_in_one_click(site, clic):
    visit = site.visit(clic.administrator)

    visit.post(f"{PAGE}/{clic.role}/retirer")
    page = visit.get(PAGE)
    again = {name: values[0] for name, values in page.fields(PAGE).items() if name != "csrf_token"}
    visit.post(PAGE, again)

    assert again == {"name": "Chair", "email": "chair@clic.example", "role": "chair"}
    assert "chair@clic.example" in visit.get(PAGE).text


def test_whoever_lost_a_role_has_its_rights_no_more_and_whoever_receives_one_has_them(site, clic):
    chair = site.visit(clic.chair)
    chair.get("/c/clic/journal")

    site.visit(clic.administrator).post(f"{PAGE}/{clic.role}/retirer")

    chair.get("/c/clic/journal", 404)


def test_the_last_administrator_cannot_be_ended(site, clic):
    visit = site.visit(clic.administrator)
    own = [form for form in visit.get(PAGE).forms() if form.endswith("/retirer")][-1]
    before = site.state()

    page = visit.post(own, status=409)

    assert "C’est la dernière personne qui administre ce collectif" in page.text
    assert site.state() == before


def test_a_role_that_is_held_is_not_given_twice(site, clic):
    visit = site.visit(clic.administrator)
    before = site.state()

    page = visit.post(PAGE, {"name": "X", "email": "CHAIR@clic.example", "role": "chair"}, 409)

    assert "Cette personne tient déjà ce rôle" in page.text
    assert site.state() == before


@pytest.mark.parametrize("wrong", [{"name": " "}, {"email": "bea"}, {"role": "king"}, {"name": "x" * 201}])
def test_what_is_missing_is_asked_again_and_nothing_is_written(site, clic, wrong):
    visit = site.visit(clic.administrator)
    before = site.state()

    page = visit.post(PAGE, {**BEA, **wrong}, 422)

    assert "Il y a quelque chose à corriger" in page.text
    assert site.state() == before


def test_a_member_reads_names_of_chair_and_secretary_and_nothing_else(site, clic):
    page = site.visit(clic.member).get(PAGE)

    assert "Secrétaire" in page.text
    assert "Chair" in page.text
    assert "Administrator" not in page.text
    assert "@" not in page.text
    assert [form for form in page.forms() if "/roles" in form] == []


def test_inviting_a_person_of_another_collective_tells_nothing_of_it(site, clic, autre):
    """One account, two collectives; nothing of one is seen from the other."""
    address = "adviser@autre.example"

    visit = site.visit(clic.administrator)
    visit.post(PAGE, {"name": "Quentin", "email": address, "role": "chair"})
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE accounts SET name = 'Autrement' WHERE email = :email"), {"email": address})
    page, invited = visit.get(PAGE), site.visit(autre.adviser)

    assert "Quentin" in page.text
    assert "Autre" not in page.text
    invited.get("/c/clic/journal")
    invited.get("/c/autre")
    invited.get("/c/autre/journal", 403)


def test_a_person_of_two_collectives_changes_from_one_to_the_other_in_the_menu(site, clic, autre):
    site.visit(clic.administrator).post(PAGE, {"name": "Q", "email": "adviser@autre.example", "role": "chair"})

    visit = site.visit(autre.adviser)
    inside, home = visit.get("/c/clic"), visit.get("/")

    assert switches(inside) == [("/c/autre", None), ("/c/clic", "true")]
    assert switches(home) == [("/c/autre", None), ("/c/clic", None)]
    assert "Autre" not in visit.get("/c/clic/membres").text
    assert "Clic" not in visit.get("/c/autre").text


def test_a_person_of_one_collective_has_nothing_to_change(site, clic):
    assert switches(site.visit(clic.member).get("/c/clic")) == []


def switches(page) -> list[tuple[str, str | None]]:
    (menu,) = [one for one in page.tree.iter("div") if one.get("class") == "menu-sheet"]
    links = [(link.get("href"), link.get("aria-current")) for link in menu.iter("a")]
    return [link for link in links if link[0] != "/compte"]


def test_a_teller_finds_where_to_type_what_she_counts_and_runs_nothing(site, clic):
    visit = site.visit(clic.teller)

    page = visit.get(f"/c/clic/assemblees/{clic.collective.assembly}")

    assert f"/c/clic/assemblees/resolutions/{clic.standing}/mains-levees" in page.links()
    assert [form for form in page.forms() if "/assemblees/" in form] == []
