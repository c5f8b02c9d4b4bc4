"""ODT: a document for LibreOffice and its like, written part by part: styles stand in `templates/odt`."""

import datetime
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from string import Template
from typing import Final

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
from govtool.documents.look import (
    ACCENT,
    ALARM,
    INK,
    LETTERS,
    LINE,
    MARGINS,
    PALE,
    QUIET,
    SIGNATURE_HEIGHT,
    SIGNED_ROW,
    held_blocks,
    page_of,
    text_width,
    watermark_of,
)
from govtool.documents.odt_markup import frame, paragraph, runs, signature_table, strong, table_of, text_of, word_across
from govtool.documents.packing import Part, packed
from govtool.documents.pages import page_words
from govtool.documents.pictures import Png, logo_png, png_of
from govtool.documents.texts import lines_of, paragraphs_of

TEMPLATES: Final = Path(__file__).parents[2] / "templates" / "odt"
MEDIA_TYPE: Final = "application/vnd.oasis.opendocument.text"
INKS: Final = {
    "letters": LETTERS,
    "ink": INK,
    "quiet": QUIET,
    "line": LINE,
    "accent": ACCENT,
    "alarm": ALARM,
    "pale": PALE,
}
HEADINGS: Final = 3
MANIFEST: Final = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
SPACER: Final = paragraph("After_20_Table", "")
END: Final = paragraph("After_20_Last", "")
"""A text ends with a paragraph: after a table, one too small to begin a page of its own."""
JOINED: Final = paragraph("After_20_Joined_20_Table", "")


@dataclass(slots=True)
class Draft:
    """A file being written: the styles of its tables, and its pictures."""

    document: Document
    styles: list[str] = field(default_factory=list)
    pictures: list[Part] = field(default_factory=list)

    def table(self, styles: str, markup: str, spacer: str) -> str:
        """Keep the styles of a table, and give the table with what stands below it."""
        self.styles.append(styles)
        return markup + spacer

    def next_table(self) -> str:
        """Name the table to come."""
        return f"Table{len(self.styles) + 1}"

    def picture(self, png: Png, described: str) -> str:
        """Keep a picture, and write where it stands."""
        name = f"Picture{len(self.pictures) + 1}"
        self.pictures.append((f"Pictures/{name}.png", png.content))
        return frame(name, f"Pictures/{name}.png", (png.width, png.height), described)


def odt_of(document: Document) -> bytes:
    """Render a printable document as OpenDocument text; the same document gives the same bytes."""
    draft = Draft(document)
    letterhead = _letterhead(draft, document.letterhead)
    body = letterhead + _title(document) + "".join(_markup(*block, draft) for block in held_blocks(document.blocks))
    body = body.removesuffix(SPACER) + END if body.endswith(SPACER) else body
    content = _filled(
        "content.xml",
        {
            "body": body,
            "table_styles": "".join(draft.styles),
            "opening": "Letterhead" if document.letterhead.logo else "Collective",
            "signed_row": str(SIGNED_ROW),
            "signature_height": str(SIGNATURE_HEIGHT),
        },
    )
    parts = [
        ("mimetype", MEDIA_TYPE.encode()),
        ("content.xml", content),
        ("styles.xml", _filled("styles.xml", _pages(document))),
        ("meta.xml", _filled("meta.xml", _described(document))),
        *draft.pictures,
    ]
    return packed([*parts, ("META-INF/manifest.xml", _manifest(parts))], document.dated)


def _filled(name: str, words: dict[str, str]) -> bytes:
    """Fill a template of a part."""
    return Template((TEMPLATES / name).read_text(encoding="utf-8")).substitute(INKS | words).encode()


def _title(document: Document) -> str:
    subtitle = paragraph("Subtitle", text_of(document.subtitle)) if document.subtitle else ""
    reference = paragraph("Reference", text_of(document.reference)) if document.reference else ""
    return paragraph("Title", text_of(document.title)) + subtitle + reference


def _letterhead(draft: Draft, letterhead: Letterhead) -> str:
    """Write who the document is from; its first paragraph opens the first page."""
    name, logo = text_of(letterhead.name), letterhead.logo
    said = paragraph("Opening", name)
    if logo is not None:
        said = paragraph("Opening", draft.picture(logo_png(logo), letterhead.name)) + paragraph("Collective", name)
    lines = "".join(paragraph("Letterhead", text_of(line)) for line in letterhead.lines)
    return said + lines + paragraph("Letterhead_20_Rule", "")


def _markup(block: Block, held: bool, draft: Draft) -> str:  # noqa: FBT001 # the two come together.
    width = text_width(draft.document)
    match block:
        case Heading():
            level = min(block.level, HEADINGS)
            style = f'text:style-name="Heading_20_{level}" text:outline-level="{level}"'
            return f"<text:h {style}>{text_of(block.text)}</text:h>"
        case Paragraph():
            return _paragraphs(block, "Leading" if held else "Standard")
        case Listing():
            return _listing(block)
        case Grid():
            caption = paragraph("Caption", text_of(block.caption)) if block.caption else ""
            spacer = JOINED if held else SPACER
            return caption + draft.table(*table_of(block, draft.next_table(), width), spacer)
        case Picture():
            legend = paragraph("Legend", text_of(block.legend)) if block.legend else ""
            style = "Leading" if legend else "Standard"
            return paragraph(style, draft.picture(png_of(block), block.described)) + legend
        case Signatures():
            word = page_words(draft.document.language).signature
            return draft.table(*signature_table(block, word, draft.next_table(), width), SPACER)


def _paragraphs(block: Paragraph, plain: str) -> str:
    style = "Quotations" if block.quoted else plain if block.text else "Leading"
    before = f"{strong(block.strong)} " if block.strong else ""
    first, *others = paragraphs_of(block.text)
    return paragraph(style, before + runs(first)) + "".join(paragraph(style, runs(lines)) for lines in others)


def _listing(block: Listing) -> str:
    items = (
        f"<text:list-item>{paragraph('List_20_Item', runs(lines_of(item)))}</text:list-item>" for item in block.items
    )
    return f'<text:list text:style-name="Dashes">{"".join(items)}</text:list>'


def _pages(document: Document) -> dict[str, str]:
    """Give what the styles of pages need: their size, and what stands above and below the text."""
    (across, down), words = page_of(document), page_words(document.language)
    first, others = (_draft(document, rank) if document.watermark else "" for rank in (1, 2))
    before, between, after = map(text_of, words.numbered)
    number = '<text:page-number text:select-page="current">1</text:page-number>'
    numbered = f"{before}{number}{between}<text:page-count>1</text:page-count>{after}"
    facing = f"{text_of(document.letterhead.name)}<text:tab/>{text_of(document.reference)}"
    return {
        "language": document.language,
        "region": words.region,
        "text_width": str(text_width(document)),
        "page_width": str(across),
        "page_height": str(down),
        "orientation": "landscape" if document.landscape else "portrait",
        "side": str(MARGINS[2]),
        "first_head": first or paragraph("Header", ""),
        "head": others + paragraph("Header", facing),
        "foot": paragraph("Footer", f"{text_of(document.title)}<text:tab/>{numbered}"),
    }


def _draft(document: Document, rank: int) -> str:
    """Write the word of a draft above the text, and across the page."""
    word = document.watermark.upper()
    return paragraph("Draft", word_across(rank, word, watermark_of(document)) + text_of(word))


def _described(document: Document) -> dict[str, str]:
    moment = document.dated.astimezone(datetime.UTC).replace(tzinfo=None)
    return {
        "title": escape(document.title),
        "subject": escape(document.subtitle),
        "collective": escape(document.letterhead.name),
        "dated": f"{moment.isoformat(timespec='seconds')}Z",
        "spoken": f"{document.language}-{page_words(document.language).region}",
    }


def _manifest(parts: list[Part]) -> bytes:
    """List the parts of a file, itself first."""
    kinds = {"xml": "text/xml", "png": "image/png"}
    listed = [("/", MEDIA_TYPE), *((name, kinds[name.rpartition(".")[2]]) for name, _ in parts[1:])]
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>' for name, kind in listed
    )
    head = f'<manifest:manifest xmlns:manifest="{MANIFEST}" manifest:version="1.3">'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{head}{entries}</manifest:manifest>'.encode()
