"""Power by halves: every coalition of one half of the players beside every coalition of the other.

Players that weigh the same are counted together, so that a half has as many combinations as there are ways to take some
players of each class. All is exact: whole numbers, or floating-point sums of parts too short to be rounded.
"""

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govtool.domain.games import Game, Power, power_from
from govtool.simulation.classes import Alike, Halves, is_searched

Whole = NDArray[np.int64] | NDArray[np.object_]
Rounded = NDArray[np.float32] | NDArray[np.float64]
PART = 24
"""Bits of the parts in which long counts are cut: sums of 2^29 of them stay exact."""
BLOCK = 2**22
WIDEST_SUM = 2**61
MOST_PLAYERS_COUNTED_SHORT = 48


class Half(NamedTuple):
    """The combinations of one half.

    taken: how many players of each class, one row a class.
    sizes: how many players.
    sums: what they weigh, one row a rule.
    times: in how many ways.
    """

    taken: NDArray[np.int64]
    sizes: NDArray[np.int64]
    sums: Whole
    times: Whole


def power_by_halves(game: Game, halves: Halves) -> Power:
    """Count the swings of each player by size, exactly."""
    players = game.players
    left, right = (_half(classes, game) for classes in halves)
    cross = _searched if is_searched(game) else _multiplied
    beside_left, beside_right = cross(game, left, right)
    winning = np.zeros(players + 1, dtype=object)
    holding: dict[int, list[int]] = {}
    for classes, half, beside in ((halves.left, left, beside_left), (halves.right, right, beside_right)):
        by_size = _by_size(half, beside, players)
        if half is left:
            winning += by_size[-1]
        for alike, held in zip(classes, by_size, strict=False):
            share = [int(count) // len(alike.players) for count in held]
            holding.update(dict.fromkeys(alike.players, share))
    every = [int(count) for count in winning]
    swings = [
        tuple(holding[player][size + 1] - (every[size] - holding[player][size]) for size in range(players))
        for player in range(players)
    ]
    return power_from(swings, sum(every))


def _half(classes: tuple[Alike, ...], game: Game) -> Half:
    rules = len(game.rules)
    heaviest = max((max(abs(rule.quota), sum(rule.weights)) for rule in game.rules), default=0)
    sums = np.zeros((rules, 1), dtype=object if heaviest >= WIDEST_SUM else np.int64)
    times = np.ones(1, dtype=object if game.players >= MOST_PLAYERS_COUNTED_SHORT else np.int64)
    taken = np.zeros((0, 1), dtype=np.int64)
    for alike in classes:
        count = len(alike.players)
        more, before = np.arange(count + 1), times.size
        weights = np.array(alike.weights, dtype=sums.dtype)[:, None] * more
        ways = np.array([math.comb(count, number) for number in range(count + 1)], dtype=times.dtype)
        sums = (sums[:, :, None] + weights[:, None, :]).reshape(rules, -1)
        times = (times[:, None] * ways).reshape(-1)
        taken = np.vstack([np.repeat(taken, count + 1, axis=1), np.tile(more, before)])
    return Half(taken, taken.sum(axis=0), sums, times)


def _by_size(half: Half, beside: Whole, players: int) -> Whole:
    """Give, by size, the winning coalitions weighted by the players taken in each class, and in the last row all.

    beside: for each combination of the half, by size, the combinations of the other half that win beside it.
    """
    factors = np.vstack([half.taken, np.ones_like(half.sizes)]) * half.times
    counted = np.zeros((len(factors), players + 1), dtype=object)
    for size in np.unique(half.sizes):
        these = half.sizes == size
        counted[:, size : size + beside.shape[1]] += factors[:, these] @ beside[these]
    return counted


def _searched(game: Game, left: Half, right: Half) -> tuple[Whole, Whole]:
    """Search, for each combination of a half, where those of the other half begin to win."""
    (rule,) = game.rules
    return _beside(left, right, rule.quota), _beside(right, left, rule.quota)


def _beside(half: Half, other: Half, quota: int) -> Whole:
    order = np.argsort(other.sums[0], kind="stable")
    by_size = np.zeros((order.size + 1, int(other.sizes.max()) + 1), dtype=other.times.dtype)
    by_size[np.arange(order.size), other.sizes[order]] = other.times[order]
    from_here = by_size[::-1].cumsum(axis=0)[::-1]
    beside: Whole = from_here[np.searchsorted(other.sums[0][order], quota - half.sums[0])]
    return beside


def _multiplied(game: Game, left: Half, right: Half) -> tuple[Whole, Whole]:
    """Compare every combination of a half with every one of the other, block by block."""
    met = [_places(left.sums[rank], right.sums[rank], rule.quota) for rank, rule in enumerate(game.rules)]
    kind = np.dtype(np.float32 if left.times.max() == right.times.max() == 1 else np.float64)
    of_left: Rounded = _parts(left).astype(kind)
    of_right: Rounded = _parts(right).astype(kind)
    beside_left = np.zeros((left.times.size, of_right.shape[1]))
    beside_right = np.zeros((right.times.size, of_left.shape[1]))
    rows = max(1, BLOCK // right.times.size)
    for start in range(0, left.times.size, rows):
        block = slice(start, start + rows)
        wins = np.zeros((min(rows, left.times.size - start), right.times.size), dtype=bool)
        for together in game.wins:
            wins |= np.logical_and.reduce([met[rank][1] >= met[rank][0][block, None] for rank in together])
        numbers: Rounded = wins.astype(kind)
        beside_left[block] = numbers @ of_right
        beside_right += numbers.T @ of_left[block]
    return _whole(beside_left, right), _whole(beside_right, left)


def _places(sums: Whole, others: Whole, quota: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Give where each sum would begin to meet the quota among the others, and where each of the others stands."""
    distinct, stands = np.unique(others, return_inverse=True)
    return np.searchsorted(distinct, quota - sums).astype(np.int32), stands.astype(np.int32)


def _parts(half: Half) -> NDArray[np.float64]:
    """Give the ways of each combination in the columns of its size, cut in parts that floating-point sums keep."""
    widest, width = int(half.sizes.max()) + 1, _parts_of(half)
    parts = np.zeros((half.times.size, width, widest))
    rest = half.times
    for rank in range(width):
        parts[np.arange(half.times.size), rank, half.sizes] = (rest % 2**PART).astype(float)
        rest = rest // 2**PART
    return parts.reshape(half.times.size, -1)


def _parts_of(half: Half) -> int:
    return max(1, -(-int(half.times.max()).bit_length() // PART))


def _whole(sums: NDArray[np.float64], other: Half) -> Whole:
    """Put the parts of counts together again."""
    width = _parts_of(other)
    parts = sums.reshape(len(sums), width, -1)
    if width == 1:
        return parts[:, 0].astype(np.int64)
    whole: Whole = np.zeros(parts[:, 0].shape, dtype=object)
    for rank in range(width):
        whole += parts[:, rank].astype(np.int64).astype(object) * 2 ** (PART * rank)
    return whole
