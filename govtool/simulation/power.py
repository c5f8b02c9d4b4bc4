"""Power in a game, by the shortest of the exact ways; nothing is answered when each of them is too long."""

from govtool.domain.games import Game, Power, WeightedRule, one_rule
from govtool.simulation.classes import halves_of, is_short
from govtool.simulation.misses import ask_no_number, misses_of
from govtool.simulation.sums import by_sums_work, power_by_sums, swings_by_sums

MOST_WORK = 600_000_000
"""Additions of short numbers: some seconds."""
QUICK_WORK = 30_000_000
"""The same, for a fraction of a second: less than what loading arrays and crossing halves may take."""


def power_of(game: Game) -> Power | None:
    """Give the swings and orders of every player, exactly; None when no exact way is short enough.

    Where only the orders are too long to count, they are left out.
    """
    mirrored = _mirror(game)
    if mirrored is None:
        return _shortest(game)
    power = _shortest(mirrored)
    if power is None:
        return None
    return Power(swings=power.swings, orders=power.orders, winning=2**game.players - power.winning)


def _mirror(game: Game) -> Game | None:
    """Give the game of blocking, where its quota is smaller: the same swings, those of the coalitions left."""
    if len(game.rules) != 1 or game.wins != ((0,),):
        return None
    (rule,) = game.rules
    quota = sum(rule.weights) - rule.quota + 1
    return one_rule(WeightedRule(weights=rule.weights, quota=quota)) if quota < rule.quota else None


def _shortest(game: Game) -> Power | None:
    misses = misses_of(game)
    by_sums = None if misses is None else by_sums_work(misses, game.players, sizes=True)
    if misses is not None and by_sums is not None and by_sums <= QUICK_WORK:
        return power_by_sums(game, misses)
    halves = halves_of(game)
    if is_short(game, halves):
        from govtool.simulation.halves import power_by_halves

        return power_by_halves(game, halves)
    if misses is not None and by_sums is not None and by_sums <= MOST_WORK:
        return power_by_sums(game, misses)
    if misses is not None and ask_no_number(misses) and by_sums_work(misses, game.players, sizes=False) <= MOST_WORK:
        return swings_by_sums(game, misses)
    return None
