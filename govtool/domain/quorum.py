"""Quorum: whether enough members attend for the assembly to deliberate."""

from collections.abc import Mapping
from fractions import Fraction

from govtool.domain.articles import NOT_SEEN
from govtool.domain.clauses import (
    CollegesQuorum,
    CompositeQuorum,
    Every,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.domain.findings import Figures, Finding
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import heads_needed, meets


def quorum_of(rule: DecisionRule, sheet: CountSheet, weights: Mapping[str, Fraction]) -> Finding:
    """Say whether the quorum is reached: every condition of the call must hold.

    weights: effective share of 1, one per college.
    """
    steps = tuple(_condition(clause, sheet.colleges, weights) for clause in rule.quorum)
    article = rule.quorum[0].article if len(rule.quorum) == 1 else NOT_SEEN
    attending = sum(count.attending for count in sheet.colleges)
    enrolled = sum(count.enrolled for count in sheet.colleges)
    holds = all(step.holds for step in steps)
    return Finding("quorum", holds, {"attending": attending, "enrolled": enrolled}, article, steps)


def _condition(clause: QuorumClause, counts: tuple[CollegeCount, ...], weights: Mapping[str, Fraction]) -> Finding:
    match clause:
        case NoQuorum():
            return Finding("quorum-none", True, {}, clause.article)
        case HeadsQuorum():
            return heads_quorum(clause, counts)
        case WeightedHeadsQuorum():
            return weighted_heads_quorum(clause, counts, weights)
        case CollegesQuorum():
            return colleges_quorum(clause, counts)
        case CompositeQuorum():
            return composite_quorum(clause, counts)


def heads_quorum(clause: HeadsQuorum, counts: tuple[CollegeCount, ...]) -> Finding:
    """Compare the heads attending with a share of the heads enrolled."""
    attending = sum(count.attending for count in counts)
    enrolled = sum(count.enrolled for count in counts)
    figures: Figures = {
        "attending": attending,
        "enrolled": enrolled,
        "needed": heads_needed(enrolled, clause),
        "share": clause.share,
        "comparison": clause.comparison.value,
    }
    return Finding("quorum-heads", meets(attending, enrolled, clause), figures, clause.article)


def weighted_heads_quorum(
    clause: WeightedHeadsQuorum, counts: tuple[CollegeCount, ...], weights: Mapping[str, Fraction]
) -> Finding:
    """Compare the sum of weight × attending ÷ enrolled, over colleges with members, with a share of 1."""
    filled = {
        count: weights[count.id] * Fraction(count.attending, count.enrolled) for count in counts if count.enrolled
    }
    steps = tuple(_weighted_attendance(count, weights[count.id], weighted) for count, weighted in filled.items())
    reached = sum(filled.values(), Fraction(0))
    figures: Figures = {"reached": reached, "share": clause.share, "comparison": clause.comparison.value}
    return Finding("quorum-weighted-heads", bool(filled) and meets(reached, 1, clause), figures, clause.article, steps)


def _weighted_attendance(count: CollegeCount, weight: Fraction, weighted: Fraction) -> Finding:
    figures: Figures = {
        "college": count.id,
        "attending": count.attending,
        "enrolled": count.enrolled,
        "weight": weight,
        "weighted": weighted,
    }
    return Finding("weighted-attendance", None, figures)


def colleges_quorum(clause: CollegesQuorum, counts: tuple[CollegeCount, ...]) -> Finding:
    """Count the colleges whose attendance reaches a share of their own members."""
    filled = tuple(count for count in counts if count.enrolled)
    steps = tuple(_college_attendance(count, clause) for count in filled)
    reached = sum(1 for step in steps if step.holds)
    number = len(filled) if isinstance(clause.number, Every) else clause.number
    figures: Figures = {
        "reached": reached,
        "number": number,
        "share": clause.share,
        "comparison": clause.comparison.value,
    }
    return Finding("quorum-colleges", bool(filled) and reached >= number, figures, clause.article, steps)


def _college_attendance(count: CollegeCount, clause: CollegesQuorum) -> Finding:
    figures: Figures = {
        "college": count.id,
        "attending": count.attending,
        "enrolled": count.enrolled,
        "needed": heads_needed(count.enrolled, clause),
    }
    return Finding("college-attendance", meets(count.attending, count.enrolled, clause), figures)


def composite_quorum(clause: CompositeQuorum, counts: tuple[CollegeCount, ...]) -> Finding:
    """Compare the attending of named colleges with a share of all the attending."""
    attending = sum(count.attending for count in counts)
    named = sum(count.attending for count in counts if count.id in clause.colleges)
    figures: Figures = {
        "named": named,
        "attending": attending,
        "colleges": clause.colleges,
        "share": clause.share,
        "comparison": clause.comparison.value,
    }
    return Finding("quorum-composite", meets(named, attending, clause), figures, clause.article)
