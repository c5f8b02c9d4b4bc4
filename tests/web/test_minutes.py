"""Minutes in the browser: written without losing a word, sealed, read, taken away, corrected."""

import pytest

from govtool.actions.assemblies import close_assembly
from govtool.actions.minutes import begin_minutes
from govtool.domain.minute_book import LONGEST_PASSAGE
from govtool.domain.minutes import required_mentions
from govtool.domain.statutes import LegalForm
from govtool.jobs.papers import make_papers
from govtool.store.db import reading, unit_of_work
from govtool.store.queries.minute_book import passages_of
from govtool.web.minutes.papers import SHORT
from tests.factories.collectives import small_collective
from tests.factories.stored_statutes import statutes_text

MENTIONS = [required.mention for required in required_mentions(LegalForm.ASSOCIATION)]
WHOLE = {mention.value: f"Mention {mention}." for mention in MENTIONS}


def address(scene, *parts: object) -> str:
    return "/".join(["/c", scene.slug, "proces-verbaux", *map(str, parts)])


def closed(site, scene) -> None:
    """Annul the open poll and close the assembly."""
    desk = site.visit(scene.secretary)
    desk.post(f"/c/{scene.slug}/assemblees/scrutins/{scene.voting}/annuler", {"reason": "Trop tard"})
    with unit_of_work(site.engine, scene.secretary) as work:
        close_assembly(work, scene.collective.assembly)


def written(site, minutes: int) -> dict[str, str]:
    with reading(site.engine) as session:
        return {mention.value: passage.text for mention, passage in passages_of(session, minutes).items()}


def test_the_secretary_begins_minutes_from_the_assembly(site, clic) -> None:
    desk = site.visit(clic.secretary)

    desk.post(address(clic, "assemblee", clic.collective.assembly))
    page = desk.get(f"/c/{clic.slug}/assemblees/{clic.collective.assembly}")

    assert address(clic, clic.draft, "ecrire") in page.links()


def test_the_editor_says_what_to_write_and_what_lacks(site, clic) -> None:
    page = site.visit(clic.secretary).get(address(clic, clic.draft, "ecrire"))

    assert set(page.fields(address(clic, clic.draft, "ecrire"))) == {
        "csrf_token",
        *WHOLE,
        *(f"{mention}-version" for mention in WHOLE),
    }
    assert "L’assemblée est encore ouverte" in page.text
    assert "Il manque une mention du procès-verbal : Résumé des débats" in page.text.replace("\u00a0", " ")


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


def test_sealing_names_what_is_missing_and_writes_nothing(site, clic) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(address(clic, clic.draft, "sceller"), status=409)

    assert "Le scrutin sur la résolution 1 est encore ouvert" in page.text
    assert site.state() == before


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


def test_a_document_of_an_open_assembly_is_refused_with_what_is_missing(site, clic) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    page = desk.post(
        address(clic, clic.draft, "preparer"), {"kind": "minutes", "position": 0, "format": "pdf"}, status=409
    )

    assert "L’assemblée est encore ouverte" in page.text
    assert site.state() == before


@pytest.mark.parametrize(
    ("kind", "form", "start"),
    [
        ("minutes", "pdf", b"%PDF-"),
        ("minutes", "docx", b"PK"),
        ("minutes", "odt", b"PK"),
        ("minutes", "html", b"<!doctype html>"),
        ("minutes", "json", b'{"assembly"'),
        ("attendance", "pdf", b"%PDF-"),
        ("results", "csv", "\ufeff".encode()),
        ("results", "xlsx", b"PK"),
    ],
)
def test_a_click_prepares_a_document_and_gives_it(site, clic, kind, form, start) -> None:
    desk = site.visit(clic.secretary)

    asked = desk.post(address(clic, clic.sealed, "preparer"), {"kind": kind, "position": 0, "format": form})
    answer = desk.client.get(asked.answer.headers["Location"])

    assert answer.data.startswith(start)
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=clic-2026-001-")


def test_documents_are_listed_with_their_size_once_made(site, clic) -> None:
    desk = site.visit(clic.secretary)

    page = desk.get(address(clic, clic.sealed))

    assert address(clic, "fichiers", clic.paper) in page.links()
    assert "Ko" in page.text


@pytest.mark.parametrize(
    "wish",
    [
        {"kind": "minutes", "position": 0, "format": "exe"},
        {"kind": "ballots", "position": 0, "format": "pdf"},
        {"kind": "extract", "position": 99, "format": "pdf"},
        {"kind": "results", "position": 0, "format": "pdf"},
        {"kind": "minutes", "position": "../1", "format": "pdf"},
        {},
    ],
)
def test_what_cannot_be_made_is_not_understood(site, clic, wish) -> None:
    desk = site.visit(clic.secretary)
    before = site.state()

    desk.post(address(clic, clic.sealed, "preparer"), wish, status=400)

    assert site.state() == before


def test_a_correction_begins_with_the_words_of_the_sealed_minutes(site, clic) -> None:
    desk = site.visit(clic.secretary)

    asked = desk.post(address(clic, clic.sealed, "corriger"))

    page = desk.get(asked.answer.headers["Location"])
    assert "Ce procès-verbal en corrige un autre" in page.text
    assert page.html.count("Dit.") == len(MENTIONS)


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


def test_a_correction_in_draft_is_told_to_who_writes_it_only(site, clic) -> None:
    site.visit(clic.secretary).post(address(clic, clic.sealed, "corriger"))

    assert "Une correction est en projet." in site.visit(clic.secretary).get(address(clic, clic.sealed)).text
    assert "corrig" not in site.visit(clic.member).get(address(clic, clic.sealed)).text


def test_the_book_says_by_which_minutes_others_are_corrected(site, clic) -> None:
    desk = site.visit(clic.secretary)
    asked = desk.post(address(clic, clic.sealed, "corriger"))
    desk.post(asked.answer.headers["Location"].replace("ecrire", "sceller"))

    page = desk.get(address(clic))

    assert "Corrigé par le n° 2026-002" in page.text.replace("\u00a0", " ")


def test_a_long_document_is_made_by_the_worker_and_the_page_says_how_far_it_is(site) -> None:
    large = small_collective(site.engine, "grande", size=SHORT // 3 + 1)
    with unit_of_work(site.engine, large.secretary) as work:
        close_assembly(work, large.assembly)
        minutes = begin_minutes(work, large.assembly).id
    desk, page = site.visit(large.secretary), f"/c/grande/proces-verbaux/{minutes}"

    asked = desk.post(f"{page}/preparer", {"kind": "attendance", "position": 0, "format": "html"})
    waiting = desk.get(page)
    made = make_papers(site.engine)
    ready = desk.get(page)

    assert asked.answer.headers["Location"].endswith(page)
    assert "1 document en préparation" in waiting.text.replace("\u00a0", " ")
    assert made == 1
    assert [link for link in ready.links() if "/fichiers/" in link]
    assert "en préparation" not in ready.text
