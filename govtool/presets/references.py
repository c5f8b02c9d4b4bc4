"""What one table of the statutes says of another: ids that exist once, names that are known, weights that add up."""

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product

from govtool.domain.clauses import (
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    QuorumClause,
    SuspensiveVeto,
)
from govtool.domain.holes import Hole
from govtool.domain.statutes import Call, Statutes
from govtool.presets.faults import Faults, nearest

Clause = QuorumClause | Condition


def check_references(statutes: Statutes, faults: Faults) -> None:
    """Note every fault between the tables of a document whose tables are well formed.

    Faults: duplicate-id, unknown-id, weights-sum, weights-above-one, empty-quorum, too-many-colleges,
    unsupported-format.
    """
    if statutes.format != 1:
        faults.note("format", statutes.format, "unsupported-format", supported=1)
    categories = _ids(statutes, "categories", faults)
    colleges = _ids(statutes, "colleges", faults)
    organs = _ids(statutes, "organs", faults)
    if not isinstance(statutes.colleges, Hole) and not isinstance(statutes.categories, Hole):
        for college in statutes.colleges:
            _check_known(college.categories, categories, f"colleges[{college.id}].categories", faults)
    _check_weights(statutes, faults)
    for organ in () if isinstance(statutes.organs, Hole) else statutes.organs:
        _check_known(tuple(seats.college for seats in organ.seats), colleges, f"organs[{organ.id}].seats", faults)
    if isinstance(statutes.colleges, Hole):
        return
    for path, call in calls_of(statutes):
        _check_call(path, call, colleges, organs, faults)


def calls_of(statutes: Statutes) -> Iterator[tuple[str, Call]]:
    """Give each call that the statutes state, with its path."""
    kinds: Mapping[str, object] = {} if isinstance(statutes.decisions, Hole) else statutes.decisions
    for name, rank in product(kinds, ("first", "second")):
        call = getattr(kinds[name], rank)
        if isinstance(call, Call):
            yield f"decisions.{name}.{rank}", call


def _ids(statutes: Statutes, name: str, faults: Faults) -> tuple[str, ...]:
    rows = getattr(statutes, name)
    if isinstance(rows, Hole):
        return ()
    ids = tuple(row.id for row in rows)
    for identity, times in Counter(ids).items():
        if times > 1:
            faults.note(f"{name}[{identity}].id", identity, "duplicate-id", times=times)
    return ids


def _check_known(names: tuple[str, ...], known: tuple[str, ...], path: str, faults: Faults) -> None:
    for name in names:
        if name not in known:
            faults.note(path, name, "unknown-id", known=known, nearest=nearest(name, known))


def _check_weights(statutes: Statutes, faults: Faults) -> None:
    if isinstance(statutes.colleges, Hole) or not statutes.colleges:
        return
    weights = [college.weight for college in statutes.colleges]
    stated = [weight for weight in weights if isinstance(weight, Fraction)]
    total = sum(stated, Fraction(0))
    if len(stated) == len(weights) and total != 1:
        faults.note("colleges", None, "weights-sum", sum=total, gap=1 - total)
    elif total > 1:
        faults.note("colleges", None, "weights-above-one", sum=total)


def _check_call(path: str, call: Call, colleges: tuple[str, ...], organs: tuple[str, ...], faults: Faults) -> None:
    if call.quorum == ():
        faults.note(f"{path}.quorum", None, "empty-quorum")
    quorum = () if isinstance(call.quorum, Hole) else call.quorum
    clauses: list[tuple[str, Clause | Hole]] = [
        (f"{path}.quorum[{rank}]", clause) for rank, clause in enumerate(quorum, 1)
    ]
    clauses += [(f"{path}.conditions[{rank}]", clause) for rank, clause in enumerate(call.conditions, 1)]
    for place, clause in clauses:
        if not isinstance(clause, Hole):
            _check_clause(place, clause, colleges, organs, faults)


def _check_clause(
    path: str, clause: Clause, colleges: tuple[str, ...], organs: tuple[str, ...], faults: Faults
) -> None:
    match clause:
        case CompositeQuorum():
            _check_known(clause.colleges, colleges, f"{path}.colleges", faults)
        case CollegeVeto():
            _check_known((clause.college,), colleges, f"{path}.college", faults)
        case SuspensiveVeto():
            _check_known((clause.holder,), colleges + organs, f"{path}.holder", faults)
        case CollegesQuorum() | CollegesInFavour() if isinstance(clause.number, int) and clause.number > len(colleges):
            faults.note(f"{path}.number", clause.number, "too-many-colleges", colleges=len(colleges))
        case _:
            return
