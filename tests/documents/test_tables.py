"""The same rows come out of every kind of table, and no cell becomes a formula."""

import csv
import datetime
import io
import json
import re
import zipfile
from fractions import Fraction

import pytest
from lxml import etree

from govtool.documents.tables import Sheet, TableFormat, decimal_of, tabled

DATED = datetime.datetime(2026, 6, 12, 18, 42, tzinfo=datetime.UTC)
DAY = datetime.date(2026, 6, 12)
RESULTS = Sheet(
    name="Résultats : assemblée du 12 juin [2026]",
    heads=("Résolution", "Collège", "Pour", "Poids", "Le"),
    rows=(
        ("Ouvrir un dépôt ; à La Mézière", "Producteurs", 9, Fraction(2, 5), DAY),
        ('Dire "oui",\nou non', "Consom’acteurs", 90, Fraction(7, 20), DAY),
        ("", "Associations", 0, Fraction(1, 3), DAY),
    ),
)
DANGEROUS = ("=1+1", "+33 6", "-2", "@SUM(A1)", "\t=1", '=HYPERLINK("https://example.org")', "http://example.org", "12")
FORMULAS = Sheet(name="Formules", heads=("=A1",), rows=tuple((text,) for text in DANGEROUS))
MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
HUGE = 123_456_789_012_345_678_901


def rows_of(content: bytes, delimiter: str) -> list[list[str]]:
    """Read CSV."""
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=delimiter))


def part_of(content: bytes, name: str) -> etree._Element:
    """Read a part of a workbook."""
    return etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read(name))


def cells_of(content: bytes) -> list[list[str | float]]:
    """Read the cells of the only sheet of a workbook."""
    texts = ["".join(entry.itertext()) for entry in part_of(content, "xl/sharedStrings.xml")]
    sheet = part_of(content, "xl/worksheets/sheet1.xml")
    return [[_value(cell, texts) for cell in row] for row in sheet.iter(f"{MAIN}row")]


def _value(cell: etree._Element, texts: list[str]) -> str | float:
    written = cell.findtext(f"{MAIN}v")
    return texts[int(written)] if cell.get("t") == "s" else float(written)


def test_csv_for_french_spreadsheets() -> None:
    content = tabled(RESULTS, TableFormat.CSV, DATED)

    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 4
    assert rows_of(content, ";") == [
        ["Résolution", "Collège", "Pour", "Poids", "Le"],
        ["Ouvrir un dépôt ; à La Mézière", "Producteurs", "9", "0,4", "12/06/2026"],
        ['Dire "oui",\nou non', "Consom’acteurs", "90", "0,35", "12/06/2026"],
        ["", "Associations", "0", "0,333333", "12/06/2026"],
    ]


def test_csv_for_programs_is_exact() -> None:
    content = tabled(RESULTS, TableFormat.MACHINE, DATED)

    assert not content.startswith(b"\xef\xbb\xbf")
    assert rows_of(content, ",") == [list(RESULTS.heads), *([str(cell) for cell in row] for row in RESULTS.rows)]


def test_json_is_exact() -> None:
    content = json.loads(tabled(RESULTS, TableFormat.JSON, DATED))

    assert (content["format"], content["name"], content["heads"]) == (1, RESULTS.name, list(RESULTS.heads))
    assert content["rows"] == [[*row[:3], str(row[3]), "2026-06-12"] for row in RESULTS.rows]


def test_a_workbook_holds_real_numbers_and_dates() -> None:
    days = (DAY - datetime.date(1899, 12, 30)).days

    assert cells_of(tabled(RESULTS, TableFormat.XLSX, DATED)) == [
        list(RESULTS.heads),
        ["Ouvrir un dépôt ; à La Mézière", "Producteurs", 9, 0.4, days],
        ['Dire "oui",\nou non', "Consom’acteurs", 90, 0.35, days],
        ["", "Associations", 0, 1 / 3, days],
    ]


def test_the_head_of_a_workbook_stays_in_sight() -> None:
    pane = part_of(tabled(RESULTS, TableFormat.XLSX, DATED), "xl/worksheets/sheet1.xml").find(f".//{MAIN}pane")

    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")


def test_the_name_of_a_sheet_is_one_that_excel_takes() -> None:
    sheet = part_of(tabled(RESULTS, TableFormat.XLSX, DATED), "xl/workbook.xml").find(f".//{MAIN}sheet")

    assert sheet.get("name") == "Résultats  assemblée du 12 juin"


def test_no_cell_of_a_french_csv_is_taken_for_a_formula() -> None:
    content = tabled(FORMULAS, TableFormat.CSV, DATED)

    assert [row[0] for row in rows_of(content, ";")] == [
        "'=A1",
        "'=1+1",
        "'+33 6",
        "'-2",
        "'@SUM(A1)",
        " =1",
        '\'=HYPERLINK("https://example.org")',
        "http://example.org",
        "12",
    ]


def test_no_cell_of_a_workbook_is_a_formula_a_link_or_a_number_unless_it_is_one() -> None:
    content = tabled(FORMULAS, TableFormat.XLSX, DATED)
    sheet = part_of(content, "xl/worksheets/sheet1.xml")

    assert [row[0] for row in cells_of(content)] == ["=A1", *DANGEROUS[:4], " =1", *DANGEROUS[5:]]
    assert [*sheet.iter(f"{MAIN}f"), *sheet.iter(f"{MAIN}hyperlink")] == []


@pytest.mark.parametrize("format", TableFormat)
def test_the_same_rows_give_the_same_bytes(format: TableFormat) -> None:
    assert tabled(RESULTS, format, DATED) == tabled(RESULTS, format, DATED)


@pytest.mark.parametrize("format", TableFormat)
def test_what_nobody_sees_is_taken_out_and_any_name_stays(format: TableFormat) -> None:
    dirty = Sheet(name="N\x00oms", heads=("No\u202em",), rows=(("\x1b王小明\u200b 🌻",),))
    clean = Sheet(name="Noms", heads=("Nom",), rows=(("王小明 🌻",),))

    assert tabled(dirty, format, DATED) == tabled(clean, format, DATED)


def test_a_number_with_more_digits_than_a_spreadsheet_keeps_stays_whole() -> None:
    content = tabled(Sheet(name="Parts", heads=("Parts",), rows=((HUGE,), (10**14,))), TableFormat.XLSX, DATED)

    assert cells_of(content) == [["Parts"], [str(HUGE)], [1e14]]


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "0"),
        (1_028, "1028"),
        (Fraction(2, 3), "0.666667"),
        (Fraction(-1, 2), "-0.5"),
        (Fraction(1, 10**7), "0"),
        (Fraction(-1, 10**7), "0"),
        (Fraction(5, 10**7), "0.000001"),
        (Fraction(1_999_999_999, 10**9), "2"),
    ],
)
def test_a_number_is_rounded_half_up_without_idle_zeros(number: Fraction | int, written: str) -> None:
    assert decimal_of(number) == written


def test_formats_name_their_files() -> None:
    assert [format.ending for format in TableFormat] == [".csv", ".csv", ".xlsx", ".json"]
    assert [re.match(r"\w+/[\w.-]+", format.media_type)[0] for format in TableFormat] == [
        "text/csv",
        "text/csv",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/json",
    ]
