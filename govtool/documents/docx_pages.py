"""The pages of a Word file: styles, language, size, what stands above and below the text."""

from html import escape
from typing import TYPE_CHECKING, Final

from govtool.documents.blocks import Document
from govtool.documents.docx_markup import TWIPS, paragraph, run
from govtool.documents.docx_styles import styles
from govtool.documents.look import LETTERS, MARGINS, PALE, page_of, text_width, watermark_of
from govtool.documents.pages import page_words

if TYPE_CHECKING:
    from docx.document import Document as WordDocument
    from docx.section import _Footer, _Header

TAB: Final = "<w:r><w:tab/></w:r>"
DRAWN: Final = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
ABOVE: Final = 11
DRAFT_ABOVE: Final = 6
"""Millimetres outside what runs above and below; a draft has one line more above, which leaves the text its air."""
WATERMARKS: Final = 2048
TEXT_SHAPE: Final = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" '
    'path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>'
    '<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>'
    '<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>'
    '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" '
    'o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
)
"""The shape of a text along a straight line, as Word declares it."""


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
    section.header_distance, section.footer_distance = Mm(DRAFT_ABOVE if document.watermark else ABOVE), Mm(ABOVE)
    section.different_first_page_header_footer = True
    first, others = (_draft(document, rank) if document.watermark else "" for rank in (1, 2))
    _fill(section.first_page_header, first or paragraph("Header", ""))
    _fill(section.header, others + _facing("Header", run(document.letterhead.name), run(document.reference), document))
    foot = _facing("Footer", run(document.title), _numbered(document.language), document)
    _fill(section.first_page_footer, foot)
    _fill(section.footer, foot)


def _draft(document: Document, rank: int) -> str:
    """Write the word of a draft above the text, and across the page as Word does: a shape of its header."""
    mark = watermark_of(document)
    place = (
        f"position:absolute;margin-left:0;margin-top:0;width:{mark.width}mm;height:{mark.height}mm;rotation:{-mark.angle};"
        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
        "mso-position-vertical:center;mso-position-vertical-relative:margin"
    )
    word = escape(document.watermark.upper())
    shape = (
        f'<v:shape id="PowerPlusWaterMarkObject{rank}" o:spid="_x0000_s{WATERMARKS + rank}" type="#_x0000_t136" '
        f'alt="{word}" style="{place}" o:allowincell="f" fillcolor="#{PALE}" stroked="f">'
        f'<v:textpath style="font-family:&quot;{LETTERS}&quot;;font-size:1pt;font-weight:bold" string="{word}"/>'
        "</v:shape>"
    )
    across = f"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>{TEXT_SHAPE}{shape}</w:pict></w:r>"
    return paragraph("Draft", across + run(document.watermark.upper()))


def _fill(place: "_Header | _Footer", markup: str) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    place.is_linked_to_previous = False
    inside = place._element  # noqa: SLF001 # the library has no other way to put several paragraphs there.
    for old in list(inside):
        inside.remove(old)
    inside.extend(list(parse_xml(f"<w:hdr {nsdecls('w')} {DRAWN}>{markup}</w:hdr>")))


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
