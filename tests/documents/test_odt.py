"""The OpenDocument file: styles, repeated heads, page fields, language, date, pictures, parts."""

import dataclasses
import io
import re
import zipfile

import odfdo
import pytest
from lxml import etree

from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.odt_markup import text_of
from tests.factories.documents import attendance_sheet, minutes
from tests.factories.read_documents import odt_of

MINUTES = minutes(resolutions=2, attendees=9)
CONTENT = rendered(MINUTES, DocumentFormat.ODT)
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
XML = ("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml")


@pytest.fixture(scope="module")
def odt() -> odfdo.Document:
    """Give the minutes as OpenDocument text."""
    return odt_of(CONTENT)


def styles_of(content: bytes) -> str:
    """Give the styles of a file as markup."""
    return zipfile.ZipFile(io.BytesIO(content)).read("styles.xml").decode()


def test_it_says_its_language_its_title_and_its_date(odt: odfdo.Document) -> None:
    assert (odt.meta.title, odt.meta.language, odt.meta.creator) == (MINUTES.title, "fr-FR", "Le Clic des Champs")
    assert str(odt.meta.creation_date) == "2026-06-12 18:42:00+00:00"
    assert 'fo:language="fr" fo:country="FR"' in styles_of(CONTENT)


def test_the_head_of_each_table_is_repeated(odt: odfdo.Document) -> None:
    tables = odt.body.get_tables()

    assert [len(table.get_elements("table:table-header-rows/table:table-row")) for table in tables] == [1, 1, 1, 1, 0]
    assert [table.name for table in tables] == [f"Table{rank}" for rank in range(1, 6)]


def test_every_style_that_is_used_is_defined() -> None:
    archive = zipfile.ZipFile(io.BytesIO(CONTENT))
    parts = archive.read("content.xml").decode() + archive.read("styles.xml").decode()
    named = set(re.findall(r'(?:text|table|draw|parent|next):?-?style-name="([^"]+)"', parts))
    defined = set(re.findall(r'<(?:style:style|style:master-page|text:list-style) style:name="([^"]+)"', parts))

    assert len(named) > 20
    assert named - defined == set()


def test_a_row_to_sign_is_twelve_millimetres_high_at_least() -> None:
    sheet = rendered(attendance_sheet(5), DocumentFormat.ODT)
    content = zipfile.ZipFile(io.BytesIO(sheet)).read("content.xml").decode()

    assert 'style:min-row-height="12mm"' in content
    assert content.count('table:style-name="SignedLine"') == 5


def test_pages_are_numbered_and_recall_collective_and_reference() -> None:
    styles = styles_of(CONTENT)

    assert styles.count("<text:page-number") == styles.count("<text:page-count") == 2
    assert "page <text:page-number" in styles
    assert styles.count("Le Clic des Champs<text:tab/>Registre des délibérations, n° 2026-3") == 1


def test_a_draft_says_so_above_each_page_and_across_it() -> None:
    draft = rendered(dataclasses.replace(MINUTES, watermark="Brouillon & <suite>"), DocumentFormat.ODT)
    heads = etree.fromstring(styles_of(draft).encode()).iter(f"{STYLE}header")
    banners = [next(head.iter(f"{TEXT}p")) for head in heads]
    across = [[*banner.iter(f"{DRAW}custom-shape")] for banner in banners]

    assert [shapes[0].tail for shapes in across] == ["BROUILLON & <SUITE>"] * 2
    assert [[shape.findtext(f"{TEXT}p") for shape in shapes] for shapes in across] == [["BROUILLON & <SUITE>"]] * 2


def test_nothing_lies_across_sealed_paper() -> None:
    assert "<draw:custom-shape" not in styles_of(CONTENT)
    assert "BROUILLON" not in styles_of(CONTENT)


def test_a_wide_document_lies_on_its_long_side() -> None:
    wide = rendered(dataclasses.replace(MINUTES, landscape=True), DocumentFormat.ODT)

    assert 'fo:page-width="297mm" fo:page-height="210mm" style:print-orientation="landscape"' in styles_of(wide)


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("un deux", "un deux"),
        ("un   deux", 'un <text:s text:c="2"/>deux'),
        ("  un", '<text:s text:c="2"/>un'),
        (" un ", '<text:s text:c="1"/>un '),
    ],
)
def test_spaces_in_a_row_are_counted(text: str, markup: str) -> None:
    assert text_of(text) == markup


def test_its_parts_are_listed_and_the_first_says_what_it_is() -> None:
    archive = zipfile.ZipFile(io.BytesIO(CONTENT))
    names = archive.namelist()
    listed = etree.fromstring(archive.read("META-INF/manifest.xml"))

    assert (names[0], archive.infolist()[0].compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert [entry.attrib[next(iter(entry.attrib))] for entry in listed] == ["/", *names[1:-1]]
    assert [archive.read(name)[:4] for name in names if name.endswith(".png")] == [b"\x89PNG"] * 3


@pytest.mark.parametrize("name", XML)
def test_its_parts_are_well_formed(name: str) -> None:
    assert etree.fromstring(zipfile.ZipFile(io.BytesIO(CONTENT)).read(name)).tag
