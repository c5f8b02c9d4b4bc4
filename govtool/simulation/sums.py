"""Power by sums: coalitions counted together by what they weigh, whatever the number of players.

A losing coalition stays below a quota, so only the sums below it are followed. The counts by size of the coalitions
with one sum are packed in one whole number, a slot a size, so that adding a player is one shift and one sum.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from operator import add
from typing import NamedTuple

from govtool.domain.games import Game, Power, power_from
from govtool.simulation.misses import Misses

Packed = int
"""Counts by size: the count of size k in the k-th slot; with slots of no bits, the count of all sizes."""
MOST_WORDS = 4_000_000
"""Words of forty bytes that the counts may fill."""
ENDLESS = 10**18
BYTE = 8


class Below(NamedTuple):
    """Coalitions by what they weigh.

    sums: the sums that occur, in order.
    up_to: the counts of all coalitions lighter than each of these sums, and of all of them at the end.
    """

    sums: Sequence[int]
    up_to: Sequence[Packed]

    def lighter(self, limit: int) -> Packed:
        """Count the coalitions that weigh less than a limit."""
        return self.up_to[bisect_left(self.sums, limit)]


class Holding(NamedTuple):
    """Losing coalitions.

    total: all of them.
    held: those that hold each player.
    """

    total: Packed
    held: list[Packed]


def by_sums_work(misses: Mapping[Misses, int], players: int, *, sizes: bool) -> int:
    """Estimate the work in additions of short numbers, endless where the memory would not suffice.

    sizes: whether sizes are told apart.
    """
    length = 1 + (players * players // 300 if sizes else players // 60)
    states = [_states(missed) for missed in misses]
    series = 0 if sizes else sum(_terms(missed) for missed in misses)
    return ENDLESS if max(states, default=0) * length > MOST_WORDS else sum(states) * players * length + series


def _states(misses: Misses) -> int:
    """Bound the number of different sums below the quota."""
    dense, sparse = max(misses.below, 1), 1
    for weight, times in Counter(misses.weights).items():
        sparse *= times + 1 if weight else 1
        if sparse >= dense:
            return dense
    return sparse


def _terms(misses: Misses) -> int:
    """Count the terms of the series that give what each player holds, sizes together."""
    return sum(max(misses.below, 0) // weight for weight in set(misses.weights) if weight)


def power_by_sums(game: Game, misses: Mapping[Misses, int]) -> Power:
    """Count the swings of each player by size, exactly."""
    players = game.players
    slot = BYTE * (players // BYTE + 1)
    whole = _signed(misses, players, slot)
    losing = _unpacked(whole.total, players, slot)
    swings: dict[Packed, tuple[int, ...]] = {}
    for packed in set(whole.held):
        held = _unpacked(packed, players, slot)
        # Coalitions without the player that lose, less those that still lose once it joins.
        swings[packed] = tuple(losing[size] - held[size] - held[size + 1] for size in range(players))
    return power_from([swings[packed] for packed in whole.held], 2**players - sum(losing))


def swings_by_sums(game: Game, misses: Mapping[Misses, int]) -> Power:
    """Count the swings of each player, all sizes together, where telling sizes apart is too long."""
    whole = _signed(misses, game.players, 0)
    swings = tuple(whole.total - 2 * held for held in whole.held)
    return Power(swings=swings, orders=None, winning=2**game.players - whole.total)


def _signed(misses: Mapping[Misses, int], players: int, slot: int) -> Holding:
    total, held = 0, [0] * players
    for missed, sign in misses.items():
        counted = _counted(missed, players, slot)
        total += sign * counted.total
        held = [already + sign * more for already, more in zip(held, counted.held, strict=True)]
    return Holding(total, held)


def _counted(misses: Misses, players: int, slot: int) -> Holding:
    cap = (1 << slot * min(misses.size_below, players + 1)) - 1 if slot else -1
    if not misses.weights:
        total = sum(math.comb(players, size) << size * slot for size in range(players + 1))
        held = sum(math.comb(players - 1, size) << (size + 1) * slot for size in range(players))
        return Holding(total & cap, [held & cap] * players)
    below = _below(misses, slot)
    total = below.lighter(misses.below)
    known = {weight: _held_by(weight, misses, below, slot) & cap for weight in set(misses.weights)}
    return Holding(total & cap, [known[weight] for weight in misses.weights])


def _held_by(weight: int, misses: Misses, below: Below, slot: int) -> Packed:
    """Count the light coalitions that hold one player of a weight.

    They are those that are light without it and leave it room, which are those light enough less those that hold it,
    and so on: a series that ends when no room is left.
    """
    if not weight:
        return (below.lighter(misses.below) // ((1 << slot) + 1)) << slot
    players = len(misses.weights)
    most = (misses.below - 1) // weight
    held = 0
    for times in range(1, (min(most, players) if slot else most) + 1):
        lighter = below.lighter(misses.below - times * weight) << times * slot
        held += lighter if times % 2 else -lighter
    return held & ((1 << slot * (players + 1)) - 1) if slot else held


def _below(misses: Misses, slot: int) -> Below:
    quota = misses.below
    weights = sorted(weight for weight in misses.weights if weight < quota)
    if _states(misses) * 4 > quota:
        counts = _dense(weights, quota, slot)
        return Below(range(len(counts)), list(accumulate(counts, initial=0)))
    by_sum = _sparse(weights, quota, slot)
    sums = sorted(by_sum)
    return Below(sums, list(accumulate((by_sum[total] for total in sums), initial=0)))


def _dense(weights: Sequence[int], quota: int, slot: int) -> list[Packed]:
    counts = [1] if quota > 0 else []
    for weight in weights:
        end, length = min(quota, len(counts) + weight), len(counts)
        joined = [count << slot for count in counts] if slot else counts
        kept = counts[:weight] + [0] * (weight - length)
        kept.extend(map(add, counts[weight:], joined))
        kept.extend(joined[max(length - weight, 0) : end - weight])
        counts = kept[:end]
    return counts


def _sparse(weights: Sequence[int], quota: int, slot: int) -> dict[int, Packed]:
    counts = {0: 1} if quota > 0 else {}
    for weight in weights:
        heavier = {total + weight: count << slot for total, count in counts.items() if total + weight < quota}
        for total, count in heavier.items():
            counts[total] = counts.get(total, 0) + count
    return counts


def _unpacked(packed: Packed, players: int, slot: int) -> list[int]:
    width = slot // BYTE
    written = packed.to_bytes(width * (players + 1), "little")
    return [int.from_bytes(written[width * size : width * (size + 1)], "little") for size in range(players + 1)]
