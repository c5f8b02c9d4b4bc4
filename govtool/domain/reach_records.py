"""The record of games within reach, and of weights for a wanted power: plain values, exact numbers as text."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Final

from govtool.domain.coalition_shapes import smallest_of
from govtool.domain.reached import Reach, Reached
from govtool.domain.records import Json

REACH_FORMAT: Final = 1


def reach_record(colleges: tuple[str, ...], reach: Reach) -> dict[str, Json]:
    """Give the games within reach as plain values; colleges are their numbers, from 1."""
    return {
        "format": REACH_FORMAT,
        "colleges": list(colleges),
        "share": str(reach.threshold.share),
        "comparison": reach.threshold.comparison.value,
        "least": str(reach.bounds[0]),
        "most": str(reach.bounds[1]),
        "weights": None if reach.tried is None else shares(reach.tried),
        "games": [_game_record(game) for game in reach.games],
        "different_games": reach.unlike,
        "games_exchanged": reach.exchanged,
    }


def _game_record(game: Reached) -> dict[str, Json]:
    colleges = range(len(game.weights))
    shapley = game.power.shapley_shubik
    return {
        "smallest_winning_coalitions": [
            [rank + 1 for rank in found] for found in smallest_of(game.winning, len(game.weights))
        ],
        "vetoes": [rank + 1 for rank in colleges if game.winning and all(mask >> rank & 1 for mask in game.winning)],
        "dummies": [rank + 1 for rank in colleges if not game.power.swings[rank]],
        "weights": shares(game.weights),
        "banzhaf": shares(game.power.banzhaf),
        "shapley_shubik": None if shapley is None else shares(shapley),
        "exchanges": game.orders,
        "moved": None if game.moved is None else str(game.moved),
        "is_enough": game.is_enough,
    }


def shares(values: Iterable[Fraction]) -> list[Json]:
    """Give exact numbers as text."""
    return [str(value) for value in values]
