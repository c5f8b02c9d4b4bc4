"""Classes of players that weigh the same everywhere, and the two halves that they are shared between."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from govtool.domain.games import Game

WIDEST_PRODUCT = 2**29
LONGEST_SEARCH = 2**17


class Alike(NamedTuple):
    """Players that weigh the same in every rule.

    weights: theirs, one per rule.
    players: their ranks.
    """

    weights: tuple[int, ...]
    players: tuple[int, ...]


class Halves(NamedTuple):
    """The classes shared between two halves with about as many combinations each."""

    left: tuple[Alike, ...]
    right: tuple[Alike, ...]

    @property
    def combinations(self) -> tuple[int, int]:
        """How many ways there are to take some players of each class, in each half."""
        return combinations(self.left), combinations(self.right)


def combinations(classes: Sequence[Alike]) -> int:
    """Count the ways to take some players of each class."""
    return math.prod(len(alike.players) + 1 for alike in classes)


def halves_of(game: Game) -> Halves:
    """Share the classes of a game between two halves."""
    by_weights: dict[tuple[int, ...], list[int]] = {}
    for player in range(game.players):
        by_weights.setdefault(tuple(rule.weights[player] for rule in game.rules), []).append(player)
    classes = [Alike(weights, tuple(players)) for weights, players in by_weights.items()]
    left: list[Alike] = []
    right: list[Alike] = []
    for alike in sorted(classes, key=lambda alike: -len(alike.players)):
        lighter = left if combinations(left) <= combinations(right) else right
        lighter.append(alike)
    return Halves(tuple(left), tuple(right))


def is_searched(game: Game) -> bool:
    """Say whether there is one rule only, so that one half can be sorted and searched."""
    return len(game.rules) == 1


def is_short(game: Game, halves: Halves) -> bool:
    """Say whether crossing two halves is short enough in time and memory."""
    left, right = halves.combinations
    sizes = (game.players // 2 + 1) * (1 + game.players // 50)
    if is_searched(game):
        return max(left, right) * sizes <= LONGEST_SEARCH * 20
    return left * right * max(1, sizes // 15) <= WIDEST_PRODUCT and max(left, right) * sizes <= LONGEST_SEARCH * 20
