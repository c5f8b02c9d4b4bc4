"""DOCX: a document for Word, with styles, repeated heads, page fields and its language."""

import datetime
import io
import re
from itertools import count
from typing import TYPE_CHECKING, Final

from govtool.documents.blocks import (
    Block,
    Document,
    Grid,
    Heading,
    Letterhead,
    Listing,
    Paragraph,
    Picture,
    Signatures,
)
from govtool.documents.docx_markup import NEXT, paragraph, run, runs, signature_table, table_of
from govtool.documents.docx_pages import dress, furnish
from govtool.documents.look import held_blocks, text_width
from govtool.documents.packing import repacked
from govtool.documents.pages import page_words
from govtool.documents.pictures import Png, logo_png, png_of
from govtool.documents.texts import lines_of, paragraphs_of

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

SPACER: Final = paragraph("AfterTable", "")
END: Final = paragraph("AfterLast", "")
"""Word wants a paragraph after a table: at the end it is too small to begin a page of its own."""
HEADINGS: Final = 3
NUMBERED: Final = re.compile(r'<wp:docPr id="\d+"')


def docx_of(document: Document) -> bytes:
    """Render a printable document for Word; it is dated as the document is, so that its bytes are always the same."""
    import docx

    word = docx.Document()
    dress(word, document)
    furnish(word, document)
    _describe(word, document)
    body = _letterhead(word, document.letterhead) + _title(document)
    body += "".join(_markup(*block, document, word) for block in held_blocks(document.blocks))
    body = body.removesuffix(SPACER) + END if body.endswith(SPACER) else body
    numbers = count(1)
    body = NUMBERED.sub(lambda _: f'<wp:docPr id="{next(numbers)}"', body)
    text = word.element.xml.replace("<w:body>", f"<w:body>{body}", 1)
    file = io.BytesIO()
    word.save(file)
    return repacked(file.getvalue(), document.dated, {"word/document.xml": text.encode()})


def _title(document: Document) -> str:
    subtitle = paragraph("Subtitle", run(document.subtitle)) if document.subtitle else ""
    reference = paragraph("Reference", run(document.reference)) if document.reference else ""
    return paragraph("Title", run(document.title)) + subtitle + reference


def _markup(block: Block, held: bool, document: Document, word: "WordDocument") -> str:  # noqa: FBT001 # both come together.
    """Write a block; the text of a file is put together as markup, since moving a large table between trees is slow."""
    match block:
        case Heading():
            return paragraph(f"Heading{min(block.level, HEADINGS)}", run(block.text))
        case Paragraph():
            return _paragraphs(block, NEXT if held else "")
        case Listing():
            return "".join(paragraph("ListBullet", runs(lines_of(item))) for item in block.items)
        case Grid():
            caption = paragraph("Caption", run(block.caption)) if block.caption else ""
            spacer = paragraph("AfterTable", "", NEXT) if held else SPACER
            return caption + table_of(block, text_width(document)) + spacer
        case Signatures():
            return signature_table(block, page_words(document.language).signature, text_width(document)) + SPACER
        case Picture():
            legend = paragraph("Legend", run(block.legend)) if block.legend else ""
            kept = NEXT if legend else ""
            return paragraph("Normal", _picture(word, png_of(block), block.described), kept) + legend


def _paragraphs(block: Paragraph, kept: str) -> str:
    style = "Quote" if block.quoted else "Normal"
    strong = run(f"{block.strong} ", strong=True) if block.strong else ""
    first, *others = paragraphs_of(block.text)
    leading = paragraph(style, strong + runs(first), kept if block.text else NEXT)
    return leading + "".join(paragraph(style, runs(lines), kept) for lines in others)


def _picture(word: "WordDocument", png: Png, described: str) -> str:
    """Keep a picture in the file, and write where it stands."""
    from docx.shared import Mm

    inline = word.part.new_pic_inline(io.BytesIO(png.content), Mm(png.width), Mm(png.height))
    inline.docPr.set("descr", described)
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    return f"<w:r><w:drawing>{inline.xml}</w:drawing></w:r>"


def _letterhead(word: "WordDocument", letterhead: Letterhead) -> str:
    logo = ""
    if letterhead.logo is not None:
        logo = paragraph("Letterhead", _picture(word, logo_png(letterhead.logo), letterhead.name))
    lines = "".join(paragraph("Letterhead", run(line)) for line in letterhead.lines)
    return logo + paragraph("Collective", run(letterhead.name)) + lines + paragraph("LetterheadRule", "")


def _describe(word: "WordDocument", document: Document) -> None:
    moment = document.dated.astimezone(datetime.UTC).replace(tzinfo=None)
    about = word.core_properties
    about.title, about.subject, about.author = document.title, document.subtitle, document.letterhead.name
    about.last_modified_by, about.comments, about.identifier = document.letterhead.name, "", document.reference
    about.language = f"{document.language}-{page_words(document.language).region}"
    about.created = about.modified = moment
