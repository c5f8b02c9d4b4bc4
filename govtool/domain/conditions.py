"""Extra conditions: colleges in favour, heads as well, vetoes, blocking minority, unanimity."""

from datetime import timedelta
from fractions import Fraction

from govtool.domain.carry import votes_of
from govtool.domain.clauses import (
    BlockingMinority,
    CollegesInFavour,
    CollegeVeto,
    Condition,
    Every,
    HeadsMajority,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
)
from govtool.domain.findings import Figure, Figures, Finding
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.tally import Sides, Tally
from govtool.domain.thresholds import Threshold, meets
from govtool.domain.weighing import Weighing

VETOES = frozenset({"college-veto", "suspensive-veto"})


def conditions_of(rule: DecisionRule, sheet: CountSheet, tally: Tally) -> tuple[Finding, ...]:
    """Check each extra condition of the call, one finding each, in the order of the statutes."""
    return tuple(_condition(clause, rule.weighing, sheet, tally) for clause in rule.conditions)


def _condition(clause: Condition, weighing: Weighing, sheet: CountSheet, tally: Tally) -> Finding:
    match clause:
        case CollegesInFavour():
            return colleges_in_favour(clause, sheet, tally)
        case ShareOfColleges():
            return share_of_colleges(clause, sheet, tally)
        case HeadsMajority():
            return heads_majority(clause, tally)
        case CollegeVeto():
            return college_veto(clause, weighing, sheet)
        case SuspensiveVeto():
            return suspensive_veto(clause, sheet)
        case BlockingMinority():
            return blocking_minority(clause, tally)
        case Unanimity():
            return unanimity(clause, tally)


def in_favour(sheet: CountSheet, tally: Tally) -> tuple[str, ...]:
    """Name the colleges in favour: those whose counted for exceed their counted against."""
    return tuple(count.id for count in sheet.colleges if tally.votes[count.id].for_ > tally.votes[count.id].against)


def colleges_in_favour(clause: CollegesInFavour, sheet: CountSheet, tally: Tally) -> Finding:
    """Ask for a number of colleges in favour."""
    favourable = in_favour(sheet, tally)
    filled = sum(1 for count in sheet.colleges if count.enrolled)
    number = filled if isinstance(clause.number, Every) else clause.number
    figures: Figures = {"colleges": favourable, "reached": len(favourable), "number": number, "filled": filled}
    return Finding("colleges-in-favour", len(favourable) >= number, figures, clause.article)


def share_of_colleges(clause: ShareOfColleges, sheet: CountSheet, tally: Tally) -> Finding:
    """Ask for a share of the colleges that have members to be in favour."""
    favourable = in_favour(sheet, tally)
    filled = sum(1 for count in sheet.colleges if count.enrolled)
    figures: Figures = {"colleges": favourable, "reached": len(favourable), "filled": filled, **_asked(clause)}
    return Finding("share-of-colleges", meets(len(favourable), filled, clause), figures, clause.article)


def heads_majority(clause: HeadsMajority, tally: Tally) -> Finding:
    """Ask for a majority of heads as well."""
    sides = tally.sides(clause.base)
    figures: Figures = {**_compared(sides), "assembly_base": clause.base.value, **_asked(clause)}
    return Finding("heads-majority", meets(sides.for_, sides.base, clause), figures, clause.article)


def college_veto(clause: CollegeVeto, weighing: Weighing, sheet: CountSheet) -> Finding:
    """Ask that a named college does not veto; it holds when there is no veto."""
    count = next(count for count in sheet.colleges if count.id == clause.college)
    votes = votes_of(count, weighing, clause.college_base)
    concerned = _concerns(clause.subjects, sheet)
    figures: Figures = {
        "college": clause.college,
        "votes_against": votes.against,
        "votes_base": votes.base,
        "college_base": clause.college_base.value,
        "subject": sheet.subject,
        "concerned": "yes" if concerned else "no",
        **_asked(clause),
    }
    vetoed = concerned and meets(votes.against, votes.base, clause)
    return Finding("college-veto", not vetoed, figures, clause.article)


def suspensive_veto(clause: SuspensiveVeto, sheet: CountSheet) -> Finding:
    """Ask that a holder has not suspended the decision; it holds when no veto was used."""
    concerned = _concerns(clause.subjects, sheet)
    used = concerned and clause.holder in sheet.vetoes
    figures: Figures = {
        "holder": clause.holder,
        "days": clause.days,
        "new_vote": None if sheet.date is None or not used else sheet.date + timedelta(days=clause.days),
        "subject": sheet.subject,
        "concerned": "yes" if concerned else "no",
    }
    return Finding("suspensive-veto", not used, figures, clause.article)


def blocking_minority(clause: BlockingMinority, tally: Tally) -> Finding:
    """Ask that the votes against stay below a blocking share; it holds when they do."""
    sides = tally.sides(clause.base)
    figures: Figures = {**_compared(sides), "assembly_base": clause.base.value, **_asked(clause)}
    return Finding("blocking-minority", not meets(sides.against, sides.base, clause), figures, clause.article)


def unanimity(clause: Unanimity, tally: Tally) -> Finding:
    """Ask that every head of the base is counted for."""
    sides = tally.sides(clause.base)
    figures: Figures = {**_compared(sides), "assembly_base": clause.base.value}
    return Finding("unanimity", bool(sides.base) and sides.for_ == sides.base, figures, clause.article)


def _concerns(subjects: tuple[str, ...] | Every, sheet: CountSheet) -> bool:
    return isinstance(subjects, Every) or sheet.subject in subjects


def _asked(clause: Threshold) -> dict[str, Figure]:
    return {"share": clause.share, "comparison": clause.comparison.value}


def _compared(sides: Sides) -> dict[str, Figure]:
    return {"for": sides.for_, "against": sides.against, "base": sides.base, **_reached(sides)}


def _reached(sides: Sides) -> dict[str, Figure]:
    return {"reached": Fraction(sides.for_) / sides.base if sides.base else None}
