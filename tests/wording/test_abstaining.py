"""What is said of abstaining, blank and null ballots and not voting is what the count does with them."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.clauses import (
    ALL,
    BlockingMinority,
    CollegesInFavour,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    HeadsMajority,
    HeadsQuorum,
    Majority,
    NoQuorum,
    QuorumClause,
    Unanimity,
)
from govtool.domain.holes import Hole
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import CollegeCount, CountSheet
from govtool.domain.statutes import Call
from govtool.domain.tally import tally_of
from govtool.domain.thresholds import Comparison, Threshold
from govtool.domain.weighing import (
    BelowThreeColleges,
    CollegeBelowThreshold,
    CollegeTie,
    DelegatesWeighing,
    EmptyCollege,
    HeadsWeighing,
    MajorityWeighing,
    ProportionalWeighing,
    SilentCollege,
    Weighing,
)
from govtool.domain.weights import effective_weights
from govtool.wording.language import voice_in
from govtool.wording.written.abstaining import Act, Effect, effect_of, hampers, not_choosing_sentences
from govtool.wording.written.reading import Reading
from tests.factories.written_statutes import complete_scic

HALF = Fraction(1, 2)
LIMITS = {
    "silent_college": SilentCollege.NOT_CAST,
    "empty_college": EmptyCollege.LOST,
    "weight_cap": NONE,
    "below_three_colleges": BelowThreeColleges.KEEP,
}


def heads(abstention: Counted, blank: Counted) -> Weighing:
    return HeadsWeighing(abstention=abstention, blank=blank)


def delegates(abstention: Counted, blank: Counted) -> Weighing:
    return DelegatesWeighing(abstention=abstention, blank=blank)


def proportional(abstention: Counted, blank: Counted) -> Weighing:
    return ProportionalWeighing(abstention=abstention, blank=blank, **LIMITS)


def by_majority(abstention: Counted, blank: Counted) -> Weighing:
    return MajorityWeighing(
        abstention=abstention,
        blank=blank,
        **LIMITS,
        college_threshold=NONE,
        college_below_threshold=CollegeBelowThreshold.NEUTRAL,
        college_tie=CollegeTie.NEUTRAL,
    )


def by_threshold(abstention: Counted, blank: Counted) -> Weighing:
    return replace(
        by_majority(abstention, blank),  # type: ignore[type-var]
        college_threshold=Threshold(share=Fraction(1, 20), comparison=Comparison.AT_LEAST),
    )


def majority(base: AssemblyBase, college_base: CollegeBase) -> Majority:
    return Majority(share=HALF, comparison=Comparison.MORE_THAN, base=base, college_base=college_base)


def a_sheet(**more: int) -> CountSheet:
    """Two colleges of ten; in the first, six for, two against, and some members more who do one thing."""
    others = {name: more.get(name, 0) for name in ("abstain", "blank", "null")}
    votes = more.get("for_", 0), more.get("against", 0)
    present = 8 + sum(votes) + sum(others.values()) + more.get("silent", 0)
    first = CollegeCount(
        id="a",
        enrolled=20 + sum(votes) + sum(others.values()) + more.get("silent", 0) + more.get("absent", 0),
        present=present,
        represented=0,
        postal=0,
        for_=6 + votes[0],
        against=2 + votes[1],
        **others,
    )
    second = CollegeCount(
        id="b", enrolled=20, present=8, represented=0, postal=0, for_=2, against=6, abstain=0, blank=0, null=0
    )
    return CountSheet(colleges=(first, second))


DOING = {Act.ABSTAIN: "abstain", Act.BLANK: "blank", Act.NULL: "null", Act.SILENT: "silent", Act.ABSENT: "absent"}
Shares = tuple[Fraction, Fraction, Fraction]


def shares(weighing: Weighing, clause: Majority, sheet: CountSheet) -> tuple[Shares, Shares]:
    """For, against and base, of the assembly in its unit and of the first college in heads."""
    rule = DecisionRule(
        weights={"a": HALF, "b": HALF},
        weighing=weighing,
        quorum=(NoQuorum(),),
        majority=clause,
        conditions=(),
        casting_vote=None,
    )
    tally = tally_of(rule, sheet, effective_weights(rule, sheet))
    sides, votes = tally.sides(clause.base), tally.votes["a"]
    return (
        (Fraction(sides.for_), Fraction(sides.against), Fraction(sides.base)),
        (Fraction(votes.for_), Fraction(votes.against), Fraction(votes.base)),
    )


def seen(act: Act, weighing: Weighing, clause: Majority) -> Effect:
    """The effect that the count shows when two members more do one thing."""
    before, college_before = shares(weighing, clause, a_sheet())
    after, college_after = shares(weighing, clause, a_sheet(**{DOING[act]: 2}))
    if after == shares(weighing, clause, a_sheet(for_=2))[0] != before:
        return Effect.FOR
    if after == shares(weighing, clause, a_sheet(against=2))[0] != before:
        return Effect.AGAINST
    if after[0] < before[0] and after[1] < before[1] and clause.base is AssemblyBase.WEIGHT_CAST:
        return Effect.LIGHTER
    if after[0] / after[2] < before[0] / before[2]:
        return Effect.HARDER
    threshold = isinstance(weighing, MajorityWeighing) and isinstance(weighing.college_threshold, Threshold)
    if (
        threshold
        and college_after[2] > college_before[2]
        and clause.base
        in {
            AssemblyBase.WEIGHT_CAST,
            AssemblyBase.TOTAL_WEIGHT,
        }
    ):
        return Effect.HARDER_IN_COLLEGE
    return Effect.NEUTRAL


@pytest.mark.parametrize("build", [heads, delegates, proportional, by_majority, by_threshold])
@pytest.mark.parametrize("college_base", list(CollegeBase))
@pytest.mark.parametrize("base", list(AssemblyBase))
def test_an_uncounted_act_does_what_the_count_does(
    base: AssemblyBase, college_base: CollegeBase, build: type[Weighing]
) -> None:
    clause, weighing = majority(base, college_base), build(Counted.NOT_COUNTED, Counted.NOT_COUNTED)  # type: ignore[call-arg]

    assert {act: effect_of(act, clause, weighing) for act in Act} == {act: seen(act, weighing, clause) for act in Act}


@pytest.mark.parametrize("build", [heads, proportional, by_majority])
@pytest.mark.parametrize(("counted", "effect"), [(Counted.FOR, Effect.FOR), (Counted.AGAINST, Effect.AGAINST)])
def test_an_act_that_counts_as_a_vote_does_what_the_vote_does(
    counted: Counted, effect: Effect, build: type[Weighing]
) -> None:
    clause = majority(AssemblyBase.HEADS_CAST, CollegeBase.VOTERS)

    assert effect_of(Act.ABSTAIN, clause, build(counted, Counted.NOT_COUNTED)) is effect  # type: ignore[call-arg]
    assert seen(Act.ABSTAIN, build(counted, Counted.NOT_COUNTED), clause) is effect  # type: ignore[call-arg]
    assert seen(Act.BLANK, build(Counted.NOT_COUNTED, counted), clause) is effect  # type: ignore[call-arg]


def a_call(*conditions: Condition, quorum: tuple[QuorumClause, ...] = (NoQuorum(),)) -> Call:
    return Call(
        quorum=quorum,
        majority=majority(AssemblyBase.WEIGHT_CAST, CollegeBase.CAST),
        conditions=conditions,
    )


READING = Reading(voice=voice_in("fr"), statutes=complete_scic())
VETO = CollegeVeto(
    share=HALF,
    comparison=Comparison.MORE_THAN,
    college="communes",
    college_base=CollegeBase.ATTENDING,
    subjects=ALL,
)
QUORUM = HeadsQuorum(share=HALF, comparison=Comparison.AT_LEAST)
COMPOSITE = CompositeQuorum(share=HALF, comparison=Comparison.AT_LEAST, colleges=("salaries",))


@pytest.mark.parametrize(
    ("condition", "hampering"),
    [
        (Unanimity(base=HeadsBase.HEADS_CAST), set()),
        (Unanimity(base=HeadsBase.HEADS_ATTENDING), {Act.ABSTAIN, Act.BLANK, Act.NULL, Act.SILENT}),
        (Unanimity(base=HeadsBase.HEADS_ENROLLED), set(Act)),
        (HeadsMajority(share=HALF, comparison=Comparison.AT_LEAST, base=HeadsBase.HEADS_ENROLLED), set(Act)),
        (CollegesInFavour(number=2), set()),
        (VETO, {Act.ABSTAIN, Act.BLANK, Act.NULL, Act.SILENT}),
        (replace(VETO, college_base=CollegeBase.CAST), set()),
        (BlockingMinority(share=HALF, comparison=Comparison.AT_LEAST, base=AssemblyBase.WEIGHT_CAST), set()),
        (BlockingMinority(share=HALF, comparison=Comparison.AT_LEAST, base=AssemblyBase.HEADS_ENROLLED), set(Act)),
    ],
)
def test_acts_in_the_base_of_a_condition_make_it_harder(condition: Condition, hampering: set[Act]) -> None:
    weighing = proportional(Counted.NOT_COUNTED, Counted.NOT_COUNTED)
    clause = majority(AssemblyBase.WEIGHT_CAST, CollegeBase.CAST)

    assert {act for act in Act if hampers(act, condition, clause, weighing)} == hampering


def test_an_abstention_that_counts_as_a_vote_does_to_a_condition_what_a_vote_does() -> None:
    condition = Unanimity(base=HeadsBase.HEADS_ATTENDING)
    clause = majority(AssemblyBase.WEIGHT_CAST, CollegeBase.CAST)

    assert not hampers(Act.ABSTAIN, condition, clause, heads(Counted.FOR, Counted.NOT_COUNTED))


def test_a_member_reads_what_each_way_of_not_choosing_does() -> None:
    call = a_call(VETO, Unanimity(base=HeadsBase.HEADS_ATTENDING), quorum=(QUORUM,))

    assert not_choosing_sentences(READING, proportional(Counted.NOT_COUNTED, Counted.NOT_COUNTED), call) == (
        "S’abstenir, voter blanc ou nul, ou ne pas voter ne compte ni pour ni contre.",
        (
            "Dans le collège Communes, cela rend aussi l’opposition plus difficile\u00a0: "
            "s’abstenir, voter blanc, voter nul ou assister sans voter."
        ),
        "S’abstenir, voter blanc, voter nul ou assister sans voter empêche l’unanimité.",
        "S’abstenir, voter blanc, voter nul ou assister sans voter compte pour le quorum.",
        "Ne pas participer ne compte pas pour le quorum.",
    )


def test_a_button_says_what_it_does_alone() -> None:
    call = a_call(quorum=(QUORUM,))

    sentences = not_choosing_sentences(READING, heads(Counted.FOR, Counted.NOT_COUNTED), call, acts=(Act.ABSTAIN,))

    assert sentences == ("S’abstenir compte comme un vote pour.", "S’abstenir compte pour le quorum.")


@pytest.mark.parametrize("quorum", [(NoQuorum(),), (COMPOSITE,)])
def test_without_a_quorum_of_presence_nothing_is_said_of_it(quorum: tuple[QuorumClause, ...]) -> None:
    sentences = not_choosing_sentences(READING, heads(Counted.NOT_COUNTED, Counted.NOT_COUNTED), a_call(quorum=quorum))

    assert sentences == ("S’abstenir, voter blanc ou nul, ou ne pas voter ne compte ni pour ni contre.",)


def test_what_the_statutes_leave_open_is_not_guessed() -> None:
    call = replace(a_call(quorum=(QUORUM,)), majority=Hole())

    assert not_choosing_sentences(READING, Hole(), call) == (
        "S’abstenir, voter blanc, voter nul ou assister sans voter compte pour le quorum.",
        "Ne pas participer ne compte pas pour le quorum.",
    )
