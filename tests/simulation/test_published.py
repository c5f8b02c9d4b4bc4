"""Published games have their published power."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from govtool.domain.games import Game, Power, WeightedRule
from govtool.presets.games import WrittenGame, read_game
from govtool.simulation.power import power_of
from tests.factories.games import game_of
from tests.house.tree import ROOT

LISBON = [
    81_090, 66_352, 64_767, 60_796, 46_440, 38_006, 19_861, 17_155, 11_258, 10_847, 10_419, 10_375, 9_855, 9_790,
    8_585, 7_202, 5_653, 5_472, 5_422, 4_625, 4_225, 2_921, 2_063, 1_986, 1_313, 847, 563, 429,
]  # fmt: skip
"""Inhabitants of the 28 members in thousands, about 2015."""
ELECTORS = {
    54: 1, 40: 1, 30: 1, 28: 1, 19: 2, 17: 1, 16: 2, 15: 1, 14: 1, 13: 1, 12: 1, 11: 4, 10: 5, 9: 2, 8: 3, 7: 2, 6: 6,
    5: 2, 4: 7, 3: 7,
}  # fmt: skip
"""States by their electors after the census of 2020: 538 in all, 270 needed."""


def counted(game: Game) -> Power:
    """Count the power in a game that is short enough."""
    power = power_of(game)
    assert power is not None
    return power


def shares(*texts: str) -> tuple[Fraction, ...]:
    """Read fractions."""
    return tuple(map(Fraction, texts))


@pytest.mark.parametrize(
    ("quota", "weights", "banzhaf", "shapley"),
    [
        # The European Economic Community of 1958 (Felsenthal and Machover, The Measurement of Voting Power, 1998).
        (12, [4, 4, 4, 2, 2, 1], ["5/21"] * 3 + ["1/7"] * 2 + ["0"], ["7/30"] * 3 + ["3/20"] * 2 + ["0"]),
        # The UN Security Council since 1965 (the same).
        (39, [7] * 5 + [1] * 10, ["106/635"] * 5 + ["21/1270"] * 10, ["421/2145"] * 5 + ["4/2145"] * 10),
        # Nassau County, New York, 1958 and 1964 (Banzhaf, Weighted Voting Doesn't Work, 1965).
        (16, [9, 9, 7, 3, 1, 1], ["1/3"] * 3 + ["0"] * 3, ["1/3"] * 3 + ["0"] * 3),
        (58, [31, 31, 28, 21, 2, 2], ["1/3"] * 3 + ["0"] * 3, ["1/3"] * 3 + ["0"] * 3),
        # Three shareholders (the examples of the R package CoopGame).
        (51, [50, 49, 1], ["3/5", "1/5", "1/5"], ["2/3", "1/6", "1/6"]),
        (12, [8, 6, 4, 2], ["5/12", "1/4", "1/4", "1/12"], ["5/12", "1/4", "1/4", "1/12"]),
    ],
)
def test_small_games(quota: int, weights: Sequence[int], banzhaf: Sequence[str], shapley: Sequence[str]) -> None:
    power = counted(game_of(quota, weights))

    assert power.banzhaf == shares(*banzhaf)
    assert power.shapley_shubik == shares(*shapley)


def test_the_example_of_the_encyclopedia_of_power() -> None:
    """Stach, Shapley-Shubik index, 2011."""
    assert counted(game_of(50, [10, 10, 20, 30])).shapley_shubik == shares("1/12", "1/12", "1/4", "7/12")


def test_swings_of_the_first_community_and_of_the_security_council() -> None:
    assert counted(game_of(12, [4, 4, 4, 2, 2, 1])).swings == (10, 10, 10, 6, 6, 0)
    assert counted(game_of(39, [7] * 5 + [1] * 10)).swings == (848,) * 5 + (84,) * 10


@pytest.mark.parametrize(
    ("quota", "states", "banzhaf", "shapley"),
    [
        (41, {10: 4, 5: 2, 3: 2, 2: 1}, [0.1672, 0.0915, 0.0662, 0.0158], [0.1786, 0.0810, 0.0571, 0.0095]),
        (45, {10: 4, 5: 3, 3: 2, 2: 1}, [0.1577, 0.0820, 0.0410, 0.0410], [0.1738, 0.0714, 0.0302, 0.0302]),
        (
            54,
            {10: 4, 8: 1, 5: 4, 3: 2, 2: 1},
            [0.1287, 0.1089, 0.0666, 0.0459, 0.0180],
            [0.1342, 0.1113, 0.0637, 0.0426, 0.0118],
        ),
        (
            62,
            {10: 4, 8: 1, 5: 4, 4: 2, 3: 3, 2: 1},
            [0.1116, 0.0924, 0.0587, 0.0479, 0.0359, 0.0226],
            [0.1167, 0.0955, 0.0552, 0.0454, 0.0353, 0.0207],
        ),
    ],
    ids=["1973", "1981", "1986", "1995"],
)
def test_the_council_of_the_communities_as_it_grew(
    quota: int, states: dict[int, int], banzhaf: list[float], shapley: list[float]
) -> None:
    """Felsenthal and Machover, The Measurement of Voting Power, 1998, chapter 5."""
    weights = [weight for weight, count in states.items() for _ in range(count)]
    first = [weights.index(weight) for weight in states]

    power = counted(game_of(quota, weights))

    assert [round(float(power.banzhaf[rank]), 4) for rank in first] == banzhaf
    assert [round(float((power.shapley_shubik or ())[rank]), 4) for rank in first] == shapley


@pytest.mark.parametrize(
    ("quota", "banzhaf"),
    [(1, ["1/3", "1/3", "1/3"]), (51, ["3/5", "1/5", "1/5"]), (52, ["1/2", "1/2", "0"]), (100, ["1/3", "1/3", "1/3"])],
)
def test_three_shareholders_under_every_quota(quota: int, banzhaf: list[str]) -> None:
    """The tests of the R package CoopGame."""
    assert counted(game_of(quota, [50, 49, 1])).banzhaf == shares(*banzhaf)


def test_an_apex_game() -> None:
    """The examples of the R package CoopGame: one player with any other, or all the others."""
    power = counted(game_of(3, [2, 1, 1, 1]))

    assert power.banzhaf == shares("1/2", "1/6", "1/6", "1/6")
    assert power.banzhaf_absolute == shares("3/4", "1/4", "1/4", "1/4")


def test_the_electors_of_the_united_states() -> None:
    weights = [electors for electors, states in ELECTORS.items() for _ in range(states)]
    assert sum(weights) == 538

    power = counted(game_of(270, weights))

    assert [round(float(share), 5) for share in power.banzhaf[:2]] == [0.11080, 0.07636]
    assert [round(float(share), 5) for share in (power.shapley_shubik or ())[:2]] == [0.10804, 0.07743]


def test_the_council_of_the_union_under_the_treaty_of_nice() -> None:
    """Bilbao, Fernández, Jiménez and López, European Journal of Operational Research 143, 2002."""
    written = read_game(ROOT / "docs" / "exemples" / "conseil-nice-27.toml")
    assert isinstance(written, WrittenGame)

    power = counted(written.stated.game)

    published = [0.0778] * 4 + [0.0742] * 2 + [0.0426, 0.0397] + [0.0368] * 5 + [0.0309] * 3 + [0.0218] * 5
    assert [round(float(share), 4) for share in power.banzhaf] == [*published, *[0.0125] * 5, 0.0094]
    assert power.winning == 2_718_752
    assert [round(float(share), 4) for share in (power.shapley_shubik or ())[:2]] == [0.0871, 0.0870]


def test_the_council_of_the_union_under_the_treaty_of_lisbon() -> None:
    members = WeightedRule(weights=(1,) * 28, quota=16)
    population = WeightedRule(weights=tuple(LISBON), quota=-(-sum(LISBON) * 65 // 100))
    all_but_three = WeightedRule(weights=(1,) * 28, quota=25)

    power = counted(Game(players=28, rules=(members, population, all_but_three), wins=((0, 1), (2,))))

    assert sum(power.shapley_shubik or ()) == 1
    assert power.banzhaf == tuple(sorted(power.banzhaf, reverse=True))
