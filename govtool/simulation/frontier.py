"""Exact power of members, whatever the rule: the fewest votes that one college needs beside each vote of the others.

The decision is asked for itself. Members of one college are alike, so that a vote is known by its numbers for in each
college; and one more vote for never has a resolution rejected, so that what is to be found is a frontier.
"""

import math
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, product
from typing import NamedTuple

from govtool.domain.college_power import MemberPower, Question

MOST_LINES = 4_000
MOST_MEMBERS = 1_000
MOST_WORK = 40_000_000
SPARE_BITS = 12


class Frontier(NamedTuple):
    """Where a decision turns.

    pivot: the rank of the college whose votes are searched.
    heads: members of each college.
    needed: the fewest votes of the pivot that have the resolution adopted, by the votes of the others in their order;
        one more than its members where they do not suffice.
    """

    pivot: int
    heads: tuple[int, ...]
    needed: dict[tuple[int, ...], int]


def is_short(question: Question) -> bool:
    """Say whether the exact count is a matter of seconds."""
    heads = [question.heads[college] for college in question.filled]
    lines = math.prod(count + 1 for count in heads) // (max(heads, default=0) + 1)
    members = sum(heads)
    return members <= MOST_MEMBERS and lines <= MOST_LINES and lines * members * members <= MOST_WORK


def frontier_of(question: Question) -> Frontier:
    """Find the frontier by deciding; each line begins where a line with one vote less ended."""
    heads = tuple(question.heads[college] for college in question.filled)
    pivot = max(range(len(heads)), key=heads.__getitem__)
    others = heads[:pivot] + heads[pivot + 1 :]
    needed: dict[tuple[int, ...], int] = {}
    for votes in product(*(range(count + 1) for count in others)):
        before = [(*votes[:rank], count - 1, *votes[rank + 1 :]) for rank, count in enumerate(votes) if count]
        most = min((needed[smaller] for smaller in before), default=heads[pivot] + 1)
        needed[votes] = _fewest(question, votes, pivot, most)
    return Frontier(pivot, heads, needed)


def _fewest(question: Question, votes: tuple[int, ...], pivot: int, most: int) -> int:
    """Give the fewest votes of the pivot that suffice, knowing that `most` do."""
    least, step = most, 1
    while least > 0 and question.is_adopted((*votes[:pivot], max(least - step, 0), *votes[pivot:])):
        least, step = max(least - step, 0), step * 2
    low, high = max(least - step, -1), least
    while high - low > 1:
        middle = (low + high) // 2
        if question.is_adopted((*votes[:pivot], middle, *votes[pivot:])):
            high = middle
        else:
            low = middle
    return high


def exact_powers(question: Question) -> tuple[MemberPower, ...]:
    """Count swings and orders of one member of each college.

    Counts by size are packed in whole numbers, a slot a size.
    """
    frontier = frontier_of(question)
    heads = frontier.heads
    members, slot = sum(heads), sum(heads) + SPARE_BITS
    pivot = heads[frontier.pivot]
    winning, holding = 0, [0] * len(heads)
    all_from = _from(pivot, slot, 0)
    one_from = _from(pivot - 1, slot, 1)
    for votes, needed in frontier.needed.items():
        ways = math.prod(map(math.comb, heads[: frontier.pivot] + heads[frontier.pivot + 1 :], votes))
        shifted = sum(votes) * slot
        winning += ways * all_from[needed] << shifted
        holding[frontier.pivot] += ways * one_from[max(needed - 1, 0)] << shifted
        for rank, count in _others(frontier.pivot, votes):
            # One given member of a college is in count / heads of its coalitions of that size.
            holding[rank] += ways * count * all_from[needed] << shifted
    held = [
        _unpacked(packed, slot, members, 1 if rank == frontier.pivot else heads[rank])
        for rank, packed in enumerate(holding)
    ]
    every = _unpacked(winning, slot, members, 1)
    return tuple(_power(every, by_size) for by_size in held)


def _others(pivot: int, votes: Sequence[int]) -> Iterator[tuple[int, int]]:
    return ((rank if rank < pivot else rank + 1, count) for rank, count in enumerate(votes))


def _from(heads: int, slot: int, more: int) -> list[int]:
    """Give, for each number of votes, the ways to give at least as many, by size; `more` voters beside them."""
    ways = [math.comb(heads, count) << (count + more) * slot for count in range(heads, -1, -1)]
    return [*reversed(list(accumulate(ways))), 0]


def _unpacked(packed: int, slot: int, members: int, times: int) -> list[int]:
    """Give counts by size; they were counted for `times` members together, in slots wide enough for that."""
    mask = (1 << slot) - 1
    return [(packed >> size * slot & mask) // times for size in range(members + 1)]


def _power(every: Sequence[int], holding: Sequence[int]) -> MemberPower:
    members = len(every) - 1
    swings = [holding[size + 1] - (every[size] - holding[size]) for size in range(members)]
    orders = sum(count * math.factorial(size) * math.factorial(members - 1 - size) for size, count in enumerate(swings))
    return MemberPower(
        banzhaf=Fraction(sum(swings), 2 ** (members - 1)),
        shapley=Fraction(orders, math.factorial(members)),
        error=None,
    )
