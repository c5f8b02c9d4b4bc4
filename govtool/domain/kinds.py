"""Decision kinds: their names, whether they are voted in secret, and the subjects that a veto may concern."""

from govtool.domain.clauses import CollegeVeto, Every, SuspensiveVeto
from govtool.domain.holes import Hole
from govtool.domain.statutes import BallotMode, Call, DecisionKind, Statutes


def decision_kind_names(statutes: Statutes) -> dict[str, str]:
    """Name the decision kinds of the statutes, by id, in their order."""
    return {identity: kind.name for identity, kind in _kinds(statutes).items()}


def is_secret(statutes: Statutes, kind: str) -> bool:
    """Say whether the statutes want a secret ballot for a decision kind."""
    found = _kinds(statutes).get(kind)
    return found is not None and found.ballot is BallotMode.SECRET


def veto_subjects(statutes: Statutes) -> tuple[str, ...]:
    """Name the subjects on which some veto may be used, each once."""
    clauses = (
        clause
        for kind in _kinds(statutes).values()
        for call in (kind.first, kind.second)
        if isinstance(call, Call)
        for clause in call.conditions
        if isinstance(clause, CollegeVeto | SuspensiveVeto)
    )
    subjects = (clause.subjects for clause in clauses if not isinstance(clause.subjects, Every))
    return tuple(dict.fromkeys(subject for named in subjects for subject in named))


def _kinds(statutes: Statutes) -> dict[str, DecisionKind]:
    return {} if isinstance(statutes.decisions, Hole) else dict(statutes.decisions)
