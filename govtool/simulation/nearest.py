"""The nearest other game: how little weight, moved from some to the others, changes who decides."""

from collections.abc import Sequence
from fractions import Fraction

from govtool.domain.college_power import Nearest
from govtool.domain.thresholds import Threshold, meets

MOST_PLAYERS = 16


def nearest_other_game(weights: Sequence[Fraction], threshold: Threshold) -> Nearest | None:
    """Give the least weight to move so that a coalition passes the threshold or misses it; None with too many players.

    weights: shares of 1, one per player. A coalition that wins by equality needs no more than the least trifle moved.
    """
    players = len(weights)
    if not 1 < players <= MOST_PLAYERS:
        return None
    sums = [Fraction(0)]
    for weight in weights:
        sums += [total + weight for total in sums]
    found = []
    # What all or nobody weigh cannot change.
    for mask in range(1, 2**players - 1):
        wins = meets(sums[mask], 1, threshold)
        is_enough = meets(threshold.share, 1, threshold) is not wins
        found.append((abs(sums[mask] - threshold.share), not is_enough, mask.bit_count(), mask))
    moved, is_short, _, mask = min(found)
    return Nearest(
        moved=moved,
        is_enough=not is_short,
        coalition=tuple(player for player in range(players) if mask >> player & 1),
        wins=meets(sums[mask], 1, threshold),
    )
