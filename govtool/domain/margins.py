"""Margins: the fewest ballots changed or added that turn an outcome, and the heads missing for the quorum, exactly."""

from collections.abc import Mapping

from govtool.domain.chains import added_against, added_for, changed_to_against, changed_to_for, more_attending
from govtool.domain.clause_goals import ClauseGoals
from govtool.domain.clauses import CompositeQuorum
from govtool.domain.decisions import Decision, Outcome
from govtool.domain.goals import Alternatives, MajorityGoals, all_of
from govtool.domain.margin_reach import OUT_OF_REACH, Moves, Reach, reach_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.values import immutable
from govtool.domain.weights import Weights, effective_weights


@immutable
class CollegeMargin:
    """The margin when only the ballots or the members of one college move; each number is None where impossible.

    changed: fewest ballots changed.
    added: fewest ballots added.
    missing: fewest more members attending that make the quorum; None also when the quorum is reached.
    """

    changed: int | None
    added: int | None
    missing: int | None


@immutable
class Margin:
    """How far an outcome is from turning; each number is None where impossible.

    An adopted resolution turns when it is no longer adopted, by ballots for changed to against or by ballots against
    added; any other one when it is adopted, the other way round. Changed ballots are real ones: abstentions stay.
    Without quorum nothing is counted, and only `missing` has a meaning.

    changed: fewest ballots changed, all colleges together.
    added: fewest ballots added, by members who gave none: those attending first, then absent ones, who then attend.
    missing: fewest more members attending that make the quorum; None also when the quorum is reached.
    colleges: the same figures when one college alone moves, one per college.
    changed_in: one way of changing that many ballots, by college; empty where impossible.
    added_in: one way of adding that many ballots.
    missing_in: one way of completing the quorum.
    """

    changed: int | None
    added: int | None
    missing: int | None
    colleges: Mapping[str, CollegeMargin]
    changed_in: Mapping[str, int]
    added_in: Mapping[str, int]
    missing_in: Mapping[str, int]


def margin_of(rule: DecisionRule, sheet: CountSheet, decision: Decision) -> Margin:
    """Give the margin of a decision taken on a sheet."""
    weights = effective_weights(rule, sheet)
    if weights.block:
        return _margin(sheet, OUT_OF_REACH, OUT_OF_REACH, OUT_OF_REACH)
    goals, moves = TurningGoals(rule, sheet, weights), Moves(rule, sheet, weights)
    if decision.outcome is Outcome.NO_QUORUM:
        missing = reach_of(moves.changing(more_attending), goals.quorum())
        return _margin(sheet, OUT_OF_REACH, OUT_OF_REACH, missing)
    if decision.outcome is Outcome.ADOPTED:
        changed = reach_of(moves.changing(changed_to_against), goals.missed())
        added = reach_of(moves.adding(added_against), (*goals.missed(), *goals.composition_lost()))
        return _margin(sheet, changed, added, OUT_OF_REACH)
    changed = reach_of(moves.changing(changed_to_for), goals.adopted())
    kept = all_of((goals.adopted(), goals.composition()))
    added = reach_of(moves.adding(added_for), kept)
    return _margin(sheet, changed, added, OUT_OF_REACH)


class TurningGoals:
    """The goals of a margin. Ballots added can only spoil a quorum by its composition: the rest of it is never lost."""

    def __init__(self, rule: DecisionRule, sheet: CountSheet, weights: Weights) -> None:
        self.rule = rule
        self.clauses = ClauseGoals(rule, sheet, weights.by_college, pooled=weights.pooled)
        self.majority = MajorityGoals(rule, sheet.chair, pooled=weights.pooled)
        self.composed = [clause for clause in rule.quorum if isinstance(clause, CompositeQuorum)]

    def adopted(self) -> Alternatives:
        """Ask that the majority is made and every extra condition holds."""
        return all_of((self.majority.adopted(), *map(self.clauses.held, self.rule.conditions)))

    def missed(self) -> Alternatives:
        """Ask that the majority or an extra condition fails."""
        return sum(map(self.clauses.missed, self.rule.conditions), start=self.majority.missed())

    def quorum(self) -> Alternatives:
        """Ask that every condition of the quorum holds."""
        return all_of(map(self.clauses.attended, self.rule.quorum))

    def composition(self) -> Alternatives:
        """Ask that the attending are still composed as the quorum asks."""
        return all_of(map(self.clauses.attended, self.composed))

    def composition_lost(self) -> Alternatives:
        """Ask that the attending are no longer composed as the quorum asks."""
        return sum(map(self.clauses.unattended, self.composed), start=())


def _margin(sheet: CountSheet, changed: Reach, added: Reach, missing: Reach) -> Margin:
    colleges = {
        count.id: CollegeMargin(
            changed=changed.alone.get(count.id),
            added=added.alone.get(count.id),
            missing=missing.alone.get(count.id),
        )
        for count in sheet.colleges
    }
    return Margin(
        changed=changed.together,
        added=added.together,
        missing=missing.together,
        colleges=colleges,
        changed_in=changed.where,
        added_in=added.where,
        missing_in=missing.where,
    )
