"""Power, chance and search, against plainer ways to the same answers in the same run."""

from collections.abc import Sequence
from fractions import Fraction
from functools import partial
from random import Random
from typing import Final

import numpy as np
from scipy.optimize import minimize

from govtool.domain.college_power import Question
from govtool.domain.decisions import decide
from govtool.domain.games import Game
from govtool.domain.rules import DecisionRule
from govtool.domain.scenarios import (
    CollegeScenario,
    CommonFactor,
    Independent,
    Opinion,
    Polarised,
    Scenario,
    WithinColleges,
)
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.wanted import Index
from govtool.simulation.colleges import college_power
from govtool.simulation.opinions import drawn_batch
from govtool.simulation.power import power_of
from govtool.simulation.regions import LEGAL_BOX, Box, regions, way_to, winning_in
from govtool.simulation.search import candidates, nearest_weights
from govtool.simulation.simulating import simulate
from tests.bench.rows import Pair, Row
from tests.factories.counted import by_majority, proportional, rule
from tests.factories.games import game_of, power_one_by_one

TEN: Final = {
    name: f"{weight}/100" for name, weight in zip("abcdefghij", (15, 12, 11, 10, 10, 10, 9, 8, 8, 7), strict=True)
}
TWENTY: Final = {f"c{number}": "1/20" for number in range(20)}
HALF: Final = Threshold(share=Fraction(1, 2), comparison=Comparison.MORE_THAN)
MEMBERS: Final = 100_000
RUNS: Final = 100_000
OPINIONS: Final[Sequence[Opinion]] = (
    Independent(),
    WithinColleges(correlation=Fraction(1, 10)),
    CommonFactor(correlation=Fraction(1, 10)),
    Polarised(gap=Fraction(1, 10)),
)


def drawn_game(players: int, heaviest: int) -> Game:
    """Draw a game of weights in which half of the whole weight is enough."""
    random = Random(3)
    weights = [random.randint(1, heaviest) for _ in range(players)]
    return game_of(sum(weights) // 2 + 1, weights)


def one_by_one() -> Pair:
    """Give the exact count of fourteen players, and the same coalition by coalition."""
    game = drawn_game(14, 40)
    return Pair(partial(power_of, game), partial(power_one_by_one, game))


def many_players() -> Pair:
    """Give the exact count of two hundred players, and the seconds it may last."""
    return Pair(partial(power_of, drawn_game(200, 100)), 3.0)


def members_of(asked: DecisionRule) -> Pair:
    """Give the power of the members of ten large colleges, and the seconds it may last."""
    question = Question(rule=asked, heads=dict.fromkeys(asked.weights, MEMBERS), subject=None)
    return Pair(partial(college_power, question, with_members=True), 4.0)


def scenario_of(opinion: Opinion, runs: int) -> Scenario:
    """Suppose twenty colleges of fifty members."""
    asked = rule(proportional(), TWENTY)
    one = {"enrolled": 50, "turnout": Fraction(3, 5), "for_": Fraction(11, 20)}
    colleges = tuple(CollegeScenario(id=college, **one) for college in asked.weights)
    return Scenario(rule=asked, subject=None, colleges=colleges, opinion=opinion, runs=runs, seed=1)


def drawn_and_decided(opinion: Opinion) -> Pair:
    """Give a simulation, and a hundredth of its assemblies decided one by one by the domain."""
    scenario = scenario_of(opinion, RUNS)
    batch = drawn_batch(scenario, RUNS // 100, np.random.Generator(np.random.PCG64(1)))

    def decided() -> list[object]:
        sheets = (batch.sheet(scenario.rule, row, None) for row in range(RUNS // 100))
        return [decide(scenario.rule, sheet) for sheet in sheets]

    return Pair(partial(simulate, scenario), decided)


def searched() -> Pair:
    """Give the search among all legal percentages of five colleges, and a minimiser from a hundred starts."""
    target = [Fraction(part, 15) for part in (5, 4, 3, 2, 1)]

    def found() -> object:
        candidates.cache_clear()
        return nearest_weights(target, HALF, Index.SHAPLEY_SHUBIK)

    return Pair(found, partial(minimised, target))


def minimised(target: Sequence[Fraction], starts: int = 100) -> float:
    """Look for the weights with a general minimiser, and give the least distance it comes to."""
    wanted, random = np.array([float(part) for part in target]), np.random.default_rng(1)

    def distance(weights: np.ndarray) -> float:
        shares = [Fraction(round(abs(weight) * 1000), 1000) for weight in weights / np.abs(weights).sum()]
        quota = sum(shares) / 2
        whole = game_of(int(quota * 1000) + 1, [int(share * 1000) for share in shares])
        power = power_of(whole)
        held = np.array([float(part) for part in power.shapley_shubik or ()]) if power else wanted + 1
        return float(np.abs(held - wanted).sum())

    options = {"maxiter": 120}
    begun = (random.dirichlet(np.ones(len(target))) for _ in range(starts))
    return min(minimize(distance, start, method="Nelder-Mead", options=options).fun for start in begun)


def mapped() -> Pair:
    """Give every game of five legal colleges, and the games that weights drawn at random make."""
    box = Box(5, HALF, LEGAL_BOX)
    random = Random(1)
    parts = [sorted((random.randint(2, 12) for _ in range(5)), reverse=True) for _ in range(2_000)]
    vectors = [[Fraction(part, sum(weights)) for part in weights] for weights in parts]
    return Pair(partial(regions, box), lambda: {winning_in(box, weights) for weights in vectors})


def mapped_of_six() -> Pair:
    """Give every game of six legal colleges and the way to each, and the seconds they may last."""
    box = Box(6, HALF, LEGAL_BOX)
    now = [Fraction(part, 100) for part in (30, 20, 15, 15, 10, 10)]

    def found() -> object:
        return [way_to(box, region.winning, now) for region in regions(box)]

    return Pair(found, 2.4)


def drawn_twice() -> Pair:
    """Give a simulation, and the same numbers drawn and the same sums compared in arrays and nothing else."""
    scenario = scenario_of(Independent(), RUNS)
    enrolled = np.array([college.enrolled for college in scenario.colleges])

    def drawn() -> object:
        random = np.random.Generator(np.random.PCG64(1))
        voters = random.binomial(enrolled, 0.6, size=(RUNS, enrolled.size))
        in_favour = random.binomial(voters, 0.55)
        shares = np.divide(in_favour, voters, out=np.zeros(voters.shape), where=voters > 0)
        return np.count_nonzero(shares @ np.full(enrolled.size, 1 / enrolled.size) > 1 / 2)

    return Pair(partial(simulate, scenario), drawn)


ROWS = (
    Row(
        name="power-14",
        measured="exact power of 14 players",
        yardstick="the same, coalition by coalition",
        goal=0.05,
        prepared=one_by_one,
        repetitions=7,
    ),
    Row(
        name="power-200",
        measured="exact Banzhaf and Shapley-Shubik power of 200 players, quota 5,000",
        yardstick="3 seconds",
        goal=1,
        prepared=many_players,
        repetitions=3,
    ),
    *(
        Row(
            name=f"members-{name}",
            measured=f"power of the members of 10 colleges of 100,000, {name}",
            yardstick="4 seconds",
            goal=1,
            prepared=partial(members_of, rule(weighing, TEN)),
            repetitions=3,
        )
        for name, weighing in (("majority", by_majority()), ("proportional", proportional()))
    ),
    *(
        Row(
            name=f"simulate-{opinion.TAG[1]}",
            measured=f"100,000 assemblies of 20 colleges drawn and decided, {opinion.TAG[1]}",
            yardstick="1,000 of them decided one by one by the domain",
            goal=3,
            prepared=partial(drawn_and_decided, opinion),
            repetitions=3,
        )
        for opinion in OPINIONS
    ),
    Row(
        name="simulate-drawn",
        measured="100,000 assemblies of 20 colleges drawn and decided",
        yardstick="the same numbers drawn and the same sums compared in arrays",
        goal=1.5,
        prepared=drawn_twice,
        repetitions=5,
    ),
    Row(
        name="search-5",
        measured="the best of all legal percentages of 5 colleges for a wanted power",
        yardstick="a general minimiser from 100 starts, which may not find it",
        goal=1,
        prepared=searched,
        repetitions=5,
    ),
    Row(
        name="regions-6",
        measured="every game of 6 legal colleges, and how far each is",
        yardstick="2.4 seconds, what a prototype in floating point took for the games alone",
        goal=1,
        prepared=mapped_of_six,
        repetitions=3,
    ),
    Row(
        name="regions-5",
        measured="every game of 5 legal colleges",
        yardstick="the games that 2,000 weights drawn at random make",
        goal=1,
        prepared=mapped,
        repetitions=5,
    ),
)
