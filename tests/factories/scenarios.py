"""Scenarios of three colleges, of which a test names only what matters to it."""

from fractions import Fraction

from govtool.domain.rules import DecisionRule
from govtool.domain.scenarios import CollegeScenario, Independent, Opinion, Scenario
from tests.factories.counted import proportional, rule

WEIGHTS = {"a": "40/100", "b": "35/100", "c": "25/100"}
COLLEGES = (("a", 30, "60/100"), ("b", 20, "55/100"), ("c", 8, "45/100"))


def scenario(
    asked: DecisionRule | None = None, opinion: Opinion | None = None, *, runs: int = 20_000, seed: int = 1
) -> Scenario:
    """Suppose three colleges of which seven members in ten come."""
    return Scenario(
        rule=asked or rule(proportional(), WEIGHTS),
        subject=None,
        colleges=tuple(
            CollegeScenario(id=name, enrolled=enrolled, turnout=Fraction(7, 10), for_=Fraction(share))
            for name, enrolled, share in COLLEGES
        ),
        opinion=opinion or Independent(),
        runs=runs,
        seed=seed,
    )
