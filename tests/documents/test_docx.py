"""The Word file: styles, repeated heads, page fields, language, date, pictures."""

import dataclasses
import datetime
import io
import zipfile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm

from govtool.documents.blocks import Document, Grid
from govtool.documents.formats import DocumentFormat, rendered
from tests.factories.documents import DATED, attendance_sheet, minutes

VML = "{urn:schemas-microsoft-com:vml}"
MINUTES = minutes(resolutions=2, attendees=9)


def opened(document: Document) -> WordDocument:
    """Render a document and open it."""
    return docx.Document(io.BytesIO(rendered(document, DocumentFormat.DOCX)))


def words_across(file: WordDocument) -> list[str]:
    """Give the words that lie across the pages: of the first page, then of the others."""
    section = file.sections[0]
    heads = (section.first_page_header, section.header)
    return [
        shape.get("string") for head in heads for shape in head._element.iter(f"{VML}textpath") if shape.get("string")
    ]


@pytest.fixture(scope="module")
def word() -> WordDocument:
    """Give the minutes as a Word file."""
    return opened(MINUTES)


def test_each_part_has_a_style_that_word_knows(word: WordDocument) -> None:
    styles = {paragraph.style.name for paragraph in word.paragraphs}

    assert {"Title", "Subtitle", "Heading 1", "Heading 2", "Quote", "List Bullet", "Caption", "Normal"} <= styles


def test_it_says_its_language_its_title_and_its_date(word: WordDocument) -> None:
    about = word.core_properties

    assert {spoken.get(qn("w:val")) for spoken in word.styles.element.iter(qn("w:lang"))} == {"fr-FR"}
    assert (about.language, about.title, about.author) == ("fr-FR", MINUTES.title, "Le Clic des Champs")
    assert about.created == about.modified == DATED
    assert (about.comments, about.last_modified_by) == ("", "Le Clic des Champs")


def test_the_head_of_each_table_is_repeated_and_no_row_is_cut(word: WordDocument) -> None:
    tables = word.tables[:-1]
    rows = [row._tr for table in tables for row in table.rows]

    assert [len(list(table._tbl.iter(qn("w:tblHeader")))) for table in tables] == [1] * 4
    assert [row for row in rows if row.trPr.find(qn("w:cantSplit")) is None] == []


def test_the_last_two_rows_of_a_table_stay_together() -> None:
    rows = tuple((f"Membre {rank}", "présent") for rank in range(20))
    blocks = (Grid("Membres", ("Nom", "Participation"), rows, numbers=False),)
    file = rendered(dataclasses.replace(minutes(), blocks=blocks), DocumentFormat.DOCX)

    drawn = docx.Document(io.BytesIO(file)).tables[0].rows

    kept = [any(True for _ in row._tr.iter(qn("w:keepNext"))) for row in drawn]
    assert kept == [True, *[False] * 18, True, False]


def test_the_columns_of_each_table_fill_the_width_of_the_text(word: WordDocument) -> None:
    widths = [sum(column.width for column in table.columns) for table in word.tables]

    assert [round(width / Mm(1)) for width in widths] == [167] * 5


def test_a_row_to_sign_is_twelve_millimetres_high_at_least() -> None:
    table = opened(attendance_sheet(5)).tables[0]

    assert table.rows[0].height is None
    assert {round(row.height / Mm(1), 1) for row in table.rows[1:]} == {12.1}


def test_pages_are_numbered_by_fields(word: WordDocument) -> None:
    section = word.sections[0]
    feet = (section.footer, section.first_page_footer)
    fields = [[field.text.strip() for field in foot._element.iter(qn("w:instrText"))] for foot in feet]

    assert section.different_first_page_header_footer
    assert fields == [["PAGE", "NUMPAGES"]] * 2
    assert section.footer.paragraphs[0].text == f"{MINUTES.title}\tpage 1 sur 1"


def test_pages_after_the_first_recall_collective_and_reference(word: WordDocument) -> None:
    section = word.sections[0]

    assert section.header.paragraphs[0].text == "Le Clic des Champs\tRegistre des délibérations, n° 2026-3"
    assert [paragraph.text for paragraph in section.first_page_header.paragraphs] == [""]


def test_a_draft_says_so_above_each_page() -> None:
    section = opened(dataclasses.replace(MINUTES, watermark="Brouillon")).sections[0]

    assert section.header.paragraphs[0].text == section.first_page_header.paragraphs[0].text == "BROUILLON"
    assert section.header_distance < opened(MINUTES).sections[0].header_distance


def test_the_word_of_a_draft_lies_across_each_page_and_never_on_sealed_paper() -> None:
    draft, sealed = opened(dataclasses.replace(MINUTES, watermark="Brouillon & <suite>")), opened(MINUTES)

    assert words_across(draft) == ["BROUILLON & <SUITE>"] * 2
    assert words_across(sealed) == []


def test_a_wide_document_lies_on_its_long_side() -> None:
    section = opened(dataclasses.replace(MINUTES, landscape=True)).sections[0]

    assert (round(section.page_width.mm), round(section.page_height.mm)) == (297, 210)


def test_each_picture_is_a_png_with_a_number_of_its_own(word: WordDocument) -> None:
    shapes = [shape._inline.docPr.id for shape in word.inline_shapes]
    parts = [relation.target_part for relation in word.part.rels.values() if "image" in relation.reltype]

    assert shapes == [1, 2, 3]
    assert [part.blob[:4] for part in parts] == [b"\x89PNG"] * 3
    assert [round(shape.width / Mm(1)) for shape in word.inline_shapes] == [18, 166, 166]
    assert {shape._inline.get(side) for shape in word.inline_shapes for side in ("distL", "distR")} == {"0"}


def test_the_parts_of_the_archive_are_dated_as_the_document_is() -> None:
    late = dataclasses.replace(MINUTES, dated=DATED.astimezone(datetime.timezone(datetime.timedelta(hours=2))))
    old = dataclasses.replace(MINUTES, dated=datetime.datetime(1979, 1, 1, tzinfo=datetime.UTC))

    dates = [
        {entry.date_time for entry in zipfile.ZipFile(io.BytesIO(rendered(document, DocumentFormat.DOCX))).infolist()}
        for document in (late, old)
    ]

    assert dates == [{(2026, 6, 12, 18, 42, 0)}, {(1980, 1, 1, 0, 0, 0)}]
