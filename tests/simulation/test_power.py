"""Power is exact: every way of counting gives what counting coalition by coalition gives."""

import time
from fractions import Fraction
from random import Random

import pytest
from hypothesis import assume, given, settings

from govtool.domain.games import Game, WeightedRule
from govtool.simulation.classes import halves_of
from govtool.simulation.halves import power_by_halves
from govtool.simulation.misses import ask_no_number, misses_of
from govtool.simulation.power import power_of
from govtool.simulation.sums import by_sums_work, power_by_sums, swings_by_sums
from tests.factories.games import game_of, games, power_one_by_one

MANY = settings(max_examples=300, deadline=None)


@MANY
@given(games())
def test_the_shortest_way_counts_as_one_by_one(game: Game) -> None:
    assert power_of(game) == power_one_by_one(game)


@MANY
@given(games())
def test_halves_count_as_one_by_one(game: Game) -> None:
    assert power_by_halves(game, halves_of(game)) == power_one_by_one(game)


@MANY
@given(games(most_rules=1))
def test_sums_count_as_one_by_one(game: Game) -> None:
    misses = misses_of(game)

    assert misses is not None
    assert power_by_sums(game, misses) == power_one_by_one(game)


@MANY
@given(games())
def test_sums_of_several_rules_count_as_one_by_one(game: Game) -> None:
    misses = misses_of(game)

    assert misses is None or power_by_sums(game, misses) == power_one_by_one(game)


@MANY
@given(games(most_rules=2))
def test_sums_without_sizes_count_the_same_swings(game: Game) -> None:
    misses = misses_of(game) or {}
    assume(misses and ask_no_number(misses) and by_sums_work(misses, game.players, sizes=False) < 100_000)

    assert swings_by_sums(game, misses).swings == power_one_by_one(game).swings


def drawn(players: int, heaviest: int, seed: int = 7) -> list[int]:
    """Draw weights."""
    random = Random(seed)
    return [random.randint(1, heaviest) for _ in range(players)]


@pytest.mark.parametrize(
    ("players", "heaviest", "most_seconds"), [(60, 100, 2), (60, 1, 2), (200, 100, 8), (200, 20, 8), (24, 10**9, 4)]
)
def test_many_players_are_counted_in_a_moment(players: int, heaviest: int, most_seconds: int) -> None:
    weights = drawn(players, heaviest)
    start = time.perf_counter()

    power = power_of(game_of(sum(weights) // 2 + 1, weights))

    assert time.perf_counter() - start < most_seconds
    assert power is not None
    assert sum(power.shapley_shubik or ()) == 1
    assert sum(power.banzhaf) == 1


def test_two_ways_agree_where_one_by_one_is_too_long() -> None:
    game = game_of(8_000, drawn(24, 900))
    misses = misses_of(game)

    assert misses is not None
    assert power_by_sums(game, misses) == power_by_halves(game, halves_of(game))


def test_several_rules_of_many_players_agree_both_ways() -> None:
    weights = tuple(drawn(20, 50))
    rules = (WeightedRule(weights=weights, quota=300), WeightedRule(weights=(1,) * 20, quota=11))
    game = Game(players=20, rules=rules, wins=((0, 1), (1,)))
    misses = misses_of(game)

    assert misses is not None
    assert power_by_sums(game, misses) == power_by_halves(game, halves_of(game))


def test_classes_of_many_players_agree_with_sums() -> None:
    weights = [5] * 30 + [3] * 25 + [1] * 40
    game = game_of(140, weights)
    misses = misses_of(game)

    assert misses is not None
    assert power_by_sums(game, misses) == power_by_halves(game, halves_of(game))


def test_what_is_too_long_is_not_begun() -> None:
    start = time.perf_counter()

    assert power_of(game_of(15 * 10**9, drawn(60, 10**9))) is None
    assert time.perf_counter() - start < 1


def test_a_light_player_beside_heavy_ones_is_no_endless_series() -> None:
    weights = [1, 2**70, 3**50, 5**40, *drawn(40, 10**12)]
    start = time.perf_counter()

    power_of(game_of(sum(weights) // 2, weights))

    assert time.perf_counter() - start < 2


def test_swings_are_given_where_orders_would_take_too_long() -> None:
    power = power_of(game_of(75_000, drawn(150, 2_000)))

    assert power is not None
    assert power.orders is None
    assert power.shapley_shubik is None
    assert sum(power.banzhaf) == 1


def test_a_player_without_weight_has_no_power() -> None:
    power = power_of(game_of(3, [2, 0, 1]))

    assert power is not None
    assert power.banzhaf == (Fraction(1, 2), 0, Fraction(1, 2))
