"""No quorum is reached by an assembly that has no member."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.clauses import ALL, CollegesQuorum, CompositeQuorum, HeadsQuorum, QuorumClause, WeightedHeadsQuorum
from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CountSheet
from govtool.domain.thresholds import Comparison
from tests.factories.polls import BY_HEADS, college, weighted

ANY_SHARE = {"share": Fraction(0), "comparison": Comparison.AT_LEAST}
CLAUSES = [
    HeadsQuorum(**ANY_SHARE),
    WeightedHeadsQuorum(**ANY_SHARE),
    CollegesQuorum(**ANY_SHARE, number=ALL),
    CompositeQuorum(**ANY_SHARE, colleges=("members",)),
]


@pytest.mark.parametrize("clause", CLAUSES)
@pytest.mark.parametrize("rule", [BY_HEADS, weighted(members="1")])
def test_an_assembly_without_members_has_no_quorum_and_misses_nobody(clause: QuorumClause, rule: DecisionRule) -> None:
    asked = replace(rule, quorum=(clause,))
    sheet = CountSheet(colleges=(college(enrolled=0),))

    decision = decide(asked, sheet)

    assert decision.outcome is Outcome.NO_QUORUM
    assert margin_of(asked, sheet, decision).missing is None
