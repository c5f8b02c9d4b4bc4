"""Assemblies drawn have the means, the correlations and the chances that were supposed."""

import math
import time
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from govtool.domain.clauses import HeadsQuorum
from govtool.domain.scenarios import Camp, CommonFactor, Independent, Opinion, Polarised, WithinColleges
from govtool.domain.thresholds import Comparison
from govtool.simulation.batch_rules import quickly
from govtool.simulation.opinions import chances, drawn_batch
from govtool.simulation.simulating import simulate
from tests.factories.counted import by_majority, heads, proportional, rule
from tests.factories.scenarios import WEIGHTS, scenario

TENTH = Fraction(1, 10)
OPINIONS = [Independent(), WithinColleges(correlation=TENTH), CommonFactor(correlation=TENTH), Polarised(gap=TENTH)]
named = pytest.mark.parametrize("opinion", OPINIONS, ids=lambda opinion: opinion.TAG[1])


def drawn(opinion: Opinion, runs: int = 40_000) -> np.ndarray:
    """Draw the chances of voting for, in three colleges."""
    return chances(scenario(opinion=opinion), runs, np.random.Generator(np.random.PCG64(5)))


@named
def test_the_same_seed_gives_the_same_answer_and_another_one_does_not(opinion: Opinion) -> None:
    one, again, other = (simulate(scenario(opinion=opinion, runs=3_000, seed=seed)) for seed in (7, 7, 8))

    assert one == again
    assert one != other


@named
def test_the_mean_of_the_opinions_is_what_is_supposed(opinion: Opinion) -> None:
    assert drawn(opinion).mean(axis=0) == pytest.approx([0.60, 0.55, 0.45], abs=0.004)


def test_opinions_are_correlated_as_supposed() -> None:
    within, common = drawn(WithinColleges(correlation=TENTH)), drawn(CommonFactor(correlation=Fraction(1, 4)))

    assert within.var(axis=0) == pytest.approx([0.1 * 0.6 * 0.4, 0.1 * 0.55 * 0.45, 0.1 * 0.45 * 0.55], rel=0.03)
    assert abs(np.corrcoef(within.T)[0, 1]) < 0.02
    assert np.corrcoef(common.T)[0, 1] > 0.99


def test_polarised_camps_move_against_each_other() -> None:
    polarised = scenario(opinion=Polarised(gap=TENTH))
    first, *others, last = polarised.colleges
    opposed = replace(polarised, colleges=(first, *others, replace(last, camp=Camp.SECOND)))

    moved = chances(opposed, 1_000, np.random.Generator(np.random.PCG64(5)))

    assert {tuple(row) for row in moved.round(6)} == {(0.7, 0.65, 0.35), (0.5, 0.45, 0.55)}


def test_members_come_abstain_and_vote_as_supposed() -> None:
    supposed = scenario()
    abstaining = replace(
        supposed, colleges=tuple(replace(college, abstain=Fraction(1, 5)) for college in supposed.colleges)
    )

    batch = drawn_batch(abstaining, 20_000, np.random.Generator(np.random.PCG64(5)))

    assert batch.attending.mean(axis=0) == pytest.approx([21, 14, 5.6], rel=0.01)
    assert batch.abstain.sum() / batch.attending.sum() == pytest.approx(0.2, abs=0.005)
    assert (batch.voters == batch.attending).all()


def test_the_chance_of_a_quorum_is_the_one_of_the_binomial() -> None:
    quorum = HeadsQuorum(share=Fraction(7, 10), comparison=Comparison.AT_LEAST)
    exact = sum(math.comb(58, come) * 0.7**come * 0.3 ** (58 - come) for come in range(41, 59))

    found = simulate(scenario(rule(proportional(), WEIGHTS, quorum=(quorum,)))).quorum

    assert abs(float(found.share or 0) - exact) < 4 * math.sqrt(float(found.squared_error or 0))


def test_one_member_one_vote_never_goes_against_the_larger_number() -> None:
    found = simulate(scenario(rule(heads(), dict.fromkeys("abc", "1/3")), runs=3_000))

    assert found.heads_against.times == 0
    assert found.heads_against.out_of > 2_000


def test_without_quorum_no_college_wins() -> None:
    never = HeadsQuorum(share=Fraction(1), comparison=Comparison.AT_LEAST)

    found = simulate(scenario(rule(proportional(), WEIGHTS, quorum=(never,)), runs=2_000))

    assert found.quorum.times == found.adopted.out_of == 0
    assert found.adopted.share is None
    assert [chance.out_of for chance in found.winning_sides] == [0, 0, 0]


def test_outcomes_add_up_to_the_draws() -> None:
    found = simulate(scenario(rule(by_majority(), WEIGHTS), runs=40_000))

    assert sum(chance.times for _, chance in found.outcomes) == 40_000
    assert found.adopted.out_of == found.quorum.times


def test_few_sheets_are_left_to_the_domain() -> None:
    supposed = scenario(rule(proportional(), WEIGHTS), runs=1)
    batch = drawn_batch(supposed, 20_000, np.random.Generator(np.random.PCG64(5)))

    _, unsure = quickly(supposed.rule, batch, None)

    assert unsure.mean() < 0.03


def test_a_hundred_thousand_assemblies_take_a_moment() -> None:
    start = time.perf_counter()

    simulate(scenario(runs=100_000))

    assert time.perf_counter() - start < 5
