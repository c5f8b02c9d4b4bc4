"""Documents read back, each format by a library that did not write it, as one text without spaces and hyphens."""

import io
import re
import unicodedata
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import docx
import html5lib
import odfdo
from docx.oxml.ns import qn

from govtool.documents.blocks import Block, Document, Grid, Heading, Listing, Paragraph, Picture, Signatures
from govtool.documents.formats import DocumentFormat
from govtool.documents.pages import page_words
from tests.factories.read_pdf import text_of_pdf

XHTML = "{http://www.w3.org/1999/xhtml}"
UNREAD = re.compile(r"[\s\u00ad\u200b\u2010\u2013-]+")
BLOCKS = {f"{XHTML}{name}" for name in ("p", "li", "td", "th", "caption", "h1", "h2", "h3", "h4")}


def squeezed(text: str) -> str:
    """Give a text without what setting lines may add or take: spaces, line breaks, hyphens."""
    return UNREAD.sub("", unicodedata.normalize("NFC", text))


def told_by(document: Document) -> str:
    """Give all that a document says, letterhead first, squeezed."""
    word = page_words(document.language).signature
    head = (document.letterhead.name, *document.letterhead.lines, document.title, document.subtitle, document.reference)
    return squeezed(" ".join((*head, *(text for block in document.blocks for text in _texts(block, word)))))


def _texts(block: Block, word: str) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Paragraph():
            yield from (block.strong, block.text)
        case Listing():
            yield from block.items
        case Grid():
            yield from (block.caption, *block.heads, *(cell for row in block.rows for cell in row))
        case Signatures():
            yield from (text for person in block.people for text in (person, word))
        case Picture():
            yield block.legend


def headings_told_by(document: Document) -> list[tuple[int, str]]:
    """Give the headings of a document with their levels."""
    return [(block.level, block.text) for block in document.blocks if isinstance(block, Heading)]


def descriptions_told_by(document: Document) -> list[str]:
    """Give what is said of the pictures to those who do not see them, the logo first."""
    logo = [document.letterhead.name] if document.letterhead.logo else []
    return logo + [block.described for block in document.blocks if isinstance(block, Picture)]


def text_in(format: DocumentFormat, content: bytes) -> str:
    """Read all that a file says, what runs above and below pages left out, squeezed."""
    match format:
        case DocumentFormat.HTML:
            return squeezed("".join(html_of(content).find(f"{XHTML}body").itertext()))
        case DocumentFormat.PDF:
            return squeezed(text_of_pdf(content))
        case DocumentFormat.DOCX:
            body = docx.Document(io.BytesIO(content)).element.body
            return squeezed("".join(text.text or "" for text in body.iter(qn("w:t"))))
        case DocumentFormat.ODT:
            return squeezed("".join(_read(odt_of(content).body._xml_element)))


def _read(element: Element) -> Iterator[str]:
    """Read the texts of OpenDocument; titles of tables and pictures are no text of the document."""
    if not str(element.tag).endswith("}title"):
        yield element.text or ""
        for inner in element:
            yield from _read(inner)
            yield inner.tail or ""


def html_of(content: bytes) -> Element:
    """Read a page with the strict parser."""
    return html5lib.HTMLParser(strict=True).parse(content.decode())


def odt_of(content: bytes) -> odfdo.Document:
    """Read an OpenDocument file."""
    return odfdo.Document(io.BytesIO(content))


def headings_in(format: DocumentFormat, content: bytes) -> list[tuple[int, str]]:
    """Read the headings of an HTML, DOCX or ODT file with their levels, the title left out."""
    if format is DocumentFormat.HTML:
        found = ((re.fullmatch(rf"{XHTML}h([2-6])", element.tag), element) for element in html_of(content).iter())
        return [(int(match[1]) - 1, "".join(element.itertext())) for match, element in found if match]
    if format is DocumentFormat.ODT:
        return [(int(heading.level), heading.inner_text) for heading in odt_of(content).body.headers]
    paragraphs = docx.Document(io.BytesIO(content)).paragraphs
    named = ((re.fullmatch(r"Heading (\d)", paragraph.style.name), paragraph.text) for paragraph in paragraphs)
    return [(int(match[1]), text) for match, text in named if match]


def descriptions_in(format: DocumentFormat, content: bytes) -> list[str]:
    """Read what an HTML, DOCX or ODT file says of its pictures."""
    if format is DocumentFormat.HTML:
        return [image.get("alt") for image in html_of(content).iter(f"{XHTML}img")]
    if format is DocumentFormat.ODT:
        return [frame.svg_title for frame in odt_of(content).body.get_frames()]
    shapes = docx.Document(io.BytesIO(content)).inline_shapes
    return [shape._inline.docPr.get("descr") for shape in shapes]
