"""The record of a simulation: counts of draws, the chances they make and their errors, as plain values."""

import math
from typing import Final

from govtool.domain.records import Json
from govtool.domain.scenarios import Chance, Scenario, Simulated

SIMULATION_FORMAT: Final = 1
PLACES: Final = 6


def simulation_record(statutes: str, scenario: Scenario, simulated: Simulated) -> dict[str, Json]:
    """Give what a simulation found; chances are exact fractions of the draws, errors decimal numbers."""
    return {
        "format": SIMULATION_FORMAT,
        "statutes": statutes,
        "runs": scenario.runs,
        "seed": scenario.seed,
        "opinion": scenario.opinion.TAG[1],
        "outcomes": {outcome: chance_record(chance) for outcome, chance in simulated.outcomes},
        "quorum": chance_record(simulated.quorum),
        "adopted": chance_record(simulated.adopted),
        "winning_side": {
            college.id: chance_record(chance)
            for college, chance in zip(scenario.colleges, simulated.winning_sides, strict=True)
        },
        "heads_against": chance_record(simulated.heads_against),
    }


def chance_record(chance: Chance) -> dict[str, Json]:
    """Give a count of draws, the chance it makes and its standard error; null when the question never arose."""
    share = chance.share
    return {
        "times": chance.times,
        "out_of": chance.out_of,
        "chance": None if share is None else str(share),
        "standard_error": standard_error(chance),
    }


def standard_error(chance: Chance) -> str | None:
    """Write the standard error of a chance as a decimal number, rounded up; None when there was no draw."""
    squared = chance.squared_error
    if squared is None:
        return None
    error = math.isqrt(squared.numerator * 10 ** (2 * PLACES) // squared.denominator) + 1
    return f"{error // 10**PLACES}.{error % 10**PLACES:0{PLACES}d}"
