"""Games: who wins when some vote for and all others against, by weights and quotas."""

import math
from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import Final

from govtool.domain.thresholds import Comparison
from govtool.domain.values import immutable

MOST_PLAYERS: Final = 1000


@immutable
class WeightedRule:
    """A quota of weights, in the smallest whole numbers that say the same.

    weights: one per player.
    quota: what the weights of those who vote for must reach; reaching it exactly is enough.
    """

    weights: tuple[int, ...]
    quota: int


@immutable
class Game:
    """Several rules, and which of them must be met together.

    players: how many there are.
    rules: the quotas.
    wins: ranks of rules; a coalition wins when it meets all the rules of at least one entry.
    """

    players: int
    rules: tuple[WeightedRule, ...]
    wins: tuple[tuple[int, ...], ...]


def weighted_rule(weights: Sequence[Fraction], quota: Fraction, comparison: Comparison) -> WeightedRule:
    """Give the rule in whole numbers: the same coalitions meet it."""
    scale = math.lcm(*(weight.denominator for weight in weights))
    whole = [weight.numerator * (scale // weight.denominator) for weight in weights]
    unit = math.gcd(*whole) or 1
    required = quota * scale / unit
    least = math.floor(required) + 1 if comparison is Comparison.MORE_THAN else math.ceil(required)
    return WeightedRule(weights=tuple(weight // unit for weight in whole), quota=least)


def one_rule(rule: WeightedRule) -> Game:
    """Give the game of one rule alone."""
    return Game(players=len(rule.weights), rules=(rule,), wins=((0,),))


def is_winning(game: Game, coalition: Collection[int]) -> bool:
    """Say whether a coalition, given by the ranks of its players from 0, wins."""
    met = [sum(rule.weights[player] for player in coalition) >= rule.quota for rule in game.rules]
    return any(all(met[rank] for rank in together) for together in game.wins)


@immutable
class Power:
    """What each player can change.

    swings: per player, the coalitions of the others that win with it and lose without it.
    orders: per player, in how many orders of all the players it turns a losing coalition into a winning one; None where
        counting them is too long.
    winning: how many coalitions win.
    """

    swings: tuple[int, ...]
    orders: tuple[int, ...] | None
    winning: int

    @property
    def total_swings(self) -> int:
        """The swings of all players."""
        return sum(self.swings)

    @property
    def banzhaf(self) -> tuple[Fraction, ...]:
        """The share of each player in all swings, 0 when there is none (Banzhaf index)."""
        every = self.total_swings or 1
        return tuple(Fraction(swings, every) for swings in self.swings)

    @property
    def banzhaf_absolute(self) -> tuple[Fraction, ...]:
        """The chance that a player changes the outcome when all others toss a coin (Penrose, Banzhaf)."""
        coalitions = 2 ** (len(self.swings) - 1)
        return tuple(Fraction(swings, coalitions) for swings in self.swings)

    @property
    def shapley_shubik(self) -> tuple[Fraction, ...] | None:
        """The share of the orders in which a player is the one that makes the coalition win."""
        if self.orders is None:
            return None
        every = math.factorial(len(self.swings))
        return tuple(Fraction(orders, every) for orders in self.orders)


def power_from(swings: Sequence[tuple[int, ...]], winning: int) -> Power:
    """Give the power of players from their swings by size.

    swings: per player, how many of its swings have 0, 1, 2… other members.
    """
    players = len(swings)
    arrangements = [math.factorial(size) * math.factorial(players - 1 - size) for size in range(players)]
    orders = {by_size: sum(map(int.__mul__, by_size, arrangements)) for by_size in set(swings)}
    return Power(
        swings=tuple(sum(by_size) for by_size in swings),
        orders=tuple(orders[by_size] for by_size in swings),
        winning=winning,
    )
