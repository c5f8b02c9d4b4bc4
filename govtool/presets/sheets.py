"""Sheets read as rows of texts: a copied range, CSV of every dialect, XLSX, ODS."""

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from govtool.domain.enlisting import LARGEST_FILE, MOST_ROWS, ListFault, Spread
from govtool.domain.spelling import one_line
from govtool.presets.workbook import PROTECTED

PACKED: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How workbooks begin: those of today, those of before 2007 and those under a password."""

UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")
DELIMITERS: Final = (";", "\t", ",", "|")
STATED: Final = "sep="
READ_ROWS: Final = MOST_ROWS + 100
"""Some more than are taken, so that too many are seen to be too many."""

PATIENCE: Final = 10
NOT_A_SHEET: Final = ListFault(code="not-a-sheet")


def read_sheet(content: bytes) -> Spread | ListFault:
    """Read a file; a fault when it is no sheet, or too large to be read."""
    if len(content) > LARGEST_FILE:
        return ListFault(code="too-large", figures={"allowed": LARGEST_FILE // 1_000_000})
    if content.startswith(PACKED):
        return _workbook(content)
    text = _decoded(content)
    return NOT_A_SHEET if text is None else read_text(text)


def read_text(text: str) -> Spread | ListFault:
    """Read a copied range or the text of a CSV file; the delimiter is the most frequent one in the line of heads."""
    if not _is_text(text):
        return NOT_A_SHEET
    head, _, rest = text.partition("\n")
    if head.casefold().startswith(STATED) and len(head.strip()) == len(STATED) + 1:
        return _rows(rest, head.strip()[-1])
    return _rows(text, _delimiter(text))


def read_rows(text: str) -> Spread | ListFault:
    """Read rows as `written_rows` writes them."""
    return _rows(text, "\t") if _is_text(text) else NOT_A_SHEET


def written_rows(spread: Spread) -> str:
    """Write rows as a copied range, each cell on one line."""
    text = io.StringIO()
    csv.writer(text, delimiter="\t", lineterminator="\n").writerows(spread)
    return text.getvalue()


def _decoded(content: bytes) -> str | None:
    """Give the text of a file: UTF-16 by its mark, else UTF-8, else what Windows wrote in France."""
    encodings = ("utf-16",) if content.startswith(UTF_16) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return None


def _is_text(text: str) -> bool:
    """Say whether a text holds no control character but those of rows and cells."""
    return all((letter >= " " and not "\x7f" <= letter <= "\x9f") or letter in "\t\r\n" for letter in text)


def _delimiter(text: str) -> str:
    head = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=head.count)


def _rows(text: str, delimiter: str) -> Spread | ListFault:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return _spread(reader)
    except csv.Error:
        return NOT_A_SHEET


def _spread(rows: "Iterator[list[str]]") -> Spread:
    """Give rows of cells on one line, without what is empty at the end; reading ends when there are too many."""
    read: list[tuple[str, ...]] = []
    for row in rows:
        read.append(tuple(one_line(cell) for cell in row))
        if len(read) > READ_ROWS:
            break
    while read and not any(read[-1]):
        read.pop()
    return tuple(read)


def _workbook(content: bytes) -> Spread | ListFault:
    """Read a workbook in a program of its own: the library may ask for more memory than there is."""
    program = [sys.executable, "-I", str(Path(__file__).with_name("workbook.py")), str(READ_ROWS)]
    try:
        done = subprocess.run(program, input=content, capture_output=True, check=False, timeout=PATIENCE)  # noqa: S603 - our own program.
    except subprocess.TimeoutExpired:
        return NOT_A_SHEET
    if done.returncode == PROTECTED:
        return ListFault(code="sheet-protected")
    return NOT_A_SHEET if done.returncode else _spread(iter(json.loads(done.stdout)))
