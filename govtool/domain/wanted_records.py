"""The record of weights for a wanted power: plain values, exact numbers as text."""

from typing import Final

from govtool.domain.reach_records import shares
from govtool.domain.records import Json
from govtool.domain.thresholds import Threshold
from govtool.domain.wanted import Answer, Wish

WANTED_FORMAT: Final = 1


def wanted_record(
    colleges: tuple[str, ...], threshold: Threshold, wish: Wish, answer: Answer | None
) -> dict[str, Json]:
    """Give what is wanted and the weights that come nearest as plain values; colleges are their numbers, from 1."""
    return {
        "format": WANTED_FORMAT,
        "colleges": list(colleges),
        "share": str(threshold.share),
        "comparison": threshold.comparison.value,
        "index": wish.index.value,
        "target": [None if share is None else str(share) for share in wish.target],
        "no_veto": wish.no_veto,
        "without_veto": [rank + 1 for rank in sorted(wish.without_veto)],
        "all_matter": wish.all_matter,
        "games": 0 if answer is None else answer.games,
        "games_meeting": 0 if answer is None else answer.meeting,
        "all_weights": answer is not None and answer.is_complete,
        "least_distance": None if answer is None else str(answer.least),
        "solutions": [
            {
                "weights": shares(solution.weights),
                "power": shares(solution.power),
                "distance": str(solution.distance),
                "vetoes": [rank + 1 for rank in solution.vetoes],
                "dummies": [rank + 1 for rank in solution.idle],
            }
            for solution in (() if answer is None else answer.solutions)
        ],
    }
