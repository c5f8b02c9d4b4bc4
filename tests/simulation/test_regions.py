"""Every game that some weights make is found once, in the numbers that are known."""

from fractions import Fraction
from random import Random

import pytest

from govtool.domain.thresholds import Comparison, Threshold
from govtool.simulation.regions import LEGAL_BOX, SIMPLEX, Box, regions, way_to, winning_in

EVERYWHERE = "everywhere"
LEGAL = "legal"
BOUNDS = {EVERYWHERE: SIMPLEX, LEGAL: LEGAL_BOX}


def box(players: int, share: str, where: str, comparison: Comparison = Comparison.MORE_THAN) -> Box:
    """Ask for more than a share."""
    return Box(players, Threshold(share=Fraction(share), comparison=comparison), BOUNDS[where])


@pytest.mark.parametrize(
    ("share", "players", "where", "games", "exchanged"),
    [
        ("1/2", 3, EVERYWHERE, 4, 10),
        ("1/2", 4, EVERYWHERE, 9, 53),
        ("1/2", 5, EVERYWHERE, 27, 626),
        ("1/2", 6, EVERYWHERE, 138, 22_297),
        ("1/2", 3, LEGAL, 2, 4),
        ("1/2", 4, LEGAL, 6, 31),
        ("1/2", 5, LEGAL, 20, 466),
        ("1/2", 6, LEGAL, 79, 12_231),
        ("1/2", 7, LEGAL, 243, 278_902),
        ("2/3", 3, EVERYWHERE, 4, 10),
        ("2/3", 4, EVERYWHERE, 9, 53),
        ("2/3", 5, EVERYWHERE, 27, 616),
        ("2/3", 3, LEGAL, 3, 7),
        ("2/3", 4, LEGAL, 6, 41),
        ("2/3", 5, LEGAL, 20, 486),
        ("3/4", 5, EVERYWHERE, 26, 596),
        ("3/4", 3, LEGAL, 2, 4),
        ("3/4", 4, LEGAL, 5, 21),
        ("3/4", 5, LEGAL, 12, 236),
    ],
)
def test_the_games_of_a_threshold_are_counted(share: str, players: int, where: str, games: int, exchanged: int) -> None:
    found = regions(box(players, share, where))

    assert (len(found), sum(region.orders for region in found)) == (games, exchanged)
    assert len({region.winning for region in found}) == games


@pytest.mark.parametrize("where", [EVERYWHERE, LEGAL])
def test_the_weights_of_a_game_make_it_and_lie_in_their_bounds(where: str) -> None:
    asked = box(5, "1/2", where)
    least, most = asked.bounds

    found = regions(asked)

    assert all(winning_in(asked, region.weights) == region.winning for region in found)
    assert all(sum(region.weights) == 1 for region in found)
    assert all(least <= weight <= most for region in found for weight in region.weights)


@pytest.mark.parametrize("comparison", list(Comparison))
def test_no_weights_drawn_at_random_make_another_game(comparison: Comparison) -> None:
    asked = box(4, "1/2", EVERYWHERE, comparison)
    known = {region.winning for region in regions(asked)}
    random = Random(11)

    for _ in range(2_000):
        parts = sorted((random.randint(0, 12) for _ in range(4)), reverse=True)
        weights = [Fraction(part, sum(parts) or 1) for part in parts]
        assert not any(parts) or winning_in(asked, weights) in known


def test_bounds_that_no_weights_meet_hold_no_game() -> None:
    assert regions(Box(3, box(3, "1/2", LEGAL).threshold, (Fraction(1, 10), Fraction(3, 10)))) == []


@pytest.mark.parametrize("comparison", list(Comparison))
def test_no_weights_of_a_game_are_nearer_than_the_way_to_it(comparison: Comparison) -> None:
    asked = box(4, "1/2", LEGAL, comparison)
    random = Random(3)
    now = [Fraction(part, 40) for part in (14, 12, 9, 5)]
    ways = {region.winning: way_to(asked, region.winning, now) for region in regions(asked)}
    nearest = dict.fromkeys(ways, Fraction(1))

    for _ in range(20_000):
        parts = sorted((random.randint(4, 20) for _ in range(3)), reverse=True)
        weights = sorted([*(Fraction(part, 40) for part in parts), Fraction(40 - sum(parts), 40)], reverse=True)
        if weights[-1] * 40 >= 4 and weights[0] * 40 <= 20:
            game = winning_in(asked, weights)
            moved = sum(max(one - other, Fraction(0)) for one, other in zip(weights, now, strict=True))
            nearest[game] = min(nearest[game], moved)

    assert all(way.moved <= nearest[game] for game, way in ways.items())
    assert all(way.moved == nearest[game] for game, way in ways.items() if way.is_enough)
    assert [game for game, way in ways.items() if way == (0, True)] == [winning_in(asked, now)]


def test_the_way_to_a_veto_is_reached_exactly_and_the_way_out_of_it_only_come_near_to() -> None:
    asked = box(3, "1/2", LEGAL)
    veto, free = (winning_in(asked, [Fraction(part, 100) for part in parts]) for parts in ((50, 30, 20), (40, 35, 25)))

    assert way_to(asked, veto, [Fraction(2, 5), Fraction(7, 20), Fraction(1, 4)]) == (Fraction(1, 10), True)
    assert way_to(asked, free, [Fraction(1, 2), Fraction(3, 10), Fraction(1, 5)]) == (0, False)


def test_a_game_that_the_bounds_do_not_hold_has_no_way_to_it() -> None:
    asked = box(3, "1/2", LEGAL)
    alone = winning_in(asked, [Fraction(3, 5), Fraction(1, 5), Fraction(1, 5)])

    assert way_to(asked, alone, [Fraction(1, 3)] * 3) is None
