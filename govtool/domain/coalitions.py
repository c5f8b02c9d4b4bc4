"""Coalitions of a game: who decides alone, who can refuse, who counts for nothing, the smallest that win."""

from govtool.domain.games import Game, Power, is_winning
from govtool.domain.values import immutable

MOST_STEPS = 20_000


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


def standings_of(game: Game, power: Power) -> Standings:
    """Say what a game makes of its players."""
    every = range(game.players)
    alone = tuple(player for player in every if is_winning(game, (player,)))
    vetoes = tuple(player for player in every if not is_winning(game, [other for other in every if other != player]))
    return Standings(
        dictators=tuple(player for player in alone if player in vetoes),
        alone=alone,
        vetoes=vetoes,
        dummies=tuple(player for player in every if not power.swings[player]),
        smallest=smallest_winning(game),
    )


def smallest_winning(game: Game) -> tuple[tuple[int, ...], ...] | None:
    """Give the coalitions that win and lose when anyone leaves, in order; None when the search is too long."""
    search = _Search(game)
    search.extend((), 0)
    return None if search.steps > MOST_STEPS else tuple(sorted(search.found, key=lambda found: (len(found), found)))


class _Search:
    """A search that adds players one by one, the heaviest first, and stops where those left cannot suffice."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.found: list[tuple[int, ...]] = []
        self.steps = 0
        self.order = sorted(range(game.players), key=lambda player: [-rule.weights[player] for rule in game.rules])

    def extend(self, coalition: tuple[int, ...], start: int) -> None:
        """Look for the smallest coalitions that hold one and some of the players from a place on."""
        self.steps += 1
        if self.steps > MOST_STEPS:
            return
        if is_winning(self.game, coalition):
            if not any(is_winning(self.game, [other for other in coalition if other != one]) for one in coalition):
                self.found.append(tuple(sorted(coalition)))
            return
        for place in range(start, len(self.order)):
            if not is_winning(self.game, (*coalition, *self.order[place:])):
                return
            self.extend((*coalition, self.order[place]), place + 1)
