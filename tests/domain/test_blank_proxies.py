"""Blank proxies follow the board: for what it presents or approves, against all else."""

import pytest

from govtool.domain.blank_proxies import BoardLine, with_blank_proxies
from govtool.domain.participation import BlankProxy
from govtool.domain.sheets import CollegeCount

AMENDMENT = CollegeCount(
    id="members",
    enrolled=30,
    present=12,
    represented=1,
    postal=0,
    for_=5,
    against=7,
    abstain=1,
    blank=0,
    null=0,
)


def test_they_vote_against_an_amendment_that_the_board_does_not_support() -> None:
    count = with_blank_proxies(AMENDMENT, 4, BlankProxy.BOARD_LINE, BoardLine.OTHER)

    assert (count.for_, count.against, count.abstain) == (5, 11, 1)


@pytest.mark.parametrize("line", [BoardLine.PRESENTED, BoardLine.APPROVED])
def test_they_vote_for_what_the_board_presents_or_approves(line: BoardLine) -> None:
    count = with_blank_proxies(AMENDMENT, 4, BlankProxy.BOARD_LINE, line)

    assert (count.for_, count.against) == (9, 7)


@pytest.mark.parametrize("line", BoardLine)
def test_those_who_give_them_are_represented(line: BoardLine) -> None:
    count = with_blank_proxies(AMENDMENT, 4, BlankProxy.BOARD_LINE, line)

    assert (count.represented, count.attending, count.voters) == (5, 17, 17)


@pytest.mark.parametrize("line", BoardLine)
def test_refused_ones_count_for_nothing(line: BoardLine) -> None:
    assert with_blank_proxies(AMENDMENT, 4, BlankProxy.REFUSED, line) == AMENDMENT


def test_none_changes_nothing() -> None:
    assert with_blank_proxies(AMENDMENT, 0, BlankProxy.BOARD_LINE, BoardLine.OTHER) == AMENDMENT
