"""What all drawings share: the pair of a drawing and its table, escaped text, lengths."""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from html import escape


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
    """A drawing and the table that says the same.

    svg: the drawing, as markup that needs no escaping any more.
    """

    svg: str
    table: Table


def length(share: Fraction, whole: int) -> str:
    """Give a share of a whole number of units as a length with one decimal, rounded half up."""
    tenths = (2 * share.numerator * whole * 10 + share.denominator) // (2 * share.denominator)
    return f"{tenths // 10}.{tenths % 10}"


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


def words(across: str | int, down: int, text: str, kind: str = "", anchor: str = "start") -> str:
    """Write a text at a place."""
    classes = f' class="{kind}"' if kind else ""
    return f'<text x="{across}" y="{down}" text-anchor="{anchor}"{classes}>{escape(text)}</text>'


def hatches(prefix: str, colours: int) -> str:
    """Define one hatch a colour: the side against is hatched, never told by colour alone."""
    angles = (45, 90, 135, 0, 20, 70, 110, 160)
    patterns = (
        f'<pattern id="{prefix}-h{colour}" width="7" height="7" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate({angles[(colour - 1) % len(angles)]})">'
        f'<line class="s{colour}" x1="0" y1="0" x2="0" y2="7" stroke-width="2.4"/></pattern>'
        for colour in range(1, colours + 1)
    )
    return f"<defs>{''.join(patterns)}</defs>"
