"""Adoptions: which decision made a version of the statutes, and from when it may be in force."""

import datetime

from govtool.domain.decisions import Outcome
from govtool.domain.findings import Refusal
from govtool.domain.values import immutable


@immutable
class Adoption:
    """What adopted a version.

    poll_id: the poll that decided it; None when it was adopted elsewhere, on paper.
    on: the day of that decision.
    """

    poll_id: int | None
    on: datetime.date


def adoption_refusals(
    adoption: Adoption, outcome: Outcome | None, in_force_from: datetime.date, today: datetime.date
) -> tuple[Refusal, ...]:
    """Say why a decision may not make a version that is in force from a day on; nothing when it may.

    outcome: of the decision; None when there is none, on paper or because the poll has not decided.

    Refusals: decision-not-adopted, adopted-in-future, in-force-before-adoption.
    """
    if adoption.poll_id is not None and outcome is not Outcome.ADOPTED:
        return (Refusal("decision-not-adopted", {}),)
    if adoption.on > today:
        return (Refusal("adopted-in-future", {"today": today}),)
    if in_force_from < adoption.on:
        return (Refusal("in-force-before-adoption", {"on": adoption.on}),)
    return ()
