"""What belongs together: the last table of a resolution, its chart and its legend; words and where they are signed."""

import dataclasses
import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from govtool.documents.blocks import Block, Document, Grid, Heading, Paragraph, Picture, Signatures
from govtool.documents.formats import DocumentFormat, rendered
from tests.documents.composed import composed
from tests.factories.read_documents import XHTML, html_of, odt_of, squeezed
from tests.factories.read_pdf import page_texts

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
COUNTED = [block for block in composed().blocks if isinstance(block, Grid | Picture)]


def lowered(document: Document, lines: int) -> Document:
    """Give a document whose text begins some lines lower."""
    return dataclasses.replace(document, blocks=(Paragraph("\n".join(["Ligne"] * lines)), *document.blocks))


def alone(*blocks: Block) -> Document:
    """Give a document of a few blocks."""
    return dataclasses.replace(composed(), blocks=blocks)


@pytest.fixture(scope="module")
def result() -> tuple[Grid, Picture]:
    """Give the last table and the chart of a resolution."""
    place = next(rank for rank, block in enumerate(COUNTED) if isinstance(block, Picture))
    weights, chart = COUNTED[place - 1 : place + 1]
    assert isinstance(weights, Grid)
    assert isinstance(chart, Picture)
    return weights, chart


@pytest.mark.parametrize(("lines", "together"), [(0, True), (6, True), (18, True), (24, False), (30, True), (36, True)])
def test_table_and_chart_part_only_where_a_quarter_of_the_page_would_stay_empty(
    result: tuple[Grid, Picture], lines: int, *, together: bool
) -> None:
    pages = [squeezed(page) for page in page_texts(rendered(lowered(alone(*result), lines), DocumentFormat.PDF))]

    told = [squeezed(text) for text in (result[0].caption, result[1].legend)]
    places = [next(number for number, page in enumerate(pages) if text in page) for text in told]

    assert (len(set(places)) == 1) == together


def test_table_and_chart_stay_together_in_word(result: tuple[Grid, Picture]) -> None:
    body = docx.Document(io.BytesIO(rendered(alone(*result), DocumentFormat.DOCX))).element.body
    paragraphs = [one for one in body.iter(qn("w:p")) if one.pPr.pStyle.val != "Caption"]
    first = next(rank for rank, one in enumerate(paragraphs) if one.pPr.pStyle.val == "TableHead")

    kept = [one.pPr.find(qn("w:keepNext")) is not None for one in paragraphs[first:]]

    assert len(kept) > 25
    assert kept == [True] * (len(kept) - 1) + [False]
    assert paragraphs[-1].pPr.pStyle.val == "Legend"


def test_table_and_chart_stay_together_in_opendocument(result: tuple[Grid, Picture]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(rendered(alone(*result), DocumentFormat.ODT)))
    content, styles = etree.fromstring(archive.read("content.xml")), etree.fromstring(archive.read("styles.xml"))

    tables = [properties.get(f"{FO}keep-with-next") for properties in content.iter(f"{STYLE}table-properties")]
    between = content.xpath("//*[local-name()='table']/following-sibling::*[1]/@*[local-name()='style-name']")
    kept = styles.xpath("//*[@fo:keep-with-next='always']/../@style:name", namespaces=styles.nsmap)

    assert tables == ["always"]
    assert between == ["After_20_Joined_20_Table"]
    assert {"After_20_Joined_20_Table", "Leading"} <= set(kept)


def test_table_and_chart_are_one_part_of_a_page_that_is_printed(result: tuple[Grid, Picture]) -> None:
    blocks = (Paragraph("Avant"), *result, Paragraph("Après"))

    (part,) = html_of(rendered(alone(*blocks), DocumentFormat.HTML)).iterfind(f".//{XHTML}div[@class='together']")

    assert [element.tag.removeprefix(XHTML) for element in part] == ["div", "figure"]


def test_a_long_table_does_not_drag_what_follows_from_page_to_page() -> None:
    long = Grid("", ("Nom", "Voix"), (("Ève", "1"),) * 9, joined=True)

    html = rendered(alone(long), DocumentFormat.HTML).decode()

    assert 'class="wide"' in html
    assert 'class="together"' not in html


def test_a_short_table_and_words_that_lead_in_are_not_cut_off_when_a_page_is_printed() -> None:
    short, leading = Grid("", ("Nom", "Voix"), (("Ève", "1"),) * 8), Paragraph("", "Texte mis aux voix :")

    html = rendered(alone(leading, Paragraph("Un dépôt.", quoted=True), short), DocumentFormat.HTML).decode()

    assert '<p class="leading"><strong class="strong-words">Texte mis aux voix :' in html
    assert 'class="wide kept"' in html


def test_a_chart_says_below_what_its_colours_mean(result: tuple[Grid, Picture]) -> None:
    assert result[1].legend.replace("\u00a0", " ") == (
        "Plein : pour. Hachuré : contre. Gris : abstentions, blancs et nuls. Trait noir : ce qu’il faut atteindre."
    )


SIGNED = (Heading(1, "Certification"), Paragraph("Extrait conforme."), Paragraph("Par l’usage."), Signatures(("Anne",)))


@pytest.mark.parametrize("lines", range(26, 42, 2))
def test_nobody_signs_a_page_of_a_pdf_on_which_nothing_is_said(lines: int) -> None:
    pages = [squeezed(page) for page in page_texts(rendered(lowered(alone(*SIGNED), lines), DocumentFormat.PDF))]

    places = [
        [number for number, page in enumerate(pages) if text in page] for text in ("Extraitconforme", "Signature")
    ]

    assert places[0] == places[1]


def test_words_stay_with_the_places_to_sign_them_in_word() -> None:
    word = docx.Document(io.BytesIO(rendered(alone(*SIGNED, Paragraph("Après.")), DocumentFormat.DOCX)))
    kept = {one.text: one._p.pPr.find(qn("w:keepNext")) is not None for one in word.paragraphs}

    assert (kept["Extrait conforme."], kept["Par l’usage."], kept["Après."]) == (True, True, False)


def test_no_office_file_ends_with_a_paragraph_that_could_begin_a_page_of_its_own() -> None:
    word = docx.Document(io.BytesIO(rendered(alone(*SIGNED), DocumentFormat.DOCX)))
    last = odt_of(rendered(alone(*SIGNED), DocumentFormat.ODT)).body.paragraphs[-1]

    assert (word.paragraphs[-1].style.name, word.styles["After Last"].font.size.pt) == ("After Last", 1)
    assert last.style == "After_20_Last"


def test_words_stay_with_the_places_to_sign_them_in_opendocument() -> None:
    body = odt_of(rendered(alone(*SIGNED, Paragraph("Après.")), DocumentFormat.ODT)).body
    styles = {one.inner_text: one.style for one in body.paragraphs}

    assert (styles["Extrait conforme."], styles["Par l’usage."], styles["Après."]) == ("Leading", "Leading", "Standard")


def test_words_and_the_places_to_sign_them_are_one_part_of_a_page_that_is_printed() -> None:
    html = html_of(rendered(alone(*SIGNED, Paragraph("Après.")), DocumentFormat.HTML))

    (part,) = html.iterfind(f".//{XHTML}div[@class='together']")

    assert [element.tag.removeprefix(XHTML) for element in part] == ["h2", "p", "p", "ul"]


@pytest.mark.parametrize("lines", range(26, 42, 2))
def test_the_last_words_stay_with_places_to_sign_that_have_a_heading_of_their_own(lines: int) -> None:
    closing = (Paragraph("Avant."), Paragraph("Il a été dressé."), Heading(1, "Signatures"), Signatures(("Anne",)))
    pages = [squeezed(page) for page in page_texts(rendered(lowered(alone(*closing), lines), DocumentFormat.PDF))]

    places = [[number for number, page in enumerate(pages) if text in page] for text in ("dressé", "Signatures")]

    assert places[0] == places[1]
