"""Documents as plain text: every word and figure of the blocks, tables aligned, for a person to read."""

from itertools import zip_longest

from govtool.documents.blocks import Block, Document, Grid, Heading, Listing, Paragraph, Picture, Signatures


def as_text(document: Document) -> str:
    """Write a document as text."""
    top = (document.letterhead.name, document.title, document.subtitle, document.reference, document.watermark)
    parts = ["\n".join(line for line in top if line), *(block_text(block) for block in document.blocks)]
    return "\n\n".join(parts) + "\n"


def block_text(block: Block) -> str:
    """Write one block as text."""
    match block:
        case Heading(level=level, text=text):
            return f"{'#' * level} {text}"
        case Paragraph(text=text, strong=strong, quoted=quoted):
            said = f"{strong} {text}".strip()
            return f"> {said}" if quoted else said
        case Listing(items=items):
            return "\n".join(f"- {item}" for item in items)
        case Grid():
            return grid_text(block)
        case Picture(described=described, legend=legend):
            return f"[{described}]\n{legend}".strip()
        case Signatures(people=people):
            return "\n".join(f"________ {person}" for person in people)


def grid_text(grid: Grid) -> str:
    """Write a table, its columns aligned."""
    rows = (grid.heads, *grid.rows)
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    lines = [" | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    return "\n".join((grid.caption, *lines))


def texts_in(document: Document, kind: type[Block]) -> list[str]:
    """Write the blocks of one kind."""
    return [block_text(block) for block in document.blocks if isinstance(block, kind)]
