"""Legality of colleges: their number, their weights, and what becomes of weights when colleges are empty."""

from collections.abc import Iterator
from fractions import Fraction

from govtool.domain.findings import Figures
from govtool.domain.holes import Hole
from govtool.domain.laws import Bounds, Law, RefusedWords
from govtool.domain.laws.colleges import (
    BELOW_THREE_COLLEGES,
    COLLEGES,
    HEADS_ONLY,
    MAJORITY_CARRY,
    SCIC_WEIGHTS_ELSEWHERE,
    WEIGHTS,
)
from govtool.domain.legality.legal_rule import Breach, legal_rule
from govtool.domain.legality.stated import carry_of, term_of, weighings_in
from govtool.domain.remarks import Severity
from govtool.domain.rules import weights_in
from govtool.domain.statutes import College, Statutes
from govtool.domain.weighing import (
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    Weighing,
)
from govtool.domain.weights import FEWEST_COLLEGES, shared_out

WEIGHTED = frozenset({ProportionalWeighing.TAG[1], MajorityWeighing.TAG[1]})


@legal_rule("too-few-colleges", Severity.ERROR, COLLEGES)
def too_few_colleges(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """A SCIC has no college, or at least three (loi 47-1775, art. 19 octies)."""
    colleges = _colleges_of(statutes)
    if colleges and not laws[0].hold(len(colleges)):
        yield Breach(laws[0], "colleges", {"colleges": len(colleges), "needed": laws[0].lowest})


@legal_rule("too-many-colleges", Severity.ERROR, WEIGHTS)
def too_many_colleges(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Ten colleges at most can all reach the least weight that statutes may fix (loi 47-1775, art. 19 octies)."""
    number = len(_colleges_of(statutes))
    most = int(1 / Fraction(laws[0].lowest))
    if number > most and _weights_of(statutes):
        yield Breach(laws[0], "colleges", {"colleges": number, "highest": most, "lowest": laws[0].lowest})


@legal_rule("college-weight-out-of-bounds", Severity.ERROR, WEIGHTS)
def college_weight_out_of_bounds(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """No college of a SCIC weighs less than a tenth or more than half of the votes (loi 47-1775, art. 19 octies)."""
    yield from _weights_beyond(statutes, laws[0])


@legal_rule("college-weights-sum", Severity.ERROR, WEIGHTS)
def college_weights_sum(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Weights that the statutes fix add up to all the votes, exactly (loi 47-1775, art. 19 octies)."""
    weights = _weights_of(statutes)
    total = sum(weights.values(), Fraction(0))
    if weights and len(weights) == len(_colleges_of(statutes)) and total != 1:
        yield Breach(laws[0], "colleges", {"total": total})


@legal_rule("college-weights-incomplete", Severity.ERROR, WEIGHTS)
def college_weights_incomplete(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Statutes fix the weight of every college, or of none (loi 47-1775, art. 19 octies)."""
    silent = tuple(college.name for college in _colleges_of(statutes) if college.weight is None)
    if silent and _weights_of(statutes):
        yield Breach(laws[0], "colleges", {"colleges": silent})


@legal_rule("equal-weights-below-floor", Severity.WARNING, WEIGHTS)
def equal_weights_below_floor(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """Silent statutes give equal weights, below a tenth from eleven colleges on (loi 47-1775, art. 19 octies).

    The floor is written for weights that statutes fix, so that this is doubtful and not refused.
    """
    colleges = _colleges_of(statutes)
    silent = bool(colleges) and all(college.weight is None for college in colleges)
    if not silent or isinstance(statutes.weighing, HeadsWeighing):
        return
    weight = Fraction(1, len(colleges))
    if weight < laws[0].lowest:
        yield Breach(laws[0], "colleges", {"colleges": len(colleges), "weight": weight, "lowest": laws[0].lowest})


@legal_rule("weight-cap-too-high", Severity.ERROR, WEIGHTS)
def weight_cap_too_high(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """No college passes half of the votes because others are empty (loi 47-1775, art. 19 octies)."""
    law = laws[0]
    if not all(law.hold(weight) for weight in _weights_of(statutes).values()):
        return
    for path, weighing in weighings_in(statutes):
        heaviest = _heaviest_when_empty(statutes, weighing)
        if heaviest is not None and not law.hold(heaviest):
            yield Breach(law, f"{path}.weight_cap", {"weight": heaviest, "highest": law.highest})


@legal_rule("weights-kept-below-three", Severity.WARNING, BELOW_THREE_COLLEGES)
def weights_kept_below_three(statutes: Statutes, laws: tuple[RefusedWords, ...]) -> Iterator[Breach]:
    """Below three colleges with members, weights no longer apply (model statutes of SCICs, from memory)."""
    for path, weighing in weighings_in(statutes):
        if term_of(weighing, "below_three_colleges") in laws[0].words:
            yield Breach(laws[0], f"{path}.below_three_colleges", {"needed": FEWEST_COLLEGES})


@legal_rule("weighted-votes-without-law", Severity.WARNING, HEADS_ONLY)
def weighted_votes_without_law(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """One member has one vote, unless a special law says otherwise (loi 47-1775, art. 1)."""
    for path, weighing in weighings_in(statutes):
        if carry_of(weighing) in WEIGHTED:
            yield Breach(laws[0], path, {})


@legal_rule("majority-carry-against-heads", Severity.INFO, MAJORITY_CARRY)
def majority_carry_against_heads(statutes: Statutes, laws: tuple[Law, ...]) -> Iterator[Breach]:
    """Where the larger side takes the whole weight of a college, a text may be adopted against most heads."""
    for path, weighing in weighings_in(statutes):
        if carry_of(weighing) == MajorityWeighing.TAG[1]:
            yield Breach(laws[0], path, {})


@legal_rule("college-weight-free", Severity.INFO, SCIC_WEIGHTS_ELSEWHERE)
def college_weight_free(statutes: Statutes, laws: tuple[Bounds, ...]) -> Iterator[Breach]:
    """An association weighs its colleges as it likes; a SCIC could not (loi 47-1775, art. 19 octies)."""
    yield from _weights_beyond(statutes, laws[0])


def _weights_beyond(statutes: Statutes, law: Bounds) -> Iterator[Breach]:
    names = {college.id: college.name for college in _colleges_of(statutes)}
    for identity, weight in _weights_of(statutes).items():
        if not law.hold(weight):
            figures: Figures = {
                "college": identity,
                "name": names[identity],
                "weight": weight,
                "lowest": law.lowest,
                "highest": law.highest,
            }
            yield Breach(law, f"colleges[{identity}].weight", figures)


def _heaviest_when_empty(statutes: Statutes, weighing: Weighing | Hole) -> Fraction | None:
    """Give the most that a college can weigh among three that have members, the others being empty.

    The heaviest weighs most beside the two lightest. None when weights are lost or a term is open.
    """
    if not isinstance(weighing, ProportionalWeighing | MajorityWeighing) or weighing.empty_college is EmptyCollege.LOST:
        return None
    weights = weights_in(statutes, weighing)
    if isinstance(weights, tuple) or len(weights) <= FEWEST_COLLEGES:
        return None
    ranked = sorted(weights, key=lambda college: weights[college])
    filled = {college: weights[college] for college in (*ranked[: FEWEST_COLLEGES - 1], ranked[-1])}
    freed = 1 - sum(filled.values(), Fraction(0))
    return max(shared_out(filled, freed, weighing.empty_college, weighing.weight_cap).values())


def _colleges_of(statutes: Statutes) -> tuple[College, ...]:
    return () if isinstance(statutes.colleges, Hole) else statutes.colleges


def _weights_of(statutes: Statutes) -> dict[str, Fraction]:
    return {college.id: college.weight for college in _colleges_of(statutes) if isinstance(college.weight, Fraction)}
