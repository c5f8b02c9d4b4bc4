"""Margins stay exact where colleges are large: the ballots they name turn the outcome, one less does not."""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import CollegeBase
from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.sheets import CollegeCount, CountSheet
from tests.domain.margin_oracle import add_against, add_for, change_to_against, change_to_for
from tests.factories.polls import BY_HEADS, MORE_THAN_HALF, PROPORTIONAL, college

Move = Callable[[CollegeCount, int], CollegeCount]
TEN = {f"college{rank}": Fraction(rank, 55) for rank in range(1, 11)}


def ten_colleges(favour: int) -> CountSheet:
    """Give ten colleges of 12 000 members and 10 000 voters, more of whom are for the heavier the college."""
    return CountSheet(
        colleges=tuple(
            college(name, favour + 37 * rank, 10_000 - favour - 37 * rank, enrolled=12_000)
            for rank, name in enumerate(TEN)
        )
    )


def after(sheet: CountSheet, ballots: dict[str, int], move: Move) -> CountSheet:
    return replace(sheet, colleges=tuple(move(count, ballots.get(count.id, 0)) for count in sheet.colleges))


def one_less(ballots: dict[str, int]) -> dict[str, int]:
    name = min(ballots)
    return {**ballots, name: ballots[name] - 1}


@pytest.mark.parametrize(
    ("favour", "before", "change", "add"),
    [
        (5_100, Outcome.ADOPTED, change_to_against, add_against),
        (4_300, Outcome.REJECTED, change_to_for, add_for),
    ],
)
@pytest.mark.parametrize("base", CollegeBase)
def test_ten_colleges_of_ten_thousand_voters_turn_with_their_margin_and_not_with_one_ballot_less(
    favour: int, before: Outcome, change: Move, add: Move, base: CollegeBase
) -> None:
    rule = replace(BY_HEADS, weights=TEN, weighing=PROPORTIONAL, majority=replace(MORE_THAN_HALF, college_base=base))
    sheet = ten_colleges(favour)
    decision = decide(rule, sheet)

    margin = margin_of(rule, sheet, decision)

    assert decision.outcome is before
    assert margin.changed > 100
    assert margin.added > 100
    for ballots, move in ((margin.changed_in, change), (margin.added_in, add)):
        assert decide(rule, after(sheet, ballots, move)).outcome is not before
        assert decide(rule, after(sheet, one_less(ballots), move)).outcome is before
