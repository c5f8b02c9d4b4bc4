"""A list of members to be: columns found by name, rows understood, and every fault said with its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from govtool.domain.candidate_cells import CellFault, Read, candidate_of
from govtool.domain.candidates import Candidate, Choices, Known
from govtool.domain.findings import Figure
from govtool.domain.list_columns import Columns, columns_of
from govtool.domain.spelling import folded
from govtool.domain.values import immutable

Spread = tuple[tuple[str, ...], ...]
"""Rows of cells, each a text on one line, from the first row of the sheet on."""

MOST_ROWS: Final = 10_000
LARGEST_FILE: Final = 5_000_000
SEARCHED: Final = 10
"""In how many of the first rows the heads are looked for: a title often stands above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFault:
    """What is wrong in a list, and where.

    code: what, in kebab-case; part of the API.
    row: as the sheet numbers it, from 1; 0 for the whole list.
    key: the column; empty for the whole row.
    """

    code: str
    row: int = 0
    key: str = ""
    figures: Mapping[str, Figure] = field(default_factory=dict)


@immutable
class ListRow:
    """One row as it was understood.

    row: as the sheet numbers it.
    cells: what was written, by column.
    candidate: None when something in the row is wrong.
    is_member: whether a member of this name is there already; the row is passed over.
    """

    row: int
    cells: Mapping[str, str]
    candidate: Candidate | None
    is_member: bool = False


@immutable
class MemberList:
    """A list as it was understood.

    keys: the columns found, in the order of the sheet.
    unread: heads of columns that say nothing of a member.
    """

    keys: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    rows: tuple[ListRow, ...] = ()
    faults: tuple[ListFault, ...] = ()

    @property
    def candidates(self) -> tuple[Candidate, ...]:
        """Those who would become members."""
        return tuple(row.candidate for row in self.rows if row.candidate is not None and not row.is_member)


def understood(spread: Spread, choices: Choices, known: Known, since: date) -> MemberList:
    """Understand a list.

    since: from when on, where the list does not say.
    """
    found = _heads(spread)
    if found is None:
        heads = next((row for row in spread if any(row)), ())
        return MemberList(faults=(ListFault(code="no-name-column", figures={"heads": tuple(filter(None, heads))}),))
    columns, place = found
    lines = [(number, row) for number, row in enumerate(spread[place:], place + 1) if any(row)]
    faults = [ListFault(code="column-twice", row=place, figures={"heads": columns.twice})] if columns.twice else []
    if len(choices.colleges) > 1 and not {"college", "category"} & set(columns.keys):
        names = tuple(choices.colleges.values())
        faults.append(ListFault(code="no-college-column", row=place, figures={"known": names}))
    if not lines:
        faults.append(ListFault(code="no-rows"))
    if len(lines) > MOST_ROWS:
        faults.append(ListFault(code="too-many-rows", figures={"allowed": MOST_ROWS}))
    if faults:
        return MemberList(keys=columns.keys, unread=columns.unread, faults=tuple(faults))
    return _read(columns, lines, choices, Read(known=known, since=since))


def _heads(spread: Spread) -> tuple[Columns, int] | None:
    """Give the columns and the number of their row; None when no row near the top names the members' names."""
    for number, row in enumerate(spread[:SEARCHED], 1):
        columns = columns_of(row)
        if columns.has_name:
            return columns, number
    return None


def _read(columns: Columns, lines: Sequence[tuple[int, tuple[str, ...]]], choices: Choices, read: Read) -> MemberList:
    rows: list[ListRow] = []
    faults: list[ListFault] = []
    for number, row in lines:
        cells = columns.cells_of(row)
        candidate, wrong = candidate_of(cells, choices, read)
        found = [*wrong, *_repeated(candidate, number, read)]
        faults.extend(ListFault(code=one.code, row=number, key=one.key, figures=one.figures) for one in found)
        is_member = bool(candidate.name) and read.known.has_name(candidate.name)
        rows.append(ListRow(row=number, cells=cells, candidate=None if found else candidate, is_member=is_member))
    return MemberList(keys=columns.keys, unread=columns.unread, rows=tuple(rows), faults=tuple(faults))


def _repeated(candidate: Candidate, number: int, read: Read) -> list[CellFault]:
    """Say that a name or an address stood in an earlier row; two people of one name have different addresses."""
    faults: list[CellFault] = []
    name, email = folded(candidate.name) or candidate.name, candidate.email
    row, before = read.names.setdefault(name, (number, email)) if name else (number, email)
    if row != number and not (before and email and before != email):
        faults.append(CellFault(code="name-twice", key="name", figures={"row": row}))
    row = read.emails.setdefault(email, number) if email and not candidate.is_legal else number
    if row != number:
        faults.append(CellFault(code="email-twice", key="email", figures={"row": row}))
    return faults
