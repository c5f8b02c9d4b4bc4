"""The pages of a Word file: styles, language, size, what stands above and below the text."""

from typing import TYPE_CHECKING

from govtool.documents.blocks import Document
from govtool.documents.docx_markup import TWIPS, paragraph, run
from govtool.documents.docx_styles import styles
from govtool.documents.look import MARGINS, page_of, text_width
from govtool.documents.pages import page_words

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.section import _Footer, _Header

TAB = "<w:r><w:tab/></w:r>"


def dress(word: "WordDocument", document: Document) -> None:
    """Give a file its styles and its language."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls, qn

    sheet, own = word.styles.element, styles()
    for old in sheet.findall(qn("w:style")):
        if old.get(qn("w:styleId")) in own:
            sheet.remove(old)
    for markup in own.values():
        sheet.append(parse_xml(markup.replace("<w:style ", f"<w:style {nsdecls('w')} ", 1)))
    language = f"{document.language}-{page_words(document.language).region}"
    for spoken in sheet.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)


def furnish(word: "WordDocument", document: Document) -> None:
    """Set the size of the pages, what runs above them, and their numbers."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = map(Mm, page_of(document))
    section.top_margin, section.bottom_margin = Mm(MARGINS[0]), Mm(MARGINS[1])
    section.left_margin = section.right_margin = Mm(MARGINS[2])
    section.header_distance = section.footer_distance = Mm(11)
    section.different_first_page_header_footer = True
    draft = paragraph("Draft", run(document.watermark.upper())) if document.watermark else ""
    _fill(section.first_page_header, draft + ("" if draft else paragraph("Header", "")))
    _fill(section.header, draft + _facing("Header", run(document.letterhead.name), run(document.reference), document))
    foot = _facing("Footer", run(document.title), _numbered(document.language), document)
    _fill(section.first_page_footer, foot)
    _fill(section.footer, foot)


def _fill(place: "_Header | _Footer", markup: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    place.is_linked_to_previous = False
    inside = place._element  # noqa: SLF001 # the library has no other way to put several paragraphs there.
    for old in list(inside):
        inside.remove(old)
    inside.extend(list(parse_xml(f"<w:hdr {nsdecls('w')}>{markup}</w:hdr>")))


def _facing(style: str, left: str, right: str, document: Document) -> str:
    """Write two texts on one line, one at each side."""
    tabs = f'<w:tabs><w:tab w:val="right" w:pos="{text_width(document) * TWIPS}"/></w:tabs>'
    return paragraph(style, left + TAB + right, tabs)


def _numbered(language: str) -> str:
    before, between, after = page_words(language).numbered
    return run(before) + _field("PAGE") + run(between) + _field("NUMPAGES") + run(after)


def _field(name: str) -> str:
    """Write a number that Word works out."""
    marks = [f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>' for mark in ("begin", "separate", "end")]
    asked = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return marks[0] + asked + marks[1] + run("1") + marks[2]
