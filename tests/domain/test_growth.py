"""Members come and go exactly, and what their statutes then do is counted on whole heads."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.bases import AssemblyBase
from govtool.domain.clauses import HeadsQuorum
from govtool.domain.decisions import Outcome
from govtool.domain.growth import CollegeGrowth, Coming, Flow, Growth, projected
from govtool.domain.growth_crossings import projection_of
from govtool.domain.rules import DecisionRule
from govtool.domain.statutes import LegalForm, Statutes
from govtool.domain.thresholds import Comparison
from govtool.domain.weighing import BelowThreeColleges
from govtool.presets.documents import preset
from tests.factories.counted import majority, proportional, rule

WEIGHTS = {"a": "40/100", "b": "40/100", "c": "20/100"}
A_THIRD = HeadsQuorum(share=Fraction(1, 3), comparison=Comparison.AT_LEAST)
NOBODY = Flow(amount=Fraction(0), is_share=False)


def flow(written: str) -> Flow:
    """Read a flow: in percent, a share."""
    if written.endswith("%"):
        return Flow(amount=Fraction(written.rstrip("%")) / 100, is_share=True)
    return Flow(amount=Fraction(written), is_share=False)


def growth(*rows: tuple[int, str, str, str], asked: DecisionRule | None = None, **terms: object) -> Growth:
    """Suppose three colleges: members, who joins, who leaves, who comes."""
    colleges = tuple(
        CollegeGrowth(id=name, enrolled=enrolled, joins=flow(joins), leaves=flow(leaves), turnout=Fraction(turnout))
        for name, (enrolled, joins, leaves, turnout) in zip("abc", rows, strict=True)
    )
    base = {"start": 2026, "years": 4, "coming": Coming.SHARE, "ratio": Fraction(10)}
    return Growth(
        **{"rule": asked or rule(proportional(), WEIGHTS, quorum=(A_THIRD,)), "colleges": colleges, **base, **terms}
    )


STILL = (10, "0", "0", "1/2")


def codes(supposed: Growth, statutes: Statutes | None = None) -> list[tuple[str, int]]:
    """Name what is crossed, and when."""
    found = projection_of(supposed, statutes or preset("clic-des-champs")).crossings
    return [(crossing.code, crossing.year) for crossing in found]


def test_members_add_up_exactly_and_rounding_does_not_add_up() -> None:
    years = projected(growth((10, "1/3", "0", "1/2"), STILL, (100, "0", "10%", "1/2")))

    assert [year.year for year in years] == [2026, 2027, 2028, 2029, 2030]
    assert [year.heads[0] for year in years] == [10, 10, 11, 11, 11]
    assert [year.heads[2] for year in years] == [100, 90, 81, 73, 66]


def test_a_half_is_rounded_up_and_nobody_is_the_least() -> None:
    years = projected(growth((1, "1/2", "0", "1/2"), (3, "0", "2", "1/2"), STILL))

    assert [year.heads[0] for year in years] == [1, 2, 2, 3, 3]
    assert [year.heads[1] for year in years] == [3, 1, 0, 0, 0]


def test_those_who_join_do_not_leave_in_the_same_year() -> None:
    years = projected(growth((0, "10", "100%", "1/2"), STILL, STILL))

    assert [year.heads[0] for year in years] == [0, 10, 10, 10, 10]


def test_one_vote_is_worth_the_weight_shared_by_the_members_exactly() -> None:
    (today, *_) = projected(growth((14, "0", "0", "1/2"), STILL, (4, "0", "0", "1/2")))

    assert today.worth == (Fraction(1, 35), Fraction(1, 25), Fraction(1, 20))
    assert today.extremes == (2, 0, Fraction(7, 4))


def test_the_same_share_or_the_same_people_come() -> None:
    rows = (10, "5", "0", "3/5"), STILL, STILL

    share, people = (projected(growth(*rows, coming=coming)) for coming in (Coming.SHARE, Coming.PEOPLE))

    assert [year.attending[0] for year in share] == [6, 9, 12, 15, 18]
    assert [year.attending[0] for year in people] == [6, 6, 6, 6, 6]


def test_more_people_than_there_are_members_never_come() -> None:
    years = projected(growth((10, "0", "4", "4/5"), STILL, STILL, coming=Coming.PEOPLE))

    assert [year.attending[0] for year in years] == [8, 6, 2, 0, 0]


@pytest.mark.parametrize(
    ("joins", "crossed"), [("9", []), ("10", [("quorum-lost", 2030)]), ("14", [("quorum-lost", 2029)])]
)
def test_the_quorum_is_lost_in_the_first_year_that_asks_for_more_heads_than_come(joins: str, crossed: list) -> None:
    supposed = growth((10, joins, "0", "9/10"), (10, "0", "0", "9/10"), (10, "0", "0", "5/10"), coming=Coming.PEOPLE)

    assert [found for found in codes(supposed) if found[0].startswith("quorum")] == crossed


def test_a_quorum_comes_back_when_those_who_do_not_come_leave() -> None:
    supposed = growth((60, "0", "15", "1/10"), (10, "0", "0", "1"), (4, "0", "0", "1"))

    assert ("quorum-back", 2028) in codes(supposed)


def test_what_needs_all_members_is_out_of_reach_when_too_few_come() -> None:
    asked = rule(proportional(), WEIGHTS, majority=majority(base=AssemblyBase.TOTAL_WEIGHT, share="4/5"))
    supposed = growth(STILL, STILL, (1, "0", "1", "1"), asked=asked)

    years = projected(supposed)

    assert years[0].outcome is Outcome.ADOPTED
    assert (
        projected(replace(supposed, colleges=tuple(replace(one, turnout=Fraction(0)) for one in supposed.colleges)))[
            0
        ].outcome
        is Outcome.REJECTED
    )


def test_a_college_that_empties_gives_up_its_weights() -> None:
    supposed = growth(STILL, STILL, (2, "0", "1", "1"))

    years = projected(supposed)

    assert codes(supposed)[:2] == [("weights-off", 2028), ("empty", 2028)]
    assert years[1].pooled is False
    assert (years[2].pooled, years[2].worth) == (True, (Fraction(1, 20), Fraction(1, 20), None))


def test_statutes_may_forbid_to_decide_with_so_few_colleges() -> None:
    blocked = rule(proportional(below_three_colleges=BelowThreeColleges.BLOCK), WEIGHTS)

    assert ("blocked", 2027) in codes(growth(STILL, STILL, (1, "0", "1", "1"), asked=blocked))


@pytest.mark.parametrize(("joins", "year"), [("30", 2029), ("29", 2030), ("45", 2028)])
def test_a_vote_worth_so_many_others_is_told_from_the_year_it_reaches_them(joins: str, year: int) -> None:
    supposed = growth((10, joins, "0", "1"), (10, "0", "0", "1"), (5, "0", "0", "1"))

    assert ("ratio-passed", year) in codes(supposed)


def test_a_college_of_more_than_half_of_the_members_is_told_and_exactly_half_is_not() -> None:
    supposed = growth((10, "5", "0", "1"), STILL, STILL)

    assert [year for code, year in codes(supposed) if code == "most-heads"] == [2029]


def test_a_private_limited_company_may_not_pass_a_hundred_members() -> None:
    statutes = replace(preset("clic-des-champs"), legal_form=LegalForm.SCIC_SARL)
    at, above = (growth((90, joins, "0", "1"), (5, "0", "0", "1"), (1, "0", "0", "1"), years=1) for joins in ("4", "5"))

    told = projection_of(above, statutes).crossings

    assert "law" not in {code for code, _ in codes(at, statutes)}
    assert [one.figures["rule"] for one in told if one.code == "law"] == ["too-many-members"]
    assert next(one.remark for one in told if one.remark).article.number == "L223-3"


def test_a_cooperative_whose_last_beneficiary_leaves_lacks_a_category() -> None:
    statutes = preset("clic-des-champs-scic")
    ids = [college.id for college in statutes.colleges]
    colleges = tuple(
        CollegeGrowth(
            id=identity,
            enrolled=5,
            joins=NOBODY,
            leaves=Flow(amount=Fraction(5 if identity == "consomacteurs" else 0), is_share=False),
            turnout=Fraction(1),
        )
        for identity in ids
    )
    asked = rule(proportional(), dict.fromkeys(ids, f"1/{len(ids)}"))
    supposed = replace(growth(STILL, STILL, STILL, asked=asked), colleges=colleges, years=1)

    rules = {one.figures["rule"] for one in projection_of(supposed, statutes).crossings if one.code == "law"}

    assert rules == {"beneficiaries-missing"}


def test_nothing_moves_when_nobody_comes_or_goes() -> None:
    assert codes(growth(STILL, STILL, STILL)) == []
