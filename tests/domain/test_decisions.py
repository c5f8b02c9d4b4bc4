"""A decision is its outcome, by a fixed order of precedence, and the findings that explain it."""

from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase, HeadsBase
from govtool.domain.clauses import (
    ALL,
    BlockingMinority,
    CastingVote,
    CastingVoteHolder,
    CollegesInFavour,
    CollegeVeto,
    Condition,
    HeadsMajority,
    HeadsQuorum,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
)
from govtool.domain.decisions import Decision, DecisionCode, Outcome, decide
from govtool.domain.sheets import ChairChoice
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import BelowThreeColleges, CollegeBelowThreshold, EmptyCollege
from tests.factories.counted import by_majority, count, heads, majority, proportional, rule, sheet

CHAIR = CastingVote(given_to=CastingVoteHolder.CHAIR)
HALF_PRESENT = HeadsQuorum(share=Fraction(1, 2), comparison=Comparison.AT_LEAST)
HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST}
WEIGHTS = {"a": "1/2", "b": "1/4", "c": "1/4"}


def codes(decision: Decision) -> list[str]:
    return [finding.code for finding in decision.findings]


@pytest.mark.parametrize(
    ("for_", "against", "outcome", "code"),
    [
        (6, 5, Outcome.ADOPTED, None),
        (5, 5, Outcome.REJECTED, DecisionCode.TIE),
        (5, 6, Outcome.REJECTED, None),
        (0, 0, Outcome.REJECTED, DecisionCode.NOTHING_CAST),
        (0, 3, Outcome.REJECTED, None),
        (1, 0, Outcome.ADOPTED, None),
    ],
)
def test_a_simple_majority_adopts_or_rejects(
    for_: int, against: int, outcome: Outcome, code: DecisionCode | None
) -> None:
    decision = decide(rule(heads()), sheet(count("members", 20, for_=for_, against=against)))

    assert (decision.outcome, decision.code) == (outcome, code)
    assert codes(decision) == ["quorum", "majority"]


def test_without_quorum_nothing_is_counted() -> None:
    decision = decide(rule(heads(), quorum=(HALF_PRESENT,)), sheet(count("members", 12, for_=5)))

    assert (decision.outcome, decision.code, decision.tally) == (Outcome.NO_QUORUM, None, None)
    assert codes(decision) == ["quorum"]


def test_effective_weights_are_said_before_a_missed_quorum_and_before_a_majority() -> None:
    weights = {"a": "1/4", "b": "1/4", "c": "1/4", "d": "1/4"}
    present = sheet(count("a", 4, for_=4), count("b", 4, for_=4), count("c", 4, for_=4), count("d", 0))
    absent = sheet(count("a", 4), count("b", 4), count("c", 4), count("d", 0))
    counted = rule(proportional(), weights, quorum=(HALF_PRESENT,))

    assert codes(decide(counted, present)) == ["effective-weights", "quorum", "majority"]
    assert codes(decide(counted, absent)) == ["effective-weights", "quorum"]


def test_too_few_colleges_may_block_before_any_quorum() -> None:
    blocking = proportional(below_three_colleges=BelowThreeColleges.BLOCK)
    decision = decide(rule(blocking, WEIGHTS), sheet(count("a", for_=4), count("b", for_=4), count("c", 0)))

    assert (decision.outcome, decision.code) == (Outcome.NO_QUORUM, DecisionCode.TOO_FEW_COLLEGES)
    assert decision.tally is None
    assert codes(decision) == ["too-few-colleges"]


VETOED = CollegeVeto(college="c", college_base=CollegeBase.CAST, subjects=ALL, **HALF)
SUSPENDED = SuspensiveVeto(holder="c", days=8, subjects=ALL)
MISSED: list[Condition] = [
    CollegesInFavour(number=3),
    ShareOfColleges(share=Fraction(1), comparison=Comparison.AT_LEAST),
    HeadsMajority(base=HeadsBase.HEADS_CAST, share=Fraction(1), comparison=Comparison.AT_LEAST),
    BlockingMinority(base=AssemblyBase.WEIGHT_CAST, share=Fraction(1, 5), comparison=Comparison.AT_LEAST),
    Unanimity(base=HeadsBase.HEADS_CAST),
]
C_AGAINST = sheet(count("a", for_=4), count("b", for_=4), count("c", against=4), vetoes=("c",))


@pytest.mark.parametrize("veto", [VETOED, SUSPENDED], ids=["college", "suspensive"])
@pytest.mark.parametrize("missed", MISSED, ids=lambda condition: condition.TAG[1])
def test_a_veto_comes_before_any_other_missed_condition(veto: Condition, missed: Condition) -> None:
    decision = decide(rule(proportional(), WEIGHTS, conditions=(missed, veto)), C_AGAINST)

    assert (decision.outcome, decision.code) == (Outcome.VETOED, None)
    assert codes(decision) == ["quorum", "majority", missed.TAG[1], veto.TAG[1]]


@pytest.mark.parametrize("missed", MISSED, ids=lambda condition: condition.TAG[1])
def test_a_missed_condition_rejects_in_spite_of_the_majority(missed: Condition) -> None:
    decision = decide(rule(proportional(), WEIGHTS, conditions=(missed,)), C_AGAINST)

    assert (decision.outcome, decision.code) == (Outcome.REJECTED, None)
    assert [finding.holds for finding in decision.findings] == [True, True, False]


def test_a_veto_comes_before_a_missed_majority() -> None:
    counts = sheet(count("a", against=4), count("b", for_=4), count("c", against=4))

    assert decide(rule(proportional(), WEIGHTS, conditions=(VETOED,)), counts).outcome is Outcome.VETOED


def test_a_missed_quorum_comes_before_a_veto() -> None:
    counts = sheet(count("a", 9, for_=4), count("b", 9, for_=4), count("c", 9, against=4))
    decision = decide(rule(proportional(), WEIGHTS, conditions=(VETOED,), quorum=(HALF_PRESENT,)), counts)

    assert decision.outcome is Outcome.NO_QUORUM


@pytest.mark.parametrize(
    ("chair", "outcome"),
    [(None, Outcome.TIED), (ChairChoice.FOR, Outcome.ADOPTED), (ChairChoice.AGAINST, Outcome.REJECTED)],
)
@pytest.mark.parametrize("comparison", Comparison)
def test_a_casting_vote_settles_an_exact_tie(
    chair: ChairChoice | None, outcome: Outcome, comparison: Comparison
) -> None:
    counted = rule(heads(), majority=majority(comparison=comparison), casting_vote=CHAIR)
    decision = decide(counted, sheet(count("members", for_=5, against=5), chair=chair))

    assert (decision.outcome, decision.code) == (outcome, None)
    assert codes(decision) == ["quorum", "majority", "casting-vote"]


def test_a_missed_condition_comes_before_a_tie_to_settle() -> None:
    counted = rule(heads(), casting_vote=CHAIR, conditions=(Unanimity(base=HeadsBase.HEADS_CAST),))
    decision = decide(counted, sheet(count("members", for_=5, against=5)))

    assert (decision.outcome, decision.code) == (Outcome.REJECTED, None)
    assert codes(decision) == ["quorum", "majority", "casting-vote", "unanimity"]


def test_a_tie_that_makes_the_majority_is_no_reason_to_reject() -> None:
    counted = rule(
        heads(),
        majority=majority(comparison=Comparison.AT_LEAST),
        conditions=(Unanimity(base=HeadsBase.HEADS_CAST),),
    )
    decision = decide(counted, sheet(count("members", for_=5, against=5)))

    assert (decision.outcome, decision.code) == (Outcome.REJECTED, None)


def test_a_tie_far_from_a_qualified_majority_is_a_tie_all_the_same() -> None:
    decision = decide(
        rule(heads(), majority=majority("2/3"), casting_vote=CHAIR),
        sheet(count("members", for_=5, against=5), chair=ChairChoice.FOR),
    )

    assert (decision.outcome, decision.code) == (Outcome.REJECTED, DecisionCode.TIE)


def test_the_tie_is_that_of_the_base_of_the_majority() -> None:
    counts = sheet(count("a", for_=3), count("b", against=2), count("c", against=1))
    by_weight = decide(rule(proportional(), WEIGHTS), counts)
    by_heads = decide(rule(proportional(), WEIGHTS, majority=majority(base=AssemblyBase.HEADS_CAST)), counts)

    assert (by_weight.code, by_heads.code) == (DecisionCode.TIE, DecisionCode.TIE)
    assert by_weight.outcome is by_heads.outcome is Outcome.REJECTED


@pytest.mark.parametrize(
    ("for_in_b", "outcome"), [(4, Outcome.ADOPTED), (0, Outcome.REJECTED)], ids=["adopted", "rejected"]
)
def test_a_second_round_to_come_is_said_whatever_the_outcome(for_in_b: int, outcome: Outcome) -> None:
    weighing = by_majority(
        college_threshold=Threshold(share=Fraction(3, 5), comparison=Comparison.AT_LEAST),
        college_below_threshold=CollegeBelowThreshold.SECOND_ROUND,
    )
    counts = sheet(count("a", for_=5, against=4), count("b", for_=for_in_b, against=4 - for_in_b), count("c", 3))
    decision = decide(rule(weighing, WEIGHTS), counts)

    assert (decision.outcome, decision.code) == (outcome, DecisionCode.SECOND_ROUND)


def test_a_veto_says_no_second_round() -> None:
    weighing = by_majority(
        college_threshold=Threshold(share=Fraction(3, 5), comparison=Comparison.AT_LEAST),
        college_below_threshold=CollegeBelowThreshold.SECOND_ROUND,
    )
    counts = sheet(count("a", for_=5, against=4), count("b", for_=4), count("c", against=3))

    assert decide(rule(weighing, WEIGHTS, conditions=(VETOED,)), counts).code is None


def test_parts_are_given_as_shares_of_the_total_weight() -> None:
    lost = proportional(empty_college=EmptyCollege.LOST)
    weights = {"a": "2/5", "b": "3/10", "c": "1/5", "d": "1/10"}
    counts = sheet(count("a", for_=1), count("b", for_=1), count("c", against=1), count("d", 0))
    decision = decide(rule(lost, weights), counts)

    assert decision.tally is not None
    assert decision.tally.total == Fraction(9, 10)
    assert decision.share(decision.tally.for_) == Fraction(7, 9)


def test_a_part_of_nothing_is_nothing() -> None:
    nothing_cast = decide(rule(heads()), sheet(count("members", 9)))
    no_quorum = decide(rule(heads(), quorum=(HALF_PRESENT,)), sheet(count("members", 9)))

    assert nothing_cast.share(Fraction(1)) == 0
    assert no_quorum.share(Fraction(1)) == 0
