"""Coalitions of a game: who decides alone, who can refuse, who counts for nothing, the smallest that win."""

from collections.abc import Callable, Collection, Sequence

from govtool.domain.games import Game, Power, is_winning
from govtool.domain.values import immutable

MOST_STEPS = 20_000
"""Coalitions that may be tried."""
MOST_SEARCHED = 100
"""Players among whom the smallest coalitions are looked for."""
Wins = Callable[[Collection[int]], bool]


@immutable
class Standings:
    """What a game makes of its players, by their ranks from 0.

    dictators: those that win alone and without whom nobody wins.
    alone: those that win alone.
    vetoes: those without whom nobody wins.
    dummies: those that never change the outcome.
    smallest: the coalitions that win and lose when anyone leaves; None when listing them is too long.
    """

    dictators: tuple[int, ...]
    alone: tuple[int, ...]
    vetoes: tuple[int, ...]
    dummies: tuple[int, ...]
    smallest: tuple[tuple[int, ...], ...] | None


def standings_in(game: Game, power: Power) -> Standings:
    """Say what a game of weights makes of its players."""
    heaviest_first = sorted(range(game.players), key=lambda player: [-rule.weights[player] for rule in game.rules])
    return standings_of(lambda coalition: is_winning(game, coalition), power, heaviest_first)


def standings_of(wins: Wins, power: Power, order: Sequence[int]) -> Standings:
    """Say what a game makes of its players.

    order: the players, those that help most first, so that the search is short.
    """
    every = range(len(order))
    alone = tuple(player for player in every if wins((player,)))
    vetoes = tuple(player for player in every if not wins([other for other in every if other != player]))
    return Standings(
        dictators=tuple(player for player in alone if player in vetoes),
        alone=alone,
        vetoes=vetoes,
        dummies=tuple(player for player in every if not power.swings[player]),
        smallest=smallest_winning(wins, order),
    )


def smallest_winning(wins: Wins, order: Sequence[int]) -> tuple[tuple[int, ...], ...] | None:
    """Give the coalitions that win and lose when anyone leaves, in order; None when the search is too long."""
    if len(order) > MOST_SEARCHED:
        return None
    search = _Search(wins, order)
    search.extend((), 0)
    return None if search.steps > MOST_STEPS else tuple(sorted(search.found, key=lambda found: (len(found), found)))


class _Search:
    """A search that adds players one by one, and stops where those left cannot suffice."""

    def __init__(self, wins: Wins, order: Sequence[int]) -> None:
        self.question = wins
        self.order = order
        self.found: list[tuple[int, ...]] = []
        self.steps = 0

    def wins(self, coalition: Collection[int]) -> bool:
        """Say whether a coalition wins, and count the question."""
        self.steps += 1
        return self.question(coalition)

    def extend(self, coalition: tuple[int, ...], start: int) -> None:
        """Look for the smallest coalitions that hold one and some of the players from a place on."""
        if self.wins(coalition):
            if not any(self.wins([other for other in coalition if other != one]) for one in coalition):
                self.found.append(tuple(sorted(coalition)))
            return
        for place in range(start, len(self.order)):
            if self.steps > MOST_STEPS or not self.wins((*coalition, *self.order[place:])):
                return
            self.extend((*coalition, self.order[place]), place + 1)
