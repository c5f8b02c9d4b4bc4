"""Shapes of coalitions: players that can be exchanged told together, so that who decides is said in few words."""

from collections.abc import Collection, Iterable
from itertools import combinations

from govtool.domain.values import immutable


@immutable
class Shape:
    """Coalitions of one shape, each just enough to win.

    parts: from each group of players that can be exchanged, by their ranks, so many of them; none of the others.
    """

    parts: tuple[tuple[int, tuple[int, ...]], ...]


def alike_in(winning: Collection[int], players: int) -> tuple[tuple[int, ...], ...]:
    """Give the groups of players that can be exchanged without changing which coalitions win.

    winning: the coalitions that win, each by the bits of its players.
    """
    groups: list[list[int]] = []
    for player in range(players):
        alike = next((group for group in groups if _exchanged(winning, group[0], player) == set(winning)), None)
        if alike is None:
            groups.append([player])
        else:
            alike.append(player)
    return tuple(map(tuple, groups))


def _exchanged(winning: Iterable[int], one: int, other: int) -> set[int]:
    return {mask ^ (1 << one | 1 << other) if (mask >> one ^ mask >> other) & 1 else mask for mask in winning}


def smallest_shapes(winning: Collection[int], players: int) -> tuple[Shape, ...]:
    """Give the shapes of the coalitions that win and lose when anyone leaves, the smallest first."""
    groups = alike_in(winning, players)
    found = {
        tuple(sum(mask >> player & 1 for player in group) for group in groups)
        for mask in winning
        if not any(mask >> player & 1 and mask ^ 1 << player in winning for player in range(players))
    }
    ordered = sorted(found, key=lambda counts: (sum(counts), [-count for count in counts]))
    return tuple(
        Shape(parts=tuple((count, group) for count, group in zip(counts, groups, strict=True) if count))
        for counts in ordered
    )


def blocking(winning: Collection[int], players: int) -> frozenset[int]:
    """Give the coalitions whose refusal is enough to have nothing adopted: those without which the others lose."""
    every = 2**players - 1
    return frozenset(mask for mask in range(2**players) if every ^ mask not in winning)


def smallest_of(coalitions: Collection[int], players: int) -> tuple[tuple[int, ...], ...]:
    """Give the coalitions, by ranks, that hold no smaller one, the smallest first.

    coalitions: by the bits of their players; whoever holds one is one as well.
    """
    ranks = range(players)
    return tuple(
        chosen
        for size in range(players + 1)
        for chosen in combinations(ranks, size)
        if (mask := sum(1 << player for player in chosen)) in coalitions
        and not any(mask ^ 1 << player in coalitions for player in chosen)
    )
