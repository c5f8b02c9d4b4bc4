"""The nearest other game: how little weight, moved from some to the others, changes who decides."""

import math
from collections.abc import Sequence
from fractions import Fraction

from govtool.domain.college_power import Nearest
from govtool.domain.thresholds import Comparison, Threshold, meets

MOST_PLAYERS = 16


def nearest_other_game(weights: Sequence[Fraction], threshold: Threshold) -> Nearest | None:
    """Give the least weight to move so that a coalition passes the threshold or misses it; None with too many players.

    weights: shares of 1, one per player. A coalition that wins by equality needs no more than the least trifle moved.
    """
    players = len(weights)
    if not 1 < players <= MOST_PLAYERS:
        return None
    # In whole numbers of a common unit: there may be thousands of coalitions.
    unit = math.lcm(*(weight.denominator for weight in weights), threshold.share.denominator)
    turning, sums = int(threshold.share * unit), [0]
    for units in [int(weight * unit) for weight in weights]:
        sums += [total + units for total in sums]
    equal_wins = threshold.comparison is Comparison.AT_LEAST
    found = []
    # What all or nobody weigh cannot change.
    for mask in range(1, 2**players - 1):
        wins = sums[mask] > turning or (equal_wins and sums[mask] == turning)
        is_enough = equal_wins is not wins
        found.append((abs(sums[mask] - turning), not is_enough, mask.bit_count(), mask))
    moved, is_short, _, mask = min(found)
    return Nearest(
        moved=Fraction(moved, unit),
        is_enough=not is_short,
        coalition=tuple(player for player in range(players) if mask >> player & 1),
        wins=meets(sums[mask], unit, threshold),
    )
