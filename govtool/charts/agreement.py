"""Agreement: how often two colleges came down on the same side, for each pair of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Final

from govtool.charts.drawing import Chart, Table, lines_of, svg, words, written

WIDE: Final = 800
NARROW: Final = 300
TOP: Final = 30
LETTERS: Final = 26
NARROW_LETTERS: Final = 12
STEPS: Final = 4
PLATE: Final = 26


@dataclass(frozen=True, slots=True)
class Agreement:
    """How two colleges agreed: the share of the polls in which both took a side; None when there was no such poll."""

    share: Fraction | None
    told: str


def agreement_chart(
    prefix: str, title: str, names: Sequence[str], pairs: Sequence[Sequence[Agreement]], corner: str
) -> Chart:
    """Draw a square of colleges against colleges; the more two agree, the fuller their cell, and its figure is in it.

    pairs: one row a college, one cell a college, in the order of the names.
    corner: names the first column of the table.
    """
    rows = tuple((name, *(agreement.told for agreement in row)) for name, row in zip(names, pairs, strict=True))
    told = ". ".join(
        f"{name}, {other}, {pairs[rank][further].told}"
        for rank, name in enumerate(names)
        for further, other in enumerate(names[:rank])
    )
    wide, narrow = _Square(200, 84, LETTERS), _Square(102, (NARROW - 102) // len(names), NARROW_LETTERS)
    return Chart(
        svg(prefix, (WIDE, wide.height(names)), title, told, wide.marks(names, pairs)),
        svg(f"{prefix}-n", (NARROW, narrow.height(names)), title, told, narrow.marks(names, pairs)),
        Table(title, (corner, *names), rows),
        told,
    )


@dataclass(frozen=True, slots=True)
class _Square:
    """Where the cells stand; a college stands beside its row, and above its column by its number."""

    left: int
    cell: int
    letters: int

    def height(self, names: Sequence[str]) -> int:
        """Give the height of the drawing."""
        return TOP + self.cell * len(names)

    def marks(self, names: Sequence[str], pairs: Sequence[Sequence[Agreement]]) -> Iterator[str]:
        """Draw names, numbers and cells."""
        middle = self.cell // 2
        for rank, name in enumerate(names):
            yield words(self.left + rank * self.cell + middle, TOP - 10, str(rank + 1), "quiet", "middle")
            lines = lines_of(f"{rank + 1}. {name}", self.letters)
            yield from written(0, TOP + rank * self.cell + middle, lines)
            for further, agreement in enumerate(pairs[rank]):
                yield from self._drawn(further, rank, agreement)

    def _drawn(self, column: int, row: int, agreement: Agreement) -> Iterator[str]:
        """Draw a cell; its fullness goes by four steps, and the figure is on a plate so that it is always read."""
        left, top, middle = self.left + column * self.cell, TOP + row * self.cell, self.cell // 2
        place = f'x="{left + 2}" y="{top + 2}" width="{self.cell - 4}" height="{self.cell - 4}"'
        if column == row or agreement.share is None:
            yield f'<rect class="frame" {place}/>'
            return
        yield f'<rect class="a{int(agreement.share * STEPS)}" {place}><title>{escape(agreement.told)}</title></rect>'
        plate = f'x="{left + 7}" y="{top + middle - PLATE // 2}" width="{self.cell - 14}" height="{PLATE}"'
        yield f'<rect class="plate" {plate} rx="4"/>'
        yield words(left + middle, top + middle + 5, agreement.told, "quiet", "middle")
