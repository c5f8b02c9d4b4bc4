"""HTML: a document as an article for a page of the application, or as a file that stands by itself."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import cache
from html import escape
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
from govtool.documents.look import held_blocks, is_kept_together, written_from
from govtool.documents.pages import page_words
from govtool.documents.texts import lines_of, paragraphs_of

STYLE: Final = Path(__file__).parents[2] / "static" / "css" / "document.css"
PAPER: Final = """
@page { size: A4%s; margin: 24mm 22mm 22mm; }
body { background: #f2ede3; margin: 0; }
@media print { body { background: none; } }
"""
POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
CLASSES: Final = ("part", "chapter", "section-title")
BREAK: Final = "<br>"


def html_of(document: Document) -> bytes:
    """Render a printable document as one file that loads nothing: its style is in it, and it allows no script."""
    language = f"{document.language}-{page_words(document.language).region}"
    paper = PAPER % (" landscape" if document.landscape else "")
    return (
        f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="author" content="{escape(document.letterhead.name)}">\n'
        f'<meta name="date" content="{document.dated.isoformat()}">\n'
        f"<title>{escape(document.title)}</title>\n<style>{paper}{_style()}</style>\n</head>\n"
        f"<body>\n{article_of(document, 1)}</body>\n</html>\n"
    ).encode()


def article_of(document: Document, top: int) -> str:
    """Render a printable document as an article; `document.css` dresses it.

    top: the level of its title among the headings of the page, 1 or 2.
    """
    draft = f'<p class="draft">{escape(document.watermark)}</p>\n' if document.watermark else ""
    subtitle = f'<p class="subtitle">{escape(document.subtitle)}</p>\n' if document.subtitle else ""
    reference = f'<p class="reference">{escape(document.reference)}</p>\n' if document.reference else ""
    blocks = "".join(_together(group, document, top) for group in groups_of(document.blocks))
    return (
        f'<article class="document" lang="{document.language}">\n{draft}{_letterhead(document.letterhead)}'
        f'<h{top} class="document-title">{escape(document.title)}</h{top}>\n{subtitle}{reference}{blocks}</article>\n'
    )


def groups_of(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """Put what stays on one page together: browsers keep a part whole, but part what only follows it."""
    group: list[Block] = []
    for block, held in held_blocks(blocks):
        group.append(block)
        if not held:
            yield tuple(group)
            group = []
    if group:
        yield tuple(group)


def _together(group: tuple[Block, ...], document: Document, top: int) -> str:
    said = "".join(_block(block, document, top) for block in group)
    return said if len(group) == 1 else f'<div class="together">\n{said}</div>\n'


@cache
def _style() -> str:
    return STYLE.read_text(encoding="utf-8")


def _letterhead(letterhead: Letterhead) -> str:
    logo = ""
    if letterhead.logo is not None:
        logo = _image(letterhead.logo.kind, letterhead.logo.content, letterhead.name)
    lines = "".join(f"<p>{escape(line)}</p>" for line in letterhead.lines)
    said = f'<div><p class="collective">{escape(letterhead.name)}</p>{lines}</div>'
    return f'<div class="letterhead">{logo}{said}</div>\n'


def _image(kind: str, content: bytes, described: str) -> str:
    """Write a picture that is in the page itself, where no script of its own can run."""
    return f'<img alt="{escape(described)}" src="data:{kind};base64,{b64encode(content).decode()}">'


def _block(block: Block, document: Document, top: int) -> str:
    match block:
        case Heading():
            level, kind = min(6, block.level + top), CLASSES[min(block.level, len(CLASSES)) - 1]
            return f'<h{level} class="{kind}">{escape(block.text)}</h{level}>\n'
        case Paragraph():
            return _paragraphs(block)
        case Listing():
            items = "".join(f"<li>{_lines(item)}</li>" for item in block.items)
            return f"<ul>{items}</ul>\n"
        case Grid():
            return _grid(block)
        case Picture():
            drawing = _image("image/svg+xml", block.svg.encode(), block.described)
            legend = f"<figcaption>{escape(block.legend)}</figcaption>" if block.legend else ""
            return f'<figure><div class="wide" {_scrolled(block.described)}>{drawing}</div>{legend}</figure>\n'
        case Signatures():
            word = page_words(document.language).signature
            places = "".join(f"<li>{_lines(person)}<span>{escape(word)}</span></li>" for person in block.people)
            return f'<ul class="signatures">{places}</ul>\n'


def _lines(text: str) -> str:
    return BREAK.join(map(escape, lines_of(text)))


def _paragraphs(block: Paragraph) -> str:
    strong = f'<strong class="strong-words">{escape(block.strong)}</strong> ' if block.strong else ""
    first, *others = (BREAK.join(map(escape, lines)) for lines in paragraphs_of(block.text))
    leading = "<p>" if block.text else '<p class="leading">'
    said = f"{leading}{strong}{first}</p>" + "".join(f"<p>{other}</p>" for other in others)
    return f"<blockquote>{said}</blockquote>\n" if block.quoted else f"{said}\n"


def _grid(grid: Grid) -> str:
    place = "wide kept" if is_kept_together(grid) else "wide"
    kinds = " ".join(name for name in ("numbers", "signed") if getattr(grid, name))
    caption = f"<caption>{escape(grid.caption)}</caption>" if grid.caption else ""
    heads = "".join(f'<th scope="col">{_lines(head)}</th>' for head in grid.heads)
    last = len(grid.rows) - 1
    blank = range(written_from(grid), len(grid.heads) - 1)
    rows = "".join(_row(row, blank, total=grid.totalled and number == last) for number, row in enumerate(grid.rows))
    return (
        f'<div class="{place}" {_scrolled(grid.caption)}><table class="{kinds}">{caption}'
        f"<thead><tr>{heads}</tr></thead>\n"
        f"<tbody>{rows}</tbody></table></div>\n"
    )


def _scrolled(name: str) -> str:
    """Let the keyboard reach what may be wider than the screen."""
    return f'role="group" aria-label="{escape(name)}" tabindex="0"'


def _row(row: tuple[str, ...], blank: range, *, total: bool) -> str:
    first, *others = map(_lines, row)
    plain, empty = "<td>", '<td class="blank">'
    cells = "".join(f"{empty if rank in blank else plain}{cell}</td>" for rank, cell in enumerate(others, 1))
    opening = '<tr class="total">' if total else "<tr>"
    return f'{opening}<th scope="row">{first}</th>{cells}</tr>\n'
