"""The minute book in the browser: begun, listed, headed, corrected."""

from govtool.store.db import reading
from govtool.store.rows import Minutes
from tests.factories.minute_pages import MENTIONS, WHOLE, address, closed

WHY = {"reason": "Un nom manquait."}


def test_the_secretary_begins_minutes_from_the_assembly(site, clic) -> None:
    desk = site.visit(clic.secretary)

    desk.post(address(clic, "assemblee", clic.collective.assembly))
    page = desk.get(f"/c/{clic.slug}/assemblees/{clic.collective.assembly}")

    assert address(clic, clic.draft, "ecrire") in page.links()


def test_sealed_minutes_have_a_number_and_a_page_that_every_member_may_read(site, clic) -> None:
    closed(site, clic)
    desk = site.visit(clic.secretary)
    desk.post(address(clic, clic.draft, "ecrire"), WHOLE)

    desk.post(address(clic, clic.draft, "sceller"))

    page = site.visit(clic.member).get(address(clic, clic.draft))
    assert page.title.replace("\u00a0", " ").startswith("Procès-verbal n° 2026-002")
    assert "Mention debates." in page.text


def test_the_book_lists_sealed_minutes_and_says_that_they_are_intact(site, clic) -> None:
    page = site.visit(clic.member).get(address(clic))

    assert "2026-001" in page.text
    assert "Intact" in page.text
    assert "Projet" not in page.text


def test_a_correction_begins_with_the_words_of_the_sealed_minutes(site, clic) -> None:
    desk = site.visit(clic.secretary)

    asked = desk.post(address(clic, clic.sealed, "corriger"), WHY)

    page = desk.get(asked.answer.headers["Location"])
    assert "Ce procès-verbal en corrige un autre" in page.text
    assert "Motif : Un nom manquait." in page.text.replace("\u00a0", " ")
    assert page.html.count("Dit.") == len(MENTIONS)


def test_a_correction_without_a_reason_is_refused_and_begins_nothing(site, clic) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(address(clic, clic.sealed, "corriger"), {"reason": " "}, status=409)

    assert "Une correction dit pourquoi elle est faite" in page.text
    assert site.state() == before


def test_the_journal_says_that_a_correction_was_begun_and_the_paper_why(site, clic) -> None:
    desk = site.visit(clic.secretary)
    asked = desk.post(address(clic, clic.sealed, "corriger"), WHY)
    desk.post(asked.answer.headers["Location"].replace("ecrire", "sceller"))

    journal, paper = (
        desk.get(f"/c/{clic.slug}/journal"),
        desk.get(asked.answer.headers["Location"].replace("/ecrire", "")),
    )

    assert "Correction d’un procès-verbal commencée : Un nom manquait." in journal.text.replace("\u00a0", " ")
    assert "Motif de la correction : Un nom manquait." in paper.text.replace("\u00a0", " ")


def test_the_letterhead_is_on_the_minutes_that_follow(site, clic) -> None:
    desk = site.visit(clic.secretary)

    desk.post(
        address(clic, "papier-a-en-tete"), {"name": "Le Clic", "seat": "2, rue des Vergers", "registration": "RNA W1"}
    )

    assert "2, rue des Vergers" in desk.get(address(clic, clic.draft)).text
    assert "2, rue des Vergers" not in desk.get(address(clic, clic.sealed)).text


def test_a_logo_that_is_no_picture_is_refused_in_a_sentence(site, clic) -> None:
    from io import BytesIO

    desk = site.visit(clic.secretary)
    fields = {"name": "Le Clic", "seat": "", "registration": "", "logo": (BytesIO(b"<svg/>"), "logo.svg")}

    page = desk.post(address(clic, "papier-a-en-tete"), fields, status=422)

    assert "n’est pas une image PNG ou JPEG lisible" in page.text


def test_a_correction_in_draft_is_told_to_who_writes_it_only(site, clic) -> None:
    site.visit(clic.secretary).post(address(clic, clic.sealed, "corriger"), WHY)

    assert "Une correction est en projet." in site.visit(clic.secretary).get(address(clic, clic.sealed)).text
    assert "corrig" not in site.visit(clic.member).get(address(clic, clic.sealed)).text


def test_the_page_of_the_assembly_says_which_minutes_hold(site, clic) -> None:
    desk = site.visit(clic.secretary)
    asked = desk.post(address(clic, clic.sealed, "corriger"), WHY)
    desk.post(asked.answer.headers["Location"].replace("ecrire", "sceller"))
    with reading(site.engine) as session:
        assembly = session.get_one(Minutes, clic.sealed).assembly_id

    text = desk.get(f"/c/{clic.slug}/assemblees/{assembly}").text.replace("\u00a0", " ")

    assert "Procès-verbal n° 2026-001 (corrigé : c’est le n° 2026-002 qui fait foi)" in text
    assert text.index("Procès-verbal n° 2026-002") < text.index("Procès-verbal n° 2026-001")
    assert "n° 2026-002 (corrigé" not in text


def test_the_book_says_by_which_minutes_others_are_corrected(site, clic) -> None:
    desk = site.visit(clic.secretary)
    asked = desk.post(address(clic, clic.sealed, "corriger"), WHY)
    desk.post(asked.answer.headers["Location"].replace("ecrire", "sceller"))

    page = desk.get(address(clic))

    assert "Corrigé par le n° 2026-002" in page.text.replace("\u00a0", " ")


def test_a_reason_sent_after_the_session_stays_on_the_screen_of_who_sent_it(site, clic) -> None:
    stranger, before = site.visit(), site.state()
    page = address(clic, clic.sealed, "corriger")

    answer = stranger.post(page, {"reason": "Un <b>nom</b> manquait."}, status=409)

    assert "Vos mots sont encore là" in answer.title
    assert ">\nUn &lt;b&gt;nom&lt;/b&gt; manquait.</textarea>" in answer.html
    assert set(answer.fields(page)) == {"csrf_token", "reason"}
    assert site.state() == before
    with stranger.client.session_transaction() as session:
        assert session["next"] == address(clic, clic.sealed)
        assert "manquait" not in repr(dict(session))


def test_who_sends_no_reason_after_her_session_signs_in(site, clic) -> None:
    answer = site.visit().post(address(clic, clic.sealed, "corriger"), {"reason": "  "})

    assert answer.answer.headers["Location"] == "/connexion"


def test_a_reason_sent_with_the_token_of_an_earlier_session_comes_back_to_be_sent_anew(site, clic) -> None:
    desk, page, before = site.visit(clic.secretary), address(clic, clic.sealed, "corriger"), site.state()

    again = desk.post(page, WHY | {"csrf_token": "old"}, status=409)

    assert ">\nUn nom manquait.</textarea>" in again.html
    assert '<details class="disclosed" open>' in again.html
    assert '<a href="#reason">' in again.html
    assert "Ces mots viennent d’une connexion qui a pris fin" in again.text
    assert site.state() == before
    taken = desk.post(page, WHY | {"csrf_token": again.fields(page)["csrf_token"]})
    assert taken.answer.headers["Location"].endswith("/ecrire")


def test_a_reason_is_not_told_to_whoever_may_not_correct(site, clic) -> None:
    member, page = site.visit(clic.member), address(clic, clic.sealed, "corriger")

    assert member.client.post(page, data=WHY | {"csrf_token": "old"}).status_code == 403
