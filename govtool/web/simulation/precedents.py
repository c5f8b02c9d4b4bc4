"""What the past decisions of a collective say of its members, as far as anyone may see them."""

import json
from collections.abc import Iterator
from typing import Final

from govtool.domain.kinds import is_secret
from govtool.domain.recalled import sheet_of
from govtool.domain.sheets import CountSheet
from govtool.simulation.fitting import Fit, fitted
from govtool.store.queries.polls import latest_decided
from govtool.web.layout.gate import asking, door, voice
from govtool.web.simulation.fields import named_colleges
from govtool.web.simulation.trial import Trial

MOST_FITTED: Final = 200


def fit_of(trial: Trial) -> tuple[Fit, int]:
    """Fit the latest decisions whose counts by college are no secret, and say how many are left out."""
    sheets = list(_decided())
    seen = [sheet for kind, sheet in sheets if not is_secret(trial.today, kind)]
    return fitted(seen, tuple(named_colleges(trial, voice()))), len(sheets) - len(seen)


def _decided() -> Iterator[tuple[str, CountSheet]]:
    for voted in latest_decided(asking().session, door().collective.id, MOST_FITTED):
        if voted.decision is not None:
            record = json.loads(voted.decision.record)
            yield str(record["resolution"]["decision_kind"]), sheet_of(record["sheet"])
