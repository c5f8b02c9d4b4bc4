"""A past decision is decided again on the counts that were frozen, under other statutes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.recalled import Recalled
from govtool.domain.recounting import Absent, Recount
from govtool.domain.replay import PastDecision, replayed
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS, preset


@pytest.fixture
def taken() -> tuple[PastDecision, Case]:
    case = read_case(PRESETS / "tour" / "1-clic-des-champs.toml")
    decision = decide(case.rule, case.sheet)
    recalled = Recalled(decision=decision, sheet=case.sheet, margin=margin_of(case.rule, case.sheet, decision))
    return PastDecision(poll=1, title="Ouvrir", day="2026-06-12", kind="ordinary", call=1, taken=recalled), case


def weighted(statutes, *weights: str):
    colleges = tuple(
        replace(college, weight=Fraction(weight)) for college, weight in zip(statutes.colleges, weights, strict=True)
    )
    return replace(statutes, colleges=colleges)


def test_under_the_same_statutes_it_is_what_it_was(taken):
    past, case = taken
    again = replayed(past, case.statutes)

    assert (again.after, again.flips, again.gap) == (past.taken.decision, False, "")
    assert again.margin == past.taken.margin


def test_other_weights_may_turn_it_and_the_counts_stay(taken):
    past, case = taken
    turned = [
        weights
        for weights in (("1/10", "1/10", "4/5"), ("1/10", "4/5", "1/10"), ("4/5", "1/10", "1/10"))
        if replayed(past, weighted(case.statutes, *weights)).flips
    ]

    assert turned == [("4/5", "1/10", "1/10")]
    assert past.outcome is Outcome.ADOPTED


def test_what_other_statutes_do_not_know_is_not_told(taken):
    past, _ = taken
    scic = preset("clic-des-champs-scic")

    assert replayed(past, scic).gap == "other-colleges"
    assert replayed(past, scic).lost == ("associations",)
    assert replayed(replace(past, kind="no-such"), scic).gap == "no-such-decision"
    assert replayed(replace(past, kind="no-such"), scic).flips is False


def test_a_mapping_gives_past_colleges_a_place(taken):
    past, case = taken
    scic = preset("clic-des-champs-scic")
    before = {count.id: count for count in case.sheet.colleges}
    again = replayed(past, scic, Recount(colleges={"associations": "consomacteurs"}, kinds={}))
    counts = {count.id: count for count in again.sheet.colleges}

    assert again.gap == ""
    assert counts["consomacteurs"].for_ == before["consomacteurs"].for_ + before["associations"].for_
    assert counts["consomacteurs"].enrolled == before["consomacteurs"].enrolled + before["associations"].enrolled
    assert counts["salaries"].enrolled == 0


def test_another_kind_of_decision_may_be_asked(taken):
    past, case = taken
    again = replayed(past, case.statutes, Recount(colleges={}, kinds={"ordinary": "extraordinary"}))

    assert again.gap == ""
    assert again.after == replayed(replace(past, kind="extraordinary"), case.statutes).after


def test_the_absent_may_turn_it(taken):
    past, case = taken
    outcomes = {
        absent: replayed(past, case.statutes, Recount(colleges={}, kinds={}, absent=absent)).after.outcome
        for absent in (Absent.FOR, Absent.AGAINST)
    }

    assert outcomes == {Absent.FOR: Outcome.ADOPTED, Absent.AGAINST: Outcome.REJECTED}
