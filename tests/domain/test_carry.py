"""What a college carries: its votes, its base, its silence, its tie, its threshold."""

from fractions import Fraction

import pytest

from govtool.domain.bases import CollegeBase, Counted
from govtool.domain.carry import (
    Carried,
    CollegeVotes,
    Standing,
    carried_by,
    carried_by_colleges,
    votes_of,
    weights_after_silence,
)
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import (
    CollegeBelowThreshold,
    CollegeTie,
    CollegeWeighing,
    DelegatesWeighing,
    SilentCollege,
    Weighing,
)
from govtool.domain.weights import Weights
from tests.factories.counted import by_majority, count, heads, proportional, rule, sheet

WEIGHT = Fraction(2, 5)
NOTHING = Fraction(0)
FULL = count("a", enrolled=40, attending=30, for_=10, against=9, abstain=3, blank=2, null=1)


@pytest.mark.parametrize(
    ("abstention", "blank", "for_", "against"),
    [
        (Counted.NOT_COUNTED, Counted.NOT_COUNTED, 10, 9),
        (Counted.FOR, Counted.NOT_COUNTED, 13, 9),
        (Counted.AGAINST, Counted.NOT_COUNTED, 10, 12),
        (Counted.NOT_COUNTED, Counted.FOR, 12, 9),
        (Counted.NOT_COUNTED, Counted.AGAINST, 10, 11),
        (Counted.FOR, Counted.FOR, 15, 9),
        (Counted.AGAINST, Counted.AGAINST, 10, 14),
        (Counted.FOR, Counted.AGAINST, 13, 11),
    ],
)
def test_abstentions_and_blank_ballots_count_as_the_statutes_say_and_null_ones_never(
    abstention: Counted, blank: Counted, for_: int, against: int
) -> None:
    votes = votes_of(FULL, heads(abstention=abstention, blank=blank), CollegeBase.CAST)

    assert votes == CollegeVotes(for_, against, for_ + against)


@pytest.mark.parametrize(
    ("base", "heads_in_base"),
    [(CollegeBase.CAST, 19), (CollegeBase.VOTERS, 25), (CollegeBase.ATTENDING, 30), (CollegeBase.ENROLLED, 40)],
)
def test_the_base_of_a_college_is_the_one_that_the_statutes_name(base: CollegeBase, heads_in_base: int) -> None:
    assert votes_of(FULL, heads(), base) == CollegeVotes(10, 9, heads_in_base)


def carried(weighing: CollegeWeighing, for_: int, against: int, base: int, round_: int = 1) -> Carried:
    return carried_by(weighing, WEIGHT, CollegeVotes(for_, against, base), round_)


def test_the_proportional_carry_splits_the_weight_and_leaves_the_rest_neutral() -> None:
    assert carried(proportional(), 3, 1, 8) == Carried(WEIGHT, Fraction(3, 20), Fraction(1, 20), Standing.PROPORTIONAL)


def test_the_proportional_carry_splits_a_tie_as_any_other_vote() -> None:
    assert carried(proportional(), 2, 2, 4) == Carried(WEIGHT, WEIGHT / 2, WEIGHT / 2, Standing.PROPORTIONAL)


@pytest.mark.parametrize(
    ("for_", "against", "expected"),
    [
        (3, 2, Carried(WEIGHT, WEIGHT, NOTHING, Standing.FOR)),
        (2, 3, Carried(WEIGHT, NOTHING, WEIGHT, Standing.AGAINST)),
        (1, 0, Carried(WEIGHT, WEIGHT, NOTHING, Standing.FOR)),
        (0, 1, Carried(WEIGHT, NOTHING, WEIGHT, Standing.AGAINST)),
    ],
)
def test_the_majority_carry_gives_the_whole_weight_to_the_larger_side(
    for_: int, against: int, expected: Carried
) -> None:
    assert carried(by_majority(), for_, against, 20) == expected


@pytest.mark.parametrize(
    ("rule_", "for_", "against"),
    [
        (CollegeTie.NEUTRAL, NOTHING, NOTHING),
        (CollegeTie.AGAINST, NOTHING, WEIGHT),
        (CollegeTie.SPLIT, WEIGHT / 2, WEIGHT / 2),
    ],
)
def test_equal_sides_follow_the_rule_of_the_tie(rule_: CollegeTie, for_: Fraction, against: Fraction) -> None:
    assert carried(by_majority(college_tie=rule_), 2, 2, 4) == Carried(WEIGHT, for_, against, Standing.TIE)


def threshold(comparison: Comparison) -> Threshold:
    return Threshold(share=Fraction(3, 5), comparison=comparison)


@pytest.mark.parametrize(
    ("larger", "at_least", "more_than"),
    [
        (5, Standing.BELOW_THRESHOLD, Standing.BELOW_THRESHOLD),
        (6, Standing.FOR, Standing.BELOW_THRESHOLD),
        (7, Standing.FOR, Standing.FOR),
    ],
)
def test_the_larger_side_must_reach_the_threshold_of_the_college(
    larger: int, at_least: Standing, more_than: Standing
) -> None:
    asked_at_least = by_majority(college_threshold=threshold(Comparison.AT_LEAST))
    asked_more_than = by_majority(college_threshold=threshold(Comparison.MORE_THAN))

    assert carried(asked_at_least, larger, 2, 10).standing is at_least
    assert carried(asked_more_than, larger, 2, 10).standing is more_than


def test_the_side_against_must_reach_it_as_well() -> None:
    asked = by_majority(college_threshold=threshold(Comparison.AT_LEAST))

    assert carried(asked, 2, 5, 10).standing is Standing.BELOW_THRESHOLD
    assert carried(asked, 2, 6, 10).standing is Standing.AGAINST


@pytest.mark.parametrize(
    ("below", "against", "standing"),
    [
        (CollegeBelowThreshold.NEUTRAL, NOTHING, Standing.BELOW_THRESHOLD),
        (CollegeBelowThreshold.AGAINST, WEIGHT, Standing.BELOW_THRESHOLD),
        (CollegeBelowThreshold.SECOND_ROUND, NOTHING, Standing.SECOND_ROUND),
    ],
)
def test_below_its_threshold_a_college_follows_the_rule_of_the_statutes(
    below: CollegeBelowThreshold, against: Fraction, standing: Standing
) -> None:
    weighing = by_majority(college_threshold=threshold(Comparison.AT_LEAST), college_below_threshold=below)

    assert carried(weighing, 5, 3, 10) == Carried(WEIGHT, NOTHING, against, standing)


@pytest.mark.parametrize(
    ("for_", "against", "standing"), [(5, 4, Standing.FOR), (4, 5, Standing.AGAINST), (5, 5, Standing.TIE)]
)
def test_at_the_second_round_the_larger_side_is_enough(for_: int, against: int, standing: Standing) -> None:
    weighing = by_majority(
        college_threshold=threshold(Comparison.AT_LEAST), college_below_threshold=CollegeBelowThreshold.SECOND_ROUND
    )

    assert carried(weighing, for_, against, 10, round_=2).standing is standing


@pytest.mark.parametrize("weighing", [proportional, by_majority])
@pytest.mark.parametrize(
    ("silent", "against"),
    [(silent, WEIGHT if silent is SilentCollege.AGAINST else NOTHING) for silent in SilentCollege],
)
def test_a_silent_college_carries_nothing_unless_silence_counts_against(
    weighing: type[CollegeWeighing], silent: SilentCollege, against: Fraction
) -> None:
    assert carried(weighing(silent_college=silent), 0, 0, 5) == Carried(WEIGHT, NOTHING, against, Standing.SILENT)


def test_silence_is_told_from_a_tie() -> None:
    weighing = by_majority(college_tie=CollegeTie.SPLIT, silent_college=SilentCollege.NOT_CAST)

    assert carried(weighing, 0, 0, 0).standing is Standing.SILENT


WEIGHTS = {"a": Fraction(2, 5), "b": Fraction(2, 5), "c": Fraction(1, 5)}
ONE_SILENT = {"a": CollegeVotes(3, 1, 4), "b": CollegeVotes(0, 0, 0), "c": CollegeVotes(0, 2, 2)}


@pytest.mark.parametrize(
    ("silent", "expected"),
    [
        (SilentCollege.NOT_CAST, ("2/5", "2/5", "1/5")),
        (SilentCollege.AGAINST, ("2/5", "2/5", "1/5")),
        (SilentCollege.REDISTRIBUTE_EQUAL, ("3/5", "0", "2/5")),
        (SilentCollege.REDISTRIBUTE_PRO_RATA, ("2/3", "0", "1/3")),
    ],
)
def test_the_weight_of_silence_is_shared_where_the_statutes_say_so(
    silent: SilentCollege, expected: tuple[str, str, str]
) -> None:
    weights = weights_after_silence(proportional(silent_college=silent), WEIGHTS, ONE_SILENT)

    assert tuple(weights.values()) == tuple(map(Fraction, expected))


def test_the_weight_of_silence_is_shared_under_the_cap() -> None:
    weighing = proportional(silent_college=SilentCollege.REDISTRIBUTE_PRO_RATA, weight_cap=Fraction(1, 2))

    assert weights_after_silence(weighing, WEIGHTS, ONE_SILENT) == {
        "a": Fraction(1, 2),
        "b": 0,
        "c": Fraction(1, 2),
    }


@pytest.mark.parametrize("votes", [CollegeVotes(1, 0, 1), CollegeVotes(0, 1, 1)])
def test_a_college_that_says_anything_is_not_silent(votes: CollegeVotes) -> None:
    weighing = proportional(silent_college=SilentCollege.REDISTRIBUTE_EQUAL)

    assert weights_after_silence(weighing, WEIGHTS, {**ONE_SILENT, "b": votes}) == WEIGHTS


def test_when_all_are_silent_there_is_nobody_to_give_the_weight_to() -> None:
    weighing = proportional(silent_college=SilentCollege.REDISTRIBUTE_EQUAL)

    assert weights_after_silence(weighing, WEIGHTS, dict.fromkeys(WEIGHTS, CollegeVotes(0, 0, 3))) == WEIGHTS


def test_a_silent_college_without_weight_frees_nothing() -> None:
    weighing = proportional(silent_college=SilentCollege.REDISTRIBUTE_EQUAL)
    weights = {"a": Fraction(4, 5), "b": Fraction(0), "c": Fraction(1, 5)}

    assert weights_after_silence(weighing, weights, ONE_SILENT) == weights


def colleges(weighing: Weighing, pooled: bool) -> dict[str, Carried]:
    counts = sheet(count("a", for_=3, against=1), count("b", 2, 2), count("c", 0), round=1)
    votes = {each.id: votes_of(each, weighing, CollegeBase.CAST) for each in counts.colleges}
    weights = Weights(by_college=WEIGHTS, pooled=pooled, finding=None)
    return carried_by_colleges(rule(weighing, {"a": "2/5", "b": "2/5", "c": "1/5"}), counts, weights, votes)


def test_an_empty_college_is_told_from_a_silent_one() -> None:
    by_college = colleges(proportional(silent_college=SilentCollege.AGAINST), pooled=False)

    assert by_college["a"] == Carried(WEIGHT, Fraction(3, 10), Fraction(1, 10), Standing.PROPORTIONAL)
    assert by_college["b"] == Carried(WEIGHT, NOTHING, WEIGHT, Standing.SILENT)
    assert by_college["c"] == Carried(Fraction(1, 5), NOTHING, NOTHING, Standing.EMPTY)


DELEGATES = DelegatesWeighing(abstention=Counted.NOT_COUNTED, blank=Counted.NOT_COUNTED)


@pytest.mark.parametrize(
    ("weighing", "pooled"),
    [(heads(), True), (DELEGATES, True), (heads(), False), (DELEGATES, False), (proportional(), True)],
)
def test_heads_counted_together_are_each_one(weighing: Weighing, pooled: bool) -> None:
    by_college = colleges(weighing, pooled)

    assert by_college["a"] == Carried(Fraction(4), Fraction(3), Fraction(1), Standing.HEADS)
    assert by_college["b"] == Carried(NOTHING, NOTHING, NOTHING, Standing.HEADS)


def test_the_second_round_is_the_one_of_the_sheet() -> None:
    weighing = by_majority(
        college_threshold=threshold(Comparison.AT_LEAST), college_below_threshold=CollegeBelowThreshold.SECOND_ROUND
    )
    counts = sheet(count("a", for_=5, against=4), round=2)
    weights = Weights(by_college={"a": Fraction(1)}, pooled=False, finding=None)
    votes = {"a": CollegeVotes(5, 4, 9)}

    assert carried_by_colleges(rule(weighing, {"a": "1"}), counts, weights, votes)["a"].standing is Standing.FOR
