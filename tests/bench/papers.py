"""Papers: documents from values to PDF, against typst alone on the same source."""

import datetime
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import count

from govtool.documents.blocks import Document
from govtool.documents.formats import DocumentFormat, rendered
from govtool.documents.pdf import STANDARDS, TEMPLATES, told
from govtool.documents.pictures import fonts
from govtool.documents.printable import printable
from tests.bench.rows import Pair, Row
from tests.factories.documents import attendance_sheet, minutes

NUMBER = "Document n° 0"
FEW = 11


def prepared(composed: Callable[[], Document]) -> Pair:
    """Give both works; each run prints another number, because typst remembers what it has set before."""
    document = replace(composed(), reference=NUMBER)
    source, numbers = told(printable(document)), count(1)
    return Pair(
        lambda: rendered(replace(document, reference=f"Document n° {next(numbers)}"), DocumentFormat.PDF),
        lambda: alone(source.replace(NUMBER, f"Document n° {next(numbers)}"), document.dated),
    )


def alone(source: str, dated: datetime.datetime) -> None:
    """Have typst set a source that is ready."""
    from typst import Compiler

    inputs = {"document": source}
    compiler = Compiler(
        TEMPLATES / "document.typ", root=TEMPLATES, font_paths=fonts(), ignore_system_fonts=True, sys_inputs=inputs
    )
    compiler.compile(format="pdf", pdf_standards=list(STANDARDS), timestamp=dated)


ROWS = (
    Row(
        name="minutes-pdf",
        measured="minutes of 12 resolutions and 64 attendees, from values to PDF",
        yardstick="typst alone on the same source",
        goal=1.5,
        prepared=partial(prepared, partial(minutes, 12, 64)),
        repetitions=FEW,
    ),
    Row(
        name="attendance-sheet-pdf",
        measured="attendance sheet of 4 000 names, from values to PDF",
        yardstick="typst alone on the same source",
        goal=2,
        prepared=partial(prepared, partial(attendance_sheet, 4_000)),
        repetitions=FEW,
    ),
)
