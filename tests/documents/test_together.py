"""What belongs together stays on one page: the tables of a resolution, its chart, the legend of the chart."""

import dataclasses
import io
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from govtool.documents.blocks import Document, Grid, Paragraph, Picture
from govtool.documents.formats import DocumentFormat, rendered
from tests.documents.composed import composed
from tests.factories.read_documents import squeezed
from tests.factories.read_pdf import page_texts

STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
COUNTED = [block for block in composed().blocks if isinstance(block, Grid | Picture)]
LINES = 30


def lowered(document: Document, lines: int) -> Document:
    """Give a document whose text begins some lines lower."""
    return dataclasses.replace(document, blocks=(Paragraph("\n".join(["Ligne"] * lines)), *document.blocks))


def alone(*blocks: Grid | Paragraph | Picture) -> Document:
    """Give a document of a few blocks."""
    return dataclasses.replace(composed(), blocks=blocks)


@pytest.fixture(scope="module")
def result() -> tuple[Grid, Grid, Picture]:
    """Give the two tables and the chart of a resolution."""
    place = next(rank for rank, block in enumerate(COUNTED) if isinstance(block, Picture))
    heads, weights, chart = COUNTED[place - 2 : place + 1]
    assert isinstance(heads, Grid)
    assert isinstance(weights, Grid)
    assert isinstance(chart, Picture)
    return heads, weights, chart


@pytest.mark.parametrize("lines", range(0, LINES, 6))
def test_tables_and_chart_of_a_resolution_are_on_one_page_of_the_pdf(
    result: tuple[Grid, Grid, Picture], lines: int
) -> None:
    pages = [squeezed(page) for page in page_texts(rendered(lowered(alone(*result), lines), DocumentFormat.PDF))]

    told = [squeezed(text) for text in (result[0].caption, result[1].caption, result[2].legend)]
    places = [next(number for number, page in enumerate(pages) if text in page) for text in told]

    assert len(set(places)) == 1


def test_tables_and_chart_stay_together_in_word(result: tuple[Grid, Grid, Picture]) -> None:
    body = docx.Document(io.BytesIO(rendered(alone(*result), DocumentFormat.DOCX))).element.body
    paragraphs = [one for one in body.iter(qn("w:p")) if one.pPr.pStyle.val != "Caption"]
    first = next(rank for rank, one in enumerate(paragraphs) if one.pPr.pStyle.val == "TableHeadSmall")

    kept = [one.pPr.find(qn("w:keepNext")) is not None for one in paragraphs[first:]]

    assert len(kept) > 50
    assert kept == [True] * (len(kept) - 1) + [False]
    assert paragraphs[-1].pPr.pStyle.val == "Legend"


def test_tables_and_chart_stay_together_in_opendocument(result: tuple[Grid, Grid, Picture]) -> None:
    archive = zipfile.ZipFile(io.BytesIO(rendered(alone(*result), DocumentFormat.ODT)))
    content, styles = etree.fromstring(archive.read("content.xml")), etree.fromstring(archive.read("styles.xml"))

    tables = [properties.get(f"{FO}keep-with-next") for properties in content.iter(f"{STYLE}table-properties")]
    between = content.xpath("//*[local-name()='table']/following-sibling::*[1]/@*[local-name()='style-name']")
    kept = styles.xpath("//*[@fo:keep-with-next='always']/../@style:name", namespaces=styles.nsmap)

    assert tables == ["always"] * 2
    assert between == ["After_20_Joined_20_Table"] * 2
    assert {"After_20_Joined_20_Table", "Leading"} <= set(kept)


def test_a_long_table_does_not_drag_what_follows_from_page_to_page() -> None:
    long = Grid("", ("Nom", "Voix"), (("Ève", "1"),) * 9, joined=True)

    html = rendered(alone(long), DocumentFormat.HTML).decode()

    assert 'class="wide"' in html
    assert 'class="wide joined"' not in html


def test_a_chart_says_below_what_its_colours_mean(result: tuple[Grid, Grid, Picture]) -> None:
    assert result[2].legend.replace("\u00a0", " ") == (
        "Plein : pour. Hachuré : contre. Gris : abstentions, blancs et nuls. Trait noir : ce qu’il faut atteindre."
    )
