"""What the past decisions of a collective say of its members, as far as anyone may see them."""

from typing import Final

from govtool.domain.kinds import is_secret
from govtool.simulation.fitting import Fit, fitted
from govtool.store.queries.past import past_decisions
from govtool.web.layout.gate import asking, door, voice
from govtool.web.simulation.fields import named_colleges
from govtool.web.simulation.trial import Trial

MOST_FITTED: Final = 200


def fit_of(trial: Trial) -> tuple[Fit, int]:
    """Fit the latest decisions whose counts by college are no secret, and say how many are left out."""
    past = past_decisions(asking().session, door().collective.id, MOST_FITTED)
    seen = [one.taken.sheet for one in past if not is_secret(trial.today, one.kind)]
    return fitted(seen, tuple(named_colleges(trial, voice()))), len(past) - len(seen)
