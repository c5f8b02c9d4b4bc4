"""Misses: the losing coalitions of a game of several rules, as a signed sum of simpler sets."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from govtool.domain.games import Game, WeightedRule

MOST_RULES = 8


class Misses(NamedTuple):
    """The coalitions that miss several rules at once.

    weights: one per player; empty when only the size counts.
    below: what those weights stay below.
    size_below: what the number of players stays below; more than all of them where no rule asks for a number.
    """

    weights: tuple[int, ...]
    below: int
    size_below: int


def misses_of(game: Game) -> dict[Misses, int] | None:
    """Write the losing coalitions as a signed sum of misses; None when two different weights are missed together.

    A coalition loses when every entry of `wins` has a rule that it misses: the product, over the entries, of
    « misses one of them », multiplied out.
    """
    if len(game.rules) > MOST_RULES:
        return None
    lost: Counter[frozenset[int]] = Counter({frozenset(): 1})
    for together in game.wins:
        product: Counter[frozenset[int]] = Counter()
        for ranks, sign in lost.items():
            _multiply(product, ranks, sign, together)
        lost = product
    terms: Counter[Misses] = Counter()
    for ranks, sign in lost.items():
        missed = _missed_together([game.rules[rank] for rank in sorted(ranks)], game.players)
        if missed is not None:
            terms[missed] += sign
        elif sign:
            return None
    return {missed: sign for missed, sign in terms.items() if sign}


def _multiply(product: Counter[frozenset[int]], ranks: frozenset[int], sign: int, together: Iterable[int]) -> None:
    """Add to a product what one term gives once multiplied by « misses one of these rules »."""
    subsets: list[frozenset[int]] = [frozenset()]
    for rank in sorted(set(together)):
        subsets += [subset | {rank} for subset in subsets]
    for subset in subsets[1:]:
        product[ranks | subset] += sign if len(subset) % 2 else -sign


def _missed_together(rules: Sequence[WeightedRule], players: int) -> Misses | None:
    numbers = [rule.quota for rule in rules if set(rule.weights) == {1}]
    weighted = [rule for rule in rules if set(rule.weights) != {1}]
    weights = {rule.weights for rule in weighted}
    if len(weights) > 1:
        return None
    return Misses(
        weights=next(iter(weights), ()),
        below=min((rule.quota for rule in weighted), default=0),
        size_below=max(min(numbers, default=players + 1), 0),
    )


def ask_no_number(terms: Iterable[Misses]) -> bool:
    """Say whether no rule asks for a number of players, so that sizes need not be told apart."""
    return all(missed.weights and missed.size_below > len(missed.weights) for missed in terms)
