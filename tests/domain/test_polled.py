"""The carry in whole numbers, made for the search of margins, is the carry of the decision."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import islice
from random import Random

import pytest

from govtool.domain.carry import votes_of
from govtool.domain.polled import polled_colleges, speaking_colleges
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.tally import tally_of
from govtool.domain.weights import Weights, effective_weights
from tests.factories.small_polls import drawn_poll

Carried = dict[str, tuple[Fraction, Fraction]]


def weighted_polls(seed: int) -> Iterator[tuple[DecisionRule, CountSheet, Weights]]:
    """Draw polls without end, those left out in which heads are counted together."""
    random = Random(seed)
    while True:
        rule, sheet = drawn_poll(random)
        weights = effective_weights(rule, sheet)
        if not weights.pooled:
            yield rule, sheet, weights


def fast_carry(rule: DecisionRule, sheet: CountSheet, weights: Weights) -> Carried:
    polled = polled_colleges(rule, sheet, weights, speaking_colleges(rule, sheet))
    unit = unit_of(rule, sheet, weights)
    return {one.id: (one.weigh(one.ballots, 1, 0) * unit, one.weigh(one.ballots, 0, 1) * unit) for one in polled}


def unit_of(rule: DecisionRule, sheet: CountSheet, weights: Weights) -> Fraction:
    """Give what one unit of the whole numbers weighs: the colleges together weigh what they weigh."""
    polled = polled_colleges(rule, sheet, weights, speaking_colleges(rule, sheet))
    full = sum(one.full for one in polled)
    return Fraction(sum(weights.by_college.values()), full or 1)


def plain_carry(rule: DecisionRule, sheet: CountSheet, weights: Weights) -> Carried:
    colleges = tally_of(rule, sheet, weights).colleges
    return {name: (carried.for_, carried.against) for name, carried in colleges.items()}


@pytest.mark.parametrize("seed", range(4))
def test_colleges_carry_the_same_in_whole_numbers(seed: int) -> None:
    polls = list(islice(weighted_polls(seed), 500))

    assert [fast_carry(*poll) for poll in polls] == [plain_carry(*poll) for poll in polls]


@pytest.mark.parametrize("seed", range(4))
def test_ballots_and_bases_are_those_of_the_decision(seed: int) -> None:
    random = Random(seed)
    polls = [drawn_poll(random) for _ in range(300)]

    assert [whole_votes(*poll) for poll in polls] == [plain_votes(*poll) for poll in polls]


def whole_votes(rule: DecisionRule, sheet: CountSheet) -> list[tuple[int, int, int]]:
    polled = polled_colleges(rule, sheet, effective_weights(rule, sheet), speaking_colleges(rule, sheet))
    base = rule.majority.college_base
    return [(one.ballots.for_, one.ballots.against, one.base(one.ballots, base)) for one in polled]


def plain_votes(rule: DecisionRule, sheet: CountSheet) -> list[tuple[int, int, int]]:
    votes = [votes_of(count, rule.weighing, rule.majority.college_base) for count in sheet.colleges]
    return [(own.for_, own.against, own.base) for own in votes]
