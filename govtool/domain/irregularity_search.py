"""The search for the fewest ballots whose withdrawal changes an outcome, whatever the outcome becomes."""

from collections.abc import Iterator, Sequence
from itertools import chain as joined
from itertools import combinations, product
from typing import Final

from govtool.domain.clauses import CollegeVeto, SuspensiveVeto
from govtool.domain.decisions import Outcome
from govtool.domain.goals import Alternatives, all_of
from govtool.domain.margin_reach import redistributes
from govtool.domain.margins import TurningGoals
from govtool.domain.polled import polled_colleges, speaking_colleges
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.weights import Weights, effective_weights
from govtool.domain.withdrawal_corners import Places
from govtool.domain.withdrawal_search import Colleges, fewest_places
from govtool.domain.withdrawals import Voice

FIRST_LIMIT: Final = 16
WIDER: Final = 4


def fewest_withdrawn(rule: DecisionRule, sheet: CountSheet, outcome: Outcome) -> Places | None:
    """Give the fewest ballots whose withdrawal changes the outcome, and where; None when no number of them does.

    Few ballots are tried before many, since what is tried grows with the number of ballots.
    """
    weights = effective_weights(rule, sheet)
    if weights.block:
        return None
    alternatives = changed_from(outcome, TurningGoals(rule, sheet, weights))
    limit, ballots = FIRST_LIMIT, sum(count.voters for count in sheet.colleges)
    while True:
        found = _fewest_below(limit, tuple(_voices(rule, sheet, weights, limit)), alternatives)
        if found is not None or limit > ballots:
            return found
        limit *= WIDER


def changed_from(outcome: Outcome, goals: TurningGoals) -> Alternatives:
    """Ask for another outcome; a quorum that is lost is one, so the other goals need not keep it."""
    if outcome is Outcome.NO_QUORUM:
        return goals.quorum()
    clauses, conditions = goals.clauses, goals.rule.conditions
    vetoes = [clause for clause in conditions if isinstance(clause, CollegeVeto | SuspensiveVeto)]
    others = [clause for clause in conditions if clause not in vetoes]
    lost: Alternatives = sum(map(clauses.unattended, goals.rule.quorum), start=())
    if outcome is Outcome.VETOED:
        return lost + all_of(map(clauses.held, vetoes))
    if outcome is Outcome.REJECTED:
        favourable = all_of((goals.majority.not_rejected(), *map(clauses.held, others)))
        return sum(map(clauses.missed, vetoes), start=lost) + favourable
    spoiled: Alternatives = sum(map(clauses.missed, conditions), start=lost)
    return spoiled + (goals.majority.missed() if outcome is Outcome.ADOPTED else goals.majority.untied())


def _voices(rule: DecisionRule, sheet: CountSheet, weights: Weights, limit: int) -> Iterator[Colleges]:
    """Give the colleges and the voice that each must have in the end.

    Where a college that falls silent moves the weight of the others, each set of them that may fall silent is given.
    """
    speaking = speaking_colleges(rule, sheet)
    if not redistributes(rule.weighing, weights):
        yield tuple((polled, Voice.EITHER) for polled in polled_colleges(rule, sheet, weights, speaking))
        return
    for silenced in joined.from_iterable(combinations(sorted(speaking), number) for number in range(len(speaking) + 1)):
        left = speaking - set(silenced)
        polled = polled_colleges(rule, sheet, weights, left)
        if sum(sum(one.ballots[:2]) for one in polled if one.id in silenced) < limit:
            yield tuple((one, Voice.SPEAKING if one.id in left else Voice.SILENT) for one in polled)


def _fewest_below(limit: int, voices: Sequence[Colleges], alternatives: Alternatives) -> Places | None:
    found: Places | None = None
    for colleges, needs in product(voices, alternatives):
        nearer = fewest_places(colleges, needs, limit)
        if nearer is not None:
            found, limit = nearer, sum(place.moved for place in nearer)
    return found
