"""One member of a college has the power that trying every vote of every member gives, and large formulas agree."""

import time
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import CollegesInFavour, CollegeVeto
from govtool.domain.college_power import MemberPower, Question, shares_of_weight
from govtool.domain.rules import DecisionRule
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import CollegeTie
from govtool.simulation import larger_side, shares
from govtool.simulation.frontier import exact_powers
from govtool.simulation.members import member_chances, member_powers
from govtool.simulation.side_sums import side_sums_of
from tests.factories.any_polls import NAMES, accepted_rules, accepted_rules_of_larger_sides
from tests.factories.counted import by_majority, majority, proportional, rule
from tests.factories.games import power_where

THREE = {"a": "40/100", "b": "35/100", "c": "25/100"}
VETO = CollegeVeto(
    share=Fraction(2, 3),
    comparison=Comparison.AT_LEAST,
    college="c",
    college_base=CollegeBase.CAST,
    subjects=("land",),
)
NEAR = 1e-9


def asked(weighing: DecisionRule, *heads: int, subject: str | None = None) -> Question:
    """Ask a rule of so many members in each college."""
    return Question(rule=weighing, heads=dict(zip(weighing.weights, heads, strict=True)), subject=subject)


def one_by_one(question: Question) -> list[tuple[Fraction, Fraction]]:
    """Try every vote of every member, and give the power of the first member of each college."""
    heads = [question.heads[college] for college in question.filled]
    college_of = [rank for rank, count in enumerate(heads) for _ in range(count)]
    known: dict[tuple[int, ...], bool] = {}

    def wins(coalition: list[int]) -> bool:
        votes = tuple(sum(college_of[member] == rank for member in coalition) for rank in range(len(heads)))
        return known.setdefault(votes, question.is_adopted(votes))

    power = power_where(len(college_of), wins)
    return [
        (power.banzhaf_absolute[college_of.index(rank)], (power.shapley_shubik or ())[college_of.index(rank)])
        for rank in range(len(heads))
    ]


def gap(some: Sequence[MemberPower], others: Sequence[MemberPower]) -> float:
    """Give the largest difference between two answers."""
    pairs = list(zip(some, others, strict=True))
    return float(max(max(abs(one.banzhaf - two.banzhaf), abs(one.shapley - two.shapley)) for one, two in pairs))


@settings(max_examples=60, deadline=None)
@given(accepted_rules(), st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))
def test_whatever_the_rule_members_are_counted_as_one_by_one(drawn: DecisionRule, heads: list[int]) -> None:
    question = Question(rule=drawn, heads=dict(zip(NAMES, heads, strict=True)), subject=None)

    assert [(power.banzhaf, power.shapley) for power in exact_powers(question)] == one_by_one(question)


@pytest.mark.parametrize("tie", list(CollegeTie))
@pytest.mark.parametrize("heads", [(4, 6, 5), (8, 2, 6), (5, 7, 3)])
def test_the_formula_of_the_larger_side_agrees_with_one_by_one(tie: CollegeTie, heads: tuple[int, ...]) -> None:
    question = asked(rule(by_majority(college_tie=tie), THREE), *heads)

    computed = larger_side.larger_side_powers(question)

    assert larger_side.rests_on_sides(question)
    assert gap(computed, exact_powers(question)) < NEAR


@settings(max_examples=80, deadline=None)
@given(accepted_rules_of_larger_sides(), st.lists(st.integers(0, 6), min_size=4, max_size=4).filter(any))
def test_sums_of_what_colleges_carry_agree_with_one_by_one(drawn: DecisionRule, heads: list[int]) -> None:
    question = Question(rule=drawn, heads=dict(zip(NAMES, heads, strict=True)), subject=None)
    assume(shares_of_weight(question) is not None)
    runs = [larger_side.runs_of(question, rank) for rank in range(len(question.filled))]

    summed = side_sums_of(question, runs)

    assume(summed is not None)
    assert gap(larger_side.larger_side_powers(question), exact_powers(question)) < NEAR


@pytest.mark.parametrize("comparison", list(Comparison))
@pytest.mark.parametrize("share", ["1/2", "2/3"])
@pytest.mark.parametrize("tie", list(CollegeTie))
@pytest.mark.parametrize("base", [AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT])
def test_sums_at_the_threshold_agree_with_one_by_one(
    comparison: Comparison, share: str, tie: CollegeTie, base: AssemblyBase
) -> None:
    asks = majority(share, comparison=comparison, base=base)
    question = asked(rule(by_majority(college_tie=tie), THREE, majority=asks), 4, 6, 2)
    runs = [larger_side.runs_of(question, rank) for rank in range(3)]

    assert side_sums_of(question, runs) is not None
    assert gap(larger_side.larger_side_powers(question), exact_powers(question)) < NEAR


def test_fourteen_large_colleges_are_counted_in_a_moment() -> None:
    question = asked(rule(by_majority(), {f"c{rank}": "1/14" for rank in range(14)}), *[100_000] * 14)
    start = time.perf_counter()

    powers = member_powers(question) or ()

    assert time.perf_counter() - start < 5
    assert float(sum(power.shapley for power in powers) * 100_000) == pytest.approx(1, abs=1e-6)


def test_conditions_on_colleges_enter_the_formula_of_the_larger_side() -> None:
    conditions = (CollegesInFavour(number=2), VETO)
    question = asked(rule(by_majority(), THREE, conditions=conditions), 12, 9, 11, subject="land")

    assert larger_side.rests_on_sides(question)
    assert gap(larger_side.larger_side_powers(question), exact_powers(question)) < NEAR


@pytest.mark.parametrize("share", ["1/2", "2/3", "3/4"])
def test_shares_of_few_members_are_counted_exactly(share: str) -> None:
    question = asked(rule(proportional(), THREE, majority=majority(share)), 14, 10, 4)

    assert shares.adds_shares(question)
    assert shares.share_powers(question) == exact_powers(question)


@pytest.mark.parametrize("heads", [(60, 50, 40), (150, 20, 90), (101, 67, 35)])
@pytest.mark.parametrize("share", ["1/2", "3/5", "2/3"])
@pytest.mark.parametrize("comparison", list(Comparison))
def test_the_grid_agrees_with_the_exact_count_within_its_error(
    heads: tuple[int, ...], share: str, comparison: Comparison
) -> None:
    question = asked(rule(proportional(), THREE, majority=majority(share, comparison=comparison)), *heads)
    exact, computed = shares.exact_powers(question), shares.computed_powers(question)

    assert exact is not None
    assert gap(exact, computed) <= float(computed[0].error or 0)
    assert gap(exact, computed) < 1e-4


def test_shares_of_many_members_stay_within_their_error() -> None:
    question = asked(rule(proportional(), THREE, majority=majority("3/5")), 1_300, 40, 900)
    less = asked(rule(proportional(), THREE, majority=majority("3/5")), 1_310, 40, 900)

    large, larger = shares.share_powers(question), shares.share_powers(less)

    assert large[0].error is not None
    assert large[0].error < Fraction(1, 10**5)
    assert gap(large, larger) < 0.001
    assert abs(sum(power.shapley * count for power, count in zip(large, (1_300, 40, 900), strict=True)) - 1) < 1e-4


@pytest.mark.parametrize("weighing", [by_majority(), proportional()])
def test_the_members_of_large_colleges_hold_all_the_power_together(weighing: object) -> None:
    heads = (1_000, 5_000, 20_000)
    powers = member_powers(asked(rule(weighing, THREE), *heads)) or ()

    assert abs(sum(power.shapley * count for power, count in zip(powers, heads, strict=True)) - 1) < 1e-6


def test_colleges_of_equal_odd_size_have_the_power_of_the_game_between_them() -> None:
    question = asked(rule(by_majority(), {"a": "50/100", "b": "25/100", "c": "25/100"}), 1_001, 1_001, 1_001)

    powers = member_powers(question) or ()

    held = [float(power.shapley * 1_001) for power in powers]
    assert held == pytest.approx([2 / 3, 1 / 6, 1 / 6], abs=1e-9)


def test_unequal_colleges_do_not() -> None:
    """The larger side of a small college is less certain: 11.4, 36.6, 31.7, 9.5 and 10.9 per cent."""
    weights = {"a": "35/100", "b": "25/100", "c": "20/100", "d": "10/100", "e": "10/100"}
    heads = (101, 1_001, 9_999, 50_001, 100_000)

    powers = member_powers(asked(rule(by_majority(), weights), *heads)) or ()

    held = [round(float(power.shapley * count), 3) for power, count in zip(powers, heads, strict=True)]
    assert held == [0.114, 0.366, 0.317, 0.095, 0.109]


def test_under_shares_a_large_college_holds_its_weight() -> None:
    weights = {"a": "35/100", "b": "25/100", "c": "20/100", "d": "10/100", "e": "10/100"}

    powers = member_powers(asked(rule(proportional(), weights), *[100_000] * 5)) or ()

    held = [float(power.shapley * 100_000) for power in powers]
    assert held == pytest.approx([0.35, 0.25, 0.20, 0.10, 0.10], abs=1e-5)


def test_members_under_conditions_on_many_heads_are_not_guessed() -> None:
    question = asked(rule(proportional(), THREE, conditions=(CollegesInFavour(number=2),)), 2_000, 2_000, 2_000)

    assert member_powers(question) is None


def test_the_runs_of_a_college_follow_one_another() -> None:
    question = asked(rule(by_majority(), THREE), 100_000, 6, 5)

    assert larger_side.runs_of(question, 0) == [(0, 49_999), (50_000, 50_000), (50_001, 100_000)]
    assert larger_side.runs_of(question, 1) == [(0, 2), (3, 3), (4, 6)]
    assert all(last + 1 == first for (_, last), (first, _) in pairwise(larger_side.runs_of(question, 2)))


@pytest.mark.parametrize("weighing", [by_majority(), proportional()])
@pytest.mark.parametrize("heads", [(14, 10, 4), (60, 50, 40), (1_300, 700, 900)])
def test_the_chances_alone_are_those_of_the_power(weighing: object, heads: tuple[int, ...]) -> None:
    question = asked(rule(weighing, THREE), *heads)

    chances, powers = member_chances(question) or (), member_powers(question) or ()

    assert [float(chance) for chance in chances] == pytest.approx([float(power.banzhaf) for power in powers], rel=1e-5)


def test_the_chances_of_members_under_conditions_are_counted_exactly_or_not_at_all() -> None:
    few = asked(rule(proportional(), THREE, conditions=(CollegesInFavour(number=2),)), 5, 4, 3)
    many = asked(rule(proportional(), THREE, conditions=(CollegesInFavour(number=2),)), 2_000, 2_000, 2_000)

    assert member_chances(few) == tuple(power.banzhaf for power in exact_powers(few))
    assert member_chances(many) is None
