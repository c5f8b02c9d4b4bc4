"""Replay: what a decision that was taken would have been under other statutes, from the counts that were frozen."""

from typing import NamedTuple

from govtool.domain.decisions import Decision, Outcome, decide
from govtool.domain.margins import Margin, margin_of
from govtool.domain.recalled import Recalled
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.statutes import Statutes


class Replayed(NamedTuple):
    """One past decision under other statutes.

    before: as it was taken.
    after: as it would have been; None where it cannot be told.
    margin: that of `after`.
    gap: why it cannot be told: `other-colleges` or `no-such-decision`; empty where it can.
    """

    before: Recalled
    after: Decision | None
    margin: Margin | None
    gap: str

    @property
    def flips(self) -> bool:
        """Whether the outcome changes."""
        return self.after is not None and self.after.outcome is not self.before.decision.outcome

    @property
    def outcome(self) -> Outcome:
        """The outcome as it was."""
        return self.before.decision.outcome


def replayed(taken: Recalled, statutes: Statutes, kind: str, call: int) -> Replayed:
    """Decide again, on the same counts by college, what was decided under other statutes.

    kind: the kind of decision. call: 1 or 2.
    """
    rule = rule_of(statutes, kind, call)
    if not isinstance(rule, DecisionRule):
        return Replayed(taken, None, None, "no-such-decision")
    if {count.id for count in taken.sheet.colleges} != set(rule.weights):
        return Replayed(taken, None, None, "other-colleges")
    decision = decide(rule, taken.sheet)
    return Replayed(taken, decision, margin_of(rule, taken.sheet, decision), "")
