"""What all drawings share: a drawing and its table, escaped text in lines, lengths that add up."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Final

COLOURS: Final = 8
LINE: Final = 17


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a drawing.

    caption: what they are.
    heads: one a column.
    rows: one cell a column, in words.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing, the same one for a narrow page, and the table that says the same.

    svg, narrow: the drawings, as markup that needs no escaping any more.
    told: what they show, in words.
    """

    svg: str
    narrow: str
    table: Table
    told: str


@dataclass(frozen=True, slots=True)
class Span:
    """Where a bar stands.

    left, top, width, height: in units of the drawing.
    """

    left: int
    top: int
    width: int
    height: int

    def at(self, share: Fraction) -> str:
        """Give the place of a share of the bar, with one decimal."""
        return _decimal(self.left * 10 + tenths(share, self.width))

    def part(self, start: Fraction, share: Fraction) -> str:
        """Give the attributes of a part of the bar; parts that follow each other leave no gap and do not overlap."""
        first, last = tenths(start, self.width), tenths(start + share, self.width)
        place = f'x="{_decimal(self.left * 10 + first)}" y="{self.top}"'
        return f'{place} width="{_decimal(last - first)}" height="{self.height}"'


def tenths(share: Fraction, whole: int) -> int:
    """Give a share of a whole number of units in tenths of a unit, rounded half up."""
    return (2 * share.numerator * whole * 10 + share.denominator) // (2 * share.denominator)


def _decimal(number: int) -> str:
    return f"{number // 10}.{number % 10}"


def colour_of(rank: int) -> int:
    """Give the colour of a college by its rank, from 1; further colleges begin again."""
    return (rank - 1) % COLOURS + 1


def svg(prefix: str, size: tuple[int, int], title: str, description: str, marks: Iterable[str]) -> str:
    """Wrap marks as one drawing that says what it is to those who do not see it.

    prefix: starts every id, so that several drawings may stand on one page.
    """
    width, height = size
    return (
        f'<svg class="chart" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{prefix}-t {prefix}-d">'
        f'<title id="{prefix}-t">{escape(title)}</title><desc id="{prefix}-d">{escape(description)}</desc>'
        f"{''.join(marks)}</svg>"
    )


def words(left: str | int, top: int, text: str, kind: str = "", anchor: str = "start") -> str:
    """Write a text at a place; nothing for no text."""
    classes = f' class="{kind}"' if kind else ""
    return f'<text x="{left}" y="{top}" text-anchor="{anchor}"{classes}>{escape(text)}</text>' if text else ""


def lines_of(text: str, letters: int, most: int = 2) -> list[str]:
    """Cut a text into lines of some letters; what does not fit is left out after an ellipsis."""
    return textwrap.wrap(text, letters, max_lines=most, placeholder="…", break_on_hyphens=False)


def written(left: int, top: int, lines: Sequence[str], kind: str = "") -> Iterator[str]:
    """Write lines of text one below the other."""
    yield from (words(left, top + rank * LINE, line, kind) for rank, line in enumerate(lines))


def hatches(prefix: str) -> str:
    """Define one hatch a colour: the side against is hatched, never told by colour alone."""
    angles = (45, 90, 135, 0, 20, 70, 110, 160)
    patterns = (
        f'<pattern id="{prefix}-h{colour}" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({angles[colour - 1]})">'
        f'<line class="s{colour}" x1="0" y1="0" x2="0" y2="7" stroke-width="2.4"/></pattern>'
        for colour in range(1, COLOURS + 1)
    )
    return f"<defs>{''.join(patterns)}</defs>"


def hatched(prefix: str, colour: int, place: str) -> str:
    """Draw a hatched rectangle."""
    return f'<rect class="s{colour}" fill="url(#{prefix}-h{colour})" {place}/>'
