"""The four formats say the same, word for word, and always with the same bytes."""

import dataclasses
import subprocess
import sys

import pytest

from govtool.documents.attendance_sheet import attendance_sheet as company_sheet
from govtool.documents.blocks import Document, Paragraph
from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.printable import printable
from govtool.domain.statutes import LegalForm
from govtool.wording.language import voice_in
from tests.documents.composed import LETTERHEAD
from tests.factories.documents import HOSTILE, attendance_sheet, minutes, written
from tests.factories.held_assemblies import held_assembly
from tests.factories.read_documents import (
    descriptions_in,
    descriptions_told_by,
    headings_in,
    headings_told_by,
    text_in,
    told_by,
)

MINUTES = minutes(resolutions=3, attendees=64)
ONE_MILLION = " ".join(f"L’assemblée délibère {rank} fois, puis décide {rank * rank}." for rank in range(17_500))
FROM_RIGHT_TO_LEFT = "Maëlle שלום"
OFFICE_AND_WEB = (DocumentFormat.HTML, DocumentFormat.DOCX, DocumentFormat.ODT)
ENGLISH = dataclasses.replace(MINUTES, language="en")
COMPANY = company_sheet(held_assembly(form=LegalForm.SCIC_SA), LETTERHEAD, voice_in("fr"))
LOADED = "import sys, govtool.documents.formats; print(*sys.modules)"


@pytest.mark.parametrize("format", DocumentFormat)
@pytest.mark.parametrize(
    "document",
    [MINUTES, ENGLISH, attendance_sheet(40), COMPANY],
    ids=["minutes", "english", "sheet", "sheet of a company"],
)
def test_each_format_says_all_that_the_blocks_say_in_their_order_and_nothing_else(
    format: DocumentFormat, document: Document
) -> None:
    assert text_in(format, rendered(document, format)) == told_by(document)


@pytest.mark.parametrize("format", OFFICE_AND_WEB)
def test_headings_keep_their_levels_and_pictures_their_descriptions(format: DocumentFormat) -> None:
    content = rendered(MINUTES, format)

    assert headings_in(format, content) == headings_told_by(MINUTES)
    assert descriptions_in(format, content) == descriptions_told_by(MINUTES)


@pytest.mark.parametrize("format", DocumentFormat)
def test_the_same_document_gives_the_same_bytes_in_another_process(format: DocumentFormat) -> None:
    script = (
        "import sys; from tests.factories.documents import minutes; from govtool.documents.formats import *;"
        f"sys.stdout.buffer.write(rendered(minutes(2, 8), DocumentFormat({format.value!r})))"
    )

    answers = [subprocess.run([sys.executable, "-c", script], capture_output=True, check=True) for _ in range(2)]

    assert answers[0].stdout == answers[1].stdout == rendered(minutes(2, 8), format)


@pytest.mark.parametrize("format", DocumentFormat)
@pytest.mark.parametrize("text", HOSTILE)
def test_what_a_member_writes_is_never_markup(format: DocumentFormat, text: str) -> None:
    document = written(text)

    content = rendered(document, format)

    assert text_in(format, content) == told_by(document)


@pytest.mark.parametrize("format", OFFICE_AND_WEB)
def test_names_written_from_right_to_left_keep_their_order(format: DocumentFormat) -> None:
    content = rendered(written(FROM_RIGHT_TO_LEFT), format)

    assert text_in(format, content) == told_by(written(FROM_RIGHT_TO_LEFT))


def test_names_written_from_right_to_left_stand_in_a_pdf_as_they_are_seen() -> None:
    content = rendered(written(FROM_RIGHT_TO_LEFT), DocumentFormat.PDF)

    assert text_in(DocumentFormat.PDF, content) == told_by(written("Maëlle םולש"))


@pytest.mark.parametrize("format", DocumentFormat)
def test_what_nobody_sees_is_taken_out_in_every_format(format: DocumentFormat) -> None:
    document = written("fac\x00ture\u202egpj.exe\u2066 \x1b[31mrouge\u200b\ufeff\r\nsuite\u2028fin\x0b")

    content = rendered(document, format)

    assert text_in(format, content) == told_by(written("facturegpj.exe [31mrouge\nsuite\nfin"))


@pytest.mark.parametrize("format", DocumentFormat)
def test_what_no_font_draws_is_marked_in_every_format(format: DocumentFormat) -> None:
    content = rendered(written("王小明 🌻 et Maëlle"), format)

    assert text_in(format, content) == told_by(written("□□□ □ et Maëlle"))


@pytest.mark.parametrize("format", DocumentFormat)
def test_a_million_letters_of_free_text_are_printed_whole(format: DocumentFormat) -> None:
    document = dataclasses.replace(MINUTES, blocks=(Paragraph(ONE_MILLION),))

    content = rendered(document, format)

    assert len(ONE_MILLION) > 900_000
    assert text_in(format, content) == told_by(document)


@pytest.mark.parametrize("format", DocumentFormat)
@pytest.mark.parametrize("names", [1_010, 4_000])
def test_an_attendance_sheet_holds_every_name(format: DocumentFormat, names: int) -> None:
    sheet = attendance_sheet(names)

    assert text_in(format, rendered(sheet, format)) == told_by(sheet)


@pytest.mark.parametrize("format", DocumentFormat)
def test_a_document_of_nothing_is_still_a_document(format: DocumentFormat) -> None:
    empty = dataclasses.replace(MINUTES, blocks=(), subtitle="", reference="", attachments=())

    assert text_in(format, rendered(empty, format)) == told_by(empty)


@pytest.mark.parametrize("format", DocumentFormat)
def test_the_lines_and_paragraphs_of_a_text_stay_apart(format: DocumentFormat) -> None:
    parts = dataclasses.replace(MINUTES, blocks=(Paragraph("Un\ndeux\n\ntrois"),), letterhead=MINUTES.letterhead)
    one = dataclasses.replace(MINUTES, blocks=(Paragraph("Undeuxtrois"),))

    assert text_in(format, rendered(parts, format)) == text_in(format, rendered(one, format))
    assert rendered(parts, format) != rendered(one, format)


def test_a_document_ready_to_print_is_rendered_as_it_is() -> None:
    ready = printable(written("王小明"))

    assert rendered(ready, DocumentFormat.HTML) == rendered(written("王小明"), DocumentFormat.HTML)


def test_libraries_that_write_files_are_loaded_when_one_is_written() -> None:
    answer = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)

    assert {"typst", "docx", "lxml", "xlsxwriter", "odfdo", "babel"} & set(answer.stdout.split()) == set()


@pytest.mark.parametrize(
    ("format", "ending", "media_type"),
    [
        (DocumentFormat.HTML, ".html", "text/html; charset=utf-8"),
        (DocumentFormat.PDF, ".pdf", "application/pdf"),
        (DocumentFormat.DOCX, ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (DocumentFormat.ODT, ".odt", "application/vnd.oasis.opendocument.text"),
    ],
)
def test_a_format_names_its_files(format: DocumentFormat, ending: str, media_type: str) -> None:
    assert (format.ending, format.media_type) == (ending, media_type)
