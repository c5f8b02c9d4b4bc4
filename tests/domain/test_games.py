"""Games in whole numbers mean what was stated, and their coalitions are told apart."""

from fractions import Fraction

import pytest

from govtool.domain.coalitions import Standings, standings_in
from govtool.domain.games import Game, Power, WeightedRule, is_winning, one_rule, weighted_rule
from govtool.domain.thresholds import Comparison
from tests.factories.games import game_of, power_one_by_one

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("quota", "comparison", "expected"),
    [
        (Fraction(1, 2), Comparison.AT_LEAST, 2),
        (Fraction(1, 2), Comparison.MORE_THAN, 3),
        (Fraction(49, 100), Comparison.AT_LEAST, 2),
        (Fraction(49, 100), Comparison.MORE_THAN, 2),
        (Fraction(51, 100), Comparison.AT_LEAST, 3),
    ],
)
def test_a_stated_quota_becomes_the_whole_number_that_says_the_same(
    quota: Fraction, comparison: Comparison, expected: int
) -> None:
    rule = weighted_rule([HALF, HALF / 2, HALF / 2], quota, comparison)

    assert rule == WeightedRule(weights=(2, 1, 1), quota=expected)


def test_the_smallest_whole_numbers_are_taken() -> None:
    rule = weighted_rule([Fraction(300), Fraction(200)], Fraction(350), Comparison.AT_LEAST)

    assert rule == WeightedRule(weights=(3, 2), quota=4)


def test_all_the_rules_of_one_entry_are_enough() -> None:
    rules = (WeightedRule(weights=(1, 1, 0), quota=2), WeightedRule(weights=(0, 0, 1), quota=1))

    together = Game(players=3, rules=rules, wins=((0, 1),))
    either = Game(players=3, rules=rules, wins=((0,), (1,)))

    assert [is_winning(together, coalition) for coalition in ((0, 1), (2,), (0, 1, 2))] == [False, False, True]
    assert [is_winning(either, coalition) for coalition in ((0, 1), (2,), (0,))] == [True, True, False]


def standings(game: Game) -> Standings:
    """Say what a game makes of its players, whatever they can change."""
    return standings_in(game, Power(swings=(1,) * game.players, orders=None, winning=1))


def test_the_smallest_winning_coalitions_are_found() -> None:
    assert standings(game_of(51, [50, 25, 25])).smallest == ((0, 1), (0, 2))
    assert standings(game_of(51, [49, 26, 25])).smallest == ((0, 1), (0, 2), (1, 2))
    assert len(standings(game_of(39, [7] * 5 + [1] * 10)).smallest or ()) == 210


def test_too_many_smallest_coalitions_are_not_listed() -> None:
    assert standings(game_of(20, [1] * 40)).smallest is None


def test_a_dictator_is_not_said_to_have_a_veto_beside_others() -> None:
    game = game_of(3, [3, 1, 1])

    found = standings_in(game, power_one_by_one(game))

    assert found.dictators == found.alone == found.vetoes == (0,)
    assert found.dummies == (1, 2)
    assert found.smallest == ((0,),)


def test_where_nobody_can_change_anything_the_shares_are_nothing() -> None:
    power = Power(swings=(0, 0), orders=(0, 0), winning=0)

    assert power.banzhaf == power.banzhaf_absolute == power.shapley_shubik == (0, 0)


def test_one_rule_makes_a_game() -> None:
    assert one_rule(WeightedRule(weights=(1, 1), quota=2)).wins == ((0,),)
