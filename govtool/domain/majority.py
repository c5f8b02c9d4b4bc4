"""Majority: whether the votes for reach what the statutes ask, and who breaks an exact tie."""

from fractions import Fraction

from govtool.domain.clauses import CastingVoteHolder, Majority
from govtool.domain.findings import Figures, Finding
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CountSheet
from govtool.domain.tally import Sides, Tally
from govtool.domain.thresholds import meets


def majority_of(rule: DecisionRule, tally: Tally) -> Finding:
    """Compare the votes for with the majority of the call; where nothing was cast, no majority is made."""
    clause = rule.majority
    sides = tally.sides(clause.base)
    figures: Figures = {
        "for": sides.for_,
        "against": sides.against,
        "base": sides.base,
        "reached": Fraction(sides.for_) / sides.base if sides.base else None,
        "assembly_base": clause.base.value,
        "college_base": clause.college_base.value,
        "share": clause.share,
        "comparison": clause.comparison.value,
        "carry": rule.weighing.TAG[1],
    }
    steps = tuple(_college_step(college, tally) for college in tally.colleges)
    holds = meets(sides.for_, sides.base, clause) and not sides.nothing
    return Finding("majority", holds, figures, clause.article, steps)


def _college_step(college: str, tally: Tally) -> Finding:
    votes, carried = tally.votes[college], tally.colleges[college]
    figures: Figures = {
        "college": college,
        "votes_for": votes.for_,
        "votes_against": votes.against,
        "votes_base": votes.base,
        "weight": carried.weight,
        "for": carried.for_,
        "against": carried.against,
        "standing": carried.standing.value,
    }
    return Finding("college", None, figures)


def is_breakable_tie(rule: DecisionRule, sides: Sides) -> bool:
    """Say whether the chair's casting vote can settle these sides.

    Both are exactly equal, the statutes give a casting vote, and the votes for stand exactly at the share asked:
    a qualified majority that is missed by more than the tie is not for the chair to make.
    """
    given = rule.casting_vote is not None and rule.casting_vote.given_to is CastingVoteHolder.CHAIR
    return given and sides.equal and is_at_share(rule.majority, sides)


def is_at_share(clause: Majority, sides: Sides) -> bool:
    """Say whether the votes for stand exactly at the share asked, no more and no less."""
    return sides.for_ == clause.share * sides.base


def casting_vote_of(rule: DecisionRule, sheet: CountSheet, sides: Sides) -> Finding | None:
    """Say what the chair's casting vote decides; None when there is nothing for it to decide."""
    if rule.casting_vote is None or not is_breakable_tie(rule, sides):
        return None
    choice = sheet.chair
    holds = None if choice is None else choice is ChairChoice.FOR
    figures: Figures = {"choice": None if choice is None else choice.value, "for": sides.for_, "against": sides.against}
    return Finding("casting-vote", holds, figures, rule.casting_vote.article)
