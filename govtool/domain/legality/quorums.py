"""Legality of quorums: the attendance that the law asks for, by kind of decision and call."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from govtool.domain.bases import CollegeBase
from govtool.domain.clauses import (
    CollegesQuorum,
    CompositeQuorum,
    Every,
    HeadsQuorum,
    Majority,
    NoQuorum,
    QuorumClause,
    WeightedHeadsQuorum,
)
from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.laws import QuorumFloor
from govtool.domain.laws.quorums import NO_SECOND_QUORUMS, PRODUCERS_AMONG_ATTENDING, QUORUMS
from govtool.domain.legality.bases import base_of
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import StatedCall, calls_in
from govtool.domain.remarks import Severity
from govtool.domain.statutes import CategoryKind, Statutes


@legal_rule("quorum-too-low", Severity.ERROR, QUORUMS)
def quorum_too_low(statutes: Statutes, laws: tuple[QuorumFloor, ...]) -> Iterator[Breach]:
    """The assembly decides only with the attendance that the law asks for (by form, see the rows of the law)."""
    for call, clauses, law in _bound_calls(statutes, laws):
        if _attendance(call, clauses) < law.share and not _by_weight_or_college(clauses):
            yield Breach(law, f"{call.path}.quorum", _compared(call, clauses, law))


@legal_rule("quorum-not-by-heads", Severity.WARNING, QUORUMS)
def quorum_not_by_heads(statutes: Statutes, laws: tuple[QuorumFloor, ...]) -> Iterator[Breach]:
    """In a cooperative the quorum is counted by heads: settled practice, while the code speaks of shares."""
    for call, clauses, law in _bound_calls(statutes, laws):
        if _attendance(call, clauses) < law.share and _by_weight_or_college(clauses):
            yield Breach(law, f"{call.path}.quorum", _compared(call, clauses, law))


@legal_rule("producers-quorum-too-low", Severity.ERROR, PRODUCERS_AMONG_ATTENDING)
def producers_quorum_too_low(statutes: Statutes, laws: tuple[QuorumFloor, ...]) -> Iterator[Breach]:
    """Four fifths of those attending are producers (code rural, art. D551-29)."""
    producers = _producer_colleges(statutes)
    for call, clauses, law in _bound_calls(statutes, laws) if producers is not None else ():
        shares = [
            clause.share
            for clause in clauses
            if isinstance(clause, CompositeQuorum) and set(clause.colleges) <= (producers or set())
        ]
        share = max(shares, default=Fraction(0))
        if share < law.share:
            figures: Figures = {**call.figures, "share": share, "needed": law.share}
            yield Breach(law, f"{call.path}.quorum", figures)


@legal_rule("second-call-quorum", Severity.INFO, NO_SECOND_QUORUMS)
def second_call_quorum(statutes: Statutes, laws: tuple[QuorumFloor, ...]) -> Iterator[Breach]:
    """Where the law asks for no quorum at the second call, asking for one may block the assembly again."""
    for call, clauses, law in _bound_calls(statutes, laws):
        if any(not isinstance(clause, NoQuorum) for clause in clauses):
            yield Breach(law, f"{call.path}.quorum", call.figures)


def _bound_calls(
    statutes: Statutes, laws: Sequence[QuorumFloor]
) -> Iterator[tuple[StatedCall, tuple[QuorumClause, ...], QuorumFloor]]:
    """Give each call that a row binds, with its quorum when all of it is known."""
    for call in calls_in(statutes):
        quorum = () if isinstance(call.terms.quorum, Hole) else call.terms.quorum
        clauses = tuple(clause for clause in quorum if not isinstance(clause, Hole))
        law = next((law for law in laws if (law.kind, law.call) == (call.kind, call.number)), None)
        if law is not None and quorum and len(clauses) == len(quorum):
            yield call, clauses, law


def _attendance(call: StatedCall, clauses: Sequence[QuorumClause]) -> Fraction:
    """Give the share of the members whose attendance the call guarantees.

    A majority of all members is a quorum by itself.
    """
    majority = call.terms.majority
    shares = [
        clause.share for clause in clauses if isinstance(clause, HeadsQuorum | CollegesQuorum) and _binds_all(clause)
    ]
    if isinstance(majority, Majority) and base_of(majority) is CollegeBase.ENROLLED:
        shares.append(majority.share)
    return max(shares, default=Fraction(0))


def _binds_all(clause: HeadsQuorum | CollegesQuorum) -> bool:
    return isinstance(clause, HeadsQuorum) or isinstance(clause.number, Every)


def _by_weight_or_college(clauses: Sequence[QuorumClause]) -> bool:
    return any(isinstance(clause, WeightedHeadsQuorum | CollegesQuorum) for clause in clauses)


def _compared(call: StatedCall, clauses: Sequence[QuorumClause], law: QuorumFloor) -> Figures:
    return {**call.figures, "share": _attendance(call, clauses), "needed": law.share}


def _producer_colleges(statutes: Statutes) -> set[str] | None:
    """Name the colleges of producers only; None when colleges or categories are open."""
    if isinstance(statutes.colleges, Hole) or isinstance(statutes.categories, Hole):
        return None
    producers = {category.id for category in statutes.categories if category.kind is CategoryKind.PRODUCER}
    return {college.id for college in statutes.colleges if college.categories and producers >= set(college.categories)}
