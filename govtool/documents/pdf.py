"""PDF: a document set by typst, in one file for archives (PDF/A-3a) and for every reader (PDF/UA-1)."""

import datetime
import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
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
from govtool.documents.columns import widths_of
from govtool.documents.look import has_many_columns, held_blocks, is_joined, is_kept_together, text_width, written_from
from govtool.documents.pages import page_words
from govtool.documents.pictures import carried, fonts, lettered, logo_png, width_of
from govtool.documents.texts import lines_of, paragraphs_of

TEMPLATES: Final = Path(__file__).parents[2] / "templates" / "pdf"
LONG_LINE: Final = re.compile(r"\S{81,}")
LONG_WORD: Final = re.compile(r"\S{31,}")
PIECES: Final = re.compile(r".{1,12}")
CUT: Final = "\N{ZERO WIDTH SPACE}"
STANDARDS: Final = ("a-3a", "ua-1")
Json = str | float | Sequence["Json"] | Mapping[str, "Json"] | None


def pdf_of(document: Document) -> bytes:
    """Render a printable document as PDF; it is dated as the document is, so that its bytes are always the same."""
    from typst import Compiler

    compiler = Compiler(
        TEMPLATES / "document.typ",
        root=TEMPLATES,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": told(document)},
    )
    moment = document.dated.astimezone(datetime.UTC).replace(microsecond=0)  # typst takes whole seconds only.
    pdf = compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=moment)
    if not isinstance(pdf, bytes):
        raise TypeError("typst gave no file")
    return pdf


def told(document: Document) -> str:
    """Give a document as the JSON that the template reads: what members wrote is never markup."""
    words = page_words(document.language)
    content: dict[str, Json] = {
        "title": document.title,
        "subtitle": document.subtitle,
        "language": document.language,
        "reference": document.reference,
        "watermark": document.watermark,
        "landscape": document.landscape,
        "words": {"numbered": list(words.numbered), "signature": words.signature, "region": words.region},
        "blocks": [_block(*block, text_width(document)) for block in held_blocks(document.blocks)],
        "attachments": [
            {"name": file.name, "content": carried(file.content), "kind": file.kind, "described": file.described}
            for file in document.attachments
        ],
        **_letterhead(document.letterhead),
    }
    return json.dumps(content, ensure_ascii=False)


def _letterhead(letterhead: Letterhead) -> dict[str, Json]:
    logo: Json = None
    if letterhead.logo is not None:
        logo = {"content": carried(logo_png(letterhead.logo).content), "format": "png"}
    return {"collective": letterhead.name, "lines": list(letterhead.lines), "logo": logo}


def _block(block: Block, held: bool, width: int) -> Json:  # noqa: FBT001 # the two come together, for each block.
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text}
        case Paragraph():
            paragraphs = [[_breakable(line, LONG_LINE) for line in lines] for lines in paragraphs_of(block.text)]
            return {
                "kind": "paragraph",
                "strong": block.strong,
                "paragraphs": paragraphs,
                "quoted": block.quoted,
                "held": held,
            }
        case Listing():
            return {"kind": "listing", "items": _lines(block.items)}
        case Grid():
            return _grid(block, width)
        case Picture():
            svg, width = lettered(block.svg), width_of(block)
            return {"kind": "picture", "svg": svg, "described": block.described, "width": width, "legend": block.legend}
        case Signatures():
            return {"kind": "signatures", "people": _lines(block.people)}


def _grid(grid: Grid, width: int) -> Json:
    return {
        "kind": "grid",
        "caption": grid.caption,
        "heads": _lines(grid.heads),
        "rows": [_lines(row) for row in grid.rows],
        "widths": list(widths_of(grid, width)),
        "numbers": grid.numbers,
        "signed": grid.signed,
        "written": written_from(grid),
        "kept": is_kept_together(grid),
        "joined": is_joined(grid),
        "totalled": grid.totalled and bool(grid.rows),
        "size": 8.5 if has_many_columns(grid) else 9.5,
    }


def _lines(texts: tuple[str, ...]) -> list[Json]:
    return [[_breakable(line, LONG_WORD) for line in lines_of(text)] for text in texts]


def _breakable(line: str, endless: re.Pattern[str]) -> str:
    """Let a word that is longer than a line be cut, as an address is: it would run off the page."""
    return endless.sub(lambda word: CUT.join(PIECES.findall(word[0])), line)
