"""Columns: how wide each column of a table is, from what stands in it, the same on every kind of paper."""

import re
from typing import Final

from govtool.documents.blocks import Grid
from govtool.documents.look import has_many_columns, written_from

PAGE: Final = 166
"""Width of the text of an upright page, in millimetres."""
PAGE_LETTERS: Final = 96
MOST_LETTERS: Final = 44
SIGNATURE_LETTERS: Final = 24
AIR: Final = 2
LONGEST_WORD: Final = 30
WIDER: Final = 6
"""One letter more for each so many, or part of it."""
SLACK: Final = 12
"""Columns give up one letter in so many before a number goes on several lines: no word is cut for that."""
SPACE: Final = re.compile(r"[ \n]+")
"""Where a line may be broken: not at the spaces that typography keeps."""


def widths_of(grid: Grid, page: int = PAGE) -> tuple[int, ...]:
    """Give the width of each column, in letters; what counts is how they relate.

    page: the width of the text, in millimetres.

    No word is cut as long as the page is wide enough, even in wider letters than ours, as where an office suite lacks
    them; a number goes on several lines only where a word would be cut for it; what is left goes to the columns that
    have the longest texts, and heads over numbers go on several lines.
    """
    letters, air = PAGE_LETTERS * page // PAGE, 1 if has_many_columns(grid) else AIR
    least = [max(map(_longest_word, column)) + air for column in _columns(grid)]
    whole = [
        max(floor, min(MOST_LETTERS, max(map(len, column)) + air))
        for column, floor in zip(_columns(grid), least, strict=True)
    ]
    if grid.numbers:
        whole[1:] = [_numbers_width(column) + air for column in _columns(grid)[1:]]
    crowded = grid.numbers and least[0] + sum(whole[1:]) > letters + letters // SLACK
    if grid.numbers and not crowded:
        least[1:] = whole[1:]
    if grid.signed:
        by_hand = [*grid.blank, SIGNATURE_LETTERS]
        least[written_from(grid) :] = whole[written_from(grid) :] = by_hand
    wanted = [max(0, length - floor) for length, floor in zip(whole, least, strict=True)]
    left = max(0, letters - sum(least))
    given = _evenly(wanted, left) if crowded else _in_proportion(wanted, left)
    return tuple(floor + more for floor, more in zip(least, given, strict=True))


def _in_proportion(wanted: list[int], left: int) -> list[int]:
    given = min(left, sum(wanted))
    return [want * given // (sum(wanted) or 1) for want in wanted]


def _evenly(wanted: list[int], left: int) -> list[int]:
    """Give each as much as any other, as far as it wants it: those who want little go on one line."""
    given = [0] * len(wanted)
    for done, rank in enumerate(sorted(range(len(wanted)), key=wanted.__getitem__)):
        given[rank] = min(wanted[rank], left // (len(wanted) - done))
        left -= given[rank]
    return given


def _columns(grid: Grid) -> list[tuple[str, ...]]:
    """Give the texts of each column, its head among them."""
    return [tuple(column) for column in zip(grid.heads, *grid.rows, strict=True)]


def _numbers_width(column: tuple[str, ...]) -> int:
    """Give the letters that a column of numbers needs: its head goes on several lines, a number stays on one."""
    head, *numbers = column
    return max(_longest_word(head), min(LONGEST_WORD, _wider(max(map(len, numbers), default=0))))


def _longest_word(text: str) -> int:
    """Give the room of the longest word; one that is longer than a line is cut wherever it must be."""
    return min(LONGEST_WORD, _wider(max(map(len, SPACE.split(text)), default=0)))


def _wider(length: int) -> int:
    """Leave room for letters that are wider than ours."""
    return length + -(-length // WIDER)
