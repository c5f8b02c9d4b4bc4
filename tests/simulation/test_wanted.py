"""The weights nearest to a wanted power are found among all games, with conditions and targets left open."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations
from random import Random

import pytest

from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.wanted import Index, Wish, distance
from govtool.simulation.catalogue import MOST_MAPPED, mapped, searched
from govtool.simulation.power import power_of
from govtool.simulation.regions import LEGAL_BOX, SIMPLEX, Box, winning_in
from govtool.simulation.search import vectors
from govtool.simulation.wanted import nearest_legal, weights_for
from tests.factories.games import game_of

HALF = Threshold(share=Fraction(1, 2), comparison=Comparison.MORE_THAN)
ANY = {"index": Index.SHAPLEY_SHUBIK, "no_veto": False, "without_veto": frozenset(), "all_matter": False}


def wish(*targets: str | None, **conditions: object) -> Wish:
    """Want powers; None where any will do."""
    wanted = tuple(None if target is None else Fraction(target) for target in targets)
    return Wish(**{**ANY, **conditions, "target": wanted})


def every_power(index: Index) -> Iterator[tuple[tuple[Fraction, ...], tuple[int, ...], bool]]:
    """Give, for all legal percentages of four colleges in every order, the power, who blocks, whether all matter."""
    for percentages in vectors(4):
        power = power_of(game_of(51, percentages))
        assert power is not None
        held = power.banzhaf if index is Index.BANZHAF else power.shapley_shubik or ()
        blocks = [100 - percent < 51 for percent in percentages]
        for order in permutations(range(4)):
            yield tuple(held[rank] for rank in order), tuple(blocks[rank] for rank in order), all(power.swings)


@pytest.mark.parametrize("index", list(Index))
@pytest.mark.parametrize("seed", range(6))
def test_no_percentages_that_meet_the_conditions_come_nearer(index: Index, seed: int) -> None:
    random = Random(seed)
    parts = [random.randint(1, 9) for _ in range(4)]
    targets = [None if random.random() < 0.3 else Fraction(part, sum(parts)) for part in parts]
    held = frozenset(rank for rank in range(4) if random.random() < 0.4)
    asked = Wish(
        target=tuple(targets), index=index, no_veto=seed == 0, without_veto=held, all_matter=random.random() < 0.5
    )

    answer = weights_for(asked, HALF)

    assert answer is not None
    allowed = {
        distance(power, targets)
        for power, blocks, matter in every_power(index)
        if not (asked.no_veto and any(blocks))
        and not any(blocks[rank] for rank in held)
        and (matter or not asked.all_matter)
    }
    assert answer.solutions[0].distance == min(allowed)


def test_the_weights_of_each_solution_give_the_power_that_is_said() -> None:
    answer = weights_for(wish("2/5", None, "1/5", "1/10", None), HALF)

    assert answer is not None
    for solution in answer.solutions:
        power = power_of(game_of(51, [int(weight * 100) for weight in solution.weights]))
        assert power is not None
        assert power.shapley_shubik == solution.power
        assert distance(solution.power, wish("2/5", None, "1/5", "1/10", None).target) == solution.distance


def test_a_named_college_is_kept_from_blocking_and_another_may() -> None:
    answer = weights_for(wish("2/3", "1/6", "1/6", without_veto=frozenset({0})), HALF)

    assert answer is not None
    assert answer.least == 0
    assert answer.solutions[0].distance == Fraction(2, 3)
    assert [solution.vetoes for solution in answer.solutions] == [(), (1,)]


def test_weights_that_are_no_whole_percentages_are_found_as_well() -> None:
    answer = weights_for(wish("2/5", "3/20", "3/20", "3/20", "3/20"), HALF)

    assert answer is not None
    assert (answer.games, answer.is_complete) == (20, True)
    assert answer.solutions[0].weights == tuple(map(Fraction, ("1/3", "1/6", "1/6", "1/6", "1/6")))


@pytest.mark.parametrize(("colleges", "games"), [(7, 177), (8, 130), (9, 5), (10, 1)])
def test_with_many_colleges_the_games_of_whole_percentages_are_compared(colleges: int, games: int) -> None:
    answer = weights_for(wish(*[f"1/{colleges}"] * colleges), HALF)

    assert answer is not None
    assert (answer.games, answer.is_complete) == (games, False)


def test_colleges_that_no_legal_weights_fit_have_no_answer() -> None:
    assert weights_for(wish(*[f"1/{11}"] * 11), HALF) is None


@pytest.mark.parametrize("bounds", [LEGAL_BOX, SIMPLEX])
@pytest.mark.parametrize("share", ["1/2", "2/3"])
def test_the_weights_of_a_catalogue_are_short_and_make_their_games(
    bounds: tuple[Fraction, Fraction], share: str
) -> None:
    box = Box(5, Threshold(share=Fraction(share), comparison=Comparison.MORE_THAN), bounds)

    games = mapped(box).games

    assert all(winning_in(box, game.weights) == game.winning for game in games)
    assert max(weight.denominator for game in games for weight in game.weights) <= 100


def test_more_players_than_are_mapped_are_a_fault_of_the_program() -> None:
    with pytest.raises(ValueError, match="7"):
        mapped(Box(MOST_MAPPED + 1, HALF, LEGAL_BOX))

    assert not searched(MOST_MAPPED + 1, HALF).is_complete


@pytest.mark.parametrize(
    ("target", "weights"),
    [
        (("60/100", "30/100", "10/100"), ("1/2", "1/3", "1/6")),
        (("40/100", "35/100", "25/100"), ("40/100", "35/100", "25/100")),
        (("45/100", "50/100", "5/100"), ("32/75", "71/150", "1/10")),
    ],
)
def test_the_legal_weights_nearest_to_a_target(target: Sequence[str], weights: Sequence[str]) -> None:
    wanted, found = list(map(Fraction, target)), nearest_legal(list(map(Fraction, target)))

    least, most = LEGAL_BOX
    assert found is not None
    assert found == tuple(map(Fraction, weights))
    assert all(least <= weight <= most for weight in found)
    moved = sum(max(one - other, Fraction(0)) for one, other in zip(found, wanted, strict=True))
    short = sum(max(least - one, Fraction(0)) for one in wanted)
    long = sum(max(one - most, Fraction(0)) for one in wanted)
    assert moved == max(short, long)
    assert nearest_legal([Fraction(1, 11)] * 11) is None
