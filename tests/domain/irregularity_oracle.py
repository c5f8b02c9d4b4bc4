"""The oracle of irregularities: every way of withdrawing ballots, decided again one by one, the fewest first."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod

from govtool.domain.decisions import decide
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet

KINDS = ("for_", "against", "abstain", "blank", "null")


def fewest_by_trial(rule: DecisionRule, sheet: CountSheet) -> int | None:
    """Give the fewest ballots whose withdrawal changes the outcome; None when no number of them does."""
    outcome = decide(rule, sheet).outcome
    ways = sorted(product(*map(withdrawals, sheet.colleges)), key=lambda way: sum(map(sum, way)))
    for way in ways:
        left = tuple(map(without, sheet.colleges, way))
        if decide(rule, replace(sheet, colleges=left)).outcome is not outcome:
            return sum(map(sum, way))
    return None


def withdrawals(count: CollegeCount) -> Iterator[tuple[int, ...]]:
    return product(*(range(getattr(count, kind) + 1) for kind in KINDS))


def ways_of(sheet: CountSheet) -> int:
    """Count the ways of withdrawing ballots from a sheet."""
    return prod(getattr(count, kind) + 1 for count in sheet.colleges for kind in KINDS)


def without(count: CollegeCount, ballots: tuple[int, ...]) -> CollegeCount:
    """Withdraw ballots of each kind with those who gave them; where they sat does not matter."""
    fewer = {kind: getattr(count, kind) - number for kind, number in zip(KINDS, ballots, strict=True)}
    return replace(count, present=count.attending - sum(ballots), represented=0, postal=0, **fewer)
