"""A veto of a college is counted on its votes; a suspensive one is used by its holder, until a new vote."""

from datetime import date
from fractions import Fraction

import pytest

from govtool.domain.articles import Article
from govtool.domain.bases import CollegeBase, Counted
from govtool.domain.clauses import ALL, CollegeVeto, Condition, Every, SuspensiveVeto
from govtool.domain.conditions import conditions_of
from govtool.domain.findings import Finding
from govtool.domain.sheets import CountSheet
from govtool.domain.tally import tally_of
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import ProportionalWeighing
from govtool.domain.weights import effective_weights
from tests.factories.counted import count, proportional, rule, sheet

ARTICLE = Article(text="statuts", number="22")
WEIGHTS = {"a": "2/5", "b": "3/10", "c": "3/10"}
HALF = {"share": Fraction(1, 2), "comparison": Comparison.AT_LEAST, "article": ARTICLE}
MORE_THAN_HALF = {**HALF, "comparison": Comparison.MORE_THAN}
NAMED = {"college": "c", "college_base": CollegeBase.CAST, "subjects": ALL}
COUNTS = sheet(
    count("a", 10, 8, for_=3, against=2, abstain=1),
    count("b", 10, 4, for_=2, against=2),
    count("c", 10, 7, for_=1, against=6),
    subject="land",
)


def checked(condition: Condition, counts: CountSheet = COUNTS, weighing: ProportionalWeighing | None = None) -> Finding:
    counted = rule(weighing or proportional(), WEIGHTS, conditions=(condition,))
    (finding,) = conditions_of(counted, counts, tally_of(counted, counts, effective_weights(counted, counts)))
    assert finding.article == ARTICLE
    return finding


@pytest.mark.parametrize(
    ("against", "for_", "at_least", "more_than"), [(2, 4, True, True), (3, 3, False, True), (4, 2, False, False)]
)
def test_a_college_vetoes_when_its_votes_against_reach_its_share(
    against: int, for_: int, at_least: bool, more_than: bool
) -> None:
    counts = sheet(count("a", for_=1), count("b", for_=1), count("c", for_=for_, against=against))

    assert checked(CollegeVeto(**NAMED, **HALF), counts).holds is at_least
    assert checked(CollegeVeto(**NAMED, **MORE_THAN_HALF), counts).holds is more_than


@pytest.mark.parametrize(
    ("base", "votes_base"),
    [(CollegeBase.CAST, 5), (CollegeBase.VOTERS, 6), (CollegeBase.ATTENDING, 8), (CollegeBase.ENROLLED, 10)],
)
def test_the_veto_of_a_college_has_its_own_base(base: CollegeBase, votes_base: int) -> None:
    finding = checked(CollegeVeto(college="a", college_base=base, subjects=ALL, **HALF))

    assert finding.figures == {
        "college": "a",
        "votes_against": 2,
        "votes_base": votes_base,
        "college_base": base.value,
        "subject": "land",
        "concerned": "yes",
        "share": Fraction(1, 2),
        "comparison": "at-least",
    }


def test_the_votes_of_a_veto_are_counted_as_the_statutes_count_them() -> None:
    finding = checked(
        CollegeVeto(college="a", college_base=CollegeBase.CAST, subjects=ALL, **HALF),
        weighing=proportional(abstention=Counted.AGAINST),
    )

    assert finding.holds is False
    assert (finding.figures["votes_against"], finding.figures["votes_base"]) == (3, 6)


@pytest.mark.parametrize(
    ("subjects", "holds", "concerned"),
    [
        (ALL, False, "yes"),
        (("land",), False, "yes"),
        (("roof", "land"), False, "yes"),
        (("roof",), True, "no"),
        ((), True, "no"),
    ],
)
def test_a_veto_of_a_college_concerns_the_subjects_it_names(
    subjects: tuple[str, ...] | Every, holds: bool, concerned: str
) -> None:
    veto = CollegeVeto(college="c", college_base=CollegeBase.CAST, subjects=subjects, **HALF)
    finding = checked(veto)

    assert finding.holds is holds
    assert finding.figures["concerned"] == concerned


def suspended(subjects: tuple[str, ...] | Every, **terms: object) -> Finding:
    veto = SuspensiveVeto(holder="board", days=30, subjects=subjects, article=ARTICLE)
    return checked(veto, sheet(*COUNTS.colleges, **{"subject": "land", **terms}))


def test_a_suspensive_veto_names_the_day_of_the_new_vote() -> None:
    finding = suspended(ALL, vetoes=("board",), date=date(2026, 6, 12))

    assert finding.holds is False
    assert finding.figures == {
        "holder": "board",
        "days": 30,
        "new_vote": date(2026, 7, 12),
        "subject": "land",
        "concerned": "yes",
    }


def test_a_suspensive_veto_without_a_day_of_vote_names_no_new_one() -> None:
    finding = suspended(ALL, vetoes=("board",))

    assert finding.holds is False
    assert finding.figures["new_vote"] is None


@pytest.mark.parametrize(
    ("subjects", "vetoes", "concerned"),
    [(ALL, (), "yes"), (ALL, ("council",), "yes"), (("roof",), ("board",), "no"), (("land",), (), "yes")],
)
def test_a_suspensive_veto_that_is_not_used_or_not_concerned_changes_nothing(
    subjects: tuple[str, ...] | Every, vetoes: tuple[str, ...], concerned: str
) -> None:
    finding = suspended(subjects, vetoes=vetoes, date=date(2026, 6, 12))

    assert finding.holds is True
    assert finding.figures["new_vote"] is None
    assert finding.figures["concerned"] == concerned
