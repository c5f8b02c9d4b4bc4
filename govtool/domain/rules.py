"""The rule of one decision at one call, taken from the statutes, without a hole."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from govtool.domain.articles import NoneStated
from govtool.domain.clauses import CastingVote, Condition, Majority, QuorumClause
from govtool.domain.findings import Refusal
from govtool.domain.holes import Hole
from govtool.domain.statutes import Call, College, DecisionKind, LegalForm, Statutes
from govtool.domain.values import immutable
from govtool.domain.weighing import CollegeBelowThreshold, DelegatesWeighing, HeadsWeighing, MajorityWeighing, Weighing

MEMBERS: Final = "members"
CALLS: Final = ("first", "second")
SCIC_FORMS: Final = frozenset({LegalForm.SCIC, LegalForm.SCIC_SA, LegalForm.SCIC_SARL, LegalForm.SCIC_SAS})


@immutable
class DecisionRule:
    """All that one decision needs, every term known.

    weights: statutory share of 1 by college id, in the order of the statutes; `members` when there are no colleges.
    weighing: how votes become weight.
    quorum: conditions that must all hold.
    majority: what the votes for must reach.
    conditions: extra conditions.
    casting_vote: who decides an exact tie.
    """

    weights: Mapping[str, Fraction]
    weighing: Weighing
    quorum: tuple[QuorumClause, ...]
    majority: Majority
    conditions: tuple[Condition, ...]
    casting_vote: CastingVote | None


def rule_of(statutes: Statutes, kind: str, call: int) -> DecisionRule | tuple[Refusal, ...]:
    """Take from the statutes the rule of a decision kind at a call (1 or 2).

    Refusals: unknown-decision-kind, no-such-call, hole (one per term that the decision needs).
    """
    if isinstance(statutes.decisions, Hole):
        return (_hole("decisions", statutes.decisions),)
    decision_kind = statutes.decisions.get(kind)
    if decision_kind is None:
        return (Refusal("unknown-decision-kind", {"kind": kind, "known": tuple(statutes.decisions)}),)
    terms = _call_of(decision_kind, call)
    if not isinstance(terms, Call):
        return (_missing_call(kind, call, terms),)
    holes = _holes_of_call(terms, f"decisions.{kind}.{CALLS[call - 1]}")
    weighing = statutes.weighing if decision_kind.weighing is None else decision_kind.weighing
    path = "weighing" if decision_kind.weighing is None else f"decisions.{kind}.weighing"
    if isinstance(weighing, Hole):
        return (_hole(path, weighing), *holes)
    weights = weights_in(statutes, weighing)
    if isinstance(weights, tuple):
        return (*weights, *holes)
    return holes or _complete(weights, weighing, terms)


def has_second_round(rule: DecisionRule) -> bool:
    """Say whether a college that misses its threshold votes a second time."""
    weighing = rule.weighing
    if not isinstance(weighing, MajorityWeighing) or isinstance(weighing.college_threshold, NoneStated):
        return False
    return weighing.college_below_threshold is CollegeBelowThreshold.SECOND_ROUND


def weights_in(statutes: Statutes, weighing: Weighing) -> dict[str, Fraction] | tuple[Refusal, ...]:
    """Give the statutory weight of each college, or the holes in them.

    Colleges without a stated weight have equal ones in a SCIC (loi 47-1775, art. 19 octies); elsewhere they are a hole.
    """
    colleges = statutes.colleges
    if isinstance(colleges, Hole):
        return (_hole("colleges", colleges),)
    if isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return {college.id: Fraction(0) for college in colleges} or {MEMBERS: Fraction(1)}
    if not colleges:
        return (Refusal("no-colleges", {}),)
    if statutes.legal_form in SCIC_FORMS and all(college.weight is None for college in colleges):
        return {college.id: Fraction(1, len(colleges)) for college in colleges}
    return _stated_weights(colleges)


def _stated_weights(colleges: tuple[College, ...]) -> dict[str, Fraction] | tuple[Refusal, ...]:
    stated = {college.id: college.weight for college in colleges if isinstance(college.weight, Fraction)}
    holes = tuple(
        Refusal("hole", {"path": f"colleges[{college.id}].weight"}) for college in colleges if college.id not in stated
    )
    return holes or stated


def _call_of(kind: DecisionKind, call: int) -> Call | NoneStated | Hole:
    return kind.first if call == 1 else kind.second


def _missing_call(kind: str, call: int, terms: NoneStated | Hole) -> Refusal:
    if isinstance(terms, Hole):
        return _hole(f"decisions.{kind}.{CALLS[call - 1]}", terms)
    return Refusal("no-such-call", {"kind": kind, "call": call})


def _holes_of_call(call: Call, path: str) -> tuple[Refusal, ...]:
    quorum = (call.quorum,) if isinstance(call.quorum, Hole) else call.quorum
    terms = {
        **{
            f"{path}.quorum[{rank}]" if term is not call.quorum else f"{path}.quorum": term
            for rank, term in enumerate(quorum, 1)
        },
        f"{path}.majority": call.majority,
        **{f"{path}.conditions[{rank}]": term for rank, term in enumerate(call.conditions, 1)},
        f"{path}.casting_vote": call.casting_vote,
    }
    return tuple(_hole(place, term) for place, term in terms.items() if isinstance(term, Hole))


def _hole(path: str, hole: Hole) -> Refusal:
    return Refusal("hole", {"path": path, "missing": hole.missing})


def _complete(weights: dict[str, Fraction], weighing: Weighing, call: Call) -> DecisionRule | tuple[Refusal, ...]:
    if isinstance(call.quorum, Hole) or isinstance(call.majority, Hole) or isinstance(call.casting_vote, Hole):
        raise ValueError("a call with holes was taken for a complete one")
    return DecisionRule(
        weights=weights,
        weighing=weighing,
        quorum=tuple(clause for clause in call.quorum if not isinstance(clause, Hole)),
        majority=call.majority,
        conditions=tuple(clause for clause in call.conditions if not isinstance(clause, Hole)),
        casting_vote=call.casting_vote,
    )
