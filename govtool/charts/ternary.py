"""The map of three weights: a triangle cut where who decides changes, the legal weights outlined, points in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from html import escape
from typing import Final

from govtool.charts.drawing import Chart, Table, svg, tenths, words

WIDE: Final = 800
NARROW: Final = 300
Corner = Sequence[Fraction]


@dataclass(frozen=True, slots=True)
class Field:
    """A part of the triangle, an edge or a corner of it: its corners as weights, and who decides there.

    colour: of a college that stands out there; 0 when none does.
    """

    corners: tuple[tuple[Fraction, ...], ...]
    told: str
    colour: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Some weights, and what they are."""

    weights: tuple[Fraction, ...]
    told: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """What the triangle shows.

    names: of the three colleges. legal: the corners of what the law allows. spots: today's weights first.
    """

    names: tuple[str, str, str]
    fields: Sequence[Field]
    legal: Sequence[Corner]
    spots: Sequence[Spot]


def ternary_chart(prefix: str, title: str, shown: Map) -> Chart:
    """Draw the map; the table names each part by who decides in it, and each spot by its weights."""
    told = (*(field.told for field in shown.fields), *(spot.told for spot in shown.spots))
    wide, narrow = _Triangle(150, 40, 500), _Triangle(20, 34, 260)
    return Chart(
        svg(prefix, (WIDE, wide.height), title, ". ".join(told), wide.marks(shown)),
        svg(f"{prefix}-n", (NARROW, narrow.height), title, ". ".join(told), narrow.marks(shown)),
        Table(title, (title,), tuple((sentence,) for sentence in told)),
        ". ".join(told),
    )


@dataclass(frozen=True, slots=True)
class _Triangle:
    """Where the triangle stands: the first college on top, the second at the left, the third at the right."""

    left: int
    top: int
    side: int

    @property
    def tall(self) -> int:
        """The height of the triangle: √3 ÷ 2 of its side, to the unit."""
        return self.side * 866 // 1000

    @property
    def height(self) -> int:
        """The height of the drawing."""
        return self.top + self.tall + 34

    def place(self, corner: Corner) -> str:
        """Give the place of some weights, with one decimal."""
        across = self.left * 10 + tenths(corner[2] + corner[0] / 2, self.side)
        down = self.top * 10 + tenths(1 - corner[0], self.tall)
        return f"{across // 10}.{across % 10},{down // 10}.{down % 10}"

    def field(self, field: Field) -> str:
        """Draw a part, an edge as a thick line, a corner as a small disc."""
        points, told = [self.place(corner) for corner in field.corners], f"<title>{escape(field.told)}</title>"
        if len(points) > 2:
            shade = f"c{field.colour} soft" if field.colour else "plain"
            return f'<polygon class="{shade}" points="{" ".join(points)}">{told}</polygon>'
        if len(points) == 1:
            across, down = points[0].split(",")
            shade = f"c{field.colour}" if field.colour else "corner"
            return f'<circle class="{shade}" cx="{across}" cy="{down}" r="5">{told}</circle>'
        shade = f"s{field.colour}" if field.colour else "inked"
        return f'<polyline class="edge {shade}" points="{" ".join(points)}">{told}</polyline>'

    def marks(self, shown: Map) -> Iterator[str]:
        """Draw the fields, the legal weights, the names and the spots."""
        for field in shown.fields:
            yield self.field(field)
        if shown.legal:
            yield f'<polygon class="legal" points="{" ".join(map(self.place, shown.legal))}"/>'
        bottom = self.top + self.tall + 22
        yield words(self.left + self.side // 2, self.top - 12, shown.names[0], "", "middle")
        yield words(self.left, bottom, shown.names[1])
        yield words(self.left + self.side, bottom, shown.names[2], "", "end")
        for rank, spot in enumerate(shown.spots):
            across, down = self.place(spot.weights).split(",")
            kind = "spot" if rank == 0 else "spot new"
            yield f'<circle class="{kind}" cx="{across}" cy="{down}" r="7"><title>{escape(spot.told)}</title></circle>'
