"""The majority is never made by a poll in which nobody expressed anything."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import Majority
from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison
from tests.factories.polls import BY_HEADS, college

ANY_SHARE = replace(
    BY_HEADS,
    majority=Majority(
        share=Fraction(0),
        comparison=Comparison.AT_LEAST,
        base=AssemblyBase.HEADS_ENROLLED,
        college_base=CollegeBase.CAST,
    ),
)


def test_nothing_cast_is_rejected_even_where_no_share_at_all_is_asked() -> None:
    decision = decide(ANY_SHARE, CountSheet(colleges=(college(abstain=12, enrolled=20),)))

    assert (decision.outcome, decision.code) == (Outcome.REJECTED, "nothing-cast")


@pytest.mark.parametrize("cast", [college(for_=1, enrolled=20), college(against=1, enrolled=20)])
def test_one_vote_for_or_against_is_something_cast(cast: CollegeCount) -> None:
    assert decide(ANY_SHARE, CountSheet(colleges=(cast,))).outcome is Outcome.ADOPTED


def test_one_more_vote_turns_a_poll_in_which_nothing_was_cast_and_no_share_is_asked() -> None:
    sheet = CountSheet(colleges=(college(abstain=12, enrolled=20),))

    margin = margin_of(ANY_SHARE, sheet, decide(ANY_SHARE, sheet))

    assert (margin.changed, margin.added) == (None, 1)
