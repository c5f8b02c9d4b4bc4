"""Decisions and margins of ten colleges, against one weighted sum in fractions."""

from collections.abc import Callable
from fractions import Fraction
from functools import partial

from govtool.domain.clauses import QuorumClause
from govtool.domain.decisions import decide
from govtool.domain.margins import Margin, margin_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.weighing import CollegeWeighing
from tests.bench.rows import Pair, Row, Work
from tests.bench.ten_colleges import (
    BY_MAJORITY,
    FIFTH_OF_HEADS,
    PROPORTIONAL,
    QUARTER_OF_WEIGHT,
    rule_with,
    sheet_of,
)

HALF = Fraction(1, 2)
Decider = Callable[[DecisionRule, CountSheet], object]


def weighted_sum(rule: DecisionRule, sheet: CountSheet) -> Work:
    """Give the yardstick: whether the sum of weight × for ÷ cast exceeds one half."""
    terms = [(rule.weights[count.id], count.for_, count.for_ + count.against) for count in sheet.colleges]
    return lambda: sum((weight * for_ / cast for weight, for_, cast in terms), Fraction(0)) > HALF


def decide_with_margin(rule: DecisionRule, sheet: CountSheet) -> Margin:
    """Decide a sheet and give the margin of the decision."""
    return margin_of(rule, sheet, decide(rule, sheet))


def prepared(decider: Decider, weighing: CollegeWeighing, quorum: QuorumClause, fewest: int, most: int) -> Pair:
    """Give a decider on a sheet, and the yardstick on the same sheet."""
    rule, sheet = rule_with(weighing, quorum), sheet_of(fewest, most)
    return Pair(partial(decider, rule, sheet), weighted_sum(rule, sheet))


SHEETS = (
    ("", "proportional carry, 20 to 60 voters each", (PROPORTIONAL, FIFTH_OF_HEADS, 20, 60)),
    ("-majority", "majority carry, 20 to 60 voters each", (BY_MAJORITY, FIFTH_OF_HEADS, 20, 60)),
    ("-weighted-quorum", "proportional carry, weighted quorum", (PROPORTIONAL, QUARTER_OF_WEIGHT, 20, 60)),
    ("-large", "proportional carry, 900 to 1,000 voters each", (PROPORTIONAL, FIFTH_OF_HEADS, 900, 1000)),
    ("-large-majority", "majority carry, 900 to 1,000 voters each", (BY_MAJORITY, FIFTH_OF_HEADS, 900, 1000)),
)
DECIDERS = (
    ("decision", "decide a sheet of ten colleges", decide, 20),
    ("margin", "decide it and give its margin", decide_with_margin, 100),
)

ROWS = tuple(
    Row(
        name=f"{name}{suffix}",
        measured=f"{measured}: {sheet}",
        yardstick="one weighted sum of the ten colleges in fractions",
        goal=None if suffix else goal,
        prepared=partial(prepared, decider, *terms),
    )
    for name, measured, decider, goal in DECIDERS
    for suffix, sheet, terms in SHEETS
)
