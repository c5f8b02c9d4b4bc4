"""Strategies of Hypothesis for rules and sheets, which shrink towards the smallest poll that breaks a property."""

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import product

from hypothesis import strategies as st

from govtool.domain.articles import NONE
from govtool.domain.bases import AssemblyBase, CollegeBase, Counted, HeadsBase
from govtool.domain.clauses import (
    ALL,
    BlockingMinority,
    CastingVote,
    CastingVoteHolder,
    CollegesInFavour,
    CollegesQuorum,
    CollegeVeto,
    CompositeQuorum,
    Condition,
    HeadsMajority,
    HeadsQuorum,
    Majority,
    NoQuorum,
    QuorumClause,
    ShareOfColleges,
    SuspensiveVeto,
    Unanimity,
    WeightedHeadsQuorum,
)
from govtool.domain.monotony import is_sound
from govtool.domain.rules import DecisionRule
from govtool.domain.sheets import ChairChoice, CollegeCount, CountSheet
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
from tests.factories.polls import college

REDISTRIBUTED = frozenset({SilentCollege.REDISTRIBUTE_EQUAL, SilentCollege.REDISTRIBUTE_PRO_RATA})
NAMES = ("north", "south", "east", "west")
SHARES = st.sampled_from([Fraction(share) for share in ("1/2", "2/3", "3/4", "3/5", "1/3", "1/4", "1/5", "1", "0")])
TERMS = {"share": SHARES, "comparison": st.sampled_from(Comparison)}
COUNTED = {"abstention": st.sampled_from(Counted), "blank": st.sampled_from(Counted)}
COLLEGES = {
    **COUNTED,
    "silent_college": st.sampled_from(SilentCollege),
    "empty_college": st.sampled_from(EmptyCollege),
    "weight_cap": st.sampled_from([NONE, Fraction(1, 2), Fraction(2, 5)]),
    "below_three_colleges": st.sampled_from(BelowThreeColleges),
}
SIDES = ({"for_": 1}, {"against": 1}, {"attending": 1})
SUBJECTS = st.sampled_from([ALL, ("land",)])
CALLED = st.sampled_from(NAMES)
ANY_NAMES = st.lists(CALLED, min_size=1, max_size=4, unique=True).map(tuple)
NUMBERS = st.sampled_from([ALL, 1, 2, 3])

PROPORTIONAL_WEIGHINGS = st.builds(ProportionalWeighing, **COLLEGES)
BY_MAJORITY_ONLY = {
    "college_threshold": st.one_of(st.just(NONE), st.builds(Threshold, **TERMS).filter(lambda asked: asked.share < 1)),
    "college_below_threshold": st.sampled_from(CollegeBelowThreshold),
    "college_tie": st.sampled_from(CollegeTie),
}
MAJORITY_WEIGHINGS = st.builds(MajorityWeighing, **COLLEGES, **BY_MAJORITY_ONLY)
WEIGHINGS: st.SearchStrategy[Weighing] = st.one_of(
    st.builds(HeadsWeighing, **COUNTED),
    PROPORTIONAL_WEIGHINGS,
    MAJORITY_WEIGHINGS,
    st.builds(DelegatesWeighing, **COUNTED),
)
PLAIN_QUORUMS: st.SearchStrategy[QuorumClause] = st.one_of(
    st.builds(HeadsQuorum, **TERMS),
    st.builds(WeightedHeadsQuorum, **TERMS),
    st.builds(CollegesQuorum, number=NUMBERS, **TERMS),
)
COMPOSITE_QUORUMS = st.builds(CompositeQuorum, colleges=ANY_NAMES, **TERMS)
QUORUMS: st.SearchStrategy[QuorumClause] = st.one_of(st.just(NoQuorum()), PLAIN_QUORUMS, COMPOSITE_QUORUMS)
CONDITIONS: st.SearchStrategy[Condition] = st.one_of(
    st.builds(CollegesInFavour, number=NUMBERS),
    st.builds(ShareOfColleges, **TERMS),
    st.builds(HeadsMajority, base=st.sampled_from(HeadsBase), **TERMS),
    st.builds(CollegeVeto, college=CALLED, college_base=st.sampled_from(CollegeBase), subjects=SUBJECTS, **TERMS),
    st.builds(BlockingMinority, base=st.sampled_from(AssemblyBase), **TERMS),
    st.builds(Unanimity, base=st.sampled_from(HeadsBase)),
    st.builds(SuspensiveVeto, holder=st.sampled_from(["board", "council"]), days=st.just(8), subjects=SUBJECTS),
)
ANY_CONDITIONS = st.lists(CONDITIONS, max_size=2)
MAJORITIES = st.builds(Majority, base=st.sampled_from(AssemblyBase), college_base=st.sampled_from(CollegeBase), **TERMS)
CASTING_VOTES = st.one_of(st.none(), st.builds(CastingVote, given_to=st.sampled_from(CastingVoteHolder)))


@st.composite
def any_rules(
    draw: st.DrawFn,
    weighings: st.SearchStrategy[Weighing] = WEIGHINGS,
    quorums: st.SearchStrategy[QuorumClause] = QUORUMS,
    conditions: st.SearchStrategy[list[Condition]] = ANY_CONDITIONS,
) -> DecisionRule:
    """Draw a rule of four colleges, some of which may weigh nothing."""
    parts = draw(st.lists(st.integers(0, 5), min_size=4, max_size=4).filter(any))
    return DecisionRule(
        weights={name: Fraction(part, sum(parts)) for name, part in zip(NAMES, parts, strict=True)},
        weighing=draw(weighings),
        quorum=tuple(draw(st.lists(quorums, min_size=1, max_size=2))),
        majority=draw(MAJORITIES),
        conditions=tuple(draw(conditions)),
        casting_vote=draw(CASTING_VOTES),
    )


@st.composite
def any_counts(draw: st.DrawFn, name: str = "members") -> CollegeCount:
    """Draw the counts of a college: empty, silent, unanimous, divided, full or half deserted."""
    for_, against = draw(st.integers(0, 6)), draw(st.integers(0, 6))
    abstain, blank, null = draw(st.integers(0, 2)), draw(st.integers(0, 1)), draw(st.integers(0, 1))
    idle, absent = draw(st.integers(0, 2)), draw(st.integers(0, 4))
    attending = for_ + against + abstain + blank + null + idle
    represented, postal = draw(st.integers(0, attending)), 0
    return CollegeCount(
        id=name,
        enrolled=attending + absent,
        present=attending - represented,
        represented=represented,
        postal=postal,
        for_=for_,
        against=against,
        abstain=abstain,
        blank=blank,
        null=null,
    )


@st.composite
def any_sheets(draw: st.DrawFn) -> CountSheet:
    """Draw a sheet of four colleges."""
    return CountSheet(
        subject=draw(st.sampled_from([None, "land"])),
        chair=draw(st.sampled_from([None, *ChairChoice])),
        vetoes=draw(st.sampled_from([(), (), ("board",)])),
        round=draw(st.sampled_from([1, 2])),
        colleges=tuple(draw(any_counts(name)) for name in NAMES),
    )


def favourable(sheet: CountSheet) -> CountSheet:
    """Give a sheet on which most of those against vote for, and nobody suspends anything."""
    return replace(sheet, vetoes=(), colleges=tuple(map(_mostly_for, sheet.colleges)))


def _mostly_for(count: CollegeCount) -> CollegeCount:
    kept = count.against // 3
    return replace(count, for_=count.for_ + count.against - kept, against=kept)


def deserted(sheet: CountSheet) -> CountSheet:
    """Give a sheet on which two thirds of the members are absent."""
    return replace(sheet, colleges=tuple(replace(count, enrolled=3 * count.attending + 1) for count in sheet.colleges))


def with_idle_member(sheet: CountSheet, name: str) -> CountSheet:
    """Add to a college a member who attends without a ballot."""
    return replace(sheet, colleges=tuple(_joined(count, name, present=1) for count in sheet.colleges))


def with_absent_member(sheet: CountSheet, name: str) -> CountSheet:
    """Add to a college a member who is absent."""
    return replace(sheet, colleges=tuple(_joined(count, name, present=0) for count in sheet.colleges))


def _joined(count: CollegeCount, name: str, *, present: int) -> CollegeCount:
    if count.id != name:
        return count
    return replace(count, enrolled=count.enrolled + 1, present=count.present + present)


def of_one_mind(count: CollegeCount) -> CollegeCount:
    """Give a college whose larger side takes every ballot; equal sides take none."""
    cast = count.for_ + count.against
    return replace(
        count,
        for_=cast if count.for_ > count.against else 0,
        against=cast if count.for_ < count.against else 0,
        abstain=0,
        blank=0,
    )


def accepted_rules() -> st.SearchStrategy[DecisionRule]:
    """Draw any rule that statutes may give, shares of nothing and of everything included."""
    return any_rules().filter(is_sound)


def accepted_rules_of_colleges() -> st.SearchStrategy[DecisionRule]:
    """Draw any rule that statutes may give under which colleges carry weight, without a quorum nor a condition."""
    weighings = st.one_of(PROPORTIONAL_WEIGHINGS, MAJORITY_WEIGHINGS)
    return any_rules(weighings, st.just(NoQuorum()), st.just([])).filter(is_sound)


def accepted_rules_of_larger_sides() -> st.SearchStrategy[DecisionRule]:
    """Draw any rule that statutes may give under which the larger sides of colleges carry them, and no more counts."""
    return any_rules(MAJORITY_WEIGHINGS, st.just(NoQuorum()), st.just([])).filter(is_sound)


def climbs() -> Iterator[list[CountSheet]]:
    """Give sheets on which one college votes for, one member after the other, beside all that others may carry."""
    empty = college("west")
    for north, east, against in product(SIDES, SIDES, range(4)):
        others = (college("north", **north), college("east", **east), empty)
        souths = [college("south", for_, against, attending=9) for for_ in range(6)]
        yield [CountSheet(chair=ChairChoice.FOR, colleges=(south, *others)) for south in souths]
