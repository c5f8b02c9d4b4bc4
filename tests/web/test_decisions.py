"""Verdicts: read from the frozen record alone, nothing of an open poll told, no names told to the adviser."""

import json
import re

import pytest
from collectives import DAY
from sites import Page, Site
from sqlalchemy import text

from govtool.actions.attendance import record_present
from govtool.actions.members import Admission, admit_member
from govtool.actions.polls import Closing, close_poll
from govtool.domain.members import PersonKind
from govtool.store.db import unit_of_work
from tests.web.scenes import Scene

BOOTH = "/c/clic/scrutins/1/bulletin"
VERDICT = "/c/clic/decisions/1"
NAMES = re.compile(r"(Producteurs|Consomacteurs|Associations) \d")


def voted(site: Site, scene: Scene, choice: str = "for") -> None:
    for account in (accounts[0] for accounts in scene.collective.accounts.values()):
        site.visit(account).post(BOOTH, {"choice": choice})


def close(site: Site, scene: Scene) -> None:
    with unit_of_work(site.engine, scene.secretary) as work:
        close_poll(work, scene.collective.id, scene.voting, Closing())


def test_a_verdict_tells_outcome_reasons_figures_and_what_would_have_changed_it(site, clic):
    voted(site, clic)
    close(site, clic)

    page = site.visit(clic.member).get(VERDICT)

    for sentence in (
        "Adoptée. En nombre de personnes : 4 pour, 0 contre.",
        "Quorum : 9 présents ou représentés sur 9",
        "Majorité : pour 100 % du poids exprimé ; il faut plus de 1/2 (50 %). Atteinte.",
        "Ce qui l’aurait changé :",
        "Un neuvième dépôt",
    ):
        assert sentence in page.text
    assert rows(page)[0] == ["Producteurs", "3", "3", "2", "0", "0", "0", "0", "2/5", "2/5"]


def test_a_verdict_names_the_article_of_each_condition(site, clic):
    voted(site, clic)
    with site.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER guard_12_statutes_versions_update"))
        connection.execute(
            text("UPDATE statutes_versions SET document = replace(document, :unseen, :cited)"),
            {"unseen": 'article = "not-seen"', "cited": 'article = { text = "statuts", number = "20" }'},
        )
    close(site, clic)

    page = site.visit(clic.member).get(VERDICT)

    assert "Quorum (statuts, art. 20) : 9 présents" in page.text
    assert "Majorité (statuts, art. 20) : pour 100 %" in page.text


def rows(page: Page) -> list[list[str]]:
    return [["".join(cell.itertext()) for cell in row] for row in page.tree.find(".//table/tbody")]


def test_a_verdict_stays_byte_for_byte_whatever_changes_later(site, clic):
    voted(site, clic)
    close(site, clic)
    before = without_tokens(site.visit(clic.member).get(VERDICT).html)

    change_everything(site, clic)
    after = without_tokens(site.visit(clic.member).get(VERDICT).html)

    assert after == before


def change_everything(site: Site, scene: Scene) -> None:
    """Change names, titles, members, and adopt other statutes, past the guards of the database."""
    with unit_of_work(site.engine, scene.secretary) as work:
        person = Admission(
            kind=PersonKind.NATURAL, name="Late", sort_name="Late", category="producteurs", college="producteurs"
        )
        admit_member(work, scene.collective.id, person, DAY)
    with site.engine.begin() as connection:
        for trigger in (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        ):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        for change in (
            "UPDATE members SET name = 'Renamed'",
            "UPDATE memberships SET college = 'associations'",
            "UPDATE roll_entries SET name = 'Renamed', college = 'associations'",
            "UPDATE resolutions SET title = 'Retitled', wording = 'Reworded', position = position + 10",
            "UPDATE assemblies SET title = 'Retitled', place = 'Elsewhere', call = 2",
            "UPDATE ballots SET choice = 'against'",
        ):
            connection.execute(text(change))


def without_tokens(html: str) -> str:
    return re.sub(r'name="csrf_token" value="[^"]*"', "", html)


def test_the_record_is_given_as_it_was_frozen(site, clic):
    voted(site, clic)
    close(site, clic)

    answer = site.visit(clic.member).get(f"{VERDICT}.json").answer

    with site.engine.connect() as connection:
        frozen = connection.execute(text("SELECT record FROM decisions WHERE poll_id = 1")).scalar_one()
    assert (answer.headers["Content-Type"], answer.get_data(as_text=True)) == ("application/json", frozen)
    assert json.loads(frozen)["decision"]["outcome"] == "adopted"


@pytest.mark.parametrize("person", ["member", "secretary", "adviser"])
def test_nothing_of_what_ballots_say_is_told_while_the_poll_is_open(site, clic, person):
    pages = {}
    for choice in ("for", "against"):
        voted(site, clic, choice)
        visit = site.visit(getattr(clic, person))
        visit.get(f"{VERDICT}.json", 404)
        pages[choice] = [without_tokens(visit.get(path).html) for path in (VERDICT, "/c/clic/assemblees/1", "/")]

    assert pages["for"] == pages["against"]
    assert "Le résultat paraîtra ici à sa clôture." in pages["for"][0]


def test_how_many_have_voted_is_told_by_college(site, clic):
    voted(site, clic)

    page = site.visit(clic.adviser).get("/c/clic/assemblees/1")

    assert "Producteurs 2 sur 3 ont voté" in page.text
    assert "Associations 1 sur 3 ont voté" in page.text


def test_the_adviser_sees_no_names(site, clic):
    voted(site, clic)
    close(site, clic)
    visit = site.visit(clic.adviser)

    seen = visit.walk("/").values()

    assert len(seen) >= 8
    assert [page.answer.request.path for page in seen if NAMES.search(page.html)] == []
    assert NAMES.search(visit.get(f"{VERDICT}.json").html) is None


def test_an_annulled_poll_decided_nothing_and_says_why(site, clic):
    page = site.visit(clic.member).get(f"/c/clic/decisions/{clic.annulled}")

    assert "Trop tôt" in page.text
    assert "Il n’a rien décidé." in page.text


def test_a_poll_without_quorum_is_neither_adopted_nor_rejected(site, clic):
    with unit_of_work(site.engine, clic.secretary) as work:
        record_present(work, clic.collective.assembly, [])
    close(site, clic)

    page = site.visit(clic.member).get(VERDICT)

    assert "Non valide : le quorum n’est pas atteint, rien n’est compté." in page.text
    assert "Rejetée" not in page.text
    assert [drawing for drawing in page.tree.iter() if drawing.get("class") == "chart"] == []
    assert rows(page)[0][-2:] == ["—", "—"]
