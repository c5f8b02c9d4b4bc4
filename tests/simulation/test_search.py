"""The best weights for a wanted power are found, and nothing nearer exists."""

from fractions import Fraction
from itertools import permutations
from random import Random

import pytest

from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.wanted import Index
from govtool.simulation.nearest import nearest_other_game
from govtool.simulation.power import power_of
from govtool.simulation.search import candidates, nearest_weights, vectors
from tests.factories.games import game_of

HALF = Threshold(share=Fraction(1, 2), comparison=Comparison.MORE_THAN)


def shares(*texts: str) -> list[Fraction]:
    """Read fractions."""
    return list(map(Fraction, texts))


@pytest.mark.parametrize(
    ("colleges", "games", "made"),
    [
        (3, 2, 204),
        (4, 6, 1_592),
        (5, 19, 3_694),
        (6, 75, 3_692),
        (7, 177, 1_824),
        (8, 130, 434),
        (9, 5, 41),
        (10, 1, 1),
    ],
)
def test_the_games_of_legal_whole_percentages_are_counted(colleges: int, games: int, made: int) -> None:
    known = candidates(colleges, HALF.share, HALF.comparison)

    assert (len(known), sum(candidate.vectors for candidate in known)) == (games, made)


def test_three_colleges_can_have_equal_power_or_a_veto_and_nothing_between() -> None:
    known = candidates(3, HALF.share, HALF.comparison)

    assert {candidate.power.shapley_shubik for candidate in known} == {
        tuple(shares("1/3", "1/3", "1/3")),
        tuple(shares("2/3", "1/6", "1/6")),
    }


@pytest.mark.parametrize("index", list(Index))
def test_no_legal_percentages_come_nearer(index: Index) -> None:
    random = Random(5)
    parts = [random.randint(1, 9) for _ in range(4)]
    target = [Fraction(part, sum(parts)) for part in parts]

    found = nearest_weights(target, HALF, index)

    for percentages in vectors(4):
        power = power_of(game_of(51, percentages))
        assert power is not None
        held = power.banzhaf if index is Index.BANZHAF else power.shapley_shubik or ()
        for exchanged in permutations(held):
            assert sum(abs(one - two) for one, two in zip(exchanged, target, strict=True)) >= found.distance


def test_the_answer_keeps_the_order_of_the_target() -> None:
    found = nearest_weights(shares("1/6", "2/3", "1/6"), HALF, Index.SHAPLEY_SHUBIK)

    assert found.percentages == (25, 50, 25)
    assert found.power == tuple(shares("1/6", "2/3", "1/6"))
    assert found.distance == 0
    assert (found.games, found.vectors) == (2, 204)


def test_the_weights_given_are_the_most_robust_ones() -> None:
    found = nearest_weights(shares("1/3", "1/3", "1/3"), HALF, Index.BANZHAF)

    assert found.percentages == (34, 34, 32)


@pytest.mark.parametrize(
    ("weights", "moved", "is_enough", "coalition", "wins"),
    [
        (("2/5", "2/5", "1/5"), "1/10", True, (0, 2), True),
        (("1/2", "1/4", "1/4"), "0", False, (0,), False),
        (("35/100", "33/100", "32/100"), "15/100", True, (1, 2), True),
        (("60/100", "30/100", "10/100"), "1/10", True, (0,), True),
    ],
)
def test_the_least_weight_that_changes_who_decides(
    weights: tuple[str, ...], moved: str, is_enough: bool, coalition: tuple[int, ...], wins: bool
) -> None:
    nearest = nearest_other_game(shares(*weights), HALF)

    assert nearest is not None
    assert (nearest.moved, nearest.is_enough) == (Fraction(moved), is_enough)
    assert (nearest.coalition, nearest.wins) == (coalition, wins)


def test_one_player_has_no_other_game() -> None:
    assert nearest_other_game([Fraction(1)], HALF) is None
