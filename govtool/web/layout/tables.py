"""Tables of things that may be many: searched, sorted, page by page, and taken away as they stand on the screen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from flask import request, url_for

from govtool.documents.tables import Cell as Value
from govtool.documents.tables import Sheet, TableFormat
from govtool.web.layout.gate import asking, voice
from govtool.web.layout.inputs import LARGEST
from govtool.wording.sorting import folded

PAGE: Final = 50
LONGEST: Final = 200
TAKEN: Final = (TableFormat.CSV, TableFormat.XLSX, TableFormat.JSON)


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell.

    text: what it says.
    value: what is exported, and sorted by; the text when there is none.
    order_by: what is sorted by where that is not what is exported, as for names.
    address: where it leads; nowhere when empty.
    colour: of a college, from 1 to 8; 0 for none.
    kind: the kind of a chip; empty for plain words.
    """

    text: str
    value: Value = ""
    order_by: str = ""
    address: str = ""
    colour: int = 0
    kind: str = ""

    @property
    def exported(self) -> Value:
        """What the cell is in a file."""
        return self.value or self.text

    @property
    def order(self) -> tuple[int, Value]:
        """What the cell is sorted by: numbers before words."""
        value = self.order_by or self.value or self.text
        return (1, folded(value)) if isinstance(value, str) else (0, value)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in addresses, its name, whether it holds numbers."""

    key: str
    name: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a column.

    sorted: how the table is sorted by it, as `aria-sort` says.
    address: where the table is sorted by it, or the other way round.
    """

    column: Column
    sorted: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A table as a page shows it.

    total: how many rows there are; found: how many answer the search.
    before, after: where the page before and the page after are; empty when there is none.
    carried: what else the address asks, which a search keeps.
    exports: the formats in which what was found can be taken, with their addresses.
    """

    caption: str
    address: str
    query: str
    order: str
    heads: tuple[Head, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: int
    found: int
    page: int
    pages: int
    before: str
    after: str
    carried: tuple[tuple[str, str], ...]
    exports: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """All the rows of a table, and what was asked of them in the address.

    columns: one a cell of each row; the first is the one that everybody sorts by.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]

    @property
    def query(self) -> str:
        """The words searched for."""
        return request.args.get("q", "")[:LONGEST].strip()

    @property
    def order(self) -> str:
        """The key of the column to sort by, after a minus for the other way round; empty for the order given."""
        asked = request.args.get("tri", "")
        return asked if asked.removeprefix("-") in {column.key for column in self.columns} else ""

    def wanted(self) -> list[tuple[Cell, ...]]:
        """Give the rows that hold every word searched for, in the order asked."""
        words = folded(self.query).split()
        found = [row for row in self.rows if _holds(row, words)]
        if self.order:
            rank = [column.key for column in self.columns].index(self.order.removeprefix("-"))
            found.sort(key=lambda row: row[rank].order, reverse=self.order.startswith("-"))
        return found

    def listing(self, endpoint: str, file: str = "") -> Listing:
        """Give one page of the rows wanted.

        endpoint: the page itself; file: the route that gives it as a file, `format` being its last term.
        """
        found, path = self.wanted(), _path(endpoint)
        pages = max(1, -(-len(found) // PAGE))
        page = min(max(1, request.args.get("page", 1, type=int)), pages, LARGEST)
        return Listing(
            caption=self.caption,
            address=path,
            query=self.query,
            order=self.order,
            heads=tuple(self._head(column, path) for column in self.columns),
            rows=tuple(found[(page - 1) * PAGE : page * PAGE]),
            total=len(self.rows),
            found=len(found),
            page=page,
            pages=pages,
            before=self._address(path, page=page - 1) if page > 1 else "",
            after=self._address(path, page=page + 1) if page < pages else "",
            carried=tuple(_carried()),
            exports=tuple((form.value.upper(), self._address(_file(file, form))) for form in TAKEN if file),
        )

    def sheet(self) -> Sheet:
        """Give the rows wanted as a sheet: the same rows in the same order as on the screen."""
        rows = tuple(tuple(cell.exported for cell in row) for row in self.wanted())
        return Sheet(name=self.caption, heads=tuple(column.name for column in self.columns), rows=rows)

    def _head(self, column: Column, path: str) -> Head:
        if self.order == column.key:
            return Head(column, "ascending", self._address(path, tri=f"-{column.key}"))
        how = "descending" if self.order == f"-{column.key}" else "none"
        return Head(column, how, self._address(path, tri=column.key))

    def _address(self, path: str, **terms: str | int) -> str:
        asked = {name: value for name, value in request.args.items() if name not in {"page", *terms}}
        return f"{path}?{urlencode({**asked, **terms})}"


def _carried() -> Iterator[tuple[str, str]]:
    """Give the terms of the address that a search keeps; what cannot be shown is none."""
    for name, value in request.args.items():
        if name not in {"q", "page"} and name.isprintable() and value.isprintable():
            yield name, value


def _path(endpoint: str) -> str:
    """Give the address of a page, inside the collective entered where there is one."""
    entered = asking().door
    return url_for(endpoint) if entered is None else url_for(endpoint, slug=entered.collective.slug)


def _file(endpoint: str, form: TableFormat) -> str:
    entered = asking().door
    if entered is None:
        return url_for(endpoint, format=form.value)
    return url_for(endpoint, slug=entered.collective.slug, format=form.value)


def _holds(row: tuple[Cell, ...], words: Sequence[str]) -> bool:
    told = folded(" ".join(cell.text for cell in row))
    return all(word in told for word in words)


def counted(listing: Listing) -> str:
    """Say how many rows were found, of how many."""
    if listing.found == listing.total:
        return voice().say_many("{count} ligne", "{count} lignes", listing.total)
    return voice().say_many(
        "{count} ligne trouvée sur {total}", "{count} lignes trouvées sur {total}", listing.found, total=listing.total
    )
