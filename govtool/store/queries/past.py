"""Reads of past decisions, as values that can be decided again."""

import json

from sqlalchemy.orm import Session

from govtool.domain.recalled import recalled
from govtool.domain.replay import PastDecision
from govtool.store.models.assemblies import Resolution
from govtool.store.models.decisions import FrozenDecision
from govtool.store.queries.polls import latest_decided


def past_decisions(session: Session, collective_id: int, most: int) -> tuple[PastDecision, ...]:
    """Give the decisions taken last in a collective, the latest first."""
    return tuple(
        _past(voted.resolution, voted.decision)
        for voted in latest_decided(session, collective_id, most)
        if voted.decision is not None
    )


def _past(resolution: Resolution, decision: FrozenDecision) -> PastDecision:
    record = json.loads(decision.record)
    return PastDecision(
        poll=decision.poll_id,
        title=resolution.title,
        day=str(record["assembly"]["held_on"]),
        kind=str(record["resolution"]["decision_kind"]),
        call=int(record["assembly"]["call"]),
        taken=recalled(record["decision"], record["sheet"]),
    )
