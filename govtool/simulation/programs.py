"""Small linear programs solved exactly, in whole numbers: where the least cost lies, and whether it is reached.

A condition may ask for more than a number, and not only for at least that number. It then asks for a trifle more, as
small as one likes but not nothing: every number is a pair, an exact one and how many trifles are added to it.
"""

import math
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

Amount = tuple[Fraction, Fraction]
"""An exact number, and how many trifles are added to it."""


class Condition(NamedTuple):
    """A sum that must not exceed an amount.

    factors: whole numbers, one per unknown.
    """

    factors: tuple[int, ...]
    most: Amount


class Least(NamedTuple):
    """The least cost, and where.

    cost: what it comes to; where trifles are added, it is come near to and not reached.
    unknowns: where, each at least 0.
    """

    cost: Amount
    unknowns: tuple[Amount, ...]


class _Tableau:
    """Rows in whole numbers over one denominator; the last row is the cost, the two last columns the amounts.

    Each row says a bound unknown by the free ones; pivots keep every number whole (Edmonds).
    """

    def __init__(self, costs: Sequence[int], conditions: Sequence[Condition]) -> None:
        self.free = list(range(len(costs)))
        self.bound = [len(costs) + rank for rank in range(len(conditions))]
        self.denominator = 1
        # Times the unit of the amounts, the unknowns are whole as well where the conditions allow it.
        amounts = [amount for condition in conditions for amount in condition.most]
        self.unit = math.lcm(*(amount.denominator for amount in amounts))
        self.rows = [
            [*condition.factors, *(int(amount * self.unit) for amount in condition.most)] for condition in conditions
        ]
        self.rows.append([*(-cost for cost in costs), 0, 0])

    def leaving(self) -> int | None:
        """Give the row that asks for a negative unknown; always the first unknown, so that no search is endless."""
        below = [rank for rank in range(len(self.bound)) if (self.rows[rank][-2], self.rows[rank][-1]) < (0, 0)]
        return min(below, key=self.bound.__getitem__, default=None)

    def entering(self, row: int) -> int | None:
        """Give the column that mends a row at the least cost; None where none can."""
        helpful = [column for column in range(len(self.free)) if self.rows[row][column] < 0]
        costs = self.rows[-1]
        return min(
            helpful,
            key=lambda column: (Fraction(costs[column], self.rows[row][column]), self.free[column]),
            default=None,
        )

    def pivot(self, row: int, column: int) -> None:
        """Exchange a bound unknown with a free one."""
        chosen, before = self.rows[row], self.denominator
        turned = chosen[column]
        sign = -1 if turned < 0 else 1
        for rank, other in enumerate(self.rows):
            factor = other[column]
            if rank != row:
                self.rows[rank] = [
                    sign * (number * turned - factor * mate) // before
                    for number, mate in zip(other, chosen, strict=True)
                ]
                self.rows[rank][column] = -sign * factor
        self.rows[row] = [sign * number for number in chosen]
        self.rows[row][column] = sign * before
        self.denominator = sign * turned
        self.free[column], self.bound[row] = self.bound[row], self.free[column]

    def amount(self, row: Sequence[int]) -> Amount:
        """Give the amount of a row."""
        whole = self.denominator * self.unit
        return Fraction(row[-2], whole), Fraction(row[-1], whole)


def least(costs: Sequence[int], conditions: Sequence[Condition]) -> Least | None:
    """Give the least cost at which unknowns, each at least 0, meet every condition; None when none do.

    costs: one per unknown, at least 0.
    """
    tableau = _Tableau(costs, conditions)
    while (row := tableau.leaving()) is not None:
        column = tableau.entering(row)
        if column is None:
            return None
        tableau.pivot(row, column)
    nothing = (Fraction(0), Fraction(0))
    found = {unknown: tableau.amount(tableau.rows[rank]) for rank, unknown in enumerate(tableau.bound)}
    cost = tableau.amount(tableau.rows[-1])
    return Least(cost, tuple(found.get(unknown, nothing) for unknown in range(len(costs))))
