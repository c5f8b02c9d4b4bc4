"""The reader of workbooks (XLSX, ODS), run as a program of its own: bytes in, cells as JSON out.

A workbook of two cells, the first and the last of the sheet, makes the library ask for 500 gigabytes and ends the
program that asked. This one has little memory and little time, so that nobody else ends with it.
"""

import datetime
import io
import json
import sys
from contextlib import suppress
from typing import Final

MEMORY: Final = 512 * 2**20
MOST_COLUMNS: Final = 60
PROTECTED: Final = 3


def cells_of(content: bytes, most_rows: int) -> list[list[str]]:
    """Give the cells of the first sheet in which something is written, from its first row on."""
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python(skip_empty_area=False, nrows=most_rows)
        cells = [[_text(cell) for cell in row[:MOST_COLUMNS]] for row in rows]
        if any(any(row) for row in cells):
            return cells
    return []


def _text(cell: object) -> str:
    """Write a cell as a text: a day as 2026-06-12, a whole number without decimals."""
    match cell:
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime.datetime():
            return cell.date().isoformat()
        case _:
            return str(cell)


def _limit_memory() -> None:
    with suppress(ImportError, ValueError, OSError):  # not every system knows such limits.
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _main() -> int:
    _limit_memory()
    from python_calamine import PasswordError

    try:
        cells = cells_of(sys.stdin.buffer.read(), int(sys.argv[1]))
    except PasswordError:
        return PROTECTED
    sys.stdout.write(json.dumps(cells))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
