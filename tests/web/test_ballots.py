"""The booth: one answer for all mandates or one for each, changed until the close or final, by who holds them."""

import pytest
from sites import Site
from sqlalchemy import text

from govtool.actions.attendance import revoke_proxy
from govtool.actions.polls import Closing, annul_poll, close_poll
from govtool.store.db import unit_of_work
from tests.web.scenes import Scene

BOOTH = "/c/clic/scrutins/1/bulletin"
OWN, PROXY = "Producteurs 0", "Producteurs 1"
ENTRIES = "JOIN roll_entries r ON r.id = m.entry_id"
CHOICES = f"SELECT r.name, b.choice FROM ballots b JOIN mandates m ON m.id = b.mandate_id {ENTRIES}"
ROLES = "SELECT name, count(*) FROM roles GROUP BY name"
MANDATES = f"SELECT r.name, m.id FROM mandates m {ENTRIES} WHERE m.poll_id = 1"


def asked(site: Site, query: str) -> dict[str, object]:
    with site.engine.connect() as connection:
        return dict(connection.execute(text(query)).all())


def close(site: Site, scene: Scene) -> None:
    with unit_of_work(site.engine, scene.secretary) as work:
        close_poll(work, scene.collective.id, scene.voting, Closing())


def test_one_answer_is_given_for_all_mandates(site, clic):
    visit = site.visit(clic.member)
    page = visit.get(BOOTH)

    visit.post(BOOTH, {"choice": "against"})
    after = visit.get(BOOTH)

    assert "Voter pour les 2" in page.text
    assert asked(site, CHOICES) == {OWN: "against", PROXY: "against"}
    assert "Vos 2 votes sont enregistrés." in after.text
    assert after.text.count("Contre, enregistré à") == 2


def test_each_mandate_has_an_answer_of_its_own(site, clic):
    visit, ids = site.visit(clic.member), asked(site, MANDATES)
    page = visit.get(f"{BOOTH}?reponses=separees")

    visit.post(BOOTH, {f"choice-{ids[OWN]}": "for", f"choice-{ids[PROXY]}": "abstain"})
    after = visit.get(BOOTH)

    assert page.fields(BOOTH).keys() == {"csrf_token", f"choice-{ids[OWN]}", f"choice-{ids[PROXY]}"}
    assert asked(site, CHOICES) == {OWN: "for", PROXY: "abstain"}
    assert "Pour, enregistré à" in after.text
    assert "Abstention, enregistré à" in after.text


def test_one_mandate_may_be_used_before_the_other(site, clic):
    visit, ids = site.visit(clic.member), asked(site, MANDATES)

    visit.post(BOOTH, {f"choice-{ids[PROXY]}": "blank"})
    page = visit.get(BOOTH)

    assert asked(site, CHOICES) == {PROXY: "blank"}
    assert "pas encore de réponse" in page.text
    assert f"choice-{ids[OWN]}" in page.fields(BOOTH)


def test_a_vote_is_changed_until_the_close(site, clic):
    visit = site.visit(clic.member)
    visit.post(BOOTH, {"choice": "for"})

    visit.post(BOOTH, {"choice": "against"})

    assert asked(site, CHOICES) == {OWN: "against", PROXY: "against"}
    assert asked(site, "SELECT choice, count(*) FROM earlier_ballots GROUP BY choice") == {"for": 2}
    assert asked(site, "SELECT 'sign-offs', count(*) FROM sign_offs WHERE poll_id = 1") == {"sign-offs": 2}


def test_a_final_vote_is_not_changed_and_the_page_offers_no_change(site, clic):
    final_votes(site)
    visit = site.visit(clic.member)
    ids = asked(site, MANDATES)
    visit.post(BOOTH, {f"choice-{ids[OWN]}": "for"})

    refused = visit.post(BOOTH, {f"choice-{ids[OWN]}": "against"}, 409)
    visit.post(BOOTH, {"choice": "abstain"})
    after = visit.get(BOOTH)

    assert "ce vote est définitif" in refused.text
    assert asked(site, CHOICES) == {OWN: "for", PROXY: "abstain"}
    assert BOOTH not in after.forms()
    assert "un vote enregistré ne se change plus" in after.text


def final_votes(site: Site) -> None:
    """Let the statutes make every vote final."""
    with site.engine.begin() as connection:
        for trigger in (
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars().all()
        ):
            connection.execute(text(f"DROP TRIGGER {trigger}"))
        connection.execute(text("UPDATE statutes_versions SET document = replace(document, 'until-close', 'final')"))


def test_nothing_chosen_is_a_fault_and_writes_nothing(site, clic):
    visit = site.visit(clic.member)
    before = site.state()

    page = visit.post(BOOTH, {}, 422)

    assert "Choisissez une réponse avant de voter. Rien n’a été enregistré." in page.text
    assert site.state() == before


@pytest.mark.parametrize(
    "fields",
    [
        {"choice": "yes"},
        {"choice": ""},
        {"choice": "null"},
        {"choice": "FOR"},
        {"choice": "x" * 10_000},
        {"choice": "for\x00"},
        {"choice-x": "for"},
        {"choice-": "for"},
        {"choice--1": "for"},
        {"choice-1e3": "for"},
        {"choice-99999999999999999999": "for"},
        {"choice-٣": "for"},
    ],
)
def test_an_answer_that_is_not_offered_is_refused(site, clic, fields):
    visit = site.visit(clic.member)
    before = site.state()

    visit.post(BOOTH, fields, 400)

    assert site.state() == before


def test_fields_that_the_form_does_not_have_are_ignored(site, clic):
    odd = {"is_admin": "1", "collective_id": "2", "weight": "9", "state": "closed", "account_id": "1", "cast_at": "x"}
    roles = asked(site, ROLES)

    site.visit(clic.member).post(BOOTH, {"choice": "for", **odd})

    assert asked(site, CHOICES) == {OWN: "for", PROXY: "for"}
    assert asked(site, "SELECT 'polls', count(*) FROM polls WHERE state = 'open'") == {"polls": 2}
    assert asked(site, ROLES) == roles


@pytest.mark.parametrize("name", ["Consomacteurs 0", "Producteurs 2"])
def test_the_mandate_of_another_is_refused_and_nothing_of_the_form_is_recorded(site, clic, name):
    visit, ids = site.visit(clic.member), asked(site, MANDATES)
    before = site.state()

    visit.post(BOOTH, {f"choice-{ids[OWN]}": "for", f"choice-{ids[name]}": "for"}, 404)

    assert site.state() == before


def test_the_mandate_of_another_poll_is_refused(site, clic):
    visit = site.visit(clic.member)
    other = asked(site, MANDATES.replace("= 1", "= 2"))
    before = site.state()

    visit.post(BOOTH, {f"choice-{other[OWN]}": "for"}, 404)

    assert site.state() == before


@pytest.mark.parametrize(
    ("form", "status", "recorded"),
    [(("choice",), 302, {OWN: "for"}), ((OWN, PROXY), 404, {})],
    ids=["one answer for all", "one for each"],
)
def test_a_proxy_revoked_while_the_booth_is_open_is_not_voted_by_its_holder(site, clic, form, status, recorded):
    visit, ids = site.visit(clic.member), asked(site, MANDATES)
    visit.get(BOOTH)
    with unit_of_work(site.engine, clic.secretary) as work:
        revoke_proxy(work, clic.collective.assembly, clic.proxy)

    visit.post(BOOTH, {f"choice-{ids[name]}" if name in ids else name: "for" for name in form}, status)

    assert asked(site, CHOICES) == recorded
    principal = site.visit(clic.collective.accounts["producteurs"][1])
    principal.post(BOOTH, {"choice": "against"})
    assert asked(site, CHOICES) == {**recorded, PROXY: "against"}


def test_who_gave_a_proxy_sees_who_votes_and_cannot_vote(site, clic):
    absent = site.visit(clic.collective.accounts["producteurs"][1])
    ids = asked(site, MANDATES)

    page = absent.get(BOOTH)
    absent.post(BOOTH, {f"choice-{ids[PROXY]}": "for"}, 404)
    absent.post(BOOTH, {"choice": "for"}, 404)

    assert f"{OWN} vote pour {PROXY}, par pouvoir." in page.text
    assert BOOTH not in page.forms()
    assert asked(site, CHOICES) == {}


def test_a_vote_after_the_close_is_refused_with_a_sentence(site, clic):
    visit = site.visit(clic.member)
    close(site, clic)
    before = site.state()

    page = visit.post(BOOTH, {"choice": "for"}, 409)

    assert "Ce scrutin est clos. Ce qui arrive après la clôture n’est pas compté." in page.text
    assert site.state() == before
    assert "Vote clos" in visit.get(BOOTH).text


def test_a_vote_in_an_annulled_poll_is_refused_with_a_sentence(site, clic):
    visit = site.visit(clic.member)
    with unit_of_work(site.engine, clic.secretary) as work:
        annul_poll(work, clic.collective.id, clic.voting, "Trop tôt")

    page = visit.post(BOOTH, {"choice": "for"}, 409)

    assert "Ce scrutin a été annulé." in page.text
    assert asked(site, CHOICES) == {}


def test_a_member_who_left_the_collective_cannot_vote(site, clic):
    visit = site.visit(clic.member)
    visit.get(BOOTH)
    with site.engine.begin() as connection:
        connection.execute(text("UPDATE representations SET ends_on = '2025-06-01'"))

    visit.post(BOOTH, {"choice": "for"}, 404)

    assert asked(site, CHOICES) == {}


def test_the_page_says_what_not_choosing_means(site, clic):
    page = site.visit(clic.member).get(BOOTH)

    for sentence in (
        "S’abstenir, voter blanc ou nul, ou ne pas voter ne compte ni pour ni contre.",
        "Ne pas participer ne compte pas pour le quorum.",
        "Vous pouvez changer d’avis jusqu’à la clôture du vote.",
        "le cache aux autres membres",
    ):
        assert sentence in page.text


def test_a_link_opened_twice_votes_once(site, clic):
    first, second = site.visit(clic.member), site.visit(clic.member)

    first.post(BOOTH, {"choice": "for"})
    second.post(BOOTH, {"choice": "for"})

    assert asked(site, "SELECT 'sign-offs', count(*) FROM sign_offs WHERE poll_id = 1") == {"sign-offs": 2}
    assert asked(site, CHOICES) == {OWN: "for", PROXY: "for"}
