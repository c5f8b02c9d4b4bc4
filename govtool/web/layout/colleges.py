"""Colleges as pages show them: in the order of the statutes, each with its colour everywhere."""

from govtool.charts.drawing import colour_of
from govtool.domain.holes import Hole
from govtool.domain.statutes import Statutes


def college_ranks(statutes: Statutes) -> dict[str, int]:
    """Rank the colleges in the order of the statutes, from 1."""
    colleges = () if isinstance(statutes.colleges, Hole) else statutes.colleges
    return {college.id: rank for rank, college in enumerate(colleges, 1)}


def college_colour(statutes: Statutes, college: str) -> int:
    """Give the colour of a college; the first one to whatever is no college."""
    return colour_of(college_ranks(statutes).get(college, 1))
