"""A past decision is decided again on the counts that were frozen, under other statutes."""

from dataclasses import replace
from fractions import Fraction

import pytest

from govtool.domain.decisions import Outcome, decide
from govtool.domain.margins import margin_of
from govtool.domain.recalled import Recalled
from govtool.presets.cases import Case, read_case
from govtool.presets.documents import PRESETS, preset
from govtool.simulation.replay import replayed


@pytest.fixture
def taken() -> tuple[Recalled, Case]:
    case = read_case(PRESETS / "tour" / "1-clic-des-champs.toml")
    decision = decide(case.rule, case.sheet)
    return Recalled(decision=decision, sheet=case.sheet, margin=margin_of(case.rule, case.sheet, decision)), case


def weighted(statutes, *weights: str):
    colleges = tuple(
        replace(college, weight=Fraction(weight)) for college, weight in zip(statutes.colleges, weights, strict=True)
    )
    return replace(statutes, colleges=colleges)


def test_under_the_same_statutes_it_is_what_it_was(taken):
    again = replayed(taken[0], taken[1].statutes, "ordinary", 1)

    assert (again.after, again.flips, again.gap) == (taken[0].decision, False, "")
    assert again.margin == taken[0].margin


def test_other_weights_may_turn_it_and_the_counts_stay(taken):
    found, case = taken
    turned = [
        weights
        for weights in (("1/10", "1/10", "4/5"), ("1/10", "4/5", "1/10"), ("4/5", "1/10", "1/10"))
        if replayed(found, weighted(case.statutes, *weights), "ordinary", 1).flips
    ]

    assert turned == [("4/5", "1/10", "1/10")]
    assert found.decision.outcome is Outcome.ADOPTED


def test_what_other_statutes_do_not_know_is_not_told(taken):
    scic = preset("clic-des-champs-scic")

    assert replayed(taken[0], scic, "ordinary", 1).gap == "other-colleges"
    assert replayed(taken[0], scic, "no-such", 1).gap == "no-such-decision"
    assert replayed(taken[0], scic, "no-such", 1).flips is False
