"""The PDF is one for archives and for every reader: its structure, its pages, its attachments."""

import dataclasses
import io
import re
from collections.abc import Iterator

import pikepdf
import pytest

from govtool.documents.blocks import Document, Grid, Paragraph
from govtool.documents.formats import DocumentFormat, rendered
from tests.factories.documents import attendance_sheet, minutes
from tests.factories.read_pdf import page_texts

MINUTES = minutes(resolutions=3, attendees=64)
DRAFT = dataclasses.replace(MINUTES, watermark="Brouillon")


def opened(document: Document) -> pikepdf.Pdf:
    """Render a document and open it."""
    return pikepdf.open(io.BytesIO(rendered(document, DocumentFormat.PDF)))


def tags_of(element: pikepdf.Object) -> Iterator[str]:
    """Give the tags of a structure, in order."""
    if isinstance(element, pikepdf.Array):
        for child in element:
            yield from tags_of(child)
    elif isinstance(element, pikepdf.Dictionary):
        if "/S" in element:
            yield str(element.S)
        yield from tags_of(element.get("/K", pikepdf.Array()))


@pytest.fixture(scope="module")
def pdf() -> pikepdf.Pdf:
    """Give the minutes as PDF."""
    return opened(MINUTES)


@pytest.fixture(scope="module")
def tags(pdf: pikepdf.Pdf) -> list[str]:
    """Give the tags of the minutes."""
    return list(tags_of(pdf.Root.StructTreeRoot.K))


@pytest.fixture(scope="module")
def pages() -> list[str]:
    """Give the pages of the minutes."""
    return page_texts(rendered(MINUTES, DocumentFormat.PDF))


def test_it_says_that_it_is_tagged_and_in_which_language(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.MarkInfo.Marked
    assert str(pdf.Root.Lang) == "fr-FR"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle


def test_english_minutes_are_in_british_english() -> None:
    with opened(dataclasses.replace(MINUTES, language="en")) as pdf:
        assert str(pdf.Root.Lang) == "en-GB"


def test_it_claims_pdf_a_3a_and_pdf_ua_1_and_tells_who_wrote_what_when(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata() as about:
        assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("3", "A", "1")
        assert about["dc:title"] == MINUTES.title
        assert about["dc:creator"] == ["Le Clic des Champs"]
        assert about["xmp:CreateDate"].startswith("2026-06-12T18:42:00")


def test_its_colours_and_its_letters_are_inside(pdf: pikepdf.Pdf) -> None:
    things = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary)]
    fonts = [font for font in things if font.get("/Type") == "/FontDescriptor"]

    assert len(pdf.Root.OutputIntents) > 0
    assert len(fonts) > 1
    assert [font for font in fonts if not {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys())] == []


def test_its_headings_are_tagged_by_level(tags: list[str]) -> None:
    assert (tags.count("/H1"), tags.count("/H2")) == (4, 4)


def test_its_tables_have_one_head_a_column_and_one_row_a_row(tags: list[str]) -> None:
    columns, rows = 5 + 4 + 3 * 9, 5 + 65 + 3 * 5

    assert tags.count("/TH") == columns
    assert tags.count("/TR") == rows
    assert tags.count("/Table") == 5


def test_its_pictures_are_figures_with_a_description(pdf: pikepdf.Pdf, tags: list[str]) -> None:
    described = [str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing]

    assert tags.count("/Figure") == 4
    assert sorted(described) == [
        "Le Clic des Champs",
        *(f"Résultat de la résolution {rank} : Producteurs, {9 + rank} pour, 11 contre." for rank in (1, 2, 3)),
    ]


def test_its_headings_are_its_outline(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        assert [entry.title for entry in outline.root] == [
            "Convocation et participation",
            "Résumé des débats",
            "Résolutions",
            "Signatures",
        ]


def test_each_page_says_its_number_and_how_many_there_are(pages: list[str]) -> None:
    count = len(pages)

    assert count > 3
    assert [re.findall(r"page (\d+) sur (\d+)", page) for page in pages] == [
        [(str(number), str(count))] for number in range(1, count + 1)
    ]


def test_the_letterhead_opens_the_first_page_and_the_others_recall_collective_and_reference(pages: list[str]) -> None:
    assert (pages[0].count("RNA W353000000"), pages[0].count("n° 2026-3")) == (1, 1)
    assert [page.count("RNA W353000000") for page in pages[1:]] == [0] * (len(pages) - 1)
    assert [page.count("Registre des délibérations, n° 2026-3") for page in pages[1:]] == [1] * (len(pages) - 1)
    assert [page.count("Le Clic des Champs") for page in pages] == [1] * len(pages)


def test_the_head_of_a_table_is_repeated_on_each_page() -> None:
    pages = page_texts(rendered(attendance_sheet(100), DocumentFormat.PDF))

    assert [page.count("Porte le pouvoir de") for page in pages] == [1] * len(pages)
    assert len(pages) > 5


def test_a_cell_to_sign_is_twelve_millimetres_high() -> None:
    sheet = attendance_sheet(400)
    low = 400 * 12 / (297 - 24 - 22)

    assert low < len(page_texts(rendered(sheet, DocumentFormat.PDF))) < low * 1.15


def test_a_draft_says_so_across_each_page_and_what_is_sealed_does_not(pages: list[str]) -> None:
    drafted = page_texts(rendered(DRAFT, DocumentFormat.PDF))

    assert [page.count("BROUILLON") for page in drafted] == [1] * len(drafted)
    assert [page.count("BROUILLON") for page in pages] == [0] * len(pages)


def test_a_wide_document_lies_on_its_long_side() -> None:
    with opened(MINUTES) as upright, opened(dataclasses.replace(MINUTES, landscape=True)) as wide:
        boxes = [pdf.pages[0].mediabox for pdf in (upright, wide)]

        assert [round(float(box[2]) / 72 * 25.4) for box in boxes] == [210, 297]


def test_attached_files_come_out_as_they_went_in(pdf: pikepdf.Pdf) -> None:
    taken = {name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments}

    assert taken == {file.name: file.content for file in MINUTES.attachments}
    assert str(pdf.attachments["resultats.csv"].description) == "Résultats"
    assert str(pdf.attachments["resultats.csv"].get_file().mime_type) == "text/csv"
    assert len(pdf.Root.AF) == 2


def test_members_texts_reach_no_file_and_no_network() -> None:
    asked = dataclasses.replace(MINUTES, title='#image("../../config.py") #read("document.typ")')

    assert "#image" in page_texts(rendered(asked, DocumentFormat.PDF))[0]


@pytest.mark.parametrize(("signed", "first_page"), [(True, True), (False, False)])
def test_a_short_table_is_not_cut_but_one_to_sign_begins_where_it_can(*, signed: bool, first_page: bool) -> None:
    rows = (("Membre 0", ""), *(("Ève\nGaël\nLoïc", ""),) * 7)
    grid = Grid("Suite", ("Nom", "Visa"), rows, numbers=False, signed=signed)
    sheet = attendance_sheet(10)

    pages = page_texts(rendered(dataclasses.replace(sheet, blocks=(*sheet.blocks[:-1], grid)), DocumentFormat.PDF))

    assert ["Membre 0" in page for page in pages] == [first_page, not first_page]


@pytest.mark.parametrize("lines_above", range(4))
@pytest.mark.parametrize("signed", [True, False])
def test_a_row_is_never_parted_by_the_end_of_a_page(*, signed: bool, lines_above: int) -> None:
    rows = tuple((f"début{rank:02}\n\n\n\nfin{rank:02}", "") for rank in range(30))
    blocks = (Paragraph("\n".join("x" * lines_above)), Grid("Suite", ("Nom", "Visa"), rows, signed=signed))

    pages = page_texts(rendered(dataclasses.replace(MINUTES, blocks=blocks), DocumentFormat.PDF))

    assert len(pages) > 2
    assert [re.findall(r"début(\d\d)", page) for page in pages] == [re.findall(r"fin(\d\d)", page) for page in pages]


def test_a_row_that_no_page_could_hold_is_parted() -> None:
    grid = Grid("Suite", ("Nom", "Dit"), (("Ève", "\n".join(f"ligne{rank:03}" for rank in range(200))),), numbers=False)

    pages = page_texts(rendered(dataclasses.replace(MINUTES, blocks=(grid,)), DocumentFormat.PDF))

    assert "ligne199" in pages[-1]


def test_a_digest_is_not_cut_and_an_endless_address_is() -> None:
    digest, address = "5e" * 32, "https://example.org/" + "a" * 100
    lines = dataclasses.replace(MINUTES, blocks=(Paragraph(digest), Paragraph(address)))

    page = page_texts(rendered(lines, DocumentFormat.PDF))[0]

    assert digest in page
    assert address not in page


@pytest.mark.parametrize("lines_above", range(12))
@pytest.mark.parametrize("totalled", [True, False])
def test_the_last_row_of_a_table_is_never_alone_on_its_page(*, totalled: bool, lines_above: int) -> None:
    rows = tuple((f"rang {rank:02}", "1") for rank in range(31))
    blocks = (Paragraph("\n".join("x" * lines_above)), Grid("Suite", ("Nom", "Voix"), rows, totalled=totalled))

    pages = page_texts(rendered(dataclasses.replace(MINUTES, blocks=blocks), DocumentFormat.PDF))

    assert [("rang 29" in page) for page in pages] == [("rang 30" in page) for page in pages]
    assert sum(page.count("rang") for page in pages) == len(rows)


@pytest.mark.parametrize("letters", range(56, 72))
def test_the_name_of_a_zone_stays_on_one_line(letters: int) -> None:
    blocks = (Paragraph("n" * letters + " à 22 h 01 (Indian/Reunion)."),)

    (page,) = page_texts(rendered(dataclasses.replace(MINUTES, blocks=blocks), DocumentFormat.PDF))

    assert "(Indian/Reunion)." in page
