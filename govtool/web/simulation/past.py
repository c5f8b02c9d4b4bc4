"""Past decisions, counted again with what is tried."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from flask import render_template, url_for

from govtool.access.rights import Right
from govtool.domain.recalled import recalled
from govtool.simulation.replay import Replayed, replayed
from govtool.store.queries.polls import Voted, latest_decided
from govtool.web.layout.cards import Chip, outcome_chip
from govtool.web.layout.gate import asking, door, opens, voice
from govtool.web.simulation import simulation
from govtool.web.simulation.tabs import tabs
from govtool.web.simulation.trial import Trial, current_trial, hidden_terms

MOST_REPLAYED: Final = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDecision:
    """A past decision under the weights tried.

    was, would: the outcome as it was, and as it would have been; None where it cannot be told.
    gap: why it cannot.
    """

    title: str
    address: str
    day: str
    was: Chip
    would: Chip | None
    flips: bool
    gap: str


@simulation.get("/decisions")
@opens(Right.SEE_COLLECTIVE)
def past() -> str:
    """Show which past decisions would have been others."""
    trial = current_trial()
    if trial is None:
        return render_template("simulation/none.html")
    decisions = tuple(_past(trial))
    flips = sum(one.flips for one in decisions)
    return render_template(
        "simulation/past.html", trial=trial, tabs=tabs("past"), hidden=hidden_terms(), past=decisions, flips=flips
    )


def _past(trial: Trial) -> Iterator[PastDecision]:
    for voted in latest_decided(asking().session, door().collective.id, MOST_REPLAYED):
        if voted.decision is not None:
            yield _replayed(voted, trial)


def _replayed(voted: Voted, trial: Trial) -> PastDecision:
    record = json.loads(voted.decision.record if voted.decision else "{}")
    kind, call = str(record["resolution"]["decision_kind"]), int(record["assembly"]["call"])
    again = replayed(recalled(record["decision"], record["sheet"]), trial.tried, kind, call)
    return PastDecision(
        title=voted.resolution.title,
        address=url_for("decisions.show", slug=door().collective.slug, poll_id=voted.poll.id),
        day=str(record["assembly"]["held_on"]),
        was=outcome_chip(again.outcome, voice()),
        would=None if again.after is None else outcome_chip(again.after.outcome, voice()),
        flips=again.flips,
        gap=_gap(again),
    )


def _gap(again: Replayed) -> str:
    if again.gap == "other-colleges":
        return voice().say("Les collèges n’étaient pas les mêmes.")
    return voice().say("Ces statuts ne connaissent pas cette sorte de décision.") if again.gap else ""
