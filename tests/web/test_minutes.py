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


@pytest.mark.parametrize("deed", ["ecrire", "sceller"])
def test_words_that_cannot_be_kept_come_back_whichever_button_sent_them(site, clic, deed) -> None:
    desk, long = site.visit(clic.secretary), "a" * (LONGEST_PASSAGE + 1)
    before = site.state()

    answer = desk.post(address(clic, clic.draft, deed), {"debates": long, "incidents": "Aucun."}, status=422)

    assert long in answer.html
    assert "Aucun." in answer.html
    assert site.state() == before


@pytest.mark.parametrize("version", ["", "x", "-1", "²", "99999999999"])
def test_a_version_that_is_no_number_is_that_of_an_unread_page(site, clic, version) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    desk.post(page, {"debates": "Un.", "debates-version": 0})

    desk.post(page, {"debates": "Deux.", "debates-version": version}, status=409)

    assert written(site, clic.draft) == {"debates": "Un."}


def ended(desk, *, forgotten: bool = True) -> None:
    """End the session of a browser: the cookie is gone, or the server does not know it any more."""
    with desk.client.session_transaction() as session:
        kept = dict(session)
        session.clear()
        session.update({} if forgotten else kept | {"_user_id": "over"})


@pytest.mark.parametrize("forgotten", [True, False], ids=["no cookie any more", "session over"])
@pytest.mark.parametrize("deed", ["ecrire", "sceller"])
def test_words_sent_after_the_session_stay_on_the_screen_of_who_sent_them(site, clic, deed, forgotten) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    desk.post(page, {"debates": "Un début.", "debates-version": 0})
    token, before = desk.token(), site.state()
    ended(desk, forgotten=forgotten)

    terms = {"csrf_token": token, "debates": "Un <b>débat</b>.\n\nPuis.", "debates-version": 1, "incidents": " "}
    answer = desk.post(address(clic, clic.draft, deed), terms, status=409)

    assert "Vos mots sont encore là" in answer.title
    assert ">\nUn &lt;b&gt;débat&lt;/b&gt;.\n\nPuis.</textarea>" in answer.html
    assert set(answer.fields(page)) == {"csrf_token", "debates", "debates-version"}
    assert answer.fields(page)["debates-version"] == ["1"]
    assert "Un début." not in answer.html
    assert site.state() == before
    with desk.client.session_transaction() as session:
        assert session["next"] == page


@pytest.mark.parametrize("deed", ["ecrire", "sceller"])
def test_who_sends_no_words_after_her_session_signs_in_and_comes_back_to_the_page(site, clic, deed) -> None:
    stranger = site.visit()

    answer = stranger.post(address(clic, clic.draft, deed), {"debates": "  ", "debates-version": 0})

    assert answer.answer.headers["Location"] == "/connexion"
    with stranger.client.session_transaction() as session:
        assert session["next"] == address(clic, clic.draft, "ecrire")


def test_words_are_given_back_in_the_answer_to_their_request_and_nowhere_else(site, clic) -> None:
    gone, other = site.visit(), site.visit(clic.secretary)
    page = address(clic, clic.draft, "ecrire")

    gone.post(page, {"debates": "Des mots à elle.", "debates-version": 0}, status=409)

    assert "Des mots à elle." not in other.get(page).html
    assert "Des mots à elle." not in gone.get("/connexion").html
    with gone.client.session_transaction() as session:
        assert "Des mots" not in repr(dict(session))


def test_the_page_given_to_a_stranger_tells_nothing_of_minutes_that_exist(site, clic) -> None:
    words = {"debates": "Un débat.", "debates-version": 0}

    there = site.visit().post(address(clic, clic.draft, "ecrire"), words, status=409)
    nowhere = site.visit().post("/c/nulle-part/proces-verbaux/999/ecrire", words, status=409)

    assert there.text == nowhere.text


@pytest.mark.parametrize("deed", ["ecrire", "sceller"])
def test_words_sent_with_the_token_of_an_earlier_session_come_back_in_the_editor(site, clic, deed) -> None:
    closed(site, clic)
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    desk.post(page, {"incidents": "Aucun.", "incidents-version": 0})
    before = site.state()

    terms = {f"{mention}-version": 0 for mention in WHOLE} | WHOLE | {"csrf_token": "that of an earlier session"}
    again = desk.post(address(clic, clic.draft, deed), terms, status=409)

    assert "Ces mots viennent d’une connexion qui a pris fin" in again.text
    assert all(text in again.html for text in WHOLE.values())
    assert site.state() == before
    desk.post(page, {"debates": WHOLE["debates"], "debates-version": 0, "csrf_token": again.fields(page)["csrf_token"]})
    assert written(site, clic.draft)["debates"] == WHOLE["debates"]


def test_words_sent_again_do_not_cover_what_somebody_wrote_meanwhile(site, clic) -> None:
    desk, page = site.visit(clic.secretary), address(clic, clic.draft, "ecrire")
    words = {"debates": "Les miens.", "debates-version": 0}
    desk.post(page, {"debates": "Ceux de l’autre.", "debates-version": 0})

    again = desk.post(page, words | {"csrf_token": "old"}, status=409)
    clash = desk.post(page, words | {"debates-version": again.fields(page)["debates-version"][0]}, status=409)

    assert "Ceux de l’autre." in clash.text
    assert "Les miens." in clash.html
    assert written(site, clic.draft) == {"debates": "Ceux de l’autre."}


def test_a_form_with_few_words_and_no_token_is_refused_to_who_is_signed_in(site, clic) -> None:
    desk = site.visit(clic.secretary)

    answer = desk.client.post(address(clic, "papier-a-en-tete"), data={"name": "Nous"})

    assert answer.status_code == 400


def test_who_may_not_write_is_shown_no_editor_whatever_she_sends(site, clic) -> None:
    page = site.visit(clic.member).post(
        address(clic, clic.draft, "ecrire"), {"debates": "Un débat.", "csrf_token": "old"}, status=403
    )

    assert "Un débat." not in page.text


def test_words_sent_from_another_site_are_not_shown_to_a_stranger(site, clic) -> None:
    foreign = {"Origin": "https://elsewhere.example"}

    page = site.visit().post(address(clic, clic.draft, "ecrire"), {"debates": "Un."}, status=400, headers=foreign)

    assert "Vos mots" not in page.text


def test_a_form_sent_to_no_page_is_not_what_one_comes_back_to(site, clic) -> None:
    stranger = site.visit()

    stranger.client.post(address(clic, "assemblee", 1), data={})

    with stranger.client.session_transaction() as session:
        assert "next" not in session


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
