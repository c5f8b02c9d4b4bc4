"""The desk: preparing, attendance, proxies, polls, votes counted in the room; each refusal is a sentence."""

import pytest
from sites import Site
from sqlalchemy import text

DESK = "/c/clic/assemblees/1"
ROLL = f"{DESK}/presences"
PROXIES = f"{DESK}/pouvoirs"
HANDS = "/c/clic/assemblees/resolutions/2/mains-levees"
PRESENT = """
SELECT r.name, e.movement FROM attendance_events e JOIN roll_entries r ON r.id = e.entry_id
WHERE e.assembly_id = 1 ORDER BY e.id
"""
COUNTED = {"producteurs-for": "2", "producteurs-against": "1", "consomacteurs-for": "3", "associations-abstain": "1"}


def asked(site: Site, query: str) -> dict[str, object]:
    with site.engine.connect() as connection:
        return dict(connection.execute(text(query)).all())


def in_the_room(site: Site) -> set[str]:
    return {name for name, movement in asked(site, PRESENT).items() if movement == "arrived"}


def entries(site: Site) -> dict[str, object]:
    return asked(site, "SELECT name, id FROM roll_entries WHERE assembly_id = 1")


def test_an_assembly_is_prepared_filled_opened_and_closed(site, clic):
    visit = site.visit(clic.secretary)
    fields = {"title": "Assemblée  d’août ", "held_on": "2026-08-01", "place": "Rennes", "call": "2"}

    address = visit.post("/c/clic/assemblees/nouvelle", fields).answer.headers["Location"]
    visit.post(
        f"{address}/resolutions/nouvelle",
        {"title": "Vélo", "wording": "Oui.", "decision_kind": "extraordinary"},
    )
    visit.post(f"{address}/ouvrir")
    opened = visit.get(address)
    visit.post(f"{address}/clore")
    closed = visit.get(address)

    assert opened.title == "Assemblée d’août"
    assert "Deuxième convocation. Statuts, version 1." in opened.text
    assert "1. Vélo À voter Assemblée générale extraordinaire" in opened.text
    assert "Non mise aux voix" in closed.text
    assert [action for action in closed.forms() if action not in {"/langue", "/deconnexion"}] == [
        f"/c/{clic.slug}/proces-verbaux/assemblee/{address.rsplit('/')[-1]}"
    ]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"title": " "}, "#title"),
        ({"title": "x" * 201}, "#title"),
        ({"held_on": "12/06/2026"}, "#held_on"),
        ({"held_on": ""}, "#held_on"),
        ({"place": ""}, "#place"),
        ({"call": "3"}, "#call"),
    ],
)
def test_a_fault_in_an_assembly_is_said_first_with_a_link_to_its_field(site, clic, changed, field):
    visit = site.visit(clic.secretary)
    fields = {"title": "Août", "held_on": "2026-08-01", "place": "Rennes", "call": "1", **changed}
    before = site.state()

    page = visit.post("/c/clic/assemblees/nouvelle", fields, 422)

    assert "Il y a quelque chose à corriger" in page.text
    assert field in page.links()
    assert site.state() == before


def test_an_assembly_before_the_first_statutes_is_refused_beside_its_day(site, clic):
    fields = {"title": "Avant", "held_on": "2019-01-01", "place": "Rennes", "call": "1"}

    page = site.visit(clic.secretary).post("/c/clic/assemblees/nouvelle", fields, 409)

    assert "Aucune version des statuts n’est en vigueur le mardi 1 janvier 2019." in page.text
    assert "#held_on" in page.links()


def test_a_decision_kind_that_the_statutes_do_not_know_is_refused(site, clic):
    fields = {"title": "x", "wording": "x", "decision_kind": "imaginary", "subject": ""}

    page = site.visit(clic.secretary).post(f"{DESK}/resolutions/nouvelle", fields, 422)

    assert "Choisissez dans la liste." in page.text


def test_who_is_ticked_is_present_and_who_is_no_longer_ticked_has_left(site, clic):
    visit, ids = site.visit(clic.secretary), entries(site)
    shown = visit.get(ROLL).tree.iter("input")
    before = [field.get("value") for field in shown if field.get("name") == "shown"]

    visit.post(ROLL, {"shown": before, "present": [ids["Producteurs 1"], ids["Producteurs 2"]]})

    assert in_the_room(site) == {"Producteurs 1", "Producteurs 2"}


def test_what_another_desk_recorded_meanwhile_stays(site, clic):
    first, second, ids = site.visit(clic.secretary), site.visit(clic.secretary), entries(site)
    everybody = in_the_room(site)
    shown = [ids[name] for name in everybody]

    first.post(ROLL, {"shown": shown, "present": [*shown, ids["Producteurs 1"]]})
    second.post(ROLL, {"shown": shown, "present": [ids[name] for name in everybody - {"Producteurs 2"}]})

    assert in_the_room(site) == everybody - {"Producteurs 2"} | {"Producteurs 1"}


def test_recording_the_same_again_changes_nothing(site, clic):
    visit, ids = site.visit(clic.secretary), entries(site)
    shown = [ids[name] for name in in_the_room(site)]

    visit.post(ROLL, {"shown": shown, "present": shown})

    assert "Rien n’a changé." in visit.get(ROLL).text


@pytest.mark.parametrize("entry", ["x", "", "-1", "99999999999999", "1.5", "٣"])
def test_what_is_no_member_is_refused(site, clic, entry):
    visit = site.visit(clic.secretary)
    before = site.state()

    visit.post(ROLL, {"present": [entry]}, 400)

    assert site.state() == before


def test_a_member_of_another_collective_is_not_on_the_roll(site, clic, autre):
    foreign = autre.collective.entries["producteurs"][0]

    site.visit(clic.secretary).post(ROLL, {"present": [foreign]}, 404)
    site.visit(clic.secretary).post(PROXIES, {"principal": foreign, "holder": entries(site)["Producteurs 2"]}, 404)


@pytest.mark.parametrize(
    ("principal", "holder", "sentence"),
    [
        ("Producteurs 2", "Producteurs 2", "On ne se donne pas pouvoir à soi-même. Choisissez quelqu’un d’autre."),
        ("Producteurs 1", "Producteurs 2", "Ce membre a déjà donné pouvoir. Retirez d’abord ce pouvoir."),
        ("Producteurs 2", "Producteurs 1", "Le membre choisi a lui-même donné pouvoir"),
        ("Producteurs 0", "Producteurs 2", "Ce membre porte un pouvoir"),
    ],
)
def test_a_proxy_that_may_not_be_is_refused_on_the_page_itself(site, clic, principal, holder, sentence):
    visit, ids = site.visit(clic.secretary), entries(site)
    before = site.state()

    page = visit.post(PROXIES, {"principal": ids[principal], "holder": ids[holder]}, 409)

    assert (page.title, sentence in page.text) == ("Présences et pouvoirs", True)
    assert site.state() == before


def test_a_third_proxy_is_over_the_limit_of_the_statutes(site, clic):
    visit, ids = site.visit(clic.secretary), entries(site)
    visit.post(PROXIES, {"principal": ids["Producteurs 2"], "holder": ids["Producteurs 0"]})

    page = visit.post(PROXIES, {"principal": ids["Consomacteurs 0"], "holder": ids["Producteurs 0"]}, 409)

    assert "Ce membre porte déjà autant de pouvoirs que les statuts le permettent : 2." in page.text


def test_a_proxy_without_a_name_is_asked_again(site, clic):
    page = site.visit(clic.secretary).post(PROXIES, {"principal": "", "holder": ""}, 422)

    assert "Choisissez qui donne pouvoir, et à qui." in page.text
    assert "#principal" in page.links()


def test_a_poll_is_opened_and_annulled_with_its_reason(site, clic):
    visit = site.visit(clic.secretary)

    visit.post("/c/clic/assemblees/resolutions/2/ouvrir")
    (number,) = asked(site, "SELECT id, state FROM polls WHERE resolution_id = 2 AND state = 'open'")
    visit.post(f"/c/clic/assemblees/scrutins/{number}/annuler", {"reason": "  Mauvaise\r\n résolution "})
    page = visit.get(DESK)

    assert "Un scrutin a été annulé : Mauvaise résolution" in page.text
    assert "/c/clic/assemblees/resolutions/2/ouvrir" in page.forms()


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("resolutions/1/ouvrir", "Un scrutin est déjà ouvert sur cette résolution."),
        ("resolutions/1/retirer", "Cette résolution a déjà été mise aux voix."),
        ("resolutions/3/ouvrir", "Cette décision se vote à bulletin secret"),
        ("scrutins/2/clore", "Ce scrutin est clos."),
        ("scrutins/2/annuler", "Ce scrutin est clos."),
        ("scrutins/3/clore", "Ce scrutin a été annulé."),
        ("scrutins/2/completer", "Cette décision n’attend ni le choix de la présidence ni un veto."),
        ("1/ouvrir", "Une assemblée préparée s’ouvre une fois"),
        ("1/clore", "Un scrutin au moins est encore ouvert."),
        ("2/clore", "Une assemblée préparée s’ouvre une fois"),
    ],
)
def test_what_the_rules_do_not_allow_is_said_in_a_sentence(site, clic, path, sentence):
    visit = site.visit(clic.secretary)
    before = site.state()

    page = visit.post(f"/c/clic/assemblees/{path}", status=409)

    assert sentence in page.text
    assert site.state() == before


def test_votes_counted_in_the_room_give_a_verdict_that_says_so(site, clic):
    visit = site.visit(clic.secretary)

    address = visit.post(HANDS, COUNTED).answer.headers["Location"]
    page = visit.get(address)

    assert "Votes comptés dans la salle" in page.text
    assert "5 pour, 1 contre, 1 abstention" in page.text


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({}, "Saisissez au moins un nombre avant de proclamer."),
        (dict.fromkeys(COUNTED, "0"), "Saisissez au moins un nombre avant de proclamer."),
        ({"producteurs-for": "x"}, "Écrivez des nombres entiers."),
        ({"producteurs-for": "-1"}, "Écrivez des nombres entiers."),
        ({"producteurs-for": "1,5"}, "Écrivez des nombres entiers."),
        ({"producteurs-for": "9999999"}, "Écrivez des nombres entiers."),
        ({"producteurs-for": "4"}, "Collège « Producteurs » : 4 votes comptés pour 3 présents ou représentés."),
        ({"producteurs-for": "2", "producteurs-abstain": "2"}, "4 votes comptés pour 3"),
    ],
)
def test_totals_that_cannot_be_are_asked_again_and_nothing_is_decided(site, clic, typed, sentence):
    visit = site.visit(clic.secretary)
    before = site.state()

    page = visit.post(HANDS, typed, 422)

    assert sentence in page.text
    assert {name: page.fields(HANDS)[name][0] for name in typed} == typed
    assert site.state() == before


def test_no_totals_are_asked_for_before_the_assembly_is_open(site, clic):
    visit = site.visit(clic.secretary)
    fields = {"title": "a", "wording": "b", "decision_kind": "ordinary"}
    visit.post("/c/clic/assemblees/2/resolutions/nouvelle", fields)
    (number,) = asked(site, "SELECT id, title FROM resolutions WHERE assembly_id = 2")

    page = visit.get(f"/c/clic/assemblees/resolutions/{number}/mains-levees", 409)

    assert "L’assemblée n’est pas ouverte." in page.text


def test_closing_says_how_many_have_voted(site, clic):
    visit = site.visit(clic.secretary)
    site.visit(clic.member).post("/c/clic/scrutins/1/bulletin", {"choice": "for"})

    page = visit.get(DESK)

    assert "Ont voté : 2 voix sur 9. Après la clôture, plus personne ne vote et rien ne rouvre." in page.text


def test_a_withdrawn_resolution_is_said_to_be_so_and_never_rejected(site, clic):
    visit = site.visit(clic.secretary)

    visit.post("/c/clic/assemblees/resolutions/2/retirer")
    page = visit.get(DESK)

    assert "Retirée de l’ordre du jour" in page.text
    assert "/c/clic/assemblees/resolutions/2/ouvrir" not in page.forms()


def test_papers_of_a_secret_ballot_have_boxes_for_blank_and_null_ones_and_are_said_to_be_secret(site, clic):
    visit, path = site.visit(clic.secretary), f"/c/clic/assemblees/resolutions/{clic.final}/mains-levees"

    asked = visit.get(path)
    typed = {"producteurs-for": 1, "producteurs-blank": 1, "producteurs-null": 1}
    verdict = visit.get(visit.post(path, typed).answer.headers["Location"])

    assert asked.title == "Dépouillement du scrutin secret"
    assert {"producteurs-blank", "producteurs-null"} <= set(asked.fields(path))
    assert "Scrutin secret" in verdict.text


def test_hands_are_neither_blank_nor_null(site, clic):
    path = f"/c/clic/assemblees/resolutions/{clic.standing}/mains-levees"

    assert not {"producteurs-blank", "producteurs-null"} & set(site.visit(clic.secretary).get(path).fields(path))
