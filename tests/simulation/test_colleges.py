"""Colleges that each vote as one have the power that deciding every coalition gives."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtool.domain.clauses import CastingVote, CastingVoteHolder, CompositeQuorum
from govtool.domain.college_power import CollegePower, Question, turning_point
from govtool.domain.rules import DecisionRule, rule_of
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import BelowThreeColleges
from govtool.presets.documents import preset
from govtool.simulation.coalitions import outcomes_together
from govtool.simulation.colleges import college_power, outcomes_of, outcomes_one_by_one
from tests.factories.any_polls import NAMES as COLLEGES
from tests.factories.any_polls import accepted_rules
from tests.factories.counted import by_majority, majority, proportional, rule
from tests.factories.games import game_of, power_one_by_one

COMPOSITE = CompositeQuorum(share=Fraction(1, 2), comparison=Comparison.AT_LEAST, colleges=("a",))
NAMES = "abcdefghijklmno"


def weighed(*weights: str) -> dict[str, str]:
    """Name colleges of these weights."""
    return {NAMES[rank]: weight for rank, weight in enumerate(weights)}


def colleges(*weights: str) -> CollegePower:
    """Give the power of colleges of these weights under the majority carry, more than half."""
    asked = rule(by_majority(), weighed(*weights))
    return college_power(Question(rule=asked, heads=dict.fromkeys(asked.weights, 1), subject=None), with_members=False)


def of_preset(name: str, kind: str, heads: Mapping[str, int]) -> CollegePower:
    """Give the power of the colleges of a preset."""
    asked = rule_of(preset(name), kind, 1)
    assert isinstance(asked, DecisionRule)
    return college_power(Question(rule=asked, heads=heads, subject=None), with_members=True)


@pytest.mark.parametrize(
    ("weights", "shapley"),
    [
        (("50/100", "25/100", "25/100"), ["2/3", "1/6", "1/6"]),
        (("49/100", "26/100", "25/100"), ["1/3", "1/3", "1/3"]),
        (("35/100", "25/100", "20/100", "20/100"), ["1/2", "1/6", "1/6", "1/6"]),
        (("40/100", "20/100", "20/100", "20/100"), ["1/2", "1/6", "1/6", "1/6"]),
        (("35/100", "25/100", "20/100", "10/100", "10/100"), ["2/5", "7/30", "7/30", "1/15", "1/15"]),
    ],
)
def test_weights_and_power_are_not_the_same(weights: tuple[str, ...], shapley: list[str]) -> None:
    assert colleges(*weights).power.shapley_shubik == tuple(map(Fraction, shapley))


def test_half_the_weight_is_a_veto_and_less_is_not() -> None:
    assert colleges("50/100", "25/100", "25/100").standings.vetoes == (0,)
    assert colleges("49/100", "26/100", "25/100").standings.vetoes == ()
    assert colleges("51/100", "25/100", "24/100").standings.dictators == (0,)


def test_colleges_are_counted_as_a_game_of_weights() -> None:
    assert colleges("35/100", "25/100", "20/100", "10/100", "10/100").power == power_one_by_one(
        game_of(51, [35, 25, 20, 10, 10])
    )


def test_coleman_and_satisfaction_follow_from_the_swings() -> None:
    power = colleges("50/100", "25/100", "25/100")

    assert [power.satisfaction(rank) for rank in range(3)] == [Fraction(7, 8), Fraction(5, 8), Fraction(5, 8)]
    assert [power.prevent(rank) for rank in range(3)] == [1, Fraction(1, 3), Fraction(1, 3)]
    assert [power.initiate(rank) for rank in range(3)] == [Fraction(3, 5), Fraction(1, 5), Fraction(1, 5)]


def test_the_nearest_other_game_is_said_where_weights_alone_count() -> None:
    nearest = colleges("40/100", "40/100", "20/100").nearest

    assert nearest is not None
    assert (nearest.moved, nearest.is_enough, nearest.wins) == (Fraction(1, 10), True, True)
    heads = {"producteurs": 14, "consomacteurs": 10, "associations": 4}
    assert of_preset("clic-des-champs", "extraordinary", heads).nearest is None


def test_extra_conditions_of_the_decision_count() -> None:
    power = of_preset("clic-des-champs", "extraordinary", {"producteurs": 14, "consomacteurs": 10, "associations": 4})

    assert power.standings.vetoes == (0, 1)
    assert power.standings.dummies == (2,)


def test_a_college_without_members_is_no_player_and_its_weight_goes_to_the_others() -> None:
    asked = rule(by_majority(below_three_colleges=BelowThreeColleges.KEEP), weighed("40/100", "40/100", "20/100"))

    power = college_power(Question(rule=asked, heads={"a": 3, "b": 0, "c": 2}, subject=None), with_members=False)

    assert power.colleges == ("a", "c")
    assert power.weights == (Fraction(3, 5), Fraction(2, 5))


def test_where_even_all_do_not_suffice_nobody_has_power() -> None:
    asked = rule(proportional(), weighed("1/3", "1/3", "1/3"), quorum=(COMPOSITE,))

    power = college_power(Question(rule=asked, heads={"a": 3, "b": 9, "c": 9}, subject=None), with_members=True)

    assert power.power.winning == 0
    assert [power.prevent(rank) for rank in range(3)] == [None] * 3
    assert [member.banzhaf for member in power.members or ()] == [0, 0, 0]


def test_more_colleges_than_can_be_tried_are_a_fault_of_the_program() -> None:
    asked = rule(by_majority(), weighed(*["1/15"] * 15))

    with pytest.raises(ValueError, match="15"):
        college_power(Question(rule=asked, heads=dict.fromkeys(asked.weights, 1), subject=None), with_members=False)


@settings(max_examples=150, deadline=None)
@given(accepted_rules(), st.lists(st.integers(0, 3), min_size=4, max_size=4).filter(any))
def test_whatever_the_rule_coalitions_are_decided_as_one_by_one(drawn: DecisionRule, heads: list[int]) -> None:
    question = Question(rule=drawn, heads=dict(zip(COLLEGES, heads, strict=True)), subject=None)

    expected = [question.is_adopted(votes) for votes in coalitions(question)]

    assert outcomes_of(question) == expected
    assert outcomes_one_by_one(question) == expected
    assert outcomes_together(question) == expected


def coalitions(question: Question) -> Iterator[list[int]]:
    """Give the votes of every coalition of colleges."""
    members = [question.heads[college] for college in question.filled]
    for mask in range(2 ** len(members)):
        yield [count if mask >> rank & 1 else 0 for rank, count in enumerate(members)]


def test_an_equal_vote_that_the_chair_would_settle_is_no_victory_of_weights() -> None:
    chair = CastingVote(given_to=CastingVoteHolder.CHAIR)
    half = majority(comparison=Comparison.AT_LEAST)
    asked = rule(by_majority(), weighed("50/100", "25/100", "25/100"), majority=half, casting_vote=chair)
    question = Question(rule=asked, heads=dict.fromkeys(asked.weights, 1), subject=None)

    assert turning_point(asked).comparison is Comparison.MORE_THAN
    assert college_power(question, with_members=False).standings.alone == ()
