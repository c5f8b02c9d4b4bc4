"""The majority compares the votes for with the share asked, and the chair breaks exact ties at that share only."""

from fractions import Fraction

import pytest

from govtool.domain.articles import Article
from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import CastingVote, CastingVoteHolder
from govtool.domain.findings import Finding
from govtool.domain.majority import casting_vote_of, is_at_share, is_breakable_tie, majority_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CountSheet
from govtool.domain.tally import Sides, tally_of
from govtool.domain.thresholds import Comparison
from govtool.domain.weights import effective_weights
from tests.factories.counted import count, heads, majority, proportional, rule, sheet

ARTICLE = Article(text="statuts", number="21")
CHAIR = CastingVote(given_to=CastingVoteHolder.CHAIR, article=ARTICLE)
NOBODY = CastingVote(given_to=CastingVoteHolder.NOBODY, article=ARTICLE)


def majority_on(counted: DecisionRule, counts: CountSheet) -> Finding:
    return majority_of(counted, tally_of(counted, counts, effective_weights(counted, counts)))


def test_a_majority_says_both_sides_the_base_and_what_was_asked() -> None:
    counted = rule(heads(), majority=majority("3/5", article=ARTICLE))
    finding = majority_on(counted, sheet(count("members", 20, for_=7, against=3)))

    assert (finding.code, finding.holds, finding.article) == ("majority", True, ARTICLE)
    assert finding.figures == {
        "for": 7,
        "against": 3,
        "base": 10,
        "reached": Fraction(7, 10),
        "assembly_base": "weight_cast",
        "college_base": "cast",
        "share": Fraction(3, 5),
        "comparison": "more-than",
        "carry": "heads",
    }


def test_a_majority_rests_on_what_each_college_carries() -> None:
    counts = sheet(count("a", for_=3, against=1), count("b", against=2), count("c", 4))
    finding = majority_on(rule(proportional(), {"a": "1/2", "b": "1/4", "c": "1/4"}), counts)

    assert [(step.code, step.holds, step.figures["college"]) for step in finding.steps] == [
        ("college", None, "a"),
        ("college", None, "b"),
        ("college", None, "c"),
    ]
    assert finding.steps[0].figures == {
        "college": "a",
        "votes_for": 3,
        "votes_against": 1,
        "votes_base": 4,
        "weight": Fraction(1, 2),
        "for": Fraction(3, 8),
        "against": Fraction(1, 8),
        "standing": "proportional",
    }
    assert finding.figures["carry"] == "proportional"


@pytest.mark.parametrize(("for_", "at_least", "more_than"), [(8, False, False), (9, True, False), (10, True, True)])
def test_a_majority_is_tried_below_exactly_and_above(for_: int, at_least: bool, more_than: bool) -> None:
    counts = sheet(count("members", for_=for_, against=15 - for_))

    assert (
        majority_on(rule(heads(), majority=majority("3/5", comparison=Comparison.AT_LEAST)), counts).holds is at_least
    )
    assert majority_on(rule(heads(), majority=majority("3/5")), counts).holds is more_than


def test_nothing_cast_reaches_nothing() -> None:
    finding = majority_on(rule(heads()), sheet(count("members", 9, 5)))

    assert finding.holds is False
    assert finding.figures["reached"] is None


@pytest.mark.parametrize(
    ("for_", "share", "base", "at_share"),
    [(5, "1/2", 10, True), (6, "1/2", 10, False), (4, "1/2", 10, False), (5, "2/3", 10, False), (6, "2/3", 9, True)],
)
def test_votes_stand_at_the_share_only_exactly(for_: int, share: str, base: int, at_share: bool) -> None:
    assert is_at_share(majority(share), Sides(for_, base - for_, base)) is at_share


@pytest.mark.parametrize(
    ("casting_vote", "sides", "share", "breakable"),
    [
        (CHAIR, Sides(5, 5, 10), "1/2", True),
        (NOBODY, Sides(5, 5, 10), "1/2", False),
        (None, Sides(5, 5, 10), "1/2", False),
        (CHAIR, Sides(5, 4, 9), "1/2", False),
        (CHAIR, Sides(5, 5, 10), "2/3", False),
        (CHAIR, Sides(5, 5, 12), "1/2", False),
        (CHAIR, Sides(5, 4, 10), "1/2", False),
        (CHAIR, Sides(0, 0, 0), "1/2", False),
    ],
)
def test_the_chair_breaks_exact_ties_at_the_share_asked_where_the_statutes_say_so(
    casting_vote: CastingVote | None, sides: Sides, share: str, breakable: bool
) -> None:
    counted = rule(heads(), majority=majority(share), casting_vote=casting_vote)

    assert is_breakable_tie(counted, sides) is breakable


@pytest.mark.parametrize(
    ("chair", "holds", "choice"),
    [(None, None, None), (ChairChoice.FOR, True, "for"), (ChairChoice.AGAINST, False, "against")],
)
def test_the_casting_vote_says_what_the_chair_chose(
    chair: ChairChoice | None, holds: bool | None, choice: str | None
) -> None:
    finding = casting_vote_of(rule(heads(), casting_vote=CHAIR), sheet(chair=chair), Sides(5, 5, 10))

    assert finding is not None
    assert (finding.code, finding.holds, finding.article) == ("casting-vote", holds, ARTICLE)
    assert finding.figures == {"choice": choice, "for": 5, "against": 5}


@pytest.mark.parametrize(
    ("casting_vote", "sides"),
    [(None, Sides(5, 5, 10)), (NOBODY, Sides(5, 5, 10)), (CHAIR, Sides(6, 5, 11))],
)
def test_there_is_nothing_for_a_casting_vote_to_decide(casting_vote: CastingVote | None, sides: Sides) -> None:
    counted = rule(heads(), casting_vote=casting_vote)

    assert casting_vote_of(counted, sheet(chair=ChairChoice.FOR), sides) is None


def test_a_majority_names_the_bases_of_its_clause() -> None:
    clause = majority(base=AssemblyBase.HEADS_ENROLLED, college_base=CollegeBase.VOTERS)
    finding = majority_on(rule(heads(), majority=clause), sheet(count("members", 20, for_=7, against=3)))

    assert (finding.figures["assembly_base"], finding.figures["college_base"]) == ("heads_enrolled", "voters")
    assert (finding.figures["base"], finding.figures["reached"]) == (20, Fraction(7, 20))
