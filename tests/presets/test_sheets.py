"""Sheets of every dialect give the same rows; what is no sheet is said to be none, whatever it does."""

import datetime
import io
import time
import zipfile

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st

from govtool.documents.tables import Sheet, TableFormat, tabled
from govtool.domain.enlisting import LARGEST_FILE, MOST_ROWS, ListFault
from govtool.presets.sheets import read_rows, read_sheet, read_text, written_rows

ROWS = (("Nom", "Prénom", "Collège"), ("Le Goff", "Élise", "Producteurs"), ("Œuf & Cie", "", "Associations"))
DATED = datetime.datetime(2026, 6, 12, tzinfo=datetime.UTC)
CELLS = st.text("abcéœŒ ’'\";,|=+-@€0123", max_size=8).map(lambda text: " ".join(text.split()))


def joined(delimiter: str, ending: str = "\r\n") -> str:
    return "".join(delimiter.join(row) + ending for row in ROWS)


def workbook(*cells: tuple[int, int, object]) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    page, day = book.add_worksheet("Membres"), book.add_format({"num_format": "dd/mm/yyyy"})
    for row, column, cell in cells:
        page.write_datetime(row, column, cell, day) if isinstance(cell, datetime.date) else page.write(
            row, column, cell
        )
    book.close()
    return file.getvalue()


def open_document(rows: tuple[tuple[str, ...], ...]) -> bytes:
    from odfdo import Document, Row, Table

    book = Document("spreadsheet")
    book.body.clear()
    table = Table("Membres")
    for cells in rows:
        row = Row()
        row.set_values(list(cells))
        table.append_row(row)
    book.body.append(table)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        joined(";").encode("utf-8-sig"),
        joined(",").encode(),
        joined(";").encode("cp1252"),
        joined("\t").encode("utf-16"),
        b"\xfe\xff" + joined("\t").encode("utf-16-be"),
        joined("|", "\n").encode(),
        ("sep=,\r\n" + joined(",")).encode(),
        tabled(Sheet(name="Membres", heads=ROWS[0], rows=ROWS[1:]), TableFormat.XLSX, DATED),
        open_document(ROWS),
    ],
    ids=["excel", "utf-8", "windows", "unicode text", "big endian", "bars", "stated", "xlsx", "ods"],
)
def test_every_dialect_gives_the_same_rows(content):
    assert read_sheet(content) == ROWS


def test_what_excel_copies_is_read_with_its_line_breaks_and_quotes():
    pasted = 'Nom\tAdresse\n"Les ""Haies""\nClaires"\tRue 1; bâtiment B\n\n'

    assert read_text(pasted) == (("Nom", "Adresse"), ('Les "Haies" Claires', "Rue 1; bâtiment B"))


def test_a_list_of_one_column_needs_no_delimiter():
    assert read_text("Nom\nÉlise Le Goff\n") == (("Nom",), ("Élise Le Goff",))


def test_days_and_numbers_of_a_workbook_are_read_as_they_are_meant():
    content = workbook((0, 0, "Nom"), (0, 1, "Depuis"), (1, 0, 12.0), (1, 1, datetime.date(2026, 1, 2)), (1, 2, 1.5))

    assert read_sheet(content) == (("Nom", "Depuis", ""), ("12", "2026-01-02", "1.5"))


def test_rows_keep_their_numbers_below_empty_ones():
    assert read_sheet(workbook((2, 1, "Nom"))) == (("", ""), ("", ""), ("", "Nom"))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=4), max_size=5))
def test_rows_that_are_written_are_read_back(rows):
    spread = tuple(tuple(row) for row in rows if any(row))

    assert read_rows(written_rows(spread)) == spread


@pytest.mark.parametrize(
    "content",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)),
        b"PK\x03\x04" + b"x" * 500,
        b"\xd0\xcf\x11\xe0" + b"\0" * 600,
        b"\xff\xfea",
        b"\0\0\0",
        "Nom\0;Prénom".encode(),
        b"Nom\x07",
        "Nom\x81".encode(),
        b"Nom\n" + b"\x81\x8d",
        b'Nom\n"' + b"a" * 200_000,
    ],
    ids=["picture", "broken zip", "old file", "cut", "nothing", "nul", "bell", "control", "no letters", "endless cell"],
)
def test_what_is_no_sheet_is_said_to_be_none(content):
    assert read_sheet(content) == ListFault(code="not-a-sheet")


def test_a_workbook_that_would_fill_the_memory_is_refused_and_we_live_on():
    began = time.monotonic()

    assert read_sheet(workbook((0, 0, "Nom"), (1_048_575, 16_383, "x"))) == ListFault(code="not-a-sheet")
    assert time.monotonic() - began < 5


def bomb(size: int) -> bytes:
    """Pack a workbook whose only cell has `size` million letters."""
    file, sheet = io.BytesIO(), "xl/worksheets/sheet1.xml"
    with (
        zipfile.ZipFile(io.BytesIO(workbook((0, 0, "Nom")))) as sound,
        zipfile.ZipFile(file, "w", 8, True, 1) as packed,
    ):
        [packed.writestr(name, sound.read(name)) for name in sound.namelist() if name != sheet]
        with packed.open(sheet, "w") as out:
            out.write(b'<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>')
            [out.write(b"a" * 1_000_000) for _ in range(size)]
            out.write(b"</t></is></c></row></sheetData></worksheet>")
    return file.getvalue()


def test_a_workbook_that_unpacks_to_more_than_there_is_room_for_is_refused():
    content = bomb(600)

    assert len(content) < LARGEST_FILE
    assert read_sheet(content) == ListFault(code="not-a-sheet")
    assert read_sheet(bomb(1)) != ListFault(code="not-a-sheet")


def test_a_file_that_is_too_large_is_not_read():
    fault = ListFault(code="too-large", figures={"allowed": 5})

    assert read_sheet(b"a" * (LARGEST_FILE + 1)) == fault
    assert read_sheet(b"Nom\n" + b"a" * (LARGEST_FILE - 4)) != fault


def test_reading_ends_soon_after_the_most_rows():
    assert MOST_ROWS < len(read_text("Nom\n" + "Ana\n" * 400_000)) < MOST_ROWS + 200
