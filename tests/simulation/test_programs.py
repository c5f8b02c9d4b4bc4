"""Small linear programs are solved exactly: as a solver in floating point does, and with conditions to the letter."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from govtool.simulation.programs import Condition, least

WHOLE = st.integers(-3, 3)
AMOUNTS = st.fractions(-9, 9, max_denominator=7)
NONE = Fraction(0)


@st.composite
def programs(draw: st.DrawFn) -> tuple[list[int], list[Condition]]:
    """Draw costs and conditions."""
    unknowns = draw(st.integers(1, 5))
    factors = st.lists(WHOLE, min_size=unknowns, max_size=unknowns).map(tuple)
    conditions = st.builds(Condition, factors, AMOUNTS.map(lambda amount: (amount, NONE)))
    costs = draw(st.lists(st.integers(0, 3), min_size=unknowns, max_size=unknowns))
    return costs, draw(st.lists(conditions, min_size=1, max_size=9))


@settings(max_examples=300, deadline=None)
@given(programs())
def test_the_least_cost_is_that_of_a_solver_and_the_unknowns_meet_every_condition(
    program: tuple[list[int], list[Condition]],
) -> None:
    costs, conditions = program
    matrix, most = [one.factors for one in conditions], [float(one.most[0]) for one in conditions]

    found, reference = least(costs, conditions), linprog(costs, A_ub=matrix, b_ub=most)

    assert (found is None) == (reference.status == 2)
    if found is not None:
        unknowns = [amount for amount, _ in found.unknowns]
        sums = [sum(map(Fraction.__mul__, map(Fraction, one.factors), unknowns), NONE) for one in conditions]
        assert float(found.cost[0]) == pytest.approx(reference.fun, abs=1e-7)
        assert min(unknowns) >= 0
        assert all(total <= one.most[0] for total, one in zip(sums, conditions, strict=True))


def test_a_trifle_more_is_told_apart_from_at_least() -> None:
    third = Fraction(1, 3)

    assert least([1], [Condition((-1,), (-third, NONE))]).cost == (third, 0)
    assert least([1], [Condition((-1,), (-third, Fraction(-1)))]).cost == (third, 1)


def test_a_trifle_is_too_much_where_nothing_is_left() -> None:
    at_most = Condition((1,), (Fraction(1, 2), NONE))

    assert least([0], [at_most, Condition((-1,), (Fraction(-1, 2), NONE))]) is not None
    assert least([0], [at_most, Condition((-1,), (Fraction(-1, 2), Fraction(-1)))]) is None
