"""A share is reached or not by one comparison, exactly."""

from fractions import Fraction

import pytest

from govtool.domain.thresholds import Comparison, Threshold, heads_needed, meets


def at_least(share: str) -> Threshold:
    return Threshold(share=Fraction(share), comparison=Comparison.AT_LEAST)


def more_than(share: str) -> Threshold:
    return Threshold(share=Fraction(share), comparison=Comparison.MORE_THAN)


@pytest.mark.parametrize(
    ("part", "base", "enough_at_least", "enough_more_than"),
    [
        (19, 60, False, False),
        (20, 60, True, False),
        (21, 60, True, True),
        (13, 41, False, False),
        (14, 41, True, True),
        (0, 3, False, False),
        (3, 3, True, True),
    ],
)
def test_a_third_is_missed_below_and_met_above_and_met_exactly_only_by_at_least(
    part: int, base: int, enough_at_least: bool, enough_more_than: bool
) -> None:
    assert meets(part, base, at_least("1/3")) is enough_at_least
    assert meets(part, base, more_than("1/3")) is enough_more_than


def test_weights_are_compared_as_heads_are() -> None:
    assert meets(Fraction(93, 200), Fraction(9, 10), more_than("1/2"))
    assert not meets(Fraction(93, 200), 1, more_than("1/2"))
    assert meets(Fraction(3, 4) + Fraction(1, 10**18), 1, more_than("3/4"))
    assert not meets(Fraction(3, 4) - Fraction(1, 10**18), 1, at_least("3/4"))


@pytest.mark.parametrize("threshold", [at_least("0"), more_than("0"), at_least("1/2"), at_least("1")])
def test_nothing_reaches_a_share_of_an_empty_base(threshold: Threshold) -> None:
    assert not meets(0, 0, threshold)
    assert not meets(5, 0, threshold)


def test_nought_of_a_base_is_at_least_a_share_of_nought_and_not_more() -> None:
    assert meets(0, 7, at_least("0"))
    assert not meets(0, 7, more_than("0"))


@pytest.mark.parametrize(
    ("base", "share", "at_least_needs", "more_than_needs"),
    [
        (40, "1/5", 8, 9),
        (40, "1/4", 10, 11),
        (40, "1/3", 14, 14),
        (40, "1/6", 7, 7),
        (40, "3/4", 30, 31),
        (41, "1/5", 9, 9),
        (41, "1/4", 11, 11),
        (41, "1/3", 14, 14),
        (41, "1/6", 7, 7),
        (41, "3/4", 31, 31),
        (40, "1/2", 20, 21),
        (41, "1/2", 21, 21),
        (40, "1", 40, 41),
        (40, "0", 0, 1),
        (0, "1/2", 0, 1),
        (1, "1/20", 1, 1),
    ],
)
def test_heads_needed_are_the_fewest_that_meet_the_threshold(
    base: int, share: str, at_least_needs: int, more_than_needs: int
) -> None:
    assert heads_needed(base, at_least(share)) == at_least_needs
    assert heads_needed(base, more_than(share)) == more_than_needs


@pytest.mark.parametrize("base", [1, 2, 3, 7, 40, 41])
@pytest.mark.parametrize("threshold", [at_least("1/3"), more_than("1/3"), at_least("1/2"), more_than("1/2")])
def test_one_head_fewer_than_needed_is_not_enough(base: int, threshold: Threshold) -> None:
    needed = heads_needed(base, threshold)

    assert meets(needed, base, threshold)
    assert not meets(needed - 1, base, threshold)
