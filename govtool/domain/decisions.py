"""The decision: quorum, majority, conditions, outcome, in this order, with the reasons of each."""

from enum import StrEnum
from fractions import Fraction

from govtool.domain.carry import Standing
from govtool.domain.conditions import VETOES, conditions_of
from govtool.domain.findings import Finding
from govtool.domain.majority import casting_vote_of, majority_of
from govtool.domain.quorum import quorum_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.tally import Sides, Tally, tally_of
from govtool.domain.values import immutable
from govtool.domain.weights import Weights, effective_weights


class Outcome(StrEnum):
    """What an assembly decided; without quorum nothing is counted."""

    NO_QUORUM = "no-quorum"
    VETOED = "vetoed"
    REJECTED = "rejected"
    TIED = "tied"
    ADOPTED = "adopted"


class DecisionCode(StrEnum):
    """Why, when the outcome alone does not say."""

    TOO_FEW_COLLEGES = "too-few-colleges"
    NOTHING_CAST = "nothing-cast"
    TIE = "tie"
    SECOND_ROUND = "second-round"


@immutable
class Decision:
    """The outcome of one poll and the findings that explain it.

    code: why, when the outcome alone does not say; None otherwise.
    tally: what was counted; None without quorum.
    findings: the steps, in order.
    """

    outcome: Outcome
    code: DecisionCode | None
    tally: Tally | None
    findings: tuple[Finding, ...]

    def share(self, part: Fraction) -> Fraction:
        """Give a part of the total weight as a share of it, 0 when the total is nothing."""
        if self.tally is None or not self.tally.total:
            return Fraction(0)
        return part / self.tally.total


def decide(rule: DecisionRule, sheet: CountSheet) -> Decision:
    """Say whether a resolution is adopted, and why.

    Without quorum nothing is counted: the assembly cannot deliberate.
    """
    weights = effective_weights(rule, sheet)
    changes = () if weights.finding is None else (weights.finding,)
    if weights.block:
        return Decision(outcome=Outcome.NO_QUORUM, code=DecisionCode.TOO_FEW_COLLEGES, tally=None, findings=changes)
    quorum = quorum_of(rule, sheet, weights.by_college)
    if not quorum.holds:
        return Decision(outcome=Outcome.NO_QUORUM, code=None, tally=None, findings=(*changes, quorum))
    return _counted(rule, sheet, weights, (*changes, quorum))


def _counted(rule: DecisionRule, sheet: CountSheet, weights: Weights, findings: tuple[Finding, ...]) -> Decision:
    tally = tally_of(rule, sheet, weights)
    sides = tally.sides(rule.majority.base)
    majority = majority_of(rule, tally)
    casting_vote = casting_vote_of(rule, sheet, sides)
    conditions = conditions_of(rule, sheet, tally)
    outcome = _outcome(majority, casting_vote, conditions)
    return Decision(
        outcome=outcome,
        code=_code(outcome, majority, casting_vote, sides, tally),
        tally=tally,
        findings=(*findings, majority, *(() if casting_vote is None else (casting_vote,)), *conditions),
    )


def _outcome(majority: Finding, casting_vote: Finding | None, conditions: tuple[Finding, ...]) -> Outcome:
    """Apply the order of precedence: vetoed, rejected, tied, adopted."""
    missed = {condition.code for condition in conditions if not condition.holds}
    if missed & VETOES:
        return Outcome.VETOED
    decisive = majority if casting_vote is None else casting_vote
    if missed or decisive.holds is False:
        return Outcome.REJECTED
    return Outcome.TIED if decisive.holds is None else Outcome.ADOPTED


def _code(
    outcome: Outcome, majority: Finding, casting_vote: Finding | None, sides: Sides, tally: Tally
) -> DecisionCode | None:
    if outcome is Outcome.VETOED:
        return None
    if any(carried.standing is Standing.SECOND_ROUND for carried in tally.colleges.values()):
        return DecisionCode.SECOND_ROUND
    if outcome is not Outcome.REJECTED:
        return None
    if sides.nothing:
        return DecisionCode.NOTHING_CAST
    return DecisionCode.TIE if sides.equal and not majority.holds and casting_vote is None else None
