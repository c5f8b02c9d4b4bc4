"""A show of hands can be no more than those who attend."""

import pytest

from govtool.domain.findings import Refusal
from govtool.domain.hands import Hands, hands_refusals


@pytest.mark.parametrize("abstain", [0, 1])
def test_as_many_hands_as_attend_or_fewer_stand(abstain: int) -> None:
    assert hands_refusals("a", Hands(for_=5, against=3, abstain=abstain), 9) == ()


def test_one_hand_more_than_attend_is_refused_with_the_figures() -> None:
    figures = {"college": "a", "counted": 10, "attending": 9}

    assert hands_refusals("a", Hands(for_=5, against=3, abstain=2), 9) == (
        Refusal("more-hands-than-attending", figures),
    )


@pytest.mark.parametrize("hands", [(-1, 3, 2), (5, -1, 2), (5, 3, -1)])
def test_a_negative_number_of_hands_is_refused(hands: tuple[int, int, int]) -> None:
    for_, against, abstain = hands

    assert hands_refusals("a", Hands(for_=for_, against=against, abstain=abstain), 9) == (
        Refusal("negative-hands", {"college": "a"}),
    )


def test_nobody_attends_and_no_hand_is_up() -> None:
    assert hands_refusals("a", Hands(for_=0, against=0, abstain=0), 0) == ()
