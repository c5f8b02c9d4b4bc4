"""Irregularity: whether ballots withdrawn from votes and quorum could change an outcome, in the worst case, exactly."""

from collections.abc import Mapping
from dataclasses import replace

from govtool.domain.bases import Counted
from govtool.domain.decisions import Decision, Outcome, decide
from govtool.domain.irregularity_search import fewest_withdrawn
from govtool.domain.margin_options import Place
from govtool.domain.records import Json
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.values import immutable
from govtool.domain.weighing import Weighing


@immutable
class Withdrawn:
    """The ballots withdrawn from one college; whoever gave them no longer attends, in person or by proxy.

    for_, against, abstain, blank, null: how many of each.
    """

    for_: int
    against: int
    abstain: int
    blank: int
    null: int

    @property
    def attending(self) -> int:
        """The members who no longer attend: one a ballot."""
        return self.for_ + self.against + self.abstain + self.blank + self.null


@immutable
class Irregularity:
    """What ballots withdrawn could change.

    ballots: how many ballots or proxies may have to be withdrawn, at most.
    changes: whether withdrawing them, or some of them, could change the outcome.
    fewest: the fewest ballots whose withdrawal changes the outcome; None when none does.
    worst: one way of withdrawing the fewest, by college, colleges that lose nothing left out; empty when there is none.
    outcome: what the outcome becomes then; None when nothing changes it.
    """

    ballots: int
    changes: bool
    fewest: int | None
    worst: Mapping[str, Withdrawn]
    outcome: Outcome | None


def could_change(rule: DecisionRule, sheet: CountSheet, decision: Decision, *, withdrawn: int) -> Irregularity:
    """Say whether ballots withdrawn could change the outcome of a decision, in the worst case.

    withdrawn: how many ballots or proxies, at most. A ballot withdrawn, whatever its side, leaves the votes, the
    attendance and so the quorum; the members enrolled stay.
    """
    found = fewest_withdrawn(rule, sheet, decision.outcome)
    if found is None:
        return Irregularity(ballots=withdrawn, changes=False, fewest=None, worst={}, outcome=None)
    fewest = sum(place.moved for place in found)
    worst = {
        count.id: _withdrawn(count, rule.weighing, place)
        for count, place in zip(sheet.colleges, found, strict=True)
        if place.moved
    }
    return Irregularity(
        ballots=withdrawn,
        changes=fewest <= withdrawn,
        fewest=fewest,
        worst=worst,
        outcome=decide(rule, without(sheet, worst)).outcome,
    )


def without(sheet: CountSheet, worst: Mapping[str, Withdrawn]) -> CountSheet:
    """Give the sheet that is left once ballots are withdrawn, by college."""
    return replace(
        sheet,
        colleges=tuple(_left(count, worst[count.id]) if count.id in worst else count for count in sheet.colleges),
    )


def _left(count: CollegeCount, withdrawn: Withdrawn) -> CollegeCount:
    present = min(count.present, withdrawn.attending)
    represented = min(count.represented, withdrawn.attending - present)
    return replace(
        count,
        present=count.present - present,
        represented=count.represented - represented,
        postal=count.postal - (withdrawn.attending - present - represented),
        for_=count.for_ - withdrawn.for_,
        against=count.against - withdrawn.against,
        abstain=count.abstain - withdrawn.abstain,
        blank=count.blank - withdrawn.blank,
        null=count.null - withdrawn.null,
    )


def _withdrawn(count: CollegeCount, weighing: Weighing, place: Place) -> Withdrawn:
    """Name the ballots withdrawn: those counted for or against, real votes first, then those that count for nothing."""
    chain = place.stretch.trial.chain
    before, after = chain.polled.ballots, chain.at(place.moved)
    left = {
        Counted.FOR: before.for_ - after.for_,
        Counted.AGAINST: before.against - after.against,
    }
    left[Counted.NOT_COUNTED] = place.moved - sum(left.values())
    kinds = (
        ("for_", count.for_, Counted.FOR),
        ("against", count.against, Counted.AGAINST),
        ("abstain", count.abstain, weighing.abstention),
        ("blank", count.blank, weighing.blank),
        ("null", count.null, Counted.NOT_COUNTED),
    )
    taken = {}
    for name, ballots, counted in kinds:
        taken[name] = min(ballots, left[counted])
        left[counted] -= taken[name]
    return Withdrawn(**taken)


def irregularity_of(found: Irregularity) -> dict[str, Json]:
    """Give what ballots withdrawn could change as plain values; null where nothing changes the outcome."""
    worst: dict[str, Json] = {college: _ballots_of(withdrawn) for college, withdrawn in found.worst.items()}
    return {
        "ballots": found.ballots,
        "changes": found.changes,
        "fewest": found.fewest,
        "worst": worst,
        "outcome": None if found.outcome is None else found.outcome.value,
    }


def _ballots_of(withdrawn: Withdrawn) -> dict[str, Json]:
    return {
        "for": withdrawn.for_,
        "against": withdrawn.against,
        "abstain": withdrawn.abstain,
        "blank": withdrawn.blank,
        "null": withdrawn.null,
    }
