"""Tables to count again with: the same rows as CSV, for a spreadsheet or a machine, as XLSX and as JSON."""

import csv
import datetime
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from govtool.documents.printable import plain
from govtool.domain.spelling import is_formula

if TYPE_CHECKING:
    from xlsxwriter.format import Format as Style
    from xlsxwriter.worksheet import Worksheet

Cell = str | int | Fraction | datetime.date
BOM: Final = "\N{ZERO WIDTH NO-BREAK SPACE}"
DECIMALS: Final = 6
MOST_DIGITS: Final = 15
WRITTEN: Final = {"date": "dd/mm/yyyy", "share": "0.######"}
SHEET_NAME: Final = 31
FORBIDDEN_IN_NAMES: Final = str.maketrans("", "", "[]:*?/\\")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A table of values.

    name: what it is, in a few words.
    heads: one a column.
    rows: one cell a column; a moment is a text, with its zone.
    """

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


class TableFormat(StrEnum):
    """The formats of a table; `csv` is for spreadsheets in French, `machine` is CSV for programs."""

    CSV = "csv"
    MACHINE = "machine"
    XLSX = "xlsx"
    JSON = "json"

    @property
    def media_type(self) -> str:
        """The media type, as HTTP names it."""
        return MEDIA_TYPES[self]

    @property
    def ending(self) -> str:
        """The ending of a file, with its dot."""
        return ".csv" if self is TableFormat.MACHINE else f".{self.value}"


MEDIA_TYPES: Final[Mapping[TableFormat, str]] = {
    TableFormat.CSV: "text/csv; charset=utf-8; header=present",
    TableFormat.MACHINE: "text/csv; charset=utf-8; header=present",
    TableFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    TableFormat.JSON: "application/json",
}


def tabled(sheet: Sheet, format: TableFormat, dated: datetime.datetime) -> bytes:
    """Write a table as a file; the same table gives the same bytes.

    dated: the moment of what it tells.
    """
    clean = _plain(sheet)
    match format:
        case TableFormat.CSV:
            return french_csv_of(clean)
        case TableFormat.MACHINE:
            return machine_csv_of(clean)
        case TableFormat.XLSX:
            return workbook_of((clean,), dated)
        case TableFormat.JSON:
            return json_of(clean)


def _plain(sheet: Sheet) -> Sheet:
    """Take out of the texts what nobody sees."""
    rows = tuple(tuple(plain(cell) if isinstance(cell, str) else cell for cell in row) for row in sheet.rows)
    return Sheet(name=plain(sheet.name), heads=tuple(map(plain, sheet.heads)), rows=rows)


def french_csv_of(sheet: Sheet) -> bytes:
    """Write CSV as French spreadsheets open it by a double click: BOM, semicolons, decimal commas.

    A text that a spreadsheet would take for a formula is written after an apostrophe.
    """
    rows = ([_french(cell) for cell in row] for row in (sheet.heads, *sheet.rows))
    return (BOM + _csv(rows, delimiter=";")).encode()


def machine_csv_of(sheet: Sheet) -> bytes:
    """Write CSV for programs: commas, points, shares exact as 2/3, dates as 2026-06-12.

    Texts are guarded here too: such a file is opened in a spreadsheet sooner or later.
    """
    rows = (
        [guarded(cell) if isinstance(cell, str) else str(cell) for cell in row] for row in (sheet.heads, *sheet.rows)
    )
    return _csv(rows, delimiter=",").encode()


def _csv(rows: Iterable[list[str]], *, delimiter: str) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _french(cell: Cell) -> str:
    if isinstance(cell, str):
        return guarded(cell)
    if isinstance(cell, datetime.date):
        return cell.strftime("%d/%m/%Y")
    return decimal_of(cell).replace(".", ",")


def guarded(text: str) -> str:
    """Put an apostrophe before a text that a spreadsheet would take for a formula."""
    return f"'{text}" if is_formula(text) else text


def decimal_of(number: int | Fraction) -> str:
    """Write a number with a decimal point, rounded half up to six decimals, without idle zeros."""
    exact = Fraction(number)
    scale = 10**DECIMALS
    rounded = (2 * abs(exact.numerator) * scale + exact.denominator) // (2 * exact.denominator)
    whole, rest = divmod(rounded, scale)
    decimals = str(rest).rjust(DECIMALS, "0").rstrip("0")
    sign = "-" if exact < 0 and rounded else ""
    return f"{sign}{whole}" + (f".{decimals}" if decimals else "")


def json_of(sheet: Sheet) -> bytes:
    """Write JSON: heads, then rows; whole numbers are numbers, shares are texts as 2/3, so that nothing is rounded."""
    rows = [[cell if isinstance(cell, int | str) else str(cell) for cell in row] for row in sheet.rows]
    content = {"format": 1, "name": sheet.name, "heads": list(sheet.heads), "rows": rows}
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def workbook_of(sheets: Sequence[Sheet], dated: datetime.datetime) -> bytes:
    """Write a workbook: real numbers and dates, texts never formulas, the heads staying in sight.

    sheets: at least one; the first one names the workbook.
    dated: the moment of what it tells.
    """
    import xlsxwriter

    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(file, options)
    moment = dated.astimezone(datetime.UTC).replace(tzinfo=None)
    book.set_properties({"title": sheets[0].name, "created": moment})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "bottom"})
    styles = {kind: book.add_format({"num_format": written}) for kind, written in WRITTEN.items()}
    for sheet in map(_plain, sheets):
        page = book.add_worksheet(sheet.name.translate(FORBIDDEN_IN_NAMES)[:SHEET_NAME].strip("'") or None)
        page.write_row(0, 0, sheet.heads, head)
        page.freeze_panes(1, 1)
        _write_rows(page, sheet, styles)
        page.autofit()
    book.close()
    return file.getvalue()


def _write_rows(page: "Worksheet", sheet: Sheet, styles: Mapping[str, "Style"]) -> None:
    for number, row in enumerate(sheet.rows, 1):
        for column, cell in enumerate(row):
            _write(page, (number, column), cell, styles)


def _write(page: "Worksheet", place: tuple[int, int], cell: Cell, styles: Mapping[str, "Style"]) -> None:
    """Write a cell as what it is; a number with more digits than a spreadsheet keeps is written as text."""
    if isinstance(cell, str):
        page.write_string(*place, cell)
    elif isinstance(cell, datetime.date):
        page.write_datetime(*place, cell, styles["date"])
    elif isinstance(cell, Fraction):
        page.write_number(*place, float(cell), styles["share"])
    elif abs(cell) < 10**MOST_DIGITS:
        page.write_number(*place, cell)
    else:
        page.write_string(*place, str(cell))
