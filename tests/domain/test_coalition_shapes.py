"""Coalitions are told by their shape: so many of those that can be exchanged."""

from govtool.domain.coalition_shapes import Shape, alike_in, blocking, smallest_of, smallest_shapes

VETO = {0b011, 0b101, 0b111}
"""The first player and one of two others."""
ALONE = {mask for mask in range(8) if mask & 1}


def test_players_that_change_nothing_when_exchanged_are_alike() -> None:
    assert alike_in(VETO, 3) == ((0,), (1, 2))
    assert alike_in(ALONE, 3) == ((0,), (1, 2))


def test_a_veto_with_one_of_the_others_is_one_shape() -> None:
    assert smallest_shapes(VETO, 3) == (Shape(parts=((1, (0,)), (1, (1, 2)))),)
    assert smallest_shapes(ALONE, 3) == (Shape(parts=((1, (0,)),)),)
    assert smallest_shapes((), 3) == ()


def test_who_refuses_together_has_nothing_adopted() -> None:
    assert smallest_of(blocking(VETO, 3), 3) == ((0,), (1, 2))
    assert smallest_of(blocking(ALONE, 3), 3) == ((0,),)


def test_the_smallest_coalitions_hold_no_smaller_one() -> None:
    assert smallest_of(VETO, 3) == ((0, 1), (0, 2))
    assert smallest_of(range(8), 3) == ((),)
    assert smallest_of((), 3) == ()
