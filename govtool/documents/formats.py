"""Formats: the four ways in which a document leaves, each with its media type and the ending of its file."""

from enum import StrEnum
from typing import Final

from govtool.documents.blocks import Document
from govtool.documents.printable import printable


class DocumentFormat(StrEnum):
    """The formats of a document."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    ODT = "odt"

    @property
    def media_type(self) -> str:
        """The media type, as HTTP and mails name it."""
        return MEDIA_TYPES[self]

    @property
    def ending(self) -> str:
        """The ending of a file, with its dot."""
        return f".{self.value}"


MEDIA_TYPES: Final = {
    DocumentFormat.HTML: "text/html; charset=utf-8",
    DocumentFormat.PDF: "application/pdf",
    DocumentFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    DocumentFormat.ODT: "application/vnd.oasis.opendocument.text",
}


def rendered(document: Document, format: DocumentFormat) -> bytes:
    """Render a document as a file; the same document gives the same bytes.

    What cannot be printed is marked first: `printable` says what.
    """
    ready = printable(document)
    match format:
        case DocumentFormat.HTML:
            from govtool.documents.html import html_of

            return html_of(ready)
        case DocumentFormat.PDF:
            from govtool.documents.pdf import pdf_of

            return pdf_of(ready)
        case DocumentFormat.DOCX:
            from govtool.documents.docx import docx_of

            return docx_of(ready)
        case DocumentFormat.ODT:
            from govtool.documents.odt import odt_of

            return odt_of(ready)
