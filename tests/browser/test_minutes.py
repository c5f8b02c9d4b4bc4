"""Minutes in a real browser: written without losing a word, sealed, taken away; with script and without."""

import dataclasses

import pytest

from govtool.documents.blocks import Grid, Paragraph
from govtool.documents.formats import DocumentFormat, rendered
from tests.factories.documents import minutes
from tests.factories.read_pdf import page_texts

IN = "/c/clic-des-champs-scic/proces-verbaux"
WRITING = f"{IN}/3/ecrire"
MENTIONS = {
    "Convocation": "Par courriel.",
    "Bureau de l’assemblée": "Maëlle Garandel est secrétaire de séance.",
    "Documents mis à disposition": "Les comptes.",
    "Résumé des débats": "Un débat.",
    "Incidents": "Aucun.",
    "Signataires": "Maëlle Garandel, secrétaire de séance",
}


def fill(page, texts: dict[str, str]) -> None:
    for label, text in texts.items():
        page.get_by_label(label, exact=True).fill(text)


@pytest.mark.parametrize("script", [True, False])
def test_the_secretary_writes_seals_and_takes_the_minutes_away(own, screens, script):
    page = screens(own, "secretaire", script=script)
    page.goto(WRITING)

    fill(page, MENTIONS)
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Toutes les mentions sont écrites.").wait_for()
    page.get_by_text("Sceller le procès-verbal").click()
    page.get_by_role("button", name="Sceller maintenant").click()

    page.get_by_role("heading", level=1, name="Procès-verbal n°").wait_for()
    assert page.get_by_text("Un débat.", exact=True).is_visible()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Procès-verbal, PDF", exact=True).click()
    assert taken.value.suggested_filename.endswith(".pdf")


def test_what_was_not_saved_is_offered_again_on_the_same_device(own, screens):
    page = screens(own, "secretaire")
    page.goto(WRITING)
    fill(page, {"Incidents": "Une panne de dix minutes."})
    assert page.get_by_text("Pas encore enregistré.").is_visible()

    page.goto(IN)
    page.goto(WRITING)
    assert page.get_by_label("Incidents", exact=True).input_value() == ""
    page.get_by_role("button", name="Le reprendre").click()

    assert page.get_by_label("Incidents", exact=True).input_value() == "Une panne de dix minutes."
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Enregistré.", exact=True).wait_for()
    assert page.get_by_role("button", name="Le reprendre").count() == 0


def test_two_secretaries_see_both_texts_and_join_them(own, screens):
    one, other = screens(own, "secretaire"), screens(own, "secretaire")
    one.goto(WRITING)
    other.goto(WRITING)
    fill(one, {"Incidents": "Une panne."})
    one.get_by_role("button", name="Enregistrer").click()
    one.get_by_text("Enregistré.", exact=True).wait_for()

    fill(other, {"Incidents": "Une contestation."})
    other.get_by_role("button", name="Enregistrer").click()

    other.get_by_text("Quelqu’un d’autre a écrit ceci entre-temps").wait_for()
    assert other.locator("blockquote").inner_text() == "Une panne."
    assert other.get_by_label("Incidents", exact=True).input_value() == "Une contestation."
    fill(other, {"Incidents": "Une panne, puis une contestation."})
    other.get_by_role("button", name="Enregistrer").click()
    other.get_by_text("Enregistré.", exact=True).wait_for()


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("deed", ["Enregistrer", "Sceller maintenant"])
def test_words_typed_after_the_session_ended_are_sent_again_and_saved(own, screens, script, deed):
    page = screens(own, "secretaire", script=script)
    page.goto(WRITING)
    fill(page, MENTIONS)
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Enregistré.", exact=True).wait_for()
    fill(page, {"Incidents": "Une panne de dix minutes."})
    page.get_by_text("Sceller le procès-verbal").click()
    page.context.clear_cookies()

    page.get_by_role("button", name=deed).click()
    page.get_by_role("heading", name="Vos mots sont encore là").wait_for()
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Connectez-vous dans un autre onglet").click()
    other = opened.value
    other.goto("/demonstration/entrer/secretaire")
    other.locator("main").get_by_role("button").click()
    other.wait_for_url(f"**{WRITING}")
    page.get_by_role("button", name="Renvoyer mes mots").click()
    page.get_by_text("Ces mots viennent d’une connexion qui a pris fin").wait_for()

    assert page.get_by_label("Incidents", exact=True).input_value() == "Une panne de dix minutes."
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_text("Enregistré.", exact=True).wait_for()
    assert page.get_by_label("Incidents", exact=True).input_value() == "Une panne de dix minutes."


def test_words_sent_after_the_session_are_offered_after_signing_in_in_the_same_tab(own, screens):
    page = screens(own, "secretaire")
    page.goto(WRITING)
    fill(page, {"Incidents": "Une panne de dix minutes."})
    page.context.clear_cookies()
    page.get_by_role("button", name="Enregistrer").click()
    page.get_by_role("heading", name="Vos mots sont encore là").wait_for()

    page.goto("/demonstration/entrer/secretaire")
    page.locator("main").get_by_role("button").click()
    page.wait_for_url(f"**{WRITING}")
    page.get_by_role("button", name="Le reprendre").click()

    assert page.get_by_label("Incidents", exact=True).input_value() == "Une panne de dix minutes."


def test_minutes_on_paper_are_the_document_alone(shared, screens):
    page = screens(shared, "membre", scheme="dark")
    page.goto("/c/clic-des-champs/proces-verbaux/1")

    page.emulate_media(media="print")

    assert page.locator(".account, .places, form, .shelf").filter(visible=True).count() == 0
    assert page.get_by_role("heading", name="Participation").is_visible()


def test_nothing_covers_the_button_that_saves_on_a_phone(own, screens):
    page = screens(own, "secretaire", width=390)
    page.goto(WRITING)

    button = page.get_by_role("button", name="Enregistrer").bounding_box()
    places = page.locator(".places").bounding_box()

    assert button["y"] + button["height"] <= places["y"]


def test_a_table_that_is_printed_leaves_neither_its_head_nor_its_last_row_alone(browser):
    page = browser.new_page()
    rows = tuple((f"rang {rank:02}", "") for rank in range(18))
    table = Grid("Liste", ("Nom de chacun", "Participation"), rows, numbers=False)

    printed = [printed_on(page, Paragraph("\n".join("x" * lines)), table) for lines in range(20, 44)]

    firsts = [("Nom de chacun" in pages[0], "rang 00" in pages[0]) for pages in printed]
    lasts = [[("rang 16" in text) == ("rang 17" in text) for text in pages] for pages in printed]
    assert [heads for heads, row in firsts] == [row for heads, row in firsts]
    assert all(all(pages) for pages in lasts)


def printed_on(page, *blocks) -> list[str]:
    """Print a document of some blocks, and give the text of each page."""
    file = rendered(dataclasses.replace(minutes(), blocks=blocks), DocumentFormat.HTML)
    page.set_content(file.decode())
    return page_texts(page.pdf(prefer_css_page_size=True))
