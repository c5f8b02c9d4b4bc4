"""The page: valid, whole in itself, without inline style, and the same article inside the application."""

import dataclasses
import re

import pytest

from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.html import STYLE, article_of
from govtool.documents.printable import printable
from tests.factories.documents import HOSTILE, attendance_sheet, minutes, written
from tests.factories.read_documents import XHTML, html_of

MINUTES = minutes(resolutions=2, attendees=9)
CONTENT = rendered(MINUTES, DocumentFormat.HTML)


def test_it_has_one_first_heading_and_its_language() -> None:
    page = html_of(CONTENT)

    assert [heading.text for heading in page.iter(f"{XHTML}h1")] == [MINUTES.title]
    assert page.get("lang") == "fr-FR"
    assert page.find(f"{XHTML}head/{XHTML}title").text == MINUTES.title


def test_inside_a_page_of_the_application_its_title_may_stand_lower() -> None:
    article = article_of(printable(MINUTES), 2)

    assert re.findall(r"<h(\d)", article)[:3] == ["2", "3", "4"]


def test_it_loads_nothing_and_runs_nothing() -> None:
    text = CONTENT.decode()

    assert re.findall(r'(?:src|href)="(?!data:image/)', text) == []
    assert re.findall(r"<script|<link|@import|url\(", text) == []
    assert "default-src 'none'" in text


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_an_element_or_an_attribute(text: str) -> None:
    tags = {element.tag.removeprefix(XHTML) for element in html_of(rendered(written(text), DocumentFormat.HTML)).iter()}

    assert tags & {"script", "iframe", "object", "form", "a"} == set()


def test_an_article_has_no_style_of_its_own() -> None:
    assert re.findall(r"\sstyle=|<style", article_of(printable(MINUTES), 2)) == []


def test_a_file_carries_the_style_of_the_application() -> None:
    assert STYLE.read_text("utf-8") in CONTENT.decode()
    assert "size: A4;" in CONTENT.decode()
    assert "size: A4 landscape;" in rendered(dataclasses.replace(MINUTES, landscape=True), DocumentFormat.HTML).decode()


def test_its_classes_are_dressed() -> None:
    draft = dataclasses.replace(MINUTES, watermark="Brouillon", blocks=(*MINUTES.blocks, *attendance_sheet(2).blocks))
    classes = set(" ".join(re.findall(r'class="([\w -]+)"', article_of(printable(draft), 1))).split())

    assert {name for name in classes if f".{name}" not in STYLE.read_text("utf-8")} == set()


def test_tables_have_captions_and_name_their_rows_and_columns() -> None:
    page = html_of(CONTENT)
    scopes = [head.get("scope") for head in page.iter(f"{XHTML}th")]

    assert len(list(page.iter(f"{XHTML}caption"))) == 4
    assert (scopes.count("col"), scopes.count("row")) == (5 + 4 + 9 + 9, 4 + 9 + 4 + 4)


def test_a_draft_says_so() -> None:
    draft = dataclasses.replace(MINUTES, watermark="Brouillon")

    assert article_of(draft, 1).count('<p class="draft">Brouillon</p>') == 1
    assert article_of(MINUTES, 1).count("draft") == 0
