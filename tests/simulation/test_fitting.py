"""What past decisions were drawn from is found again, within the error that is said."""

import datetime
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest

from govtool.domain.scenarios import CommonFactor, Independent, Opinion, WithinColleges
from govtool.domain.sheets import CountSheet
from govtool.simulation.fitting import Estimate, Fit, fitted
from govtool.simulation.opinions import drawn_batch
from tests.factories.scenarios import scenario

COLLEGES = ("a", "b", "c")
FIRST = datetime.date(2020, 1, 1)


def past(opinion: Opinion, decisions: int, *, seed: int = 3) -> list[CountSheet]:
    """Draw past decisions of three colleges, one a day, of which a tenth of the voters abstains."""
    supposed = scenario(opinion=opinion)
    colleges = tuple(replace(college, abstain=Fraction(1, 10)) for college in supposed.colleges)
    batch = drawn_batch(replace(supposed, colleges=colleges), decisions, np.random.Generator(np.random.PCG64(seed)))
    sheets = (batch.sheet(supposed.rule, row, None) for row in range(decisions))
    return [replace(sheet, date=FIRST + datetime.timedelta(days=rank)) for rank, sheet in enumerate(sheets)]


def found(opinion: Opinion, decisions: int = 150) -> Fit:
    """Fit what was drawn."""
    return fitted(past(opinion, decisions), COLLEGES)


def gap(estimate: Estimate, supposed: float) -> float:
    """Give how far an estimate is from what was supposed, in standard errors."""
    return abs(float(estimate.value or 0) - supposed) / float(estimate.error or 0)


@pytest.mark.parametrize(
    "opinion",
    [Independent(), WithinColleges(correlation=Fraction(1, 5)), CommonFactor(correlation=Fraction(1, 5))],
    ids=lambda opinion: opinion.TAG[1],
)
def test_turnout_and_votes_are_found_again_within_three_errors(opinion: Opinion) -> None:
    fit = found(opinion)

    assert [gap(college.turnout, 0.7) < 3 for college in fit.colleges] == [True] * 3
    assert [gap(one.for_, mean) < 3 for one, mean in zip(fit.colleges, (0.6, 0.55, 0.45), strict=True)] == [True] * 3
    assert [gap(college.abstain, 0.1) < 3 for college in fit.colleges] == [True] * 3


def test_the_correlation_inside_colleges_is_found_again() -> None:
    fit = found(WithinColleges(correlation=Fraction(1, 5)))

    assert float(fit.within.value or 0) == pytest.approx(0.2, abs=0.05)
    assert gap(fit.within, 0.2) < 3
    assert gap(fit.common, 0) < 3


def test_the_correlation_of_one_mood_is_found_again() -> None:
    fit = found(CommonFactor(correlation=Fraction(1, 4)))

    assert float(fit.common.value or 0) == pytest.approx(0.25, abs=0.06)
    assert gap(fit.common, 0.25) < 3


def test_members_who_decide_alone_are_found_not_to_be_correlated() -> None:
    fit = found(Independent())

    assert float(fit.within.value or 0) < 0.02
    assert float(fit.common.value or 0) < 0.03


def test_few_decisions_leave_a_large_error() -> None:
    few, many = (found(WithinColleges(correlation=Fraction(1, 5)), decisions) for decisions in (5, 150))

    assert [float(one.colleges[0].for_.error or 0) > 0.03 for one in (few, many)] == [True, False]


def test_decisions_that_move_together_have_a_larger_error_than_as_many_members_alone() -> None:
    together, alone = found(WithinColleges(correlation=Fraction(1, 5))), found(Independent())

    assert (together.colleges[0].for_.error or 0) > 1.5 * (alone.colleges[0].for_.error or 0)


def test_one_decision_says_nothing_of_correlations() -> None:
    fit = found(Independent(), 1)

    assert fit.decisions == fit.days == 1
    assert fit.within == fit.common == Estimate(None, None)
    assert fit.colleges[0].turnout.value is not None


def test_the_decisions_of_one_day_are_one_attendance() -> None:
    day = [replace(sheet, date=FIRST) for sheet in past(Independent(), 4)]

    fit = fitted(day, COLLEGES)

    assert (fit.decisions, fit.days) == (4, 1)


def test_shares_are_exact_totals() -> None:
    sheets = past(Independent(), 2)
    voted = [(sheet.colleges[0].for_, sheet.colleges[0].against) for sheet in sheets]

    (college, *_) = fitted(sheets, COLLEGES).colleges

    assert college.for_.value == Fraction(sum(for_ for for_, _ in voted), sum(map(sum, voted)))


@pytest.mark.parametrize("sheets", [[], past(Independent(), 3)], ids=["no past", "a past of other colleges"])
def test_a_college_without_past_stays_untold(sheets: list[CountSheet]) -> None:
    fit = fitted(sheets, ("unknown",))

    assert fit.decisions == 0
    assert fit.colleges[0].turnout == fit.colleges[0].for_ == Estimate(None, None)
