"""Small rules and sheets drawn at random, of every kind of clause, for oracles that try everything."""

from collections.abc import Sequence
from fractions import Fraction
from random import Random
from typing import TypeVar

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

NAMES = ("north", "south", "east", "west")
SHARES = tuple(map(Fraction, ("0", "1/5", "1/4", "1/3", "2/5", "1/2", "1/2", "1/2", "3/5", "2/3", "3/4", "1")))
WEIGHTS = {
    1: ((1,),),
    2: ((1, 1), (1, 2), (3, 2)),
    3: ((1, 1, 1), (2, 1, 1), (8, 7, 5), (5, 3, 2), (0, 1, 1)),
    4: ((1, 1, 1, 1), (3, 3, 3, 1), (4, 3, 2, 1), (25, 20, 35, 20)),
}
HEADS = (0, 1, 1, 2, 3, 3, 4, 5)

Drawn = TypeVar("Drawn")


def drawn_poll(random: Random) -> tuple[DecisionRule, CountSheet]:
    """Draw a rule and a sheet that goes with it."""
    names = NAMES[: random.choice((1, 2, 3, 3, 3, 4))]
    return drawn_rule(random, names), drawn_sheet(random, names)


def drawn_rule(random: Random, names: Sequence[str]) -> DecisionRule:
    parts = random.choice(WEIGHTS[len(names)])
    given_to = random.choice((None, None, CastingVoteHolder.CHAIR, CastingVoteHolder.CHAIR, CastingVoteHolder.NOBODY))
    return DecisionRule(
        weights={name: Fraction(part, sum(parts)) for name, part in zip(names, parts, strict=True)},
        weighing=drawn_weighing(random),
        quorum=tuple(drawn_quorum(random, names) for _ in range(random.choice((1, 1, 2)))),
        majority=Majority(
            base=random.choice((AssemblyBase.WEIGHT_CAST, AssemblyBase.TOTAL_WEIGHT, *AssemblyBase)),
            college_base=random.choice(tuple(CollegeBase)),
            **drawn_terms(random),
        ),
        conditions=tuple(drawn_condition(random, names) for _ in range(random.choice((0, 0, 1, 1, 2, 3)))),
        casting_vote=None if given_to is None else CastingVote(given_to=given_to),
    )


def drawn_terms(random: Random) -> dict[str, object]:
    return {"share": random.choice(SHARES), "comparison": random.choice(tuple(Comparison))}


def drawn_weighing(random: Random) -> Weighing:
    counted = {"abstention": random.choice(tuple(Counted)), "blank": random.choice(tuple(Counted))}
    if random.random() < 0.15:
        return random.choice((HeadsWeighing, DelegatesWeighing))(**counted)
    shared = {
        **counted,
        "silent_college": random.choice(tuple(SilentCollege)),
        "empty_college": random.choice(tuple(EmptyCollege)),
        "weight_cap": random.choice((NONE, NONE, Fraction(1, 2), Fraction(2, 5))),
        "below_three_colleges": random.choice((*BelowThreeColleges, BelowThreeColleges.KEEP)),
    }
    if random.random() < 0.5:
        return ProportionalWeighing(**shared)
    threshold = random.choice((NONE, Threshold(**drawn_terms(random))))
    return MajorityWeighing(
        **shared,
        college_threshold=threshold,
        college_below_threshold=random.choice(tuple(CollegeBelowThreshold)),
        college_tie=random.choice(tuple(CollegeTie)),
    )


def drawn_quorum(random: Random, names: Sequence[str]) -> QuorumClause:
    kind = random.choice(
        (NoQuorum, NoQuorum, NoQuorum, HeadsQuorum, WeightedHeadsQuorum, CollegesQuorum, CompositeQuorum)
    )
    if kind is NoQuorum:
        return NoQuorum()
    if kind is CollegesQuorum:
        return CollegesQuorum(number=random.choice((ALL, 1, 2)), **drawn_terms(random))
    if kind is CompositeQuorum:
        return CompositeQuorum(
            colleges=tuple(random.sample(names, random.randint(1, len(names)))), **drawn_terms(random)
        )
    return kind(**drawn_terms(random))


def drawn_condition(random: Random, names: Sequence[str]) -> Condition:
    subjects = random.choice((ALL, ALL, ("land",)))
    terms = drawn_terms(random)
    heads, base = random.choice(tuple(HeadsBase)), random.choice(tuple(CollegeBase))
    return random.choice(
        (
            CollegesInFavour(number=random.choice((ALL, 1, 2, 3))),
            ShareOfColleges(**terms),
            HeadsMajority(base=heads, **terms),
            CollegeVeto(college=random.choice(names), college_base=base, subjects=subjects, **terms),
            BlockingMinority(base=random.choice(tuple(AssemblyBase)), **terms),
            Unanimity(base=heads),
            SuspensiveVeto(holder=random.choice(("board", "council")), days=30, subjects=subjects),
        )
    )


def drawn_sheet(random: Random, names: Sequence[str]) -> CountSheet:
    even = random.random() < 0.25
    return CountSheet(
        subject=random.choice((None, "land")),
        chair=random.choice((None, ChairChoice.FOR, ChairChoice.AGAINST)),
        vetoes=random.choice(((), (), (), ("board",))),
        round=random.choice((1, 1, 2)),
        colleges=tuple(drawn_count(random, name, even) for name in names),
    )


def drawn_count(random: Random, name: str, even: bool) -> CollegeCount:
    enrolled = random.choice(HEADS)
    attending = random.choice((enrolled, random.randint(0, enrolled)))
    voters = random.choice((attending, attending, random.randint(0, attending)))
    leaning = random.choice(((1, 1, 1, 1, 1), (4, 4, 1, 1, 1), (6, 2, 1, 0, 0), (2, 6, 1, 0, 0), (1, 0, 0, 0, 0)))
    choices = random.choices(("for_", "against", "abstain", "blank", "null"), leaning, k=voters)
    if even:
        choices = [("for_", "against")[rank % 2] for rank in range(voters - voters % 2)]
    postal = random.randint(0, attending)
    represented = random.randint(0, attending - postal)
    return CollegeCount(
        id=name,
        enrolled=enrolled,
        present=attending - postal - represented,
        represented=represented,
        postal=postal,
        for_=choices.count("for_"),
        against=choices.count("against"),
        abstain=choices.count("abstain"),
        blank=choices.count("blank"),
        null=choices.count("null"),
    )
