"""Replay: what decisions that were taken would have been under other statutes, from the counts that were frozen."""

from govtool.domain.decisions import Decision, Outcome, decide
from govtool.domain.margins import Margin, margin_of
from govtool.domain.recalled import Recalled
from govtool.domain.recounting import AS_IT_WAS, Recount, recounted
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.sheets import CountSheet
from govtool.domain.statutes import Statutes
from govtool.domain.values import immutable


@immutable
class PastDecision:
    """A decision that was taken.

    poll: where it is kept.
    title: of the resolution.
    day: of the assembly, as 2026-06-12.
    kind: the kind of decision. call: 1 or 2.
    taken: as it was.
    """

    poll: int
    title: str
    day: str
    kind: str
    call: int
    taken: Recalled

    @property
    def outcome(self) -> Outcome:
        """The outcome as it was."""
        return self.taken.decision.outcome


@immutable
class Replayed:
    """One past decision under other statutes.

    past: as it was taken.
    sheet: the counts as the other statutes read them; those of the past where it cannot be told.
    after: as it would have been; None where it cannot be told.
    margin: that of `after`.
    gap: why it cannot be told: `other-colleges` or `no-such-decision`; empty where it can.
    lost: the past colleges that have no place, where that is why.
    """

    past: PastDecision
    sheet: CountSheet
    after: Decision | None = None
    margin: Margin | None = None
    gap: str = ""
    lost: tuple[str, ...] = ()

    @property
    def flips(self) -> bool:
        """Whether the outcome changes."""
        return self.after is not None and self.after.outcome is not self.past.outcome


def replayed(past: PastDecision, statutes: Statutes, recount: Recount = AS_IT_WAS) -> Replayed:
    """Decide again, on the same counts as far as `recount` says so, what was decided under other statutes."""
    rule = rule_of(statutes, recount.kind_of(past.kind), past.call)
    counted = past.taken.sheet
    if not isinstance(rule, DecisionRule):
        return Replayed(past=past, sheet=counted, gap="no-such-decision")
    sheet = recounted(counted, tuple(rule.weights), recount)
    if not isinstance(sheet, CountSheet):
        return Replayed(past=past, sheet=counted, gap="other-colleges", lost=sheet)
    decision = decide(rule, sheet)
    return Replayed(past=past, sheet=sheet, after=decision, margin=margin_of(rule, sheet, decision))
