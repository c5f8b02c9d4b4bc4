"""Blocks: what a document is made of, whatever its format."""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading.

    level: 1 for a part, 2 for what is inside it.
    """

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text; a line break in it stays one.

    strong: words said before it with emphasis; empty when none.
    quoted: whether it is told word for word, as the text of a resolution: it is set apart.
    """

    text: str
    strong: str = ""
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table.

    heads: one a column; the first column names the row, the others are aligned at the end when `numbers` is set.
    numbers: whether the columns after the first hold numbers.
    signed: whether the last column is left empty for signatures, in rows of 12 mm at least.
    blank: for each column left empty before that one, to be filled by hand, how many letters it holds.
    totalled: whether the last row is a total.
    joined: whether it stays on one page with the block that follows, as long as it is short.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: bool = True
    signed: bool = False
    blank: tuple[int, ...] = ()
    totalled: bool = False
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing.

    svg: as markup, with fixed colours.
    described: what it shows, for those who do not see it.
    legend: what its colours and lines mean, said below it; empty when they need no words.
    """

    svg: str
    described: str
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Signatures:
    """Places to sign, one a person."""

    people: tuple[str, ...]


Block = Heading | Paragraph | Listing | Grid | Picture | Signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """The sign of a collective.

    kind: `image/png`, `image/jpeg` or `image/svg+xml`; nothing else can be printed.
    """

    content: bytes
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """Who the document is from.

    lines: seat, registration and the like, one a line.
    """

    name: str
    lines: tuple[str, ...] = ()
    logo: Logo | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file attached to a PDF.

    kind: its media type.
    """

    name: str
    content: bytes
    kind: str
    described: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document ready to be rendered.

    language: `fr` or `en`.
    reference: number in the minute book, or what stands for it in a draft.
    watermark: a word across each page of a draft; empty when sealed.
    dated: the moment of what it tells, which is also the date of the file: the same facts give the same bytes.
    warnings: what was changed to be able to print, for the secretary.
    landscape: whether pages lie on their long side, for wide tables.
    """

    title: str
    subtitle: str
    language: str
    letterhead: Letterhead
    reference: str
    dated: datetime.datetime
    blocks: tuple[Block, ...]
    watermark: str = ""
    attachments: tuple[Attachment, ...] = ()
    warnings: tuple[str, ...] = field(default=())
    landscape: bool = False
