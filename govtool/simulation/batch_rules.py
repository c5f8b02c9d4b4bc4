"""Quorum, majority, conditions and outcome of many sheets together."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from govtool.domain.bases import AssemblyBase, HeadsBase
from govtool.domain.clauses import (
    BlockingMinority,
    CastingVoteHolder,
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    Every,
    HeadsMajority,
    HeadsQuorum,
    NoQuorum,
    QuorumClause,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
    WeightedHeadsQuorum,
)
from govtool.domain.decisions import Outcome
from govtool.domain.rules import DecisionRule
from govtool.domain.weights import Weights, effective_weights
from govtool.simulation.batch_votes import Sums, Votes, sums_of, votes_in
from govtool.simulation.batches import OUTCOMES, Batch, Flags, Floats, Heads, Reached, reached

WEIGHTS = {AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT}


class Sides(NamedTuple):
    """Both sides of a comparison and its denominator on each sheet.

    whole: whether they are whole numbers.
    """

    for_: Floats | Heads
    against: Floats | Heads
    base: Floats | Heads
    whole: bool


class Table(NamedTuple):
    """All that conditions look at."""

    rule: DecisionRule
    batch: Batch
    votes: Votes
    sums: Sums
    subject: str | None


def quickly(rule: DecisionRule, batch: Batch, subject: str | None) -> tuple[NDArray[np.int8], Flags]:
    """Give the outcomes of sheets as ranks in `OUTCOMES`, and the sheets that only the domain can decide."""
    sheets = len(batch.for_)
    weights = effective_weights(rule, batch.sheet(rule, 0, subject))
    if weights.block:
        return np.full(sheets, OUTCOMES.index(Outcome.NO_QUORUM), dtype=np.int8), np.zeros(sheets, dtype=bool)
    quorums = [_quorum(clause, rule, batch, weights) for clause in rule.quorum]
    votes = votes_in(batch, rule.weighing, rule.majority.college_base)
    table = Table(rule, batch, votes, sums_of(rule, batch, weights, votes), subject)
    majority = _majority(table)
    conditions = [(clause, _condition(clause, table)) for clause in rule.conditions]
    vetoed = _any(sheets, (~met.holds for clause, met in conditions if isinstance(clause, CollegeVeto)))
    missed = _any(sheets, (~met.holds for _, met in conditions)) | ~majority.holds
    outcomes = np.select(
        [_any(sheets, (~met.holds for met in quorums)), vetoed, missed],
        [OUTCOMES.index(outcome) for outcome in (Outcome.NO_QUORUM, Outcome.VETOED, Outcome.REJECTED)],
        OUTCOMES.index(Outcome.ADOPTED),
    )
    met = (majority, *quorums, *(condition for _, condition in conditions))
    return outcomes.astype(np.int8), _any(sheets, (one.unsure for one in met)) | table.sums.unsure


def _any(sheets: int, flags: Iterator[Flags]) -> Flags:
    together = np.zeros(sheets, dtype=bool)
    for flag in flags:
        together |= flag
    return together


def _sure(holds: Flags) -> Reached:
    return Reached(holds, np.zeros(holds.shape, dtype=bool))


def _majority(table: Table) -> Reached:
    """Compare the votes for with the majority; an equal vote that the chair may settle is left to the domain."""
    sides = _sides(table, table.rule.majority.base)
    nothing = (sides.for_ == 0) & (sides.against == 0)
    met = reached(sides.for_, sides.base, table.rule.majority, whole=sides.whole)
    casting = table.rule.casting_vote
    is_settled = casting is not None and casting.given_to is CastingVoteHolder.CHAIR
    equal = np.isclose(sides.for_, sides.against, rtol=1e-9, atol=1e-9) if is_settled else np.zeros_like(nothing)
    return Reached(met.holds & ~nothing, met.unsure | equal)


def _sides(table: Table, base: AssemblyBase | HeadsBase) -> Sides:
    if base in WEIGHTS:
        sums = table.sums
        denominator = sums.for_ + sums.against if base is AssemblyBase.WEIGHT_CAST else sums.total
        return Sides(sums.for_, sums.against, denominator, sums.whole)
    for_, against = table.votes.for_.sum(axis=1), table.votes.against.sum(axis=1)
    heads = {
        "heads_cast": for_ + against,
        "heads_attending": table.batch.attending.sum(axis=1),
        "heads_enrolled": np.full(len(for_), sum(table.batch.enrolled)),
    }
    return Sides(for_, against, heads[base.value], whole=True)


def _quorum(clause: QuorumClause, rule: DecisionRule, batch: Batch, weights: Weights) -> Reached:
    attending, enrolled = batch.attending, np.array(batch.enrolled)
    all_attending, filled = attending.sum(axis=1), enrolled > 0
    match clause:
        case NoQuorum():
            return _sure(np.ones(len(attending), dtype=bool))
        case HeadsQuorum():
            return reached(all_attending, np.full(len(attending), enrolled.sum()), clause, whole=True)
        case WeightedHeadsQuorum():
            shares = np.array([float(weights.by_college[college]) for college in rule.weights])
            weighted = (attending[:, filled] / enrolled[filled] * shares[filled]).sum(axis=1)
            met = reached(weighted, np.ones(len(attending)), clause, whole=False)
            return Reached(met.holds & bool(filled.any()), met.unsure)
        case CollegesQuorum():
            each = reached(attending, np.broadcast_to(enrolled, attending.shape), clause, whole=True)
            needed = int(filled.sum()) if isinstance(clause.number, Every) else clause.number
            enough = (each.holds & filled).sum(axis=1) >= needed
            return Reached(enough & bool(filled.any()), np.asarray(each.unsure.any(axis=1), dtype=bool))
        case CompositeQuorum():
            named = np.array([college in clause.colleges for college in rule.weights])
            return reached(attending[:, named].sum(axis=1), all_attending, clause, whole=True)


def _condition(clause: Condition, table: Table) -> Reached:
    favourable = (table.votes.for_ > table.votes.against).sum(axis=1)
    filled = sum(1 for count in table.batch.enrolled if count)
    match clause:
        case CollegesInFavour():
            return _sure(favourable >= (filled if isinstance(clause.number, Every) else clause.number))
        case ShareOfColleges():
            return reached(favourable, np.full(len(favourable), filled), clause, whole=True)
        case HeadsMajority():
            sides = _sides(table, clause.base)
            return reached(sides.for_, sides.base, clause, whole=True)
        case CollegeVeto():
            return _veto(clause, table)
        case SuspensiveVeto():
            return _sure(np.ones(len(favourable), dtype=bool))
        case BlockingMinority():
            sides = _sides(table, clause.base)
            met = reached(sides.against, sides.base, clause, whole=sides.whole)
            return Reached(~met.holds, met.unsure)
        case Unanimity():
            sides = _sides(table, clause.base)
            return _sure((sides.for_ == sides.base) & (sides.base > 0))


def _veto(clause: CollegeVeto, table: Table) -> Reached:
    if not isinstance(clause.subjects, Every) and table.subject not in clause.subjects:
        return _sure(np.ones(len(table.votes.for_), dtype=bool))
    rank = list(table.rule.weights).index(clause.college)
    votes = votes_in(table.batch, table.rule.weighing, clause.college_base)
    met = reached(votes.against[:, rank], votes.base[:, rank], clause, whole=True)
    return Reached(~met.holds, met.unsure)
