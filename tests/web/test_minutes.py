"""Writing minutes in the browser: no word is lost, and sealing says what lacks."""

import pytest

from govtool.actions.assemblies import close_assembly
from govtool.actions.minutes import begin_minutes
from govtool.domain.minute_book import LONGEST_PASSAGE
from govtool.store.db import unit_of_work
from tests.factories.collectives import small_collective
from tests.factories.minute_pages import WHOLE, address, closed, written
from tests.factories.stored_statutes import statutes_text


def test_the_editor_says_what_to_write_and_what_lacks(site, clic) -> None:
    page = site.visit(clic.secretary).get(address(clic, clic.draft, "ecrire"))

    assert set(page.fields(address(clic, clic.draft, "ecrire"))) == {
        "csrf_token",
        *WHOLE,
        *(f"{mention}-version" for mention in WHOLE),
    }
    assert "L’assemblée est encore ouverte" in page.text
    text = page.text.replace("\u00a0", " ")
    assert "Il manque une mention du procès-verbal : Résumé des débats" in text
    assert "Convocation. À écrire : qui a convoqué, comment et quand" in text


@pytest.mark.parametrize(
    ("form", "asked", "article"),
    [("scic-sarl", "shares-held", "R223-24"), ("scic-sa", "voting-shares", "R225-106")],
)
def test_a_company_writes_its_shares_or_does_not_seal(site, form, asked, article) -> None:
    document = statutes_text().replace('legal_form = "association"', f'legal_form = "{form}"')
    company = small_collective(site.engine, form, document=document)
    with unit_of_work(site.engine, company.secretary) as work:
        close_assembly(work, company.assembly)
        minutes = begin_minutes(work, company.assembly).id
    desk, page = site.visit(company.secretary), f"/c/{form}/proces-verbaux/{minutes}"

    refused = desk.post(f"{page}/sceller", WHOLE, status=409)
    desk.post(f"{page}/ecrire", {asked: "Cent parts."})
    desk.post(f"{page}/sceller")

    assert asked in refused.fields(f"{page}/ecrire")
    assert f"code de commerce, art. {article}" in refused.text.replace("\u00a0", " ")
    assert "Cent parts." in desk.get(page).text


def test_what_is_written_is_kept_and_shown_again(site, clic) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")

    desk.post(page, {"debates": "Un débat.\r\n\r\nPuis un autre.  ", "debates-version": 0})

    assert written(site, clic.draft) == {"debates": "Un débat.\n\nPuis un autre."}
    assert "Puis un autre." in desk.get(page).html


def test_two_secretaries_see_both_texts_and_lose_neither(site, clic) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    desk.post(page, {"debates": "Le texte de l’autre.", "debates-version": 0})

    answer = desk.post(page, {"debates": "Mon texte.", "debates-version": 0, "incidents": "Aucun."}, status=409)

    assert "Quelqu’un a écrit en même temps que vous" in answer.text
    assert "Il y a quelque chose à corriger" not in answer.text
    assert "Le texte de l’autre." in answer.text
    assert "Mon texte." in answer.html
    assert answer.fields(page)["debates-version"] == ["1"]
    assert written(site, clic.draft) == {"debates": "Le texte de l’autre.", "incidents": "Aucun."}


def test_a_passage_that_is_too_long_is_refused_and_comes_back_whole(site, clic) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    long = "a" * (LONGEST_PASSAGE + 1)

    answer = desk.post(page, {"debates": long, "debates-version": 0}, status=422)

    assert long in answer.html
    assert "1 000 001" in answer.text.replace("\u202f", " ")
    assert written(site, clic.draft) == {}


@pytest.mark.parametrize("version", ["", "x", "-1", "²", "99999999999"])
def test_a_version_that_is_no_number_is_that_of_an_unread_page(site, clic, version) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    desk.post(page, {"debates": "Un.", "debates-version": 0})

    desk.post(page, {"debates": "Deux.", "debates-version": version}, status=409)

    assert written(site, clic.draft) == {"debates": "Un."}


@pytest.mark.parametrize("forgotten", [True, False], ids=["no cookie any more", "session over"])
def test_who_saves_after_her_session_signs_in_and_comes_back_to_the_page(site, clic, forgotten) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    token = desk.token()
    with desk.client.session_transaction() as session:
        kept = dict(session)
        session.clear()
        session.update({} if forgotten else kept | {"_user_id": "over"})

    answer = desk.client.post(page, data={"csrf_token": token, "debates": "Un débat.", "debates-version": 0})

    assert (answer.status_code, answer.headers["Location"]) == (302, "/connexion")
    with desk.client.session_transaction() as session:
        assert session["next"] == page
    assert written(site, clic.draft) == {}


def test_a_form_sent_to_no_page_is_not_what_one_comes_back_to(site, clic) -> None:
    stranger = site.visit()

    stranger.client.post(address(clic, clic.draft, "sceller"), data={})

    with stranger.client.session_transaction() as session:
        assert "next" not in session


def test_a_form_without_its_token_is_still_refused_to_who_is_signed_in(site, clic) -> None:
    desk = site.visit(clic.secretary)

    answer = desk.client.post(address(clic, clic.draft, "ecrire"), data={"debates": "Un débat."})

    assert answer.status_code == 400
    assert written(site, clic.draft) == {}


def test_sealing_names_what_is_missing_and_writes_nothing(site, clic) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(address(clic, clic.draft, "sceller"), status=409)

    assert "Le scrutin sur la résolution 1 est encore ouvert" in page.text
    assert site.state() == before


def test_sealing_keeps_first_what_was_just_written(site, clic) -> None:
    closed(site, clic)
    desk = site.visit(clic.secretary)

    desk.post(address(clic, clic.draft, "sceller"), {f"{mention}-version": 0 for mention in WHOLE} | WHOLE)

    assert written(site, clic.draft) == WHOLE


def test_sealing_waits_while_somebody_else_has_written_the_same(site, clic) -> None:
    closed(site, clic)
    desk = site.visit(clic.secretary)
    desk.post(address(clic, clic.draft, "ecrire"), WHOLE)

    page = desk.post(
        address(clic, clic.draft, "sceller"), {"debates": "Autre chose.", "debates-version": 0}, status=409
    )

    assert "quelqu’un d’autre l’a écrit entre-temps" in page.text
    assert site.visit(clic.secretary).get(address(clic, clic.draft, "ecrire")).title == "Projet de procès-verbal"


def test_who_writes_on_minutes_sealed_meanwhile_keeps_her_words_on_the_page(site, clic) -> None:
    desk = site.visit(clic.secretary)

    page = desk.post(address(clic, clic.sealed, "ecrire"), {"debates": "Trop tard.", "debates-version": 1}, status=422)

    assert "Trop tard." in page.html
    assert "Scellé" in page.text
    assert address(clic, clic.sealed, "corriger") in page.forms()
