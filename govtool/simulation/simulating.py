"""Assemblies drawn by the thousand and decided: how often there is a quorum, an adoption, a college that wins."""

from typing import NamedTuple

import numpy as np

from govtool.domain.decisions import Outcome
from govtool.domain.scenarios import Chance, Scenario, Simulated
from govtool.simulation.batch_rules import quickly
from govtool.simulation.batch_votes import votes_in
from govtool.simulation.batches import OUTCOMES, Heads, outcomes_of
from govtool.simulation.opinions import drawn_batch

AT_ONCE = 2**15
"""Assemblies drawn together: enough for speed, few enough for memory."""
PROBED, SLOW = 500, 0.3
"""Assemblies probed for speed, and the share of them left to the domain that makes a scenario slow."""

NO_QUORUM, ADOPTED = OUTCOMES.index(Outcome.NO_QUORUM), OUTCOMES.index(Outcome.ADOPTED)


class Tally(NamedTuple):
    """Counts of assemblies, added up.

    outcomes: by outcome, in the order of `OUTCOMES`.
    sides: by college, those in which it had a larger side; then those of them in which that side won.
    people: those in which more people were on one side; then those of them in which the outcome was the other.
    """

    outcomes: Heads
    sides: Heads
    people: Heads


def simulate(scenario: Scenario) -> Simulated:
    """Draw the assemblies of a scenario and count their outcomes; the same seed gives the same counts."""
    random = np.random.Generator(np.random.PCG64(scenario.seed))
    starts = range(0, scenario.runs, AT_ONCE)
    tallies = [_tally(scenario, min(AT_ONCE, scenario.runs - start), random) for start in starts]
    outcomes, sides, people = (sum(parts[1:], start=parts[0]) for parts in zip(*tallies, strict=True))
    quorum = scenario.runs - int(outcomes[NO_QUORUM])
    return Simulated(
        outcomes=tuple(
            (outcome.value, Chance(times=int(times), out_of=scenario.runs))
            for outcome, times in zip(OUTCOMES, outcomes, strict=True)
        ),
        quorum=Chance(times=quorum, out_of=scenario.runs),
        adopted=Chance(times=int(outcomes[ADOPTED]), out_of=quorum),
        winning_sides=tuple(Chance(times=int(won), out_of=int(among)) for among, won in sides.T),
        heads_against=Chance(times=int(people[1]), out_of=int(people[0])),
    )


def is_slow(scenario: Scenario) -> bool:
    """Say whether many of the assemblies of a scenario touch a threshold, so that the domain must decide them."""
    batch = drawn_batch(scenario, PROBED, np.random.Generator(np.random.PCG64(scenario.seed)))
    _, unsure = quickly(scenario.rule, batch, scenario.subject)
    rows = np.hstack([batch.attending[unsure], batch.for_[unsure], batch.against[unsure], batch.abstain[unsure]])
    return len(np.unique(rows, axis=0)) > PROBED * SLOW


def _tally(scenario: Scenario, runs: int, random: np.random.Generator) -> Tally:
    batch = drawn_batch(scenario, runs, random)
    decided = outcomes_of(scenario.rule, batch, scenario.subject)
    votes = votes_in(batch, scenario.rule.weighing, scenario.rule.majority.college_base)
    counted, adopted = decided != NO_QUORUM, decided == ADOPTED
    has_side = (votes.for_ != votes.against) & counted[:, None]
    won = ((votes.for_ > votes.against) == adopted[:, None]) & has_side
    for_, against = votes.for_.sum(axis=1), votes.against.sum(axis=1)
    differ = (for_ != against) & counted
    return Tally(
        outcomes=np.bincount(decided, minlength=len(OUTCOMES)),
        sides=np.array([has_side.sum(axis=0), won.sum(axis=0)]),
        people=np.array([differ.sum(), (((for_ > against) != adopted) & differ).sum()]),
    )
