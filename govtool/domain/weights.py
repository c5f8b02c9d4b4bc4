"""Effective weights: what each college weighs once empty colleges and the cap are accounted for."""

from collections.abc import Mapping
from fractions import Fraction

from govtool.domain.articles import NoneStated
from govtool.domain.findings import Finding
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.values import immutable
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeWeighing,
    DelegatesWeighing,
    EmptyCollege,
    HeadsWeighing,
)

FEWEST_COLLEGES = 3


@immutable
class Weights:
    """The weights in force for one sheet.

    by_college: share of 1 by college id; an empty college has 0.
    pooled: whether all heads are counted together, without weights.
    finding: what changed from the statutory weights, or why nothing can be decided; None when nothing changed.
    """

    by_college: Mapping[str, Fraction]
    pooled: bool
    finding: Finding | None

    @property
    def block(self) -> bool:
        """Whether the statutes forbid to decide with so few colleges."""
        return self.finding is not None and self.finding.holds is False


def effective_weights(rule: DecisionRule, sheet: CountSheet) -> Weights:
    """Give the effective weight of each college, used by every later step, quorum included."""
    weighing = rule.weighing
    if isinstance(weighing, HeadsWeighing | DelegatesWeighing):
        return Weights(by_college=_heads_shares(sheet), pooled=True, finding=None)
    filled = tuple(count.id for count in sheet.colleges if count.enrolled)
    if len(filled) < FEWEST_COLLEGES and weighing.below_three_colleges is not BelowThreeColleges.KEEP:
        return _below_three(weighing, sheet, len(filled))
    shares = _filled_weights(rule.weights, weighing, filled)
    by_college = {college: shares.get(college, Fraction(0)) for college in rule.weights}
    return Weights(by_college=by_college, pooled=False, finding=_changes(rule.weights, by_college, weighing))


def shared_out(
    weights: Mapping[str, Fraction], freed: Fraction, sharing: EmptyCollege, cap: Fraction | NoneStated
) -> dict[str, Fraction]:
    """Add `freed` weight to the colleges of `weights` by the rule, none passing the cap; what cannot be placed is lost.

    An excess above the cap is shared among the others by the same rule, until none exceeds.
    """
    shares = dict(weights)
    while True:
        if not isinstance(cap, NoneStated):
            freed += sum((share - cap for share in shares.values() if share > cap), Fraction(0))
            shares = {college: min(share, cap) for college, share in shares.items()}
        parts = _parts(shares, sharing, cap)
        whole = sum(parts.values())
        if not freed or not whole:
            return shares
        for college, part in parts.items():
            shares[college] += freed * part / whole
        freed = Fraction(0)


def _parts(shares: Mapping[str, Fraction], sharing: EmptyCollege, cap: Fraction | NoneStated) -> dict[str, Fraction]:
    receivers = [college for college, share in shares.items() if isinstance(cap, NoneStated) or share < cap]
    match sharing:
        case EmptyCollege.LOST:
            return {}
        case EmptyCollege.EQUAL:
            return dict.fromkeys(receivers, Fraction(1))
        case EmptyCollege.PRO_RATA:
            return {college: shares[college] for college in receivers}


def _filled_weights(
    statutory: Mapping[str, Fraction], weighing: CollegeWeighing, filled: tuple[str, ...]
) -> dict[str, Fraction]:
    freed = sum((weight for college, weight in statutory.items() if college not in filled), Fraction(0))
    kept = {college: statutory[college] for college in statutory if college in filled}
    return shared_out(kept, freed, weighing.empty_college, weighing.weight_cap)


def _heads_shares(sheet: CountSheet) -> dict[str, Fraction]:
    enrolled = sum(count.enrolled for count in sheet.colleges)
    return {count.id: Fraction(count.enrolled, enrolled or 1) for count in sheet.colleges}


def _below_three(weighing: CollegeWeighing, sheet: CountSheet, filled: int) -> Weights:
    blocked = weighing.below_three_colleges is BelowThreeColleges.BLOCK
    finding = Finding(
        "too-few-colleges" if blocked else "weighting-off",
        False if blocked else None,
        {"colleges": filled, "needed": FEWEST_COLLEGES},
        weighing.article,
    )
    return Weights(by_college=_heads_shares(sheet), pooled=True, finding=finding)


def _changes(
    statutory: Mapping[str, Fraction], effective: Mapping[str, Fraction], weighing: CollegeWeighing
) -> Finding | None:
    if effective == statutory:
        return None
    steps = tuple(
        Finding("effective-weight", None, {"college": college, "statutory": weight, "effective": effective[college]})
        for college, weight in statutory.items()
    )
    cap = None if isinstance(weighing.weight_cap, NoneStated) else weighing.weight_cap
    figures = {"rule": weighing.empty_college.value, "cap": cap, "total": sum(effective.values(), Fraction(0))}
    return Finding("effective-weights", None, figures, weighing.article, steps)
