"""Games as they are stated: named players, exact weights, quotas and their comparison, rules that win together."""

from fractions import Fraction

from govtool.domain.games import Game, WeightedRule, weighted_rule
from govtool.domain.thresholds import Comparison
from govtool.domain.values import immutable


@immutable
class StatedRule:
    """A quota of weights as it is stated.

    id: its name.
    quota: what the weights of those who vote for are compared with.
    comparison: `at-least` when reaching the quota exactly is enough, `more-than` when it is not.
    weights: one per player, none below zero.
    """

    id: str
    quota: Fraction
    comparison: Comparison
    weights: tuple[Fraction, ...]

    @property
    def total(self) -> Fraction:
        """The weights of all players together."""
        return sum(self.weights, Fraction(0))

    @property
    def in_whole_numbers(self) -> WeightedRule:
        """The same rule in the smallest whole numbers."""
        return weighted_rule(self.weights, self.quota, self.comparison)

    @property
    def is_always_met(self) -> bool:
        """Whether nobody at all meets it."""
        return self.in_whole_numbers.quota <= 0

    @property
    def is_never_met(self) -> bool:
        """Whether all players together miss it."""
        rule = self.in_whole_numbers
        return rule.quota > sum(rule.weights)


@immutable
class StatedGame:
    """A game as it is stated.

    players: their names, in the order given; numbers from 1 where they have none.
    rules: the quotas.
    wins: ids of rules; a coalition wins when it meets all the rules of at least one entry.
    """

    players: tuple[str, ...]
    rules: tuple[StatedRule, ...]
    wins: tuple[tuple[str, ...], ...]

    @property
    def game(self) -> Game:
        """The game in whole numbers, rules by their rank."""
        ranks = {rule.id: rank for rank, rule in enumerate(self.rules)}
        return Game(
            players=len(self.players),
            rules=tuple(rule.in_whole_numbers for rule in self.rules),
            wins=tuple(tuple(ranks[identity] for identity in together) for together in self.wins),
        )


def numbered(count: int) -> tuple[str, ...]:
    """Name players by their numbers, from 1."""
    return tuple(str(number) for number in range(1, count + 1))
