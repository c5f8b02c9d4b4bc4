"""Which figures of a case stand exactly on what is asked, where floats, or `>` written for `>=`, would decide badly."""

from collections.abc import Iterator
from fractions import Fraction

from tests.naive.decider import (
    ONE_MEMBER_ONE_VOTE,
    base_inside,
    carried,
    effective_weights,
    populated,
    quorum_holds,
    share,
    sides,
    too_few_colleges,
    with_counts,
)

TRIVIAL = (0, 1)


def exact_figures(statutes: dict, case: dict) -> set:
    """Name what stands exactly on its share: quorum, college-threshold, majority, tie, condition.

    A share of nothing or of everything is not counted: no rounding could miss it.
    """
    kind = statutes["decisions"][case["decision"]]
    call = kind["first"] if case["call"] == 1 else kind["second"]
    weighing = kind.get("weighing", statutes["weighing"])
    colleges = [with_counts(college, weighing) for college in case.get("colleges") or [case["members"]]]
    if too_few_colleges(weighing, colleges):
        return set()
    weights = effective_weights(statutes, weighing, colleges)
    found = {"quorum" for clause in call["quorum"] if is_exact_quorum(clause, colleges, weights)}
    if not all(quorum_holds(clause, colleges, weights) for clause in call["quorum"]):
        return found
    return found | set(exact_after_quorum(call, weighing, colleges, weights, case))


def exact_after_quorum(call: dict, weighing: dict, colleges: list, weights: dict | None, case: dict) -> Iterator[str]:
    majority = call["majority"]
    sums = carried(colleges, weights, weighing, majority["college_base"], case["round"])
    for_, against, base = sides(sums, majority["base"])
    if for_ == against != 0:
        yield "tie"
    if is_exact(for_, base, majority):
        yield "majority"
    threshold = weighing.get("college_threshold", "none")
    if weights is not ONE_MEMBER_ONE_VOTE and threshold != "none":
        larger = [(max(one["counted_for"], one["counted_against"]), one) for one in populated(colleges)]
        if any(is_exact(side, base_inside(one, majority["college_base"]), threshold) for side, one in larger):
            yield "college-threshold"
    if any(is_exact_condition(clause, colleges, sums) for clause in call["conditions"]):
        yield "condition"


def is_exact(part: int | Fraction, base: int | Fraction, clause: dict) -> bool:
    wanted = share(clause["share"])
    return base != 0 and wanted not in TRIVIAL and Fraction(part) / base == wanted


def is_exact_quorum(clause: dict, colleges: list, weights: dict | None) -> bool:
    """Say whether a condition of the quorum would turn if its comparison were the other one."""
    if clause["kind"] == "none" or share(clause["share"]) in TRIVIAL:
        return False
    turned = {"at-least": "more-than", "more-than": "at-least"}[clause["comparison"]]
    return quorum_holds(clause, colleges, weights) != quorum_holds({**clause, "comparison": turned}, colleges, weights)


def is_exact_condition(clause: dict, colleges: list, sums: dict) -> bool:
    match clause["kind"]:
        case "heads-majority":
            return is_exact(sums["heads_for"], sums[clause["base"]], clause)
        case "blocking-minority":
            _, against, base = sides(sums, clause["base"])
            return is_exact(against, base, clause)
        case "college-veto":
            named = [one for one in colleges if one.get("id") == clause["college"]]
            return any(
                is_exact(one["counted_against"], base_inside(one, clause["college_base"]), clause) for one in named
            )
    return False
