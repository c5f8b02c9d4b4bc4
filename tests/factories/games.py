"""Games drawn and published, and the power of players counted the slow way: coalition by coalition."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import product
from math import factorial

from hypothesis import strategies as st

from govtool.domain.games import Game, Power, WeightedRule, is_winning, one_rule, weighted_rule
from govtool.domain.thresholds import Comparison

MOST = 7
WEIGHTS = st.sampled_from([1, 2, 6, 40, 10**9, 2**70])


def game_of(quota: int, weights: Sequence[int]) -> Game:
    """Give the game written [quota; weights]."""
    return one_rule(weighted_rule([Fraction(weight) for weight in weights], Fraction(quota), Comparison.AT_LEAST))


@st.composite
def rules(draw: st.DrawFn, players: int) -> WeightedRule:
    """Draw a rule: a number of players, or weights of any size."""
    if draw(st.booleans()):
        return WeightedRule(weights=(1,) * players, quota=draw(st.integers(0, players + 1)))
    top = draw(WEIGHTS)
    weights = draw(st.lists(st.integers(0, top), min_size=players, max_size=players))
    quota = draw(st.fractions(0, sum(weights) + 1, max_denominator=3))
    return weighted_rule([Fraction(weight) for weight in weights], quota, draw(st.sampled_from(Comparison)))


@st.composite
def games(draw: st.DrawFn, most_rules: int = 4) -> Game:
    """Draw a game of a few rules."""
    players, count = draw(st.integers(1, MOST)), draw(st.integers(1, most_rules))
    drawn = tuple(draw(rules(players)) for _ in range(count))
    together = st.lists(st.integers(0, count - 1), min_size=1, max_size=3, unique=True).map(tuple)
    wins = ((0,),) if count == 1 else tuple(draw(st.lists(together, min_size=1, max_size=3)))
    return Game(players=players, rules=drawn, wins=wins)


def power_one_by_one(game: Game) -> Power:
    """Count swings and orders coalition by coalition."""
    return power_where(game.players, lambda coalition: is_winning(game, coalition))


def power_where(players: int, wins: Callable[[list[int]], bool]) -> Power:
    """Count swings and orders coalition by coalition, where a question says which ones win."""
    won = [wins([player for player in range(players) if mask >> player & 1]) for mask in range(2**players)]
    swings, orders = [0] * players, [0] * players
    for mask, player in product(range(2**players), range(players)):
        if not mask >> player & 1 and won[mask | 1 << player] and not won[mask]:
            swings[player] += 1
            orders[player] += factorial(mask.bit_count()) * factorial(players - 1 - mask.bit_count())
    return Power(swings=tuple(swings), orders=tuple(orders), winning=sum(won))
