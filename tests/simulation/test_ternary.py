"""The triangle of three weights is cut exactly where who decides changes."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from govtool.domain.thresholds import Comparison, Threshold
from govtool.simulation.regions import LEGAL_BOX
from govtool.simulation.ternary import TRIANGLE, Corner, cells, legal_part


def more_than(share: str) -> Threshold:
    """Ask for more than a share."""
    return Threshold(share=Fraction(share), comparison=Comparison.MORE_THAN)


def surface(corners: Sequence[Corner]) -> Fraction:
    """Give the surface of a part, that of the triangle being 1."""
    pairs = zip(corners, [*corners[1:], corners[0]], strict=True)
    return abs(sum((first[0] * second[1] - second[0] * first[1] for first, second in pairs), Fraction(0)))


@pytest.mark.parametrize(("share", "games"), [("1/2", 4), ("2/3", 9), ("3/4", 10)])
def test_the_parts_of_the_triangle_fill_it_each_with_its_game(share: str, games: int) -> None:
    found = cells(more_than(share))

    assert len({cell.winning for cell in found}) == len(found) == games
    assert sum(surface(cell.corners) for cell in found) == surface(TRIANGLE) == 1


def test_more_than_half_makes_four_equal_triangles() -> None:
    found = cells(more_than("1/2"))

    assert [len(cell.corners) for cell in found] == [3] * 4
    assert {surface(cell.corners) for cell in found} == {Fraction(1, 4)}


def test_the_legal_part_lies_in_the_middle() -> None:
    corners = legal_part(LEGAL_BOX)

    assert len(corners) == 6
    assert set(map(max, corners)) == {Fraction(1, 2)}
    assert set(map(min, corners)) == {Fraction(1, 10)}
