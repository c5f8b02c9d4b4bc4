"""The combinations of clauses that are refused, each with the smallest poll in which one more vote for would do harm.

`test_properties` shows that one more vote for never rejects what was adopted under all other rules.
"""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase, CollegeBase
from govtool.domain.clauses import BlockingMinority, CastingVote, CastingVoteHolder
from govtool.domain.decisions import Outcome, decide
from govtool.domain.holes import Hole
from govtool.domain.monotony import Harm, harms_of
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import CollegeBelowThreshold, CollegeTie, MajorityWeighing, SilentCollege
from tests.factories.polls import BY_MAJORITY, CHAIR_BREAKS_TIES, college, weighted

AGAINST, NEUTRAL = CollegeBelowThreshold.AGAINST, CollegeBelowThreshold.NEUTRAL
SECOND_ROUND = CollegeBelowThreshold.SECOND_ROUND
WIDE = [CollegeBase.VOTERS, CollegeBase.ATTENDING, CollegeBase.ENROLLED]
SHARED = [SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA]
TWO_HALVES = weighted(north="1/2", south="1/2")
NORTH = college("north", for_=1)


def above(share: str, comparison: Comparison = Comparison.MORE_THAN) -> Threshold:
    return Threshold(share=Fraction(share), comparison=comparison)


ABOVE_60 = replace(BY_MAJORITY, college_threshold=above("3/5"))
AGAINST_BELOW_60 = replace(ABOVE_60, college_below_threshold=AGAINST, college_tie=CollegeTie.AGAINST)


def by_majority(weighing: MajorityWeighing, college_base: CollegeBase = CollegeBase.CAST) -> DecisionRule:
    majority = replace(TWO_HALVES.majority, college_base=college_base)
    return replace(TWO_HALVES, weighing=weighing, majority=majority)


def at_least_three_quarters(base: AssemblyBase, college_base: CollegeBase) -> DecisionRule:
    majority = replace(
        TWO_HALVES.majority,
        share=Fraction(3, 4),
        comparison=Comparison.AT_LEAST,
        base=base,
        college_base=college_base,
    )
    return replace(TWO_HALVES, majority=majority)


def outcomes(rule: DecisionRule, *souths: CollegeCount) -> list[Outcome]:
    sheets = [CountSheet(chair=ChairChoice.FOR, colleges=(NORTH, south)) for south in souths]
    return [decide(rule, sheet).outcome for sheet in sheets]


def harms(rule: DecisionRule) -> tuple[Harm, ...]:
    return harms_of(rule.weighing, rule.majority, rule.conditions, rule.casting_vote)


@pytest.mark.parametrize(
    ("below", "tie", "for_", "against"),
    [
        (AGAINST, CollegeTie.NEUTRAL, 2, 2),
        (NEUTRAL, CollegeTie.AGAINST, 1, 2),
        (SECOND_ROUND, CollegeTie.AGAINST, 1, 2),
    ],
)
def test_a_college_tie_worth_something_else_than_a_missed_threshold_harms_and_is_refused(
    below: CollegeBelowThreshold, tie: CollegeTie, for_: int, against: int
) -> None:
    rule = by_majority(
        replace(BY_MAJORITY, college_threshold=above("2/3"), college_below_threshold=below, college_tie=tie)
    )

    before, after = college("south", for_, against), college("south", for_ + 1, against)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]
    assert harms(rule) == (Harm.TIE,)


def test_a_college_tie_that_is_split_where_a_missed_threshold_is_neutral_harms_and_is_refused() -> None:
    rule = at_least_three_quarters(AssemblyBase.TOTAL_WEIGHT, CollegeBase.CAST)
    split = replace(rule, weighing=replace(ABOVE_60, college_tie=CollegeTie.SPLIT))

    before, after = college("south", 2, 2), college("south", 3, 2)

    assert outcomes(split, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]
    assert harms(split) == (Harm.TIE,)


@pytest.mark.parametrize(
    ("below", "tie", "refused"),
    [
        (AGAINST, CollegeTie.AGAINST, ()),
        (AGAINST, CollegeTie.NEUTRAL, (Harm.TIE,)),
        (AGAINST, CollegeTie.SPLIT, (Harm.TIE,)),
        (NEUTRAL, CollegeTie.NEUTRAL, ()),
        (NEUTRAL, CollegeTie.AGAINST, (Harm.TIE,)),
        (NEUTRAL, CollegeTie.SPLIT, (Harm.TIE,)),
        (SECOND_ROUND, CollegeTie.NEUTRAL, ()),
        (SECOND_ROUND, CollegeTie.AGAINST, (Harm.TIE,)),
        (SECOND_ROUND, CollegeTie.SPLIT, (Harm.TIE,)),
    ],
)
def test_only_a_college_tie_worth_as_much_as_a_missed_threshold_is_accepted(
    below: CollegeBelowThreshold, tie: CollegeTie, refused: tuple[Harm, ...]
) -> None:
    rule = by_majority(replace(ABOVE_60, college_below_threshold=below, college_tie=tie))

    assert harms(rule) == refused


@pytest.mark.parametrize("comparison", Comparison)
@pytest.mark.parametrize(
    ("share", "college_base", "refused"),
    [
        ("2/5", CollegeBase.CAST, ()),
        ("1/2", CollegeBase.CAST, ()),
        ("3/5", CollegeBase.CAST, (Harm.TIE,)),
        ("1", CollegeBase.CAST, (Harm.TIE,)),
        ("2/5", CollegeBase.VOTERS, (Harm.TIE,)),
        ("2/5", CollegeBase.ATTENDING, (Harm.TIE,)),
        ("2/5", CollegeBase.ENROLLED, (Harm.TIE,)),
    ],
)
def test_a_college_tie_is_free_where_the_larger_side_cannot_miss_the_threshold(
    comparison: Comparison, share: str, college_base: CollegeBase, refused: tuple[Harm, ...]
) -> None:
    weighing = replace(BY_MAJORITY, college_threshold=above(share, comparison), college_tie=CollegeTie.SPLIT)

    assert harms(by_majority(weighing, college_base)) == refused


@pytest.mark.parametrize("college_base", CollegeBase)
def test_a_college_tie_is_free_without_a_threshold_or_above_none_at_all(college_base: CollegeBase) -> None:
    without = replace(BY_MAJORITY, college_tie=CollegeTie.SPLIT)

    assert harms(by_majority(without, college_base)) == ()
    assert harms(by_majority(replace(without, college_threshold=above("0")), college_base)) == ()


def test_silence_that_is_neutral_where_a_missed_threshold_is_against_harms_and_is_refused() -> None:
    rule = replace(at_least_three_quarters(AssemblyBase.WEIGHT_CAST, CollegeBase.ATTENDING), weighing=AGAINST_BELOW_60)

    before, after = college("south", attending=2), college("south", for_=1, attending=2)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]
    assert harms(rule) == (Harm.SILENCE,)


@pytest.mark.parametrize("silent", [SilentCollege.NOT_CAST, *SHARED])
@pytest.mark.parametrize("college_base", WIDE)
def test_only_silence_that_is_against_is_accepted_where_a_first_vote_may_count_against(
    silent: SilentCollege, college_base: CollegeBase
) -> None:
    against = replace(AGAINST_BELOW_60, silent_college=SilentCollege.AGAINST)

    assert harms(by_majority(replace(AGAINST_BELOW_60, silent_college=silent), college_base)) == (Harm.SILENCE,)
    assert harms(by_majority(against, college_base)) == ()


@pytest.mark.parametrize("silent", SilentCollege)
def test_silence_is_free_where_a_first_vote_is_all_the_votes_cast(silent: SilentCollege) -> None:
    assert harms(by_majority(replace(AGAINST_BELOW_60, silent_college=silent))) == ()


@pytest.mark.parametrize("silent", SHARED)
def test_silence_that_is_shared_out_where_votes_are_divided_by_more_than_the_votes_cast_harms_and_is_refused(
    silent: SilentCollege,
) -> None:
    rule = at_least_three_quarters(AssemblyBase.TOTAL_WEIGHT, CollegeBase.ATTENDING)
    shared = replace(rule, weighing=replace(rule.weighing, silent_college=silent))

    before, after = college("south", attending=3), college("south", for_=1, attending=3)

    assert outcomes(shared, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]
    assert harms(shared) == (Harm.SHARED_SILENCE,)


@pytest.mark.parametrize("silent", SHARED)
def test_silence_may_be_shared_out_where_votes_are_divided_by_the_votes_cast(silent: SilentCollege) -> None:
    rule = at_least_three_quarters(AssemblyBase.TOTAL_WEIGHT, CollegeBase.CAST)

    assert harms(replace(rule, weighing=replace(rule.weighing, silent_college=silent))) == ()


@pytest.mark.parametrize("silent", SHARED)
@pytest.mark.parametrize("college_base", WIDE)
def test_silence_may_be_shared_out_where_a_first_vote_takes_the_whole_college(
    silent: SilentCollege, college_base: CollegeBase
) -> None:
    whole, missed = (replace(weighing, silent_college=silent) for weighing in (BY_MAJORITY, ABOVE_60))

    assert harms(by_majority(whole, college_base)) == ()
    assert harms(by_majority(missed, college_base)) == (Harm.SHARED_SILENCE,)


def chair_on_total_weight(weighing: MajorityWeighing = BY_MAJORITY, share: str = "1/2") -> DecisionRule:
    majority = replace(TWO_HALVES.majority, base=AssemblyBase.TOTAL_WEIGHT, share=Fraction(share))
    return replace(TWO_HALVES, weighing=weighing, majority=majority, casting_vote=CHAIR_BREAKS_TIES)


def test_a_casting_vote_on_the_total_weight_where_a_college_can_become_neutral_harms_and_is_refused() -> None:
    rule = chair_on_total_weight()

    before, after = college("south", for_=0, against=1), college("south", for_=1, against=1)

    assert outcomes(rule, before, after) == [Outcome.ADOPTED, Outcome.REJECTED]
    assert harms(rule) == (Harm.CASTING_VOTE,)


@pytest.mark.parametrize(
    "weighing",
    [
        TWO_HALVES.weighing,
        replace(BY_MAJORITY, college_tie=CollegeTie.AGAINST),
        replace(BY_MAJORITY, college_tie=CollegeTie.SPLIT),
        AGAINST_BELOW_60,
    ],
)
def test_a_casting_vote_on_the_total_weight_is_accepted_where_no_college_becomes_neutral(
    weighing: MajorityWeighing,
) -> None:
    assert harms(chair_on_total_weight(weighing)) == ()


@pytest.mark.parametrize("tie", [CollegeTie.AGAINST, CollegeTie.SPLIT])
@pytest.mark.parametrize("below", [NEUTRAL, SECOND_ROUND])
def test_a_casting_vote_on_the_total_weight_is_refused_where_a_missed_threshold_is_neutral(
    tie: CollegeTie, below: CollegeBelowThreshold
) -> None:
    weighing = replace(ABOVE_60, college_tie=tie, college_below_threshold=below)

    assert harms(chair_on_total_weight(weighing)) == (Harm.TIE, Harm.CASTING_VOTE)


@pytest.mark.parametrize(("share", "refused"), [("2/5", (Harm.CASTING_VOTE,)), ("3/5", ())])
def test_a_casting_vote_that_no_tie_ever_reaches_is_accepted(share: str, refused: tuple[Harm, ...]) -> None:
    assert harms(chair_on_total_weight(share=share)) == refused


def test_a_casting_vote_that_is_not_needed_at_the_share_or_is_nobodys_is_accepted() -> None:
    rule = chair_on_total_weight()
    at_least = replace(rule, majority=replace(rule.majority, comparison=Comparison.AT_LEAST))
    of_the_votes = replace(rule, majority=replace(rule.majority, base=AssemblyBase.WEIGHT_CAST))
    nobody = replace(rule, casting_vote=CastingVote(given_to=CastingVoteHolder.NOBODY))

    assert [harms(each) for each in (at_least, of_the_votes, nobody)] == [(), (), ()]


def test_where_heads_alone_decide_what_a_college_carries_is_free() -> None:
    uneven = by_majority(replace(ABOVE_60, college_tie=CollegeTie.SPLIT))
    heads = replace(uneven, majority=replace(uneven.majority, base=AssemblyBase.HEADS_CAST))
    third = {"share": Fraction(1, 3), "comparison": Comparison.AT_LEAST}
    by_weight = BlockingMinority(base=AssemblyBase.TOTAL_WEIGHT, **third)

    assert harms(heads) == ()
    assert harms(replace(heads, conditions=(replace(by_weight, base=AssemblyBase.HEADS_CAST),))) == ()
    assert harms(replace(heads, conditions=(by_weight,))) == (Harm.TIE,)


def test_holes_are_not_guessed() -> None:
    rule = chair_on_total_weight()

    assert harms_of(rule.weighing, rule.majority, (Hole(),), Hole()) == ()
