"""The map of three weights: the triangle of all weights, cut exactly where who decides changes."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from govtool.domain.thresholds import Threshold
from govtool.simulation.regions import Box, winning_in

Corner = tuple[Fraction, ...]
"""A point of the triangle: three weights, shares of 1."""
TRIANGLE: tuple[Corner, ...] = (
    (Fraction(1), Fraction(0), Fraction(0)),
    (Fraction(0), Fraction(1), Fraction(0)),
    (Fraction(0), Fraction(0), Fraction(1)),
)


class Cell(NamedTuple):
    """A part of the triangle in which one game is played, an edge of one, or a corner; its edges may belong to others.

    winning: the coalitions that win inside, each by the bits of its players.
    corners: its corners, one after the other; two for an edge, one for a corner.
    """

    winning: frozenset[int]
    corners: tuple[Corner, ...]


def cells(threshold: Threshold) -> list[Cell]:
    """Cut the triangle where a coalition stands exactly at the threshold."""
    parts = [TRIANGLE]
    for coalition in range(1, 7):
        sides = (_cut(part, coalition, threshold.share, side) for part in parts for side in (1, -1))
        parts = [part for part in sides if len(part) > 2]
    box = Box(3, threshold, (Fraction(0), Fraction(1)))
    return [Cell(winning_in(box, _middle(part)), part) for part in parts]


def borders(threshold: Threshold) -> list[Cell]:
    """Give the edges and the corners of the parts in which a game is played that no part beside them plays.

    An edge has two corners, a corner stands for itself.
    """
    parts = cells(threshold)
    box = Box(3, threshold, (Fraction(0), Fraction(1)))
    edges = {frozenset((one, part.corners[rank - 1])) for part in parts for rank, one in enumerate(part.corners)}
    points = {frozenset((corner,)) for part in parts for corner in part.corners}
    found = [Cell(winning_in(box, _middle(sorted(face))), tuple(sorted(face))) for face in (*edges, *points)]
    own = [face for face in found if face.winning not in _beside(face, parts)]
    corners = [face for face in own if len(face.corners) == 1 and face.winning in _beside(face, own)]
    return sorted((face for face in own if face not in corners), key=lambda face: (-len(face.corners), face.corners))


def _beside(face: Cell, others: Sequence[Cell]) -> set[frozenset[int]]:
    """Give the games of the larger parts that a face belongs to."""
    larger = (other for other in others if len(other.corners) > len(face.corners))
    return {other.winning for other in larger if set(face.corners) <= set(other.corners)}


def legal_part(bounds: tuple[Fraction, Fraction]) -> tuple[Corner, ...]:
    """Give the corners of the weights that lie between two bounds, inclusive."""
    part: Sequence[Corner] = TRIANGLE
    for player in range(3):
        part = _cut(_cut(part, 1 << player, bounds[0], 1), 1 << player, bounds[1], -1)
    return tuple(part)


def _cut(part: Sequence[Corner], coalition: int, share: Fraction, side: int) -> tuple[Corner, ...]:
    """Give the part of a convex part in which a coalition weighs at least a share (side 1) or at most (side -1)."""
    gaps = [side * (_weight(corner, coalition) - share) for corner in part]
    if max(gaps) <= 0:
        return ()
    kept: list[Corner] = []
    for rank, corner in enumerate(part):
        before = rank - 1
        if gaps[before] * gaps[rank] < 0:
            along = gaps[before] / (gaps[before] - gaps[rank])
            kept.append(
                tuple(first + along * (second - first) for first, second in zip(part[before], corner, strict=True))
            )
        if gaps[rank] >= 0:
            kept.append(corner)
    return tuple(kept)


def _weight(corner: Corner, coalition: int) -> Fraction:
    return sum((weight for player, weight in enumerate(corner) if coalition >> player & 1), Fraction(0))


def _middle(part: Sequence[Corner]) -> Corner:
    return tuple(sum(weights, Fraction(0)) / len(part) for weights in zip(*part, strict=True))
