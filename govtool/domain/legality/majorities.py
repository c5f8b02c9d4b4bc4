"""Legality of majorities: what the law asks of the votes for, by kind of decision and call."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from govtool.domain.bases import CollegeBase
from govtool.domain.clauses import HeadsMajority, Majority, Unanimity
from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.laws import Law, MajorityFloor, RefusedWords
from govtool.domain.laws.majorities import (
    CASTING_VOTES,
    COLLEGE_THRESHOLDS,
    MAJORITIES,
    UNANIMITY,
    VOTES_CAST_ONLY,
)
from govtool.domain.legality.bases import base_of, is_as_wide
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import StatedCall, calls_in, carry_of, term_of, weighings_in
from govtool.domain.remarks import Severity
from govtool.domain.statutes import Statutes
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.values import immutable
from govtool.domain.weighing import MajorityWeighing, Weighing


@immutable
class Asked:
    """One thing that a call asks of the votes for.

    share: share of the base.
    comparison: `at-least` or `more-than`.
    base: the denominator, in heads.
    """

    share: Fraction
    comparison: Comparison
    base: CollegeBase


@legal_rule("majority-too-low", Severity.ERROR, MAJORITIES)
def majority_too_low(statutes: Statutes, laws: tuple[MajorityFloor, ...]) -> Iterator[Breach]:
    """Nothing is adopted with less than the majority of the law, in any company the majority of votes cast.

    Source: code de commerce, arts L225-96, L225-98, L223-29, L223-30 and L227-9; Cass. ass. plén., 15 November 2024.
    """
    for call, majority, law in _bound_calls(statutes, laws):
        if not any(_asks_enough(asked, law) for asked in _asked(call, majority)):
            figures: Figures = {
                **call.figures,
                "asked_share": majority.share,
                "asked_comparison": majority.comparison.value,
                "law_share": law.share,
                "law_comparison": law.comparison.value,
            }
            yield Breach(law, f"{call.path}.majority", figures)


@legal_rule("majority-base-too-narrow", Severity.ERROR, MAJORITIES)
def majority_base_too_narrow(statutes: Statutes, laws: tuple[MajorityFloor, ...]) -> Iterator[Breach]:
    """A majority is counted of no fewer than the law says: of all members at the first call of a private company."""
    for call, majority, law in _bound_calls(statutes, laws):
        enough = [asked for asked in _asked(call, majority) if _asks_enough(asked, law)]
        if enough and not any(is_as_wide(asked.base, law.narrowest) for asked in enough):
            figures = {**call.figures, "base": base_of(majority).value, "law_base": law.narrowest.value}
            yield Breach(law, f"{call.path}.majority", figures)


@legal_rule("majority-base-too-wide", Severity.WARNING, VOTES_CAST_ONLY)
def majority_base_too_wide(statutes: Statutes, laws: tuple[MajorityFloor, ...]) -> Iterator[Breach]:
    """A public limited company counts votes cast, since 2019 (code de commerce, arts L225-96 and L225-98).

    Model statutes still speak of members present or represented, which does not always give the same result.
    """
    for call, majority, law in _bound_calls(statutes, laws):
        base = base_of(majority)
        if law.widest is not None and not is_as_wide(law.widest, base):
            figures = {**call.figures, "base": base.value, "law_base": law.widest.value}
            yield Breach(law, f"{call.path}.majority", figures)


@legal_rule("unanimity-required", Severity.ERROR, UNANIMITY)
def unanimity_required(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Statutes of a private limited company may not ask for unanimity to amend them (code de commerce, L223-30)."""
    for call in calls_in(statutes):
        majority = call.terms.majority
        is_whole = isinstance(majority, Majority) and majority.share == 1
        is_unanimous = any(isinstance(condition, Unanimity) for condition in call.terms.conditions)
        if call.kind == "extraordinary" and (is_whole or is_unanimous):
            yield Breach(laws[0], f"{call.path}.majority", call.figures)


@legal_rule("casting-vote-in-assembly", Severity.WARNING, CASTING_VOTES)
def casting_vote_in_assembly(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """A casting vote in the assembly of a company gives the chair a second vote (loi 47-1775, art. 1)."""
    for call in calls_in(statutes):
        if term_of(call.terms.casting_vote, "given_to") in laws[0].words:
            yield Breach(laws[0], f"{call.path}.casting_vote", call.figures)


@legal_rule("college-threshold", Severity.WARNING, COLLEGE_THRESHOLDS)
def college_threshold(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Where a college only counts above a threshold, the whole must still reach the majority of votes cast.

    Source: Cass. ass. plén., 15 November 2024; allowed by the freedom of statutes, not decided for colleges.
    """
    for path, weighing in weighings_in(statutes):
        if carry_of(weighing) == MajorityWeighing.TAG[1] and _has_college_threshold(weighing):
            yield Breach(laws[0], f"{path}.college_threshold", {})


def _bound_calls(
    statutes: Statutes, laws: Sequence[MajorityFloor]
) -> Iterator[tuple[StatedCall, Majority, MajorityFloor]]:
    """Give each call whose majority is known, with the first row that binds it."""
    for call in calls_in(statutes):
        law = next((law for law in laws if law.kind in {call.kind, None} and law.call in {call.number, None}), None)
        if law is not None and isinstance(call.terms.majority, Majority):
            yield call, call.terms.majority, law


def _asked(call: StatedCall, majority: Majority) -> Iterator[Asked]:
    """Give all that a call asks of the votes for: its majority, a majority of heads as well, unanimity."""
    for clause in (majority, *call.terms.conditions):
        if isinstance(clause, Majority | HeadsMajority):
            yield Asked(share=clause.share, comparison=clause.comparison, base=base_of(clause))
        elif isinstance(clause, Unanimity):
            yield Asked(share=Fraction(1), comparison=Comparison.AT_LEAST, base=base_of(clause))


def _asks_enough(asked: Asked, law: MajorityFloor) -> bool:
    if asked.share != law.share:
        return asked.share > law.share
    return law.comparison is Comparison.AT_LEAST or asked.comparison is Comparison.MORE_THAN


def _has_college_threshold(weighing: Weighing | Hole) -> bool:
    if isinstance(weighing, Hole):
        return any(name.startswith("college_threshold.") for name, _ in weighing.known)
    return isinstance(term_of(weighing, "college_threshold"), Threshold)
